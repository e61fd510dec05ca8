"""The converter: every issue goes to plain values and back, and nothing else comes back."""

import copy
import json
import re
from datetime import date

import pytest
from hypothesis import given, settings

from qtparse import QtparseError, Span
from qtparse.convert import from_plain, to_plain
from qtparse.model import (
    Article,
    Byline,
    Crosshead,
    Issue,
    IssueNumber,
    Jump,
    JumpDirection,
    Masthead,
    Page,
    Paragraph,
    PrintedDate,
    Table,
    Text,
)
from qtparse.testing import issues

SPANS = (Span(0, 4), Span(6, 9))
ISSUE = Issue(
    Masthead(
        titles=(Text("临江日报", SPANS),),
        date=PrintedDate(date(2021, 9, 17), "2021年9月17日", SPANS),
        issue_number=IssueNumber((9, 10), "第九、十期", SPANS),
    ),
    (
        Page(
            articles=(
                Article(
                    headline=Text("江堤加固工程完工", SPANS),
                    bylines=(Byline(None, "记者", ("苗一舟",), SPANS),),
                    body=(Paragraph("甲", SPANS), Crosshead("乙", SPANS), Table("|丙|", SPANS)),
                    jumps=(Jump(JumpDirection.TO, "5", resolved=True, spans=SPANS),),
                ),
            ),
        ),
    ),
)


@given(issues())
@settings(deadline=None)
def test_every_issue_comes_back(issue):
    """Plain values hold all of an issue: what is read from them is equal to it."""
    assert issue == from_plain(to_plain(issue))


@given(issues())
@settings(deadline=None)
def test_plain_values_are_what_json_has(issue):
    """Plain values go through JSON unchanged."""
    plain = to_plain(issue)
    assert plain == json.loads(json.dumps(plain))


def test_dates_spans_choices_and_body_parts_in_plain_values():
    """Dates are ISO strings, spans pairs, choices their values, and parts of a body say what they are."""
    plain = to_plain(ISSUE)
    (article,) = plain["pages"][0]["articles"]
    spans = [[0, 4], [6, 9]]
    assert {"date": "2021-09-17", "text": "2021年9月17日", "spans": spans} == plain["masthead"]["date"]
    assert [{"direction": "to", "page": "5", "resolved": True, "spans": spans}] == article["jumps"]
    assert str is type(article["jumps"][0]["direction"])
    assert [
        {"kind": "paragraph", "text": "甲", "spans": spans},
        {"kind": "crosshead", "text": "乙", "spans": spans},
        {"kind": "table", "text": "|丙|", "spans": spans},
    ] == article["body"]
    assert None is article["kicker"]


def test_fields_with_defaults_may_be_left_out():
    """What the model does not ask for, a document need not have."""
    assert Issue() == from_plain({})
    assert Issue(pages=(Page(),)) == from_plain({"pages": [{}]})


ARTICLE = "pages/0/articles/0"


@pytest.mark.parametrize(
    ("path", "value", "expected"),
    [
        ("masthead", [], "$.masthead: expected an object, found []"),
        ("masthead", None, "$.masthead: expected an object, found None"),
        ("pages", "abc", "$.pages: expected an array, found 'abc'"),
        ("pages/0", 3, "$.pages[0]: expected an object, found 3"),
        (f"{ARTICLE}/headline/text", 3, "$.pages[0].articles[0].headline.text: expected a string, found 3"),
        (f"{ARTICLE}/headline", {"spans": []}, "$.pages[0].articles[0].headline.text: is missing"),
        (f"{ARTICLE}/head", "x", "$.pages[0].articles[0]: unknown ['head'], remove what does not belong here"),
        (f"{ARTICLE}/body/0", "x", "$.pages[0].articles[0].body[0]: expected an object, found 'x'"),
        (
            f"{ARTICLE}/body/0/kind",
            "poem",
            "$.pages[0].articles[0].body[0]: expected a kind of paragraph, crosshead, table, found 'poem'",
        ),
        (
            f"{ARTICLE}/body/0/kind",
            [],
            "$.pages[0].articles[0].body[0]: expected a kind of paragraph, crosshead, table, found []",
        ),
        (
            f"{ARTICLE}/body/1/spans/1",
            [0, True],
            "$.pages[0].articles[0].body[1].spans[1]: expected [start, end], found [0, True]",
        ),
        (
            f"{ARTICLE}/jumps/0/direction",
            "up",
            "$.pages[0].articles[0].jumps[0].direction: expected to or from, found 'up'",
        ),
        (
            f"{ARTICLE}/jumps/0/resolved",
            1,
            "$.pages[0].articles[0].jumps[0].resolved: expected true or false, found 1",
        ),
        ("masthead/date/date", "20210917", "$.masthead.date.date: expected a date as 2021-09-17, found '20210917'"),
        ("masthead/date/date", "2021-02-30", "$.masthead.date.date: expected a date as 2021-09-17, found '2021-02-30'"),
        (
            "masthead/issue_number/numbers",
            [True, 2.0],
            "$.masthead.issue_number.numbers[0]: expected a whole number, found True (and 1 more)",
        ),
    ],
)
def test_a_fault_is_told_with_its_place(path, value, expected):
    """Nothing is coerced or passed over: the error names the place, what belongs there and what stands there."""
    plain = copy.deepcopy(to_plain(ISSUE))
    *parents, last = (int(step) if step.isdecimal() else step for step in path.split("/"))
    node = plain
    for step in parents:
        node = node[step]
    node[last] = value
    with pytest.raises(QtparseError, match=f"^{re.escape(expected)}$"):
        from_plain(plain)


def test_the_place_of_a_fault_begins_where_the_caller_says():
    """A document around the plain values gives their place in it."""
    with pytest.raises(QtparseError, match=r"^\$\[2\]\.issue: expected an object, found 'x'$"):
        from_plain("x", "$[2].issue")
