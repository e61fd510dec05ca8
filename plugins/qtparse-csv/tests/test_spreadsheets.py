"""The flavour for spreadsheets: no cell can be a formula, and what is cut or dropped is told."""

import codecs
import warnings

import pytest
from hypothesis import example, given, settings
from hypothesis.strategies import sampled_from, text, tuples
from qtparse_csv import unguard
from qtparse_csv.spreadsheets import guard
from qtparse_csv.tables import TABLES

from qtparse import ExportWarning, Span
from qtparse.model import Article, Issue, Page, Text
from qtparse.testing import issues

TRIGGERS = "=+-@\t\r\n＝＋－＠"
SPACES = " \xa0\u3000\u2003\ufeff\u200b\u202e\x00'"
RISKY = tuples(text(sampled_from(SPACES), max_size=3), sampled_from([*TRIGGERS, "", "江"]), text(max_size=3)).map(
    "".join
)


def issue_of(string):
    """An issue whose one article has `string` for what the tables show."""
    value = Text(string, (Span(0, len(string)),))
    return Issue(pages=(Page(articles=(Article(kicker=value, headline=value, notes=(value,)),)),))


def opening(string):
    """What a spreadsheet that drops leading spaces would see first."""
    return string.lstrip(SPACES.replace("'", " "))[:1]


@pytest.mark.parametrize("space", ["", " ", "\xa0", "\u3000", "\u3000 ", "\ufeff", "\u200b", "\u202e", "\x00", "\x1f"])
@pytest.mark.parametrize("trigger", TRIGGERS)
def test_what_could_begin_a_formula_is_guarded(space, trigger):
    """An apostrophe stands before each trigger, whatever that can't be seen is before it."""
    expected = f"'{space}{trigger}1+1"
    assert expected == guard(f"{space}{trigger}1+1")


@pytest.mark.parametrize("plain", ["", " ", "江堤", "1+1", "a=b", "'江堤'", "'", "\u3000江", "“=”", "_=1", "\ue000=1"])
def test_other_cells_are_left_alone(plain):
    """What begins no formula is not touched."""
    assert plain == guard(plain)


@given(string=RISKY)
@example(string="'=1")
@example(string="''\u3000-5℃")
def test_the_guard_can_be_taken_away(string):
    """Every cell comes back, one that had an apostrophe too, and no guarded cell begins a formula."""
    assert string == unguard(guard(string))
    assert opening(guard(string)) not in {*TRIGGERS}


@pytest.mark.filterwarnings("ignore::qtparse.ExportWarning")
@pytest.mark.parametrize("rows", TABLES)
@given(several=tuples(issues(), RISKY.map(issue_of)))
@settings(deadline=None, max_examples=50)
def test_no_cell_begins_a_formula(write, read, rows, several):
    """No cell of any table, header included, begins with a trigger behind spaces; unguarded, it is the data's."""
    table = read(write(*several, rows=rows, flavour="excel"), "utf-8-sig")
    cells = [cell for row in table for item in row.items() for cell in item]
    assert [] == [cell for cell in cells if opening(cell) in {*TRIGGERS}]
    data = read(write(*several, rows=rows))
    expected = [{name: cell.replace("\0", "\ufffd") for name, cell in row.items()} for row in data]
    assert expected == [{name: unguard(cell) for name, cell in row.items()} for row in table]


def test_a_mark_says_that_it_is_utf_8(write, issue_with):
    """Spreadsheets take a file with a byte order mark for UTF-8; it stands once, and not in the flavour for data."""
    issue = issue_with(headline="江堤")
    document = write(issue, issue, flavour="excel")
    assert codecs.BOM_UTF8 + write(issue, issue) == document
    assert 1 == document.count(codecs.BOM_UTF8)


def test_nul_is_replaced(write, read, issue_with):
    """Spreadsheets drop NUL, so another sign stands for it, and a warning says so."""
    with pytest.warns(ExportWarning) as told:
        (row,) = read(write(issue_with(headline="江\0堤"), flavour="excel"), "utf-8-sig")
    expected = "江\ufffd堤"
    assert expected == row["headline"]
    expected = "headline of article i1-a1: NUL, which spreadsheets drop, is written U+FFFD"
    assert [expected] == [str(warning.message) for warning in told]


@pytest.mark.parametrize("headline", ["字" * 32_768, "🗞" * 16_384, "=" + "字" * 32_767])
def test_a_cell_beyond_the_limit_is_told(write, issue_with, headline):
    """A cell that is too long for Excel is written whole, and a warning says how long it is for Excel."""
    with pytest.warns(ExportWarning) as told:
        document = write(issue_with(headline=headline), flavour="excel")
    assert f",{guard(headline)},".encode() in document
    units = len(guard(headline).encode("utf-16-le")) // 2
    expected = (
        f"headline of article i1-a1: its {units:,} characters are more than the 32,767 that Excel reads into a cell"
    )
    assert [expected] == [str(warning.message) for warning in told]


@pytest.mark.parametrize(("headline", "flavour"), [("字" * 32_767, "excel"), ("字" * 100_000, "data")])
def test_other_cells_are_not_told(write, issue_with, headline, flavour):
    """A cell of just the limit is none beyond it, and the flavour for data has no limit."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        document = write(issue_with(headline=headline), flavour=flavour)
    assert headline.encode() in document
