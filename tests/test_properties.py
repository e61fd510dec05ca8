"""What holds for every text: the parser never raises, nothing vanishes, every value stands in its source.

The texts are of three kinds: any string at all, lines that the rows of the table match (or nearly), and the
examples with cuts and slips in them.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import qtparse
from qtparse import model
from qtparse.conventions import CONVENTIONS

FOLDER = Path(__file__).parent.parent / "examples"
EXAMPLES = [(FOLDER / name).read_text("utf-8") for name in ("front-page.md", "two-pages.txt")]
NOTHING = re.compile(r"[\s\ufeff\u200b]+")
LINE_ENDS = ("\n", "\r\n", "\r")
HOSTILE = (
    *"\x00\ud800\ufeff\u200b\x85\u2028\x1c\x0c（】|｜#■[",
    *("**", "——", "](", "    ", "<br>", "<p>", "<!--", "-->", "&lt;"),
)
COMMON_LINES = (
    "## 新桥合龙",
    "### 桥上的灯",
    "# 新桥合龙 江堤上站了三千人",
    "**夜市开街**",
    "全市防汛工作会议要求",
    "　　昨天下午，岚山新桥合龙。江堤上站了三千人。",
    "钱从哪里来，工怎么出，水怎么分，三个村开了二十一次会，最难的是",
    "本报讯（记者 鹿 鸣）昨晚,枫桥夜市重新开街。",
    "| 班次 | 发车 |",
    "|---|---|",
    "第2版　综合",
    "要闻 | 第2版 | 2019年10月25日",
    "岚山日报 | 总第12206期",
    "- 青菜每斤三元",
    "![](images/p1_3.jpg)",
    "<p>江堤上站了三千人。</p>",
    "<h2>第2版</h2>",
    "<p>昨天下午&nbsp;&mdash;&mdash;<b>岚山</b>新桥合龙。<br>",
    "<table><tr><td>班次</td>",
    "<td>1</td></tr></table>",
    "```markdown",
    "昨天下午,**岚山**新桥<sup>1</sup>合龙。",
    "（下转第2版）",
    "（上接第1版）分水的事就这样定了下来。",
    "",
)
LONG_TEXTS = {
    "one character": "一" * 1_000_000,
    "blanks": " " * 1_000_000,
    "digits": "8" * 1_000_000,
    "commas": "、" * 1_000_000,
    "heading signs": "#" * 1_000_000,
    "words of a heading": "# " + "Ab " * 100_000,
    "brackets that open": "【" * 1_000_000,
    "brackets that close": "）" * 1_000_000,
    "reporters": "记者" * 500_000,
    "short names": "张三 李四 " * 200_000,
    "tags": "<p>" * 100_000,
    "table cells": "<table>" + "<td>" * 100_000,
    "short lines": "新桥合龙。\n" * 50_000,
    "headings": "## 新桥合龙\n" * 30_000,
    "headlines": "新桥合龙昨天\n" * 30_000,
    "names of the paper": "岚山日报\n" * 30_000,
    "dates": "2019年10月25日　星期五\n" * 20_000,
    "table rows": "| 1 |\n" * 50_000,
    "page heads": "第2版 综合\n" * 20_000,
    "jumps": "（下转第2版）\n（上接第1版）\n" * 20_000,
    "jumps between two pages": "第1版\n\n新桥。（下转第2版）\n\n第2版\n\n（上接第1版）桥上。\n\n" * 1_000,
    "signatures of editors": "——编者\n" * 20_000,
    "open paragraphs": "昨天下午，岚山新桥合龙，江堤上站了三千人，看完了合龙的全过程\n\n" * 10_000,
}
WHOLE = (model.Paragraph, model.Crosshead, model.Table)


def lines() -> st.SearchStrategy[str]:
    """Lines as newspapers print them, and near misses."""
    matched = st.sampled_from(CONVENTIONS).flatmap(lambda row: st.from_regex(row.pattern, fullmatch=True))
    shown = st.sampled_from([text for row in CONVENTIONS for text in (*row.examples, *row.counter_examples)])
    return st.sampled_from(COMMON_LINES) | shown | matched | st.text(st.characters(), max_size=12)


def composed() -> st.SearchStrategy[str]:
    """Texts of such lines, with all kinds of line ends between them, or none."""
    joints = st.sampled_from((*LINE_ENDS, "\n\n", "\n\n\n", " ", "　", ""))
    return st.lists(st.tuples(lines(), joints), max_size=12).map(lambda parts: "".join(map("".join, parts)))


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """A stretch of an example with lines doubled and moved, characters put in, and other line ends."""
    kept = draw(st.sampled_from(EXAMPLES)).splitlines()
    start = draw(st.integers(0, len(kept) - 1))
    kept = kept[start : start + draw(st.integers(1, 40))]
    for _ in range(draw(st.integers(0, 4))):
        at, to = (draw(st.integers(0, len(kept) - 1)) for _ in range(2))
        kept.insert(to, kept[at] if draw(st.booleans()) else kept.pop(at))
    text = draw(st.sampled_from(LINE_ENDS)).join(kept)
    for _ in range(draw(st.integers(0, 4))):
        at = draw(st.integers(0, len(text)))
        text = text[:at] + draw(st.sampled_from(HOSTILE)) + text[at + draw(st.integers(0, 3)) :]
    return text


def texts() -> st.SearchStrategy[str]:
    """Texts of all three kinds."""
    return st.text(st.characters()) | composed() | mutated()


def closed_up(text: str) -> str:
    """`text` without what is nothing: white space, byte order marks, zero-width spaces."""
    return NOTHING.sub("", text)


def is_blank(text: str) -> bool:
    """Whether there is nothing in `text`."""
    return not closed_up(text)


def source_of(leaf: model.Leaf, text: str) -> str:
    """What of `text` stands in the spans of `leaf`, closed up."""
    return closed_up("".join(text[span.start : span.end] for span in leaf.spans))


@given(text=texts())
def test_every_character_is_told_once(text):
    """Stretches are in order and never overlap; between them stand blanks only; none is empty."""
    at = 0
    for stretch in qtparse.parse(text).listing():
        assert at <= stretch.start < stretch.end
        assert is_blank(text[at : stretch.start]), (at, stretch)
        at = stretch.end
    assert at <= len(text)
    assert is_blank(text[at:])


@given(text=texts())
def test_texts_are_their_source(text):
    """A paragraph, crosshead or table reads, blanks aside, what its spans hold: all of it and nothing else.

    Entities (`&amp;`) are read as what they stand for.
    """
    for leaf in model.leaves(qtparse.parse(text).issue):
        source = source_of(leaf, text)
        if isinstance(leaf, WHOLE) and "&" not in source:
            assert source == closed_up(leaf.text)


@given(text=texts())
def test_strings_stand_in_their_source(text):
    """Whatever else is read as a string stands, blanks aside, within the leaf's own spans.

    Entities aside; a page's number is brought into one form, and what several share (a contact's label, the work of
    a credit) stands with one of them.
    """
    parse = qtparse.parse(text)
    numbers = {page.number for page in parse.issue.pages}
    for leaf in model.leaves(parse.issue):
        source = source_of(leaf, text)
        for printed in strings(leaf):
            assert leaf in numbers or "&" in source or closed_up(printed) in source


def strings(leaf: model.Leaf) -> list[str]:
    """The strings that `leaf` took from its source as they stand there."""
    match leaf:
        case model.Byline() | model.Credit():
            found = [leaf.affiliation, leaf.role, *leaf.names]
        case model.Dateline():
            found = [leaf.source, leaf.place, leaf.kind]
        case model.Labelled():
            found = [leaf.label.split()[-1] if leaf.label else None, leaf.value]
        case model.Editor():
            found = [leaf.role, *leaf.names]
        case model.Jump():
            found = []
        case _:
            found = [leaf.text]
    return [printed for printed in found if printed]


@given(text=texts())
def test_leaves_are_in_their_article_and_have_a_place(text):
    """Every leaf has spans, in source order and apart; articles and pages come in source order."""
    issue = qtparse.parse(text).issue
    for leaf in model.leaves(issue):
        bounds = [offset for span in leaf.spans for offset in span]
        assert bounds
        assert sorted(bounds) == bounds
    starts = [model.spans_of(article)[0] for article in issue.articles]
    assert sorted(starts) == starts


@given(text=texts())
def test_line_ends_change_nothing(text, moved):
    """LF, CRLF and CR give the same reading: offsets shift as the text does."""
    text = re.sub("\r\n?", "\n", text)
    parse = qtparse.parse(text)
    with_cr = qtparse.parse(text.replace("\n", "\r"))
    with_crlf = qtparse.parse(text.replace("\n", "\r\n"))
    assert moved(parse, lambda offset: offset) == moved(with_cr, lambda offset: offset)
    assert moved(parse, lambda offset: offset + text.count("\n", 0, offset)) == moved(with_crlf, lambda offset: offset)


@given(text=texts())
def test_parsing_twice_gives_equal_results(text):
    """Nothing is remembered from one text to the next."""
    assert qtparse.parse(text) == qtparse.parse(text)


@given(text=texts())
def test_diagnostics(text):
    """Every doubt stands in the text, is told in both languages on one line, and the doubts come in order."""
    doubts = qtparse.parse(text).diagnostics
    assert sorted(doubt.span for doubt in doubts) == [doubt.span for doubt in doubts]
    for doubt in doubts:
        assert 0 <= doubt.span.start <= doubt.span.end <= len(text)
        assert (1, 1) == (len(doubt.message.splitlines()), len(doubt.message_zh.splitlines()))


@pytest.mark.parametrize("name", LONG_TEXTS)
def test_long_texts(name):
    """A text that is long in one way only is read like any other: every character that is not blank is told once."""
    text = LONG_TEXTS[name]
    told = sum(len(closed_up(text[stretch.start : stretch.end])) for stretch in qtparse.parse(text).listing())
    assert len(closed_up(text)) == told
