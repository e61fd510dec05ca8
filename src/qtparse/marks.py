"""The words of a line without the mark in front: heading signs, bold, quotation and list signs, ■ and ▲."""

from __future__ import annotations

import re

from qtparse.conventions.words import BYLINE_MARKS
from qtparse.lines import BLANKS, Line
from qtparse.spans import Span

CAPTION_MARKS = "▲▼◀▶►"
GLYPHS = BYLINE_MARKS + CAPTION_MARKS
MARKING = frozenset("#>-*+" + GLYPHS)
SIGN = re.compile(r"#{1,6}(?=[^#])|>|[-*+](?=[ \t])")
BOLD = 7


# The words of a line: where they start and end, what they are, their level, and the stretches of form around them.
# The level is 1 to 6 for `#` to `######`, 7 for a bold line, 0 for none.
Words = tuple[int, int, str, int, tuple[Span, ...]]


def words(line: Line) -> Words | None:
    """The words of `line`; `None` if it is nothing but marks."""
    start, end, text = line.start, line.end, line.text
    if text[0] not in MARKING:
        return start, end, text, 0, ()
    if text[0] == "*" and (inner := _inside_bold(text)):
        found = inner.strip(BLANKS)
        if not found:
            return None
        behind = start + text.index(found)
        return behind, behind + len(found), found, BOLD, (Span(start, start + 2), Span(end - 2, end))
    behind = 1
    if text[0] not in GLYPHS:
        sign = SIGN.match(text)
        if not sign:
            return start, end, text, 0, ()
        behind = sign.end()
    found = text[behind:].lstrip(BLANKS)
    if not found:
        return None
    level = behind if text[0] == "#" else 0
    return end - len(found), end, found, level, (Span(start, start + behind),)


def _inside_bold(text: str) -> str:
    """What stands between the signs of a line that is bold as a whole; empty if it is not."""
    inner = text[2:-2]
    return inner if text.startswith("**") and text.endswith("**") and "**" not in inner else ""
