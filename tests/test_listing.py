"""The listing: roles, numbers and values, told from the model."""

from __future__ import annotations

import datetime
import json

import attrs
import pytest

from qtparse import listing, model
from qtparse.listing import Stretch
from qtparse.spans import Span

HERE = (Span(0, 2),)


@pytest.mark.parametrize(
    ("leaf", "expected"),
    [
        (model.Text("岚山日报", HERE), "岚山日报"),
        (model.PrintedDate(datetime.date(2021, 9, 17), "2021年9月17日", HERE), "2021-09-17"),
        (model.PrintedDate(None, "2021年2月30日", HERE), None),
        (model.Weekday(5, "星期五", HERE), 5),
        (
            model.LunarDate("辛丑", 8, 11, False, "农历辛丑年八月十一", HERE),  # noqa: FBT003 - a printed date's fields
            {"year": "辛丑", "month": 8, "day": 11, "leap": False},
        ),
        (model.IssueNumber((258,), "总第258期", HERE), 258),
        (model.IssueNumber((9, 10), "第九、十期", HERE), [9, 10]),
        (model.PageCount(8, "今日8版", HERE), 8),
        (model.Labelled("邮发代号", "99-29", HERE), {"label": "邮发代号", "value": "99-29"}),
        (
            model.Byline("岚山日报", "首席记者", ("邵清越",), HERE),
            {"affiliation": "岚山日报", "role": "首席记者", "names": ["邵清越"]},
        ),
        (
            model.Credit(None, "记者", ("邵清越",), "摄", HERE),
            {"affiliation": None, "role": "记者", "names": ["邵清越"], "work": "摄"},
        ),
        (
            model.Dateline("新华社", "岚山", "09-16", "电", HERE, datetime.date(2021, 9, 16)),
            {"source": "新华社", "place": "岚山", "date": "09-16", "kind": "电"},
        ),
        (model.Jump(model.JumpDirection.TO, "5", True, HERE), {"page": "5"}),  # noqa: FBT003 - resolved
        (model.Editor("责编", ("邵清越",), HERE), {"role": "责编", "names": ["邵清越"]}),
        (model.Paragraph("昨天下午，岚山新桥合龙。", HERE), "昨天下午，岚山新桥合龙。"),
        (model.Crosshead("桥上的灯", HERE), "桥上的灯"),
        (model.Table("| 1 |", HERE), "| 1 |"),
    ],
)
def test_value_of(leaf, expected):
    """Each kind of leaf has the value that the format of the listing says, as JSON has it."""
    value = listing.value_of(leaf)
    assert expected == value
    assert expected == json.loads(json.dumps(value))


def test_of_issue():
    """Stretches come in source order; articles and nodes are numbered in it, and a cut paragraph is one node."""
    first = model.Article(
        headline=model.Text("新桥合龙", (Span(3, 7),)),
        body=(model.Paragraph("昨天下午", (Span(8, 10), Span(20, 22))), model.Crosshead("灯", (Span(23, 24),))),
        photos=(model.Photo((model.Text("图", (Span(11, 12),)),)),),
        jumps=(model.Jump(model.JumpDirection.FROM, "1", True, (Span(18, 19),)),),  # noqa: FBT003 - resolved
        jump_heads=(model.Text("新桥合龙", (Span(14, 18),)),),
    )
    second = model.Article(body=(model.Table("| 1 |", (Span(30, 35),)),))
    pages = (model.Page(number=model.Text("1", (Span(0, 2),)), articles=(second, first)),)
    issue = model.Issue(pages=pages, unplaced=(model.Text("字", (Span(40, 41),)),))
    expected = (
        Stretch(0, 2, "page.number", None, 1, "1"),
        Stretch(3, 7, "article.headline", 1, 2, "新桥合龙"),
        Stretch(8, 10, "article.paragraph", 1, 3, "昨天下午"),
        Stretch(11, 12, "article.caption", 1, 4, "图"),
        Stretch(12, 13, "markup", None, None, None),
        Stretch(14, 18, "article.headline", 1, 5, "新桥合龙"),
        Stretch(18, 19, "article.jump_from", 1, 6, {"page": "1"}),
        Stretch(20, 22, "article.paragraph", 1, 3, "昨天下午"),
        Stretch(23, 24, "article.crosshead", 1, 7, "灯"),
        Stretch(30, 35, "article.table", 2, 8, "| 1 |"),
        Stretch(40, 41, "unplaced", None, 9, "字"),
    )
    assert expected == listing.of_issue(issue, (Span(12, 13),))


def test_of_an_empty_issue():
    """Nothing is told of nothing."""
    assert () == listing.of_issue(model.Issue(), ())


def test_keys():
    """A stretch has the keys of a record of the listing, in their order."""
    assert ["start", "end", "role", "article", "node", "value"] == [field.name for field in attrs.fields(Stretch)]
