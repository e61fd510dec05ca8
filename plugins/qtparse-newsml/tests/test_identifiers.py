"""Identifiers: they name newspaper, day, page and ordinal, as the user chose, and never change with the text."""

import uuid
from datetime import date

import attrs
import pytest

from qtparse.model import Article, Issue, IssueNumber, Masthead, Page, PrintedDate, Text


def numbered(*numbers):
    """An issue whose pages are printed with these numbers, an article on each."""
    return Issue(pages=tuple(Page(number and Text(number, ()), articles=(Article(),)) for number in numbers))


def names(items, issue):
    """What the items of `issue` are called in it."""
    return [item.get("guid").rpartition(":")[2] for item in items(issue, guids="tag:example.org,2020")]


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        (["1", "02"], ["issue", "p01-a01", "p02-a01"]),
        (["A1", "b12"], ["issue", "pA01-a01", "pB12-a01"]),
        (["５", "6"], ["issue-p05", "p05-a01", "p06-a01"]),
        ([None, "1", "1"], ["issue", "n01-a01", "p01-a01", "n03-a01"]),
        (["头版", "0", "../x"], ["issue", "n01-a01", "n02-a01", "n03-a01"]),
        ([], ["issue"]),
    ],
)
def test_pages(items, numbers, expected):
    """Pages are called by their numbers, where these are fit; a part of an issue is told from the whole."""
    assert expected == names(items, numbered(*numbers))


@pytest.mark.parametrize(
    ("guids", "expected"),
    [
        ("tag:example.org,2020", "tag:example.org,2020:%E4%B8%B4%E6%B1%9F%E6%97%A5%E6%8A%A5:20210917:issue"),
        (
            "tag:desk@example.org,2020-01-31",
            "tag:desk@example.org,2020-01-31:%E4%B8%B4%E6%B1%9F%E6%97%A5%E6%8A%A5:20210917:issue",
        ),
        ("urn:newsml:example.org", "urn:newsml:example.org:20210917:%E4%B8%B4%E6%B1%9F%E6%97%A5%E6%8A%A5-issue"),
        ("uuid", "urn:uuid:2017ee78-3daa-5508-b4b6-3b50021c0b58"),
    ],
)
def test_schemes(items, issue, guids, expected):
    """A guid is a tag URI (RFC 4151), a NewsML URN (RFC 3085), or a UUID made of the same parts (RFC 9562)."""
    assert expected == items(issue, guids=guids)[0].get("guid")


def test_uuids_are_made_of_names(items):
    """A UUID is of version 5, and differs with the newspaper, the day and the item."""
    papers = [Masthead(titles=(Text(title, ()),)) for title in ("甲报", "乙报")]
    guids = [item.get("guid") for paper in papers for item in items(Issue(paper, numbered("1").pages))]
    assert {5} == {uuid.UUID(guid).version for guid in guids}
    assert 4 == len(set(guids))


@pytest.mark.parametrize("guids", ["uuid", "tag:example.org,2020", "urn:newsml:example.org"])
def test_guids_outlive_corrections(items, issue, guids):
    """Another text, headline or number of the issue leaves all guids as they are."""
    first, *others = issue.pages
    turned = attrs.evolve(first.articles[0], headline=None, body=(), decks=())
    masthead = attrs.evolve(issue.masthead, issue_number=IssueNumber((259,), "259", ()))
    corrected = Issue(masthead, (attrs.evolve(first, articles=(turned, *first.articles[1:])), *others))
    expected = [item.get("guid") for item in items(issue, guids=guids)]
    assert expected == [item.get("guid") for item in items(corrected, guids=guids)]


@pytest.mark.parametrize(
    ("masthead", "expected"),
    [
        (Masthead(issue_number=IssueNumber((258, 259), "", ())), "unnamed:no258-259"),
        (Masthead(titles=(Text("a/b\n:c", ()),)), "a%2Fb%20%3Ac:undated"),
        (Masthead(date=PrintedDate(None, "2月30日", ())), "unnamed:undated"),
        (Masthead(titles=(Text("报" * 50, ()),)), "%E6%8A%A5" * 40 + ":undated"),
        (Masthead(date=PrintedDate(date(1, 2, 3), "", ())), "unnamed:00010203"),
    ],
)
def test_what_is_not_known(items, masthead, expected):
    """The number stands for a missing day, words for a missing newspaper; names are escaped and cut."""
    assert f"tag:example.org,2020:{expected}:issue" == items(Issue(masthead), guids="tag:example.org,2020")[0].get(
        "guid"
    )


def test_an_undated_urn(items):
    """A NewsML URN cannot be without a date: it has the first of the computers' time, and the number in its name."""
    masthead = Masthead(issue_number=IssueNumber((258,), "", ()))
    expected = "urn:newsml:example.org:19700101:unnamed-no258-issue"
    assert expected == items(Issue(masthead), guids="urn:newsml:example.org")[0].get("guid")


def test_a_name_of_the_users_choice(items, issue):
    """The option `paper` stands instead of the printed title, which may be read differently another time."""
    expected = "tag:example.org,2020:linjiang:20210917:issue"
    assert expected == items(issue, guids="tag:example.org,2020", paper="linjiang")[0].get("guid")
