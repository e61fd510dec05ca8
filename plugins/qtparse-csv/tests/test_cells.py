"""Cells: what comes back from the flavour for data, and what CSV and UTF-8 can't hold."""

import re
import warnings

import pytest
from hypothesis import given, settings

from qtparse import ExportWarning, Span
from qtparse.model import Byline
from qtparse.testing import issues


def kept(string):
    """`string` as a cell keeps it: line ends as LF, no halves of surrogate pairs."""
    return re.sub("[\ud800-\udfff]", "\ufffd", string.replace("\r\n", "\n").replace("\r", "\n"))


def joined(strings):
    """`strings` as a cell keeps them."""
    return kept("; ".join(string.replace("; ", "；") for string in strings))


@pytest.mark.filterwarnings("ignore::qtparse.ExportWarning")
@given(issue=issues())
@settings(deadline=None)
def test_values_come_back(write, read, issue):
    """What is read from the flavour for data is what the model has, character for character."""
    expected = [
        (
            kept(page.number.text if page.number else ""),
            kept(page.section.text if page.section else ""),
            joined(rubric.text for rubric in article.rubrics),
            kept(article.kicker.text if article.kicker else ""),
            kept(article.headline.text if article.headline else ""),
            joined(deck.text for deck in article.decks),
            joined(name for byline in article.bylines for name in byline.names or [""]),
            joined(byline.affiliation or "" for byline in article.bylines for _ in byline.names or [""]),
            joined(dateline.place or "" for dateline in article.datelines),
            joined(jump.page for jump in article.jumps if jump.direction == "to"),
            joined(note.text for note in article.notes),
            kept("\n".join(part.text for part in article.body)),
        )
        for page in issue.pages
        for article in page.articles
    ]
    names = "page page_name column kicker headline subheadline authors author_affiliations dateline_place"
    columns = [*names.split(), "continued_to_page", "notes", "text"]
    assert expected == [tuple(row[column] for column in columns) for row in read(write(issue))]


@pytest.mark.parametrize(
    ("headline", "cell"),
    [
        ('"完工"，他说,', '"完工"，他说,'),
        ("=1+1", "=1+1"),
        ("\x00\x1f\x85\u2028\ufeff\ufffe\u202e", "\x00\x1f\x85\u2028\ufeff\ufffe\u202e"),
        ("  前后 \t", "  前后 \t"),
        ("江堤; 完工", "江堤; 完工"),
        ("一\r\n二\r三\n四", "一\n二\n三\n四"),
        ("\ud83d\uddde", "🗞"),
        ("字" * 100_000, "字" * 100_000),
    ],
)
def test_hostile_values_come_back(write, read, issue_with, headline, cell):
    """Whatever stands in a cell stays in it, as it is; only line ends are all written as one."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ExportWarning)
        document = write(issue_with(headline=headline))
    assert [cell] == [row["headline"] for row in read(document)] if len(cell) < 100_000 else cell in document.decode()


def test_halves_of_surrogate_pairs_are_replaced(write, read, issue_with):
    """What UTF-8 can't hold is written as U+FFFD, each half as one, and a warning names the article once."""
    with pytest.warns(ExportWarning) as told:
        (row,) = read(write(issue_with(kicker="\udc80江\ud800\ud800", headline="\ud800\udc00堤")))
    assert ("\ufffd江\ufffd\ufffd", "𐀀堤") == (row["kicker"], row["headline"])
    expected = "kicker of article i1-a1: half a surrogate pair, which UTF-8 can't hold, is written U+FFFD"
    assert [expected] == [str(warning.message) for warning in told]


def test_the_separator_inside_an_item_is_replaced(write, read, issue_with):
    """An item can't look like two, so that columns stay aligned; a warning says so. One value keeps the sign."""
    bylines = (Byline(None, "记者", ("何; 田", "乔;"), (Span(0, 1),)),)
    with pytest.warns(ExportWarning) as told:
        (row,) = read(write(issue_with(headline="江; 堤", bylines=bylines)))
    assert ("江; 堤", "何；田; 乔;", "记者; 记者") == (row["headline"], row["authors"], row["author_roles"])
    reason = "of article i1-a1: '; ', which stands between items, is written ； inside one"
    assert [f"byline {reason}", f"authors {reason}"] == [str(warning.message) for warning in told]
