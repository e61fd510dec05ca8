"""The words of a line without the mark in front: heading signs, bold, quotation and list signs, ■ and ▲."""

from __future__ import annotations

import re
from typing import NamedTuple

from qtparse.conventions.words import BYLINE_MARKS
from qtparse.lines import BLANKS, Line
from qtparse.spans import Span

CAPTION_MARKS = "▲▼◀▶►"
GLYPHS = BYLINE_MARKS + CAPTION_MARKS
MARKING = frozenset("#>-*+" + GLYPHS)
SIGN = re.compile(r"#{1,6}(?=[^#])|>|[-*+](?=[ \t])")
BOLD = 7


class Words(NamedTuple):
    """The words of a line. `start` and `end` bound `text`, `marks` are the stretches of form around it.

    `level` is 1 to 6 for `#` to `######`, 7 for a bold line, 0 for none.
    """

    start: int
    end: int
    text: str
    level: int = 0
    marks: tuple[Span, ...] = ()


def words(line: Line) -> Words | None:
    """The words of `line`; `None` if it is nothing but marks."""
    start, end, text, _, _ = line
    if text[0] not in MARKING:
        return Words(start, end, text)
    if text[0] == "*" and (inner := _inside_bold(text)):
        found = inner.strip(BLANKS)
        if not found:
            return None
        behind = start + text.index(found)
        return Words(behind, behind + len(found), found, BOLD, (Span(start, start + 2), Span(end - 2, end)))
    behind = 1
    if text[0] not in GLYPHS:
        sign = SIGN.match(text)
        if not sign:
            return Words(start, end, text)
        behind = sign.end()
    found = text[behind:].lstrip(BLANKS)
    if not found:
        return None
    level = behind if text[0] == "#" else 0
    return Words(end - len(found), end, found, level, (Span(start, start + behind),))


def _inside_bold(text: str) -> str:
    """What stands between the signs of a line that is bold as a whole; empty if it is not."""
    inner = text[2:-2]
    return inner if text.startswith("**") and text.endswith("**") and "**" not in inner else ""
