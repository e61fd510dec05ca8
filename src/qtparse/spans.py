"""Where something stands in the source: half-open spans of code points, and the lines that they fall in."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

import attrs

LINE_END = re.compile(r"\r\n|\n|\r")


class Span(NamedTuple):
    """A half-open stretch of the decoded text, in Unicode code points; `text[start:end]` is what it holds."""

    start: int
    end: int


class Position(NamedTuple):
    """A place as people name it: line and column, both from 1, the column in code points."""

    line: int
    column: int


@attrs.frozen
class LineIndex:
    """The starts of a text's lines, so that offsets can be told as line and column.

    Lines end at LF, CRLF and CR only, as everywhere in qtparse.
    """

    starts: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> LineIndex:
        """Index `text` once, for any number of questions."""
        return cls((0, *(end.end() for end in LINE_END.finditer(text))))

    def position(self, offset: int) -> Position:
        """Line and column of `offset`, a code point of the text or its end."""
        line = bisect_right(self.starts, offset)
        return Position(line, offset - self.starts[line - 1] + 1)

    def line_start(self, line: int) -> int:
        """The offset at which `line` (from 1) begins."""
        return self.starts[line - 1]
