"""The table of conventions tests itself: every row brings what it must match and what it must not."""

from __future__ import annotations

import pytest

from qtparse import edges, running_heads
from qtparse.conventions import CONVENTIONS, TABLE
from qtparse.conventions.table import Role, Where

EXAMPLES = [(row, example) for row in CONVENTIONS for example in row.examples]
COUNTER_EXAMPLES = [(row, example) for row in CONVENTIONS for example in row.counter_examples]


def winner(where, text):
    """The first row at `where` that takes `text`."""
    first = TABLE.first(where, text)
    return first and first[0]


@pytest.mark.parametrize(("row", "example"), EXAMPLES, ids=[f"{row.name}: {text}" for row, text in EXAMPLES])
def test_an_example_is_won_by_its_own_row(row, example):
    """Among all rows that apply at the same place, the row that names an example takes it."""
    assert row.name == getattr(winner(row.where, example), "name", "no row")


@pytest.mark.parametrize(("row", "example"), EXAMPLES, ids=[f"{row.name}: {text}" for row, text in EXAMPLES])
def test_the_pieces_of_a_match_cover_it(row, example):
    """What a row matches is parted into pieces without a loss: only blanks stand between them."""
    match = row.match(example)
    parted = running_heads.of_number if row.role is Role.PAGE_NUMBER else lambda m, at: edges.parted(row.role, m, at)
    told = {at for piece in parted(match, 0) for at in range(piece.start, piece.end)}
    if row.where is not Where.FIELD:
        assert [
            character for at, character in enumerate(match[0], match.start()) if at not in told and character.strip()
        ] == []


@pytest.mark.parametrize(
    ("row", "example"), COUNTER_EXAMPLES, ids=[f"{row.name}: {text}" for row, text in COUNTER_EXAMPLES]
)
def test_no_counter_example_matches(row, example):
    """A row does not take what it names as a look-alike."""
    assert row.match(example) is None


def test_rows_have_names_of_their_own():
    """A name stands for one row."""
    names = [row.name for row in CONVENTIONS]
    assert sorted(set(names)) == sorted(names)


@pytest.mark.parametrize("row", CONVENTIONS, ids=[row.name for row in CONVENTIONS])
def test_every_row_has_examples_and_counter_examples(row):
    """No row comes without its own tests."""
    assert row.examples
    assert row.counter_examples
