"""IRIs: the same for the same place in the same day's paper, and different for different ones."""

import datetime
import json

import attrs
import pytest

from qtparse import ExportWarning
from qtparse.model import Article, Issue, IssueNumber, Labelled, Masthead, Page, Photo, PrintedDate, Text

TITLE = (Text("江", ()),)
DATE = PrintedDate(datetime.date(2021, 9, 17), "", ())
START = "tag:example.org,2026:"
AUTHORITY = {"authority": "example.org,2026"}


def page(number, articles=1):
    """A page of so many empty articles."""
    return Page(Text(number, ()) if number else None, articles=(Article(),) * articles)


@pytest.mark.filterwarnings("ignore::qtparse.ExportWarning")
def test_pages_are_named_by_their_numbers(write):
    """A printed number names a page, its place one without a number or with one that is taken."""
    pages = (page("A2", 2), page(None), page("A2"), page("版/3"), page("\ud800"), page("\udfff"))
    made = json.loads(write(Issue(Masthead(titles=TITLE, date=DATE), pages), **AUTHORITY))
    expected = ["pA2-a1", "pA2-a2", "s2-a1", "s3-a1", "p%E7%89%88%2F3-a1", "p%EF%BF%BD-a1", "s6-a1"]
    assert [f"{made['@id']}:{name}" for name in expected] == [article["@id"] for article in made["hasPart"]]


def test_an_issue_is_named_by_what_is_known(write):
    """Newspaper and day name an issue, or its number where no day was read."""
    number = IssueNumber((258,), "第258期", ())
    issues = [
        (Issue(Masthead(titles=(Text(" ", ()), *TITLE)), (Page(date=DATE),)), "%E6%B1%9F:20210917"),
        (Issue(Masthead(titles=TITLE, issue_number=number)), "%E6%B1%9F:%E7%AC%AC258%E6%9C%9F"),
    ]
    document = json.loads(write(*(issue for issue, _ in issues), **AUTHORITY))
    assert [START + name for _, name in issues] == [node["@id"] for node in document["@graph"]]


def test_an_issue_of_which_too_little_is_known_is_named_by_its_text(write):
    """Where newspaper or day are missing, another text gives another name, another place in the document the same."""
    mastheads = [Masthead(titles=TITLE), Masthead(date=DATE), Masthead()]
    texts = ["甲", "乙", "\ud800"]
    issues = [Issue(masthead, unplaced=(Text(text, ()),)) for masthead in mastheads for text in texts]
    with pytest.warns(ExportWarning):
        graph = json.loads(write(*issues, *reversed(issues), **AUTHORITY))["@graph"]
    names = [node["@id"].removeprefix(START) for node in graph]
    assert len(issues) == len(set(names[:9]))
    assert names[:9] == names[:8:-1]
    starts = ["%E6%B1%9F:undated", "untitled:20210917", "untitled:undated"]
    assert [start for start in starts for _ in texts] == [name.rpartition(":")[0] for name in names[:9]]


def test_issues_can_be_numbered(write):
    """The place in the document tells one day's papers apart, where that is asked for."""
    issue = Issue(Masthead(titles=TITLE, date=DATE))
    document = json.loads(write(issue, issue, **AUTHORITY, numbered=True))
    expected = [f"{START}%E6%B1%9F:20210917:{place}" for place in (1, 2)]
    assert expected == [node["@id"] for node in document["@graph"]]


def test_a_further_text_of_a_page_has_other_iris(write):
    """The first text keeps its IRIs, later ones count theirs and their issue's; another page joins the first."""
    photographed = attrs.evolve(page("1"), articles=(Article(photos=(Photo((Text("堤", ()),)),)), Article()))
    front, back = (Issue(Masthead(titles=TITLE, date=DATE), (one,)) for one in (photographed, page("2")))
    graph = json.loads(write(front, front, back, front, **AUTHORITY))["@graph"]
    start = f"{START}%E6%B1%9F:20210917"
    first = [start, f"{start}:p1-a1", start, f"{start}:p1-a1-i1", f"{start}:p1-a2", start]
    second, third = ([f"{iri}:{count}" for iri in first] for count in (2, 3))
    assert [first, second, [start, f"{start}:p2-a1", start], third] == [list(iris(node)) for node in graph]
    assert {f"{START}%E6%B1%9F"} == {node["isPartOf"]["@id"] for node in graph}


def iris(issue):
    """The IRI of an issue, and for each article its own, that of its issue, and those of its pictures."""
    yield issue["@id"]
    for article in issue["hasPart"]:
        yield from (article["@id"], article["isPartOf"]["@id"])
        yield from (picture["@id"] for picture in article.get("image", []))


def test_without_an_authority_iris_are_uuids(read):
    """A UUID is made of the same names, so that a newspaper is one node for all its issues, and so are its serials."""
    serials = (Labelled("邮发代号", "99-1", ()),)
    issues = [
        Issue(Masthead(titles=TITLE, issue_number=IssueNumber((n,), f"第{n}期", ()), serials=serials)) for n in (1, 2)
    ]
    graph = read(*issues)
    identified = sorted({str(subject) for subject in graph.subjects()})
    assert 4 == len(identified)
    assert all(iri.startswith("urn:uuid:") for iri in identified)
    assert identified == sorted({str(subject) for subject in read(*issues).subjects()})
