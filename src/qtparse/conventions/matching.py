"""The table made ready for use: for a stretch of text, the rows that can apply to it at all, in their order."""

from __future__ import annotations

import re

import attrs

from qtparse.conventions.table import Convention, Where


@attrs.frozen
class Rows:
    """The rows of one `where`, each with the characters of which it needs one."""

    rows: tuple[tuple[frozenset[str], Convention], ...]

    def first(self, text: str, characters: frozenset[str]) -> tuple[Convention, re.Match[str]] | None:
        """The first row that applies to `text`, with its match; `characters` are those of `text`."""
        for cues, row in self.rows:
            if not cues.isdisjoint(characters):
                match = row.match(text)
                if match:
                    return row, match
        return None


def rows_at(conventions: tuple[Convention, ...], where: Where) -> Rows:
    """The rows of `conventions` that apply at `where`."""
    return Rows(tuple((frozenset(cue[0] for cue in row.cues), row) for row in conventions if row.where is where))
