"""The pipeline from outside: a text or a file in, a `Parse` out."""

from __future__ import annotations

import pytest

import qtparse
from qtparse import Code, LineIndex, Position, Span, model

FRONT_PAGE = "front-page.md"
TWO_PAGES = "two-pages.txt"


def test_the_front_page(examples):
    """The front page in Markdown has its articles, one of them without a headline, with all who signed them."""
    issue = qtparse.parse(examples[FRONT_PAGE]).issue
    expected = [
        ("让每一条断头浜都变成活水河", ("秦望舒", "方小满")),
        ("不误农时抓好春管春种 让好种子落进好田里", ("顾南乔",)),
        (None, ("白晓舟",)),
        ("我区首条社区微公交下周一试运行", ("白晓舟", "纪星野")),
        ("老粮仓里办起“烟火夜校” 首期12门课半小时报满", ("纪星野", "裴知微", "骆冬青")),
        ("摆渡人何阿水的最后一班船", ("顾南乔", "闻笛")),
        ("开园", ()),
    ]
    told = [
        (article.headline and article.headline.text, tuple(name for byline in article.bylines for name in byline.names))
        for article in issue.articles
    ]
    assert expected == told


def test_the_jump_of_two_pages(examples):
    """An article that turns to page 2 is one article on page 1: its body whole, both jump lines resolved."""
    pages = {page.number.text: page for page in qtparse.parse(examples[TWO_PAGES]).issue.pages if page.number}
    article = pages["1"].articles[0]
    assert [("to", "2", True), ("from", "1", True)] == [
        (jump.direction, jump.page, jump.resolved) for jump in article.jumps
    ]
    assert [article.headline.text] == [head.text for head in article.jump_heads]
    assert any("担心修渠占了自家的竹山" in part.text for part in article.body)
    assert article.headline.text not in [other.headline.text for other in pages["2"].articles]


def test_the_masthead_belongs_to_the_first_page(examples):
    """An issue has the pages that its page heads name; a masthead before them is no page."""
    pages = qtparse.parse(examples[TWO_PAGES]).issue.pages
    assert ["1", "2"] == [page.number and page.number.text for page in pages]


def test_nothing_is_read_out_of_nothing():
    """An empty text has an issue of one page with nothing on it, and nothing to doubt."""
    parse = qtparse.parse("")
    assert (model.Issue(pages=(model.Page(),)), (), (), ()) == (
        parse.issue,
        parse.diagnostics,
        parse.markup,
        parse.listing(),
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("岚山日报\n2021年9月17日　总第1期\n\n新桥合龙\n　　新华社岚山9月16日电　昨天。\n", "2021-09-16"),
        ("岚山日报\n2021年9月17日　总第1期\n\n新桥合龙\n　　【新华社岚山十六日电】昨天。\n", "2021-09-16"),
        ("岚山日报\n2021年2月30日　总第1期\n\n新桥合龙\n　　新华社岚山9月16日电　昨天。\n", None),
        ("新桥合龙\n　　新华社岚山9月16日电　昨天。\n", None),
    ],
)
def test_datelines_are_completed_from_the_issues_date(text, expected):
    """A dateline's day is completed to a date where the issue has one."""
    full_date = qtparse.parse(text).issue.articles[0].datelines[0].full_date
    assert expected == (full_date and full_date.isoformat())


def test_few_indents_part_the_paragraphs_of_a_hard_wrapped_text():
    """Three indents are enough, in however long a text: the last line of a paragraph may be a full one."""
    paragraph = "\n".join(
        ["　　" + "新桥昨天通车两岸居民" * 2, *["步行十分钟就能到对岸再也不用清早排队等候"] * 25, "渡船" * 10 + "。"]
    )
    article = qtparse.parse("\n".join(["新桥通车", "", *[paragraph] * 3])).issue.articles[0]
    assert 3 == len(article.body)


def test_a_text_and_its_file_are_read_alike(tmp_path, examples):
    """A file gives what its text gives, line ends and all."""
    path = tmp_path / "issue.md"
    text = examples[FRONT_PAGE].replace("\n", "\r\n")
    path.write_bytes(text.encode())
    assert qtparse.parse(text) == qtparse.parse_file(path)


def test_a_guessed_encoding_is_doubted_first(tmp_path, examples):
    """A file in GB18030 is read as its text is; the guess stands before all other doubts."""
    path = tmp_path / "issue.md"
    path.write_bytes(examples[FRONT_PAGE].encode("gb18030"))
    parse, plain = qtparse.parse_file(path), qtparse.parse(examples[FRONT_PAGE])
    assert plain.issue == parse.issue
    assert (Code.QT502, *(doubt.code for doubt in plain.diagnostics)) == tuple(
        doubt.code for doubt in parse.diagnostics
    )


def test_a_doubt_names_its_place():
    """A diagnostic's span leads to the line and column of what is doubted."""
    text = "岚山日报\n2019年10月25日　星期四\n总第12206期\n\n新桥合龙\n　　本报讯　昨天下午，岚山新桥合龙。\n"
    (doubt,) = qtparse.parse(text).diagnostics
    assert (Code.QT101, Span(17, 20)) == (doubt.code, doubt.span)
    assert Position(2, 13) == LineIndex.of(text).position(doubt.span.start)
    assert "星期四" == text[slice(*doubt.span)]


def test_the_text_is_kept_out_of_the_representation():
    """What is shown of a parse is the issue, not the whole text once more."""
    assert "昨天" not in repr(qtparse.Parse("昨天", model.Issue(), (), ()))


def test_results_are_no_pages():
    """A name and a figure alone on a line, as results and medals stand, name no page."""
    text = "# 赛果\n本报讯 昨晚的赛果如下。\n\n鹿泽队 2\n\n岱屏队 1\n\n下一轮周末开赛，门票今天起发售。\n"
    assert [None] == [page.number for page in qtparse.parse(text).issue.pages]
