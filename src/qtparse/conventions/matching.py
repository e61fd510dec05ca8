"""The table made ready for use: of the rows of one place, those that a text's characters allow.

Trying every row on every line costs more than all the rest of the parser. Of each cue of a row one character is
its key; a text without any key of a row can't match it, and one pass over the text finds the keys of all rows.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

import attrs

from qtparse.conventions.table import Convention, Where

OF_LINES = frozenset({Where.LINE, Where.FIELD})
LONGEST_CLAIMED = 400
ALL = -1


@attrs.frozen
class Rows:
    """The rows of one `where` in their order. Sets of rows are integers, a bit for each row of the whole table.

    `never_apply(text, start, end)` finds something where no row can match what `text` holds from `start` to `end`: a
    glance that is mostly a yes.
    """

    every: int
    with_bit: dict[int, Convention]
    beginning: dict[str, int]
    with_any_beginning: int
    ending: dict[str, int]
    with_any_ending: int
    never_apply: Callable[[str, int, int], re.Match[str] | None]

    def first(self, text: str, keyed: int = ALL) -> tuple[Convention, re.Match[str]] | None:
        """The first row, of those in `keyed`, that applies to `text`, which is not empty, with its match."""
        left = keyed & self.beginning.get(text[0], self.with_any_beginning)
        if left:
            left &= self.ending.get(text[-1], self.with_any_ending)
        while left:
            bit = left & -left
            row = self.with_bit[bit]
            if match := row.match(text):
                return row, match
            left ^= bit
        return None

    def among(self, keyed: int) -> list[Convention]:
        """Those of the rows that are in `keyed`, in their order."""
        left = keyed & self.every
        rows: list[Convention] = []
        while left:
            bit = left & -left
            rows.append(self.with_bit[bit])
            left ^= bit
        return rows


@attrs.frozen
class Table:
    """Rows in the order of their priority, ready to be tried: by place, and by the keys that let them apply."""

    conventions: tuple[Convention, ...]
    keys: re.Pattern[str]
    with_key: dict[str, int]
    line: Rows
    field: Rows
    lead: Rows
    tail: Rows

    @classmethod
    def of(cls, conventions: tuple[Convention, ...]) -> Table:
        """Make `conventions` ready."""
        with_key: dict[str, int] = {}
        for at, row in enumerate(conventions):
            for cue in row.cues if row.where in OF_LINES else ():
                key = _key(cue)
                with_key[key] = with_key.get(key, 0) | 1 << at
        rows = {where: _rows_at(conventions, where) for where in Where}
        return cls(
            conventions,
            _any_of(with_key),
            with_key,
            rows[Where.LINE],
            rows[Where.FIELD],
            rows[Where.LEAD],
            rows[Where.TAIL],
        )

    def first(self, where: Where, text: str) -> tuple[Convention, re.Match[str]] | None:
        """The first row at `where` that applies to `text`, which is not empty, with its match."""
        rows = {Where.LINE: self.line, Where.FIELD: self.field, Where.LEAD: self.lead, Where.TAIL: self.tail}[where]
        return rows.first(text, self.keyed(text) if where in OF_LINES else ALL)

    def keyed(self, text: str) -> int:
        """The rows for lines and fields of which `text` holds a key: no others match it. None for running text."""
        if len(text) > LONGEST_CLAIMED:
            return 0
        keyed = 0
        for key in self.keys.findall(text):
            keyed |= self.with_key[key]
        return keyed


def _rows_at(conventions: tuple[Convention, ...], where: Where) -> Rows:
    """The rows of `conventions` that apply at `where`."""
    rows = {1 << at: row for at, row in enumerate(conventions) if row.where is where}
    beginning, with_any_beginning = _by_character({bit: row.begins for bit, row in rows.items()})
    ending, with_any_ending = _by_character({bit: row.ends for bit, row in rows.items()})
    return Rows(
        sum(rows),
        rows,
        beginning,
        with_any_beginning,
        ending,
        with_any_ending,
        _without(
            "".join(beginning), "".join(_key(cue) for row in rows.values() if not row.begins for cue in row.cues)
        ).fullmatch,
    )


def _by_character(allowed: dict[int, str]) -> tuple[dict[str, int], int]:
    """For each character the rows that allow it at an edge, and the rows that allow any, whose string is empty."""
    with_any = sum(bit for bit, characters in allowed.items() if not characters)
    found: dict[str, int] = {}
    for bit, characters in allowed.items():
        for character in characters:
            found[character] = found.get(character, with_any) | bit
    return found, with_any


def _any_of(characters: Iterable[str]) -> re.Pattern[str]:
    return re.compile(f"[{''.join(map(re.escape, characters))}]")


def _without(beginnings: str, keys: str) -> re.Pattern[str]:
    """What begins with none of `beginnings`, and holds none of `keys`."""
    return re.compile(f"[^{re.escape(beginnings + keys)}][^{re.escape(keys)}]*")


def _key(cue: str) -> str:
    """The character of `cue` to look for: its last that is no sign, since signs stand everywhere."""
    return next((character for character in reversed(cue) if character.isalpha()), cue[-1])
