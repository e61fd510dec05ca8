"""A text as it is read, while it is put together line by line: words as they stand, characters for entities, form.

Some form is known only at a line's end: bold around the whole line stays marked, a picture alone becomes a reference.
"""

from __future__ import annotations

import re

import attrs

from qtparse.lines import INVISIBLE
from qtparse.source_map import Kind, Piece, SourceMap
from qtparse.spans import LINE_END

BOLD = "**"
PICTURE = "![]()"
HEADING = "#"
# A headline that its text follows in the same line; what reports open with is none.
RUN_IN = re.compile(r"(?!.*(?:记者|記者|通讯员|[讯訊电電导導]$))[^。，,；;：:（(【〔]{4,30}")
VISIBLE = re.compile(rf"[^\s{INVISIBLE}]")


@attrs.define
class Line:
    """What is known of the line that is being read; `bold_from`, `bold_to` and `picture` are indices of pieces."""

    has_words: bool = False
    is_heading: bool = False
    bold_from: int | None = None
    bold_to: int | None = None
    picture: int | None = None


@attrs.define
class Transcript:
    """What is read of `source` up to `done`. `level` is that of the heading that is open, 0 outside headings."""

    source: str
    level: int = 0
    done: int = 0
    pieces: list[tuple[Kind, int, int]] = attrs.Factory(list)
    readings: list[str] = attrs.Factory(list)
    line: Line = attrs.Factory(Line)

    def finish(self) -> SourceMap:
        """The whole text, with what still stands behind the last sign."""
        if not self.pieces:
            return SourceMap(self.source, self.source)
        self.take_words(len(self.source))
        self._end_line()
        pieces = []
        read_at = 0
        for (kind, start, end), reading in zip(self.pieces, self.readings, strict=True):
            pieces.append(Piece(kind, start, end, read_at))
            read_at += len(reading)
        return SourceMap(self.source, "".join(self.readings), tuple(pieces))

    def take_words(self, end: int) -> None:
        """Read what stands before `end` as it stands; the lines of an element's heading are one."""
        if self.level:
            for line_end in LINE_END.finditer(self.source, self.done, end):
                self._take_stretch(line_end.start())
                self._add(Kind.FORM, *line_end.span(), " ")
        self._take_stretch(end)

    def take_character(self, start: int, end: int, character: str) -> None:
        """Read `character` for the entity from `start` to `end`."""
        self.take_words(start)
        self._see(character)
        self._add(Kind.IN_PLACE_OF_TEXT, start, end, character)

    def take_line(self, start: int, end: int, reading: str) -> None:
        """Read `reading`, a line of its own, for what stands from `start` to `end`."""
        self.break_line(start, start)
        self._add(Kind.IN_PLACE_OF_TEXT, start, end, reading)
        self._add(Kind.FORM, end, end, "\n")

    def take_line_break(self, start: int, end: int, *, within_words: bool) -> None:
        """Read a line break: in a headline as a space, before a line end as nothing."""
        self.take_words(start)
        if self.line.is_heading or within_words:
            self._add(Kind.FORM, start, end, " ")
        elif LINE_END.match(self.source, end):
            self._add(Kind.FORM, start, end, "")
        else:
            self._end_line()
            self._add(Kind.FORM, start, end, "\n")

    def take_picture(self, start: int, end: int) -> None:
        """Leave out a picture, unless it turns out to be alone on its line."""
        self.leave_out(start, end)
        if self.line.picture is None:
            self.line.picture = len(self.pieces) - 1

    def take_bold(self, start: int, end: int, *, opens: bool) -> None:
        """Leave out the sign where bold begins or ends, unless the whole line turns out to be bold."""
        self.leave_out(start, end)
        line, piece = self.line, len(self.pieces) - 1
        if opens and not self.level and not line.has_words and line.bold_from is None:
            line.bold_from = piece
        elif not opens and line.has_words and line.bold_from is not None and line.bold_to is None:
            line.bold_to = piece

    def break_line(self, start: int, end: int) -> None:
        """End the line at the form from `start` to `end`, if there is anything in it."""
        self.take_words(start)
        self._add(Kind.FORM, start, end, "\n" if self._end_line() else "")

    def leave_out(self, start: int, end: int, reading: str = "") -> None:
        """Read the form from `start` to `end` as nothing, or as a blank."""
        self.take_words(start)
        self._add(Kind.FORM, start, end, reading)

    def _take_stretch(self, end: int) -> None:
        words = self.source[self.done : end]
        if first := LINE_END.search(words):
            self._see(words[: first.start()])
            self._end_line()
            self._see(words[max(words.rfind("\n"), words.rfind("\r")) + 1 :])
        else:
            self._see(words)
        if words:
            self._add(Kind.AS_IT_STANDS, self.done, end, words)

    def _see(self, words: str) -> None:
        """Take notice of the words that the line goes on with: the first words of a heading get its sign."""
        visible = VISIBLE.search(words)
        if visible is None:
            return
        line = self.line
        if not line.has_words:
            line.is_heading = bool(self.level) or visible[0] == HEADING
            if self.level:
                self._add(Kind.FORM, self.done, self.done, HEADING * self.level + " ")
        line.has_words = True
        if line.bold_from is not None and line.bold_to is not None:
            if RUN_IN.fullmatch(self._bold_words(line.bold_from, line.bold_to)) and words[0].isspace():
                self.readings[line.bold_from] = BOLD
                self.readings[line.bold_to] = BOLD + "\n"
            line.bold_from = line.bold_to = None

    def _bold_words(self, first: int, last: int) -> str:
        """What is read between the pieces where bold begins and ends."""
        return "".join(self.readings[first + 1 : last])

    def _end_line(self) -> bool:
        """End the line, with the signs that it needs as a whole; tell whether there is anything in it."""
        line, self.line = self.line, Line()
        if line.bold_from is not None and line.bold_to is not None:
            self.readings[line.bold_from] = self.readings[line.bold_to] = BOLD
        elif line.picture is not None and not line.has_words:
            self.readings[line.picture] = PICTURE
        return line.has_words or line.picture is not None

    def _add(self, kind: Kind, start: int, end: int, reading: str) -> None:
        self.pieces.append((kind, start, end))
        self.readings.append(reading)
        self.done = end
