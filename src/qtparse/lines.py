"""Text to lines: what stands between line ends, without the blanks around it, with its offsets.

Lines end at LF, CRLF and CR only; form feeds and Unicode's other separators stay characters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs

# All that `str.strip` takes for white space, and the invisible two: so that what has its edges stripped is never blank.
BLANKS = (
    " \t\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000\ufeff\u200b"
)
INVISIBLE = "\ufeff\u200b"


# Wide blanks, and the column that a database names right behind the page: 第3版()专栏：农事.
RUN_TOGETHER = re.compile(r" {4,}|\u3000{2,}|(?<=版\(\))(?=专栏[：:][^\s])")
SHORTEST_RUN_TOGETHER = 60


@attrs.define
class Line:
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
    has_invisible = any(character in text for character in INVISIBLE)
    offset = gap = 0
    for raw in text.split("\n"):
        content = raw.strip()
        if has_invisible and content:
            content = content.strip(BLANKS)
        if content:
            indent = 0 if content is raw else raw.index(content)
            start = offset + indent
            if len(content) >= SHORTEST_RUN_TOGETHER and ("    " in content or "\u3000\u3000" in content):
                lines += _parted(content, start, indent, gap)
            else:
                lines.append(Line(start, start + len(content), content, indent, gap))
            gap = 0
        else:
            gap += 1
        offset += len(raw) + 1
    return lines


def _parted(content: str, start: int, indent: int, gap: int) -> Iterator[Line]:
    """The lines that were run together into `content`, with wide blanks where their ends were."""
    at = 0
    for blank in [*RUN_TOGETHER.finditer(content), None]:
        end = blank.start() if blank else len(content)
        piece = content[at:end].strip(BLANKS)
        if piece:
            at = content.index(piece, at)
            yield Line(start + at, start + at + len(piece), piece, indent, gap)
            gap = 0
        at, indent = (blank.end(), len(blank[0])) if blank else (end, 0)


def joint(before: str, behind: str) -> str:
    """What to read between two stretches of one text: a space between Latin words, else nothing."""
    latin = before[-1].isascii() and before[-1].isalpha() and behind[0].isascii() and behind[0].isalpha()
    return " " if latin else ""
