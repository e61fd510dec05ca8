"""The table made ready for use: of the rows of one place, those that a text's characters allow.

Trying every row on every line costs more than all the rest of the parser. Of each cue of a row one character is
its key; a text without any key of a row can't match it, and one pass over the text finds the keys of all rows.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

import attrs

from qtparse.conventions.table import Convention, Where

LONGEST_CLAIMED = 400


@attrs.frozen
class Rows:
    """The rows of one `where` in their order. Sets of rows are integers, a bit for each row."""

    with_bit: dict[int, Convention]
    keys: re.Pattern[str]
    with_key: dict[str, int]
    beginning: dict[str, int]
    with_any_beginning: int
    ending: dict[str, int]
    with_any_ending: int
    anywhere: re.Pattern[str]

    def first(self, text: str) -> tuple[Convention, re.Match[str]] | None:
        """The first row that applies to `text`, which is not empty, with its match."""
        for row in self.possible(text):
            match = row.match(text)
            if match:
                return row, match
        return None

    def possible(self, text: str) -> list[Convention]:
        """The rows that the characters of `text`, which is not empty, allow, in their order; none for running text."""
        if len(text) > LONGEST_CLAIMED:
            return []
        keyed = 0
        for key in self.keys.findall(text):
            keyed |= self.with_key[key]
        begun = self.beginning.get(text[0], self.with_any_beginning)
        left = keyed & begun & self.ending.get(text[-1], self.with_any_ending)
        rows: list[Convention] = []
        while left:
            bit = left & -left
            rows.append(self.with_bit[bit])
            left ^= bit
        return rows

    def may_apply(self, text: str, end: int) -> bool:
        """Whether any row can match what `text`, not empty, holds up to `end`: a glance that is mostly a no."""
        return text[0] in self.beginning or self.anywhere.search(text, 0, end) is not None


def rows_at(conventions: tuple[Convention, ...], where: Where) -> Rows:
    """The rows of `conventions` that apply at `where`."""
    rows = tuple(row for row in conventions if row.where is where)
    with_key: dict[str, int] = {}
    for at, row in enumerate(rows):
        for cue in row.cues:
            key = _key(cue)
            with_key[key] = with_key.get(key, 0) | 1 << at
    beginning, with_any_beginning = _by_character([row.begins for row in rows])
    ending, with_any_ending = _by_character([row.ends for row in rows])
    return Rows(
        {1 << at: row for at, row in enumerate(rows)},
        _any_of(with_key),
        with_key,
        beginning,
        with_any_beginning,
        ending,
        with_any_ending,
        _any_of(key for key, bits in with_key.items() if bits & with_any_beginning),
    )


def _by_character(allowed: list[str]) -> tuple[dict[str, int], int]:
    """For each character the rows that allow it at an edge, and the rows that allow any, whose string is empty."""
    with_any = sum(1 << at for at, characters in enumerate(allowed) if not characters)
    found: dict[str, int] = {}
    for at, characters in enumerate(allowed):
        for character in characters:
            found[character] = found.get(character, with_any) | 1 << at
    return found, with_any


def _any_of(characters: Iterable[str]) -> re.Pattern[str]:
    return re.compile(f"[{''.join(map(re.escape, characters))}]")


def _key(cue: str) -> str:
    """The character of `cue` to look for: its last that is no sign, since signs stand everywhere."""
    return next((character for character in reversed(cue) if character.isalpha()), cue[-1])
