"""URIs: the same for the same place in the same day's paper, and different for different ones."""

import datetime
import json

import pytest

from qtparse import ExportWarning
from qtparse.model import Article, Issue, IssueNumber, Masthead, Page, PrintedDate, Text

TITLE = (Text("江", ()),)
DATE = PrintedDate(datetime.date(2021, 9, 17), "", ())
AUTHORITY = {"authority": "example.org,2026"}
START = "tag:example.org,2026:"


def uris(item):
    """The URI of an item, and those of its associations."""
    return [item["uri"].removeprefix(START), *(entry["uri"].removeprefix(START) for entry in item["associations"])]


def page(number, articles=1):
    """A page of so many empty articles."""
    return Page(Text(number, ()) if number else None, articles=(Article(),) * articles)


def test_pages_are_named_by_their_numbers(item):
    """A printed number names a page, its place one without a number or with one that is taken."""
    pages = (page("A2", 2), page(None), page("A2"), page("版/3"))
    expected = ["%E6%B1%9F:20210917", "pA2-a1", "pA2-a2", "s2-a1", "s3-a1", "p%E7%89%88%2F3-a1"]
    named = uris(item(Issue(Masthead(titles=TITLE, date=DATE), pages), **AUTHORITY))
    assert expected == [named[0], *(uri.removeprefix(f"{named[0]}:") for uri in named[1:])]


def test_numbers_that_differ_in_what_uris_cannot_hold(item):
    """No two pages share a name, even where an escape makes their numbers the same."""
    named = uris(item(Issue(pages=(page("?"), page("？"), page("%3F"), page("?"))), **AUTHORITY))
    assert len(named) == len(set(named))


def test_an_issue_is_named_by_what_is_known(item):
    """Newspaper and day name an issue, or its number where no day was read."""
    number = IssueNumber((258,), "第258期", ())
    issues = [
        (Issue(Masthead(titles=(Text(" ", ()), *TITLE)), (Page(date=DATE),)), "%E6%B1%9F:20210917"),
        (Issue(Masthead(titles=TITLE, issue_number=number)), "%E6%B1%9F:%E7%AC%AC258%E6%9C%9F"),
    ]
    assert [name for _, name in issues] == [item(issue, **AUTHORITY)["uri"].removeprefix(START) for issue, _ in issues]


def test_an_issue_of_which_too_little_is_known_is_named_by_its_text(write):
    """Where newspaper or day are missing, another text gives another name, another place in the document the same."""
    mastheads = [Masthead(titles=TITLE), Masthead(date=DATE), Masthead()]
    texts = ["甲", "乙", "\ud800"]
    issues = [Issue(masthead, unplaced=(Text(text, ()),)) for masthead in mastheads for text in texts]
    with pytest.warns(ExportWarning):
        made = json.loads(write(*issues, *reversed(issues), **AUTHORITY))
    names = [item["uri"].removeprefix(START) for item in made]
    assert len(issues) == len(set(names[:9]))
    assert names[:9] == names[:8:-1]
    starts = ["%E6%B1%9F:undated", "untitled:20210917", "untitled:undated"]
    assert [start for start in starts for _ in texts] == [name.rpartition(":")[0] for name in names[:9]]


def test_issues_can_be_numbered(write):
    """The place in the document tells one day's papers apart, where that is asked for."""
    issue = Issue(Masthead(titles=TITLE, date=DATE))
    assert 2 == write(issue, issue, **AUTHORITY).count(b'"tag:example.org,2026:%E6%B1%9F:20210917"')
    document = write(issue, issue, **AUTHORITY, numbered=True)
    assert [1, 1] == [document.count(b":20210917:%d" % place) for place in (1, 2)]


def test_without_an_authority_uris_are_uuids(item):
    """A UUID is made of the same names, so that it is always the same; articles have their own."""
    made = item(Issue(Masthead(titles=TITLE, date=DATE), (page("1", 2),)))
    assert 3 == len(set(uris(made)))
    assert all(uri.startswith("urn:uuid:") for uri in uris(made))
    assert uris(made) == uris(item(Issue(Masthead(titles=TITLE, date=DATE), (page("1", 2),))))
