"""Identifiers: they name newspaper, day, page and ordinal, as the user chose; where these are unknown, the text."""

import re
import uuid
from datetime import date
from itertools import permutations

import attrs
import pytest
from hypothesis import given, settings

import qtparse
from qtparse.model import (
    Article,
    Byline,
    Issue,
    IssueNumber,
    Masthead,
    Page,
    Paragraph,
    PrintedDate,
    Text,
)
from qtparse.testing import issues

TAG = "tag:example.org,2020"
DAY = PrintedDate(date(2021, 9, 17), "2021年9月17日", ())
KNOWN = Masthead(titles=(Text("临江日报", ()),), date=DAY)


def numbered(*numbers, masthead=KNOWN):
    """An issue whose pages are printed with these numbers, an article on each."""
    return Issue(masthead, tuple(Page(number and Text(number, ()), articles=(Article(),)) for number in numbers))


def guids_of(items, *texts):
    """The guids of a message of `texts`."""
    return [item.get("guid") for item in items(*texts, guids=TAG)]


def running_head(day):
    """A page of a newspaper that it doesn't name, as it is read."""
    return qtparse.parse(f"第3版 综合 2021年9月{day}日\n\n渡口停航\n\n渡口今起停航，居民可走东岸大桥。\n").issue


def unnamed(text="渡口今起停航。", **parts):
    """An issue without a masthead, of one article."""
    return Issue(pages=(Page(articles=(Article(body=(Paragraph(text, ()),), **parts),)),))


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
    papers = [Masthead(titles=(Text(title, ()),), date=DAY) for title in ("甲报", "乙报")]
    guids = [item.get("guid") for paper in papers for item in items(numbered("1", masthead=paper))]
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
        (Masthead(titles=KNOWN.titles, issue_number=IssueNumber((258, 259), "", ())), "PAPER:no258-259:issue"),
        (Masthead(issue_number=IssueNumber((258, 259), "", ())), "unnamed:no258-259:TEXT-issue"),
        (Masthead(titles=(Text("a/b\n:c", ()),)), "a%2Fb%20%3Ac:undated:TEXT-issue"),
        (Masthead(titles=(Text(" \t", ()),), date=DAY), "unnamed:20210917:TEXT-issue"),
        (Masthead(date=PrintedDate(None, "2月30日", ())), "unnamed:undated:TEXT-issue"),
        (Masthead(titles=(Text("报" * 50, ()),), date=DAY), "%E6%8A%A5" * 40 + ":20210917:issue"),
        (Masthead(date=PrintedDate(date(1, 2, 3), "", ())), "unnamed:00010203:TEXT-issue"),
        (Masthead(), "unnamed:undated:TEXT-issue"),
    ],
)
def test_what_is_not_known(items, masthead, expected):
    """The number stands for a missing day; without either, or a newspaper, twelve digits stand for the text.

    Names are escaped and cut.
    """
    (guid,) = guids_of(items, Issue(masthead))
    found = re.sub("[0-9a-f]{12}(?=-issue$)", "TEXT", guid)
    assert f"{TAG}:{expected}" == found.replace("%E4%B8%B4%E6%B1%9F%E6%97%A5%E6%8A%A5", "PAPER")


def test_all_guids_of_an_unnamed_text_tell_it(items):
    """The digits are those of BLAKE2b, so the same at any time, and stand before all names in the issue."""
    expected = [f"{TAG}:unnamed:undated:de5be2bcc717-{name}" for name in ("issue", "n01-a01")]
    assert expected == guids_of(items, unnamed())


@pytest.mark.parametrize(
    "other",
    [
        unnamed("渡口明起停航。"),
        unnamed(bylines=(Byline(None, "记者", ("洛遥",), ()),)),
        unnamed(bylines=(Byline(None, "记者", ("苗一舟",), ()),)),
        unnamed(bylines=(Byline("本报", "记者", ("洛遥",), ()),)),
        Issue(unplaced=(Text("渡口今起停航", ()),)),
        Issue(),
    ],
)
def test_different_unnamed_texts_have_different_guids(items, other):
    """Newspapers that texts don't name are not taken for one; a name or a role only may tell them apart."""
    assert set() == {*guids_of(items, unnamed())} & {*guids_of(items, other)}
    assert guids_of(items, unnamed()) + guids_of(items, other) == guids_of(items, unnamed(), other)


@pytest.mark.filterwarnings("ignore::qtparse.ExportWarning")
@given(issue=issues())
@settings(deadline=None, max_examples=60)
def test_any_unnamed_text_is_told_from_a_longer_one(items, issue):
    """Whatever an unnamed issue holds, no guid stays as it is when a line is added."""
    shorter = attrs.evolve(issue, masthead=attrs.evolve(issue.masthead, titles=()))
    longer = attrs.evolve(shorter, unplaced=(*shorter.unplaced, Text("又一行", ())))
    assert set() == {*guids_of(items, shorter)} & {*guids_of(items, longer)}


def test_the_order_of_texts_does_not_matter(items):
    """Different texts that are unnamed, in whatever order a message has them, keep their guids; none is a `-2`."""
    texts = [unnamed("甲。"), unnamed("乙。"), running_head(17), running_head(18)]
    expected = sorted(guid for text in texts for guid in guids_of(items, text))
    assert len(set(expected)) == len(expected)
    assert [expected] * 24 == [sorted(guids_of(items, *order)) for order in permutations(texts)]


def test_the_same_unnamed_text_again(items):
    """A second reading of one text is told by its number."""
    first = guids_of(items, unnamed())
    assert first + [f"{guid}-2" for guid in first] == guids_of(items, unnamed(), unnamed())


def test_a_page_dates_its_issue(items, documents, monkeypatch):
    """Without a masthead, the day of a page's running head is the issue's in guids, times, titles and NITF."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    for day in (17, 18):
        package, article = items(running_head(day), guids=TAG)
        for item in (package, article):
            assert item.get("guid").startswith(f"{TAG}:unnamed:202109{day}:")
            assert f"2021-09-{day}" == item.findtext("{*}contentMeta/{*}contentCreated")
            for created in ("versionCreated", "firstCreated"):
                assert f"2021-09-{day}T00:00:00+08:00" == item.findtext(f"{{*}}itemMeta/{{*}}{created}")
        assert f"2021-09-{day}" == package.findtext("{*}itemMeta/{*}title")
        (document,) = documents(running_head(day)).values()
        assert f"202109{day}T000000+0800" == document.find(".//{*}date.issue").get("norm")
    assert set() == {*guids_of(items, running_head(17))} & {*guids_of(items, running_head(18))}


def test_the_masthead_dates_its_issue_first(items):
    """A page's date stands for that of the masthead only where that is missing, or in no calendar."""
    pages = (Page(), *running_head(18).pages)
    days = [
        items(Issue(Masthead(titles=KNOWN.titles, date=found), pages))[0].findtext("{*}contentMeta/{*}contentCreated")
        for found in (DAY, PrintedDate(None, "2月30日", ()), None)
    ]
    assert ["2021-09-17", "2021-09-18", "2021-09-18"] == days


def test_an_undated_urn(items):
    """A NewsML URN cannot be without a date: it has the first of the computers' time, and the number in its name."""
    masthead = Masthead(titles=(Text("linjiang", ()),), issue_number=IssueNumber((258,), "", ()))
    expected = "urn:newsml:example.org:19700101:linjiang-no258-issue"
    assert expected == items(Issue(masthead), guids="urn:newsml:example.org")[0].get("guid")


def test_an_unnamed_urn(items):
    """The digits of an unnamed text stand in its NewsML URN, too."""
    expected = "urn:newsml:example.org:19700101:unnamed-undated-de5be2bcc717-n01-a01"
    assert expected == items(unnamed(), guids="urn:newsml:example.org")[1].get("guid")


def test_a_name_of_the_users_choice_names_the_unnamed(items):
    """With the option and a day, nothing of the text is needed to tell an issue from others."""
    expected = f"{TAG}:linjiang:20210917:issue-p03"
    assert expected == items(running_head(17), guids=TAG, paper="linjiang")[0].get("guid")


def test_a_name_of_the_users_choice(items, issue):
    """The option `paper` stands instead of the printed title, which may be read differently another time."""
    expected = "tag:example.org,2020:linjiang:20210917:issue"
    assert expected == items(issue, guids="tag:example.org,2020", paper="linjiang")[0].get("guid")
