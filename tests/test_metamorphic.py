"""What a reader would not notice changes nothing in what is read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import qtparse

FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
HEADLINES = ("岚山新桥昨天下午合龙", "枫桥夜市本周五重新开街", "废弃四十年的水渠又流进了梯田", "把每一座小水库都看住")
BYLINES = ("■记者 邵清越\n\n", "■岚山日报首席记者 邵清越  \n通讯员 成 蹊\n\n", "")
OPENINGS = ("本报讯 ", "本报讯（记者 鹿 鸣）", "新华社岚山10月24日电 ")
BODIES = (
    "昨天下午,岚山新桥合龙。江堤上站了三千人。\n\n这座桥从开工到合龙用了三年,中间换过两次图纸。\n",
    "清晨,云架渠的闸门缓缓提起,一股清水贴着崖壁淌过十一道弯,流进岭背村的\n\n梯田。站在田埂上的老人伸手捧了一捧。\n",
    "关了半年的枫桥夜市,本周五晚上重新开街。\n\n### 摊位多了一倍\n\n今年的摊位比去年多了一倍。\n",
    "昨天,全市防汛工作会议召开。\n\n图为会议现场。\n\n记者 邵清越 摄\n",
)
MASTHEAD = (
    "# 岚山日报\n\n投稿邮箱 lsrb@news.example\n\n2019年{month}月{day}日 星期{weekday}\n今日{pages}版 总第{number}期\n\n"
    "主办 中共岚山市委 出版 岚山日报社\n\n"
)


@st.composite
def articles(draw: st.DrawFn, heads: tuple[str, ...] = HEADLINES) -> str:
    """One to four articles in Markdown."""
    chosen = draw(st.lists(st.sampled_from(heads), min_size=1, max_size=4, unique=True))
    parts = (st.sampled_from(BYLINES), st.sampled_from(OPENINGS), st.sampled_from(BODIES))
    return "\n".join(f"## {head}\n\n" + "".join(draw(st.tuples(*parts))) for head in chosen)


@st.composite
def mastheads(draw: st.DrawFn) -> str:
    """A masthead; its date and weekday need not agree."""
    numbers = {
        name: draw(st.integers(1, most))
        for name, most in (("month", 12), ("day", 28), ("pages", 64), ("number", 99999))
    }
    return MASTHEAD.format(weekday=draw(st.sampled_from("一二三四五六日")), **numbers)


@st.composite
def issues(draw: st.DrawFn) -> str:
    """A page, with or without a masthead and a page head."""
    head = draw(st.sampled_from(("", "第1版 要闻\n\n")))
    return draw(st.just("") | mastheads()) + head + draw(articles())


@given(text=issues(), blank=st.sampled_from(("\n", "\n\n\n\n", " \n", "　　\n\n", "\r\n\r\n")))
def test_blank_lines_in_front_change_nothing(text, blank, moved):
    """Blank lines in front of a text shift what is read, and nothing else."""
    assert moved(qtparse.parse(text), lambda offset: offset + len(blank)) == moved(
        qtparse.parse(blank + text), lambda offset: offset
    )


@given(text=issues(), blank=st.sampled_from(("\n", "\n\n\n\n", " ", "　　\n\n", "\r\n\r\n")))
def test_blank_lines_behind_change_nothing(text, blank, moved):
    """Blank lines behind a text change nothing at all."""
    assert moved(qtparse.parse(text), lambda offset: offset) == moved(
        qtparse.parse(text + blank), lambda offset: offset
    )


@given(text=issues())
def test_a_byte_order_mark_changes_nothing(text, moved):
    """A byte order mark in front shifts what is read by one, and nothing else."""
    assert moved(qtparse.parse(text), lambda offset: offset + 1) == moved(
        qtparse.parse("\ufeff" + text), lambda offset: offset
    )


@given(masthead=mastheads(), articles=articles())
def test_full_width_digits_are_digits(masthead, articles):
    """A masthead in full-width digits says what it says in ASCII digits."""
    plain, wide = (
        [
            (stretch.start, stretch.end, stretch.role, stretch.value)
            for stretch in qtparse.parse(text + articles).listing()
        ]
        for text in (masthead, masthead.translate(FULL_WIDTH))
    )
    assert plain == wide


@given(text=issues(), page=articles(("夜市添了一面心愿墙", "修渠先修心", "杨梅节周六开园")))
def test_another_page_keeps_the_articles(text, page):
    """The articles of a page are the same when another page follows."""
    articles = qtparse.parse(text).issue.articles
    assert articles == qtparse.parse(f"{text}\n第9版 副刊\n\n{page}").issue.articles[: len(articles)]


@pytest.mark.parametrize("name", ["front-page.md", "two-pages.txt"])
def test_another_page_keeps_the_articles_of_an_example(name, examples):
    """The articles of a whole example are the same when another page follows."""
    articles = qtparse.parse(examples[name]).issue.articles
    more = "第9版　副刊\n\n修渠先修心\n本报评论员\n　　人心通了，水自然就通了。\n"
    assert articles == qtparse.parse(f"{examples[name]}\n{more}").issue.articles[: len(articles)]


@given(text=issues(), at=st.integers(0, 40), blanks=st.sampled_from((" ", "  ", "\t", "　")))
def test_blanks_at_a_lines_end_change_nothing(text, at, blanks, moved):
    """Blanks at the end of a line shift what stands behind them, and nothing else."""
    ends = [offset for offset, character in enumerate(text) if character == "\n"]
    end = ends[min(at, len(ends) - 1)]
    assert moved(qtparse.parse(text), lambda offset: offset + len(blanks) * (offset > end)) == moved(
        qtparse.parse(text[:end] + blanks + text[end:]), lambda offset: offset
    )
