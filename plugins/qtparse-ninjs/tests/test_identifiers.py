"""URIs: the same for the same place in the same day's paper, and different for different ones."""

import datetime
import json

import attrs
import pytest
from hypothesis import given, settings
from hypothesis.strategies import lists

from qtparse import ExportWarning
from qtparse.model import Article, Issue, IssueNumber, Masthead, Page, Photo, PrintedDate, Text
from qtparse.testing import issues

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
    """Where newspaper or day are missing, another text gives another name, the same text the same."""
    mastheads = [Masthead(titles=TITLE), Masthead(date=DATE), Masthead()]
    texts = ["甲", "乙", "\ud800"]
    issues = [Issue(masthead, unplaced=(Text(text, ()),)) for masthead in mastheads for text in texts]
    with pytest.warns(ExportWarning):
        made = json.loads(write(*issues, *reversed(issues), **AUTHORITY))
    names = [item["uri"].removeprefix(START) for item in made]
    assert len(issues) == len(set(names[:9]))
    assert [f"{name}:2" for name in names[:9]] == names[:8:-1]
    starts = ["%E6%B1%9F:undated", "untitled:20210917", "untitled:undated"]
    assert [start for start in starts for _ in texts] == [name.rpartition(":")[0] for name in names[:9]]


def test_issues_can_be_numbered(write):
    """The place in the document tells one day's papers apart, where that is asked for."""
    issue = Issue(Masthead(titles=TITLE, date=DATE))
    document = write(issue, issue, **AUTHORITY, numbered=True)
    assert [1, 1] == [document.count(b":20210917:%d" % place) for place in (1, 2)]


@pytest.mark.parametrize("version", ["3.1", "1.6"])
def test_a_further_text_of_a_page_has_other_uris(write, version):
    """The first text keeps its URIs, later ones count theirs; a page alone in the document keeps its articles'."""
    photographed = attrs.evolve(page("1"), articles=(Article(photos=(Photo(),)),))
    front, back = (Issue(Masthead(titles=TITLE, date=DATE), (one,)) for one in (photographed, page("2")))
    made = json.loads(write(front, front, back, front, **AUTHORITY, version=version))
    start = f"{START}%E6%B1%9F:20210917"
    expected = [
        [start, f"{start}:p1-a1", f"{start}:p1-a1-i1"],
        [f"{start}:2", f"{start}:p1-a1:2", f"{start}:p1-a1-i1:2"],
        [f"{start}:3", f"{start}:p2-a1"],
        [f"{start}:4", f"{start}:p1-a1:3", f"{start}:p1-a1-i1:3"],
    ]
    assert expected == [list(all_uris(item)) for item in made]


@pytest.mark.parametrize("options", [{}, {"version": "1.6", "lines": True}, {"indent": 0, **AUTHORITY}])
@given(several=lists(issues(), max_size=3))
@settings(deadline=None, max_examples=30)
@pytest.mark.filterwarnings("ignore::qtparse.ExportWarning")
def test_no_uri_is_in_a_document_twice(write, validate, options, several):
    """Whatever issues come twice, no two items of a document have one URI, and the rest of them is what it was."""
    document = write(*several, *several, **options)
    made = [json.loads(line) for line in document.split(b"\n")[:-1]] if "lines" in options else json.loads(document)
    uris = [uri for item in made for uri in all_uris(item)]
    assert len(uris) == len(set(uris))
    for item in made:
        validate(item, options.get("version", "3.1"))
    assert [without_uris(item) for item in made[: len(several)]] == [
        without_uris(item) for item in made[len(several) :]
    ]


def all_uris(item):
    """The URIs of an item and of all that is associated with it, in either version."""
    yield item["uri"]
    associations = item.get("associations", [])
    for entry in associations.values() if isinstance(associations, dict) else associations:
        yield from all_uris(entry)


def without_uris(item):
    """An item as text, its URIs made alike."""
    text = json.dumps(item)
    for uri in all_uris(item):
        text = text.replace(json.dumps(uri), '"uri"')
    return text


def test_without_an_authority_uris_are_uuids(item):
    """A UUID is made of the same names, so that it is always the same; articles have their own."""
    made = item(Issue(Masthead(titles=TITLE, date=DATE), (page("1", 2),)))
    assert 3 == len(set(uris(made)))
    assert all(uri.startswith("urn:uuid:") for uri in uris(made))
    assert uris(made) == uris(item(Issue(Masthead(titles=TITLE, date=DATE), (page("1", 2),))))
