"""Text to lines: what stands between line ends, without the blanks around it, with its offsets.

Lines end at LF, CRLF and CR only; form feeds and Unicode's other separators stay characters.
"""

from __future__ import annotations

from typing import NamedTuple

BLANKS = " \t\u3000\xa0\u2002\u2003\u2009\ufeff\u200b\x0b\x0c"
BYTE_ORDER_MARK = "\ufeff"


class Line(NamedTuple):
    """A line that is not blank. Offsets are of its content, blanks around it left out.

    `indent` counts the blanks before the content, `gap` the blank lines before the line.
    """

    start: int
    end: int
    text: str
    indent: int
    gap: int


def split(text: str) -> list[Line]:
    """The lines of `text` that are not blank, in order."""
    if "\r" in text:
        text = text.replace("\r\n", " \n").replace("\r", "\n")  # the same length, so offsets hold
    lines: list[Line] = []
    offset = gap = 0
    for raw in text.split("\n"):
        content = raw.strip()
        if content and (content[0] in BLANKS or content[-1] in BLANKS):
            content = content.strip(BLANKS)
        if content:
            indent = raw.index(content)
            start = offset + indent
            lines.append(Line(start, start + len(content), content, indent, gap))
            gap = 0
        else:
            gap += 1
        offset += len(raw) + 1
    return lines
