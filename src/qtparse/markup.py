"""Reading through markup: a text with tags, entities and `**` to the text that a reader sees.

Elements that are lines on a page are lines of the text, headings become Markdown's, a line that is bold from end to
end stays marked, a picture alone on its line is a picture reference, a table is one line; the rest of form vanishes.
"""

from __future__ import annotations

import html
import re

import attrs

from qtparse import tags
from qtparse.source_map import Kind, Piece, SourceMap
from qtparse.spans import LINE_END

BOLD = "**"
PICTURE = "![]()"
TABLE = "|"


def read(text: str) -> SourceMap:
    """The text that a reader of `text` sees, with the way back to it."""
    if "<" not in text and "&" not in text and "**" not in text:
        return SourceMap(text, text)
    reader = _Reader(text)
    first_line = tags.FIRST_LINE.match(text)
    at = first_line.end() if first_line else 0
    while sign := tags.SIGN.search(text, at):
        at = reader.take(sign)
    return reader.finish()


@attrs.define
class _Line:
    """What is known of the line that is being read: its words, bold from where to where, its first picture."""

    has_words: bool = False
    bold_from: int | None = None
    bold_to: int | None = None
    picture: int | None = None


@attrs.define
class _Reader:
    """The pieces up to `done`, and what is read for each; the line and the elements that are open there."""

    source: str
    pieces: list[tuple[Kind, int, int]] = attrs.Factory(list)
    readings: list[str] = attrs.Factory(list)
    done: int = 0
    line: _Line = attrs.Factory(_Line)
    heading: int = 0
    in_paragraph: bool = False
    item_end: int = -1
    stars_end: int = -1
    unclosed: set[str] = attrs.Factory(set)

    def take(self, sign: re.Match[str]) -> int:
        """Read a sign and the text before it; give the offset to go on from."""
        start, end = sign.span()
        match sign.lastgroup:
            case "tag":
                return self._take_tag(sign["tag"].lower(), start, end, opens=not sign["slash"])
            case "entity":
                self._take_entity(sign[0], start, end)
            case "declaration":
                self._leave_out(start, end)
            case "comment":
                return self._leave_out_up_to("comment", start, end)
            case "stars":
                self._take_stars(start, end)
        return end

    def finish(self) -> SourceMap:
        """The whole text, when all signs have been taken."""
        if not self.pieces:
            return SourceMap(self.source, self.source)
        self._take_words(len(self.source))
        self._end_line()
        pieces = []
        read_at = 0
        for (kind, start, end), reading in zip(self.pieces, self.readings, strict=True):
            pieces.append(Piece(kind, start, end, read_at))
            read_at += len(reading)
        return SourceMap(self.source, "".join(self.readings), tuple(pieces))

    def _take_tag(self, name: str, start: int, end: int, *, opens: bool) -> int:
        if level := tags.HEADINGS.get(name):
            self._break_line(start, end)
            self.heading = level if opens and tags.closes_heading(self.source, end) else 0
        elif name == "br":
            self._take_line_break(start, end)
        elif name == "table" and opens and (table_end := tags.end_of_table(self.source, end)):
            self._break_line(start, start)
            self._add(Kind.IN_PLACE_OF_TEXT, start, table_end, TABLE)
            self._add(Kind.FORM, table_end, table_end, "\n")
            return table_end
        elif name in tags.UNREAD and opens:
            return self._leave_out_up_to(name, start, end)
        elif tags.is_block(name):
            self._break_line(start, end)
            self.in_paragraph = opens and name == "p"
        elif tags.is_inline(name):
            self._take_inline(name, start, end, opens=opens)
        return end

    def _take_inline(self, name: str, start: int, end: int, *, opens: bool) -> None:
        """Leave out a tag within a line. Items in a row, as of a navigation, stay apart."""
        apart = opens and name in tags.ITEMS and self.item_end == start and not (self.heading or self.in_paragraph)
        self._leave_out(start, end, " " if apart else "")
        if name in tags.ITEMS and not opens:
            self.item_end = end
        elif name in tags.BOLD:
            self._mark_bold(opens=opens)
        elif name == "img" and self.line.picture is None:
            self.line.picture = len(self.pieces) - 1

    def _take_entity(self, entity: str, start: int, end: int) -> None:
        character = html.unescape(entity)
        if character in ("\r", "\n"):
            self._take_line_break(start, end)
        elif len(character) == 1 and character != "\ufffd":
            self._take_words(start)
            self._see(character, start)
            self._add(Kind.IN_PLACE_OF_TEXT, start, end, character)

    def _take_stars(self, start: int, end: int) -> None:
        """Leave out stars around words; other stars are text."""
        closes = self.stars_end == end
        if closes:
            self._leave_out(start, end)
            self._mark_bold(opens=False)
        elif words := tags.BOLD_WORDS.match(self.source, start):
            self.stars_end = words.end("closing")
            self._leave_out(start, end)
            self._mark_bold(opens=True)

    def _take_line_break(self, start: int, end: int) -> None:
        """Read a line break: in a heading as a space, before a line end as nothing."""
        if self.heading:
            self._leave_out(start, end, " ")
        elif LINE_END.match(self.source, end):
            self._leave_out(start, end)
        else:
            self._take_words(start)
            self._end_line()
            self._add(Kind.FORM, start, end, "\n")

    def _break_line(self, start: int, end: int) -> None:
        """End the line at a tag, if there is anything in it."""
        self._take_words(start)
        self._add(Kind.FORM, start, end, "\n" if self._end_line() else "")

    def _leave_out_up_to(self, name: str, start: int, end: int) -> int:
        """Leave out what is never read: a comment, a script, a style. One that is never closed is not known as one."""
        closing = None if name in self.unclosed else tags.ENDS[name].search(self.source, end)
        if closing is None:
            self.unclosed.add(name)
            return end
        self._leave_out(start, closing.end())
        return closing.end()

    def _leave_out(self, start: int, end: int, reading: str = "") -> None:
        self._take_words(start)
        self._add(Kind.FORM, start, end, reading)

    def _take_words(self, end: int) -> None:
        """Read what stands before `end` as it stands; a heading's lines are one."""
        if self.heading:
            for line_end in LINE_END.finditer(self.source, self.done, end):
                self._take_stretch(line_end.start())
                self._add(Kind.FORM, *line_end.span(), " ")
        self._take_stretch(end)

    def _take_stretch(self, end: int) -> None:
        start = self.done
        if start == end:
            return
        words = self.source[start:end]
        if first := LINE_END.search(words):
            self._see(words[: first.start()], start)
            self._end_line()
            self._see(words[max(words.rfind("\n"), words.rfind("\r")) + 1 :], start)
        else:
            self._see(words, start)
        self._add(Kind.AS_IT_STANDS, start, end, words)

    def _see(self, words: str, start: int) -> None:
        """Take notice of words in the line, not yet added, that stand at `start`: the first of a heading get its sign."""
        if not words or words.isspace():
            return
        if self.heading and not self.line.has_words:
            self._add(Kind.FORM, start, start, "#" * self.heading + " ")
        if self.line.bold_to is not None:
            self.line.bold_from = self.line.bold_to = None
        self.line.has_words = True

    def _mark_bold(self, *, opens: bool) -> None:
        """Note that bold begins or ends at the last piece, as long as the whole line may be bold."""
        line = self.line
        if opens and not line.has_words and line.bold_from is None:
            line.bold_from = len(self.pieces) - 1
        elif not opens and line.has_words and line.bold_from is not None and line.bold_to is None:
            line.bold_to = len(self.pieces) - 1

    def _end_line(self) -> bool:
        """End the line, with the signs that it needs as a whole; tell whether there is anything in it."""
        line, self.line = self.line, _Line()
        if line.bold_from is not None and line.bold_to is not None:
            self.readings[line.bold_from] = self.readings[line.bold_to] = BOLD
        elif line.picture is not None and not line.has_words:
            self.readings[line.picture] = PICTURE
        return line.has_words or line.picture is not None

    def _add(self, kind: Kind, start: int, end: int, reading: str) -> None:
        self.pieces.append((kind, start, end))
        self.readings.append(reading)
        self.done = end
