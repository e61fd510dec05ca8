"""Reading through markup: a text with tags, entities and `**` to the text that a reader sees.

Elements that are lines on a page are lines of the text, headings become Markdown's, a line that is bold from end to
end stays marked, a picture alone on its line is a picture reference, a table is one line; the rest of form vanishes.
"""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

import attrs

from qtparse import tags
from qtparse.source_map import SourceMap
from qtparse.transcript import Transcript

if TYPE_CHECKING:
    import re

# What lines of Markdown tables begin with.
TABLE = "|"
NO_CHARACTER = "\ufffd"


def read(text: str) -> SourceMap:
    """The text that a reader of `text` sees, with the way back to it."""
    if "<" not in text and "&" not in text and "*" not in text:
        return SourceMap(text, text)
    reader = _Reader(text, Transcript(text))
    first_line = tags.FIRST_LINE.match(text)
    at = first_line.end() if first_line else 0
    while sign := tags.SIGN.search(text, at):
        at = reader.take(sign)
    return reader.transcript.finish()


@attrs.define
class _Reader:
    """What is known of the signs so far: where items and stars end, and which kinds are never closed any more."""

    source: str
    transcript: Transcript
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
            case "comment":
                return self._leave_out_up_to("comment", start, end)
            case "declaration":
                self.transcript.leave_out(start, end)
            case "entity":
                self._take_entity(html.unescape(sign[0]), start, end)
            case "italic":
                self.transcript.leave_out(start, start + 1)
                self.transcript.leave_out(end - 1, end)
            case "stars":
                self._take_stars(start, end)
        return end

    def _take_tag(self, name: str, start: int, end: int, *, opens: bool) -> int:
        """Read a tag; one of no known element is text."""
        if name in tags.UNREAD and opens:
            return self._leave_out_up_to(name, start, end)
        if name == "table" and opens and (table_end := tags.end_of_table(self.source, end)):
            self.transcript.take_line(start, table_end, TABLE)
            return table_end
        if level := tags.HEADINGS.get(name):
            self.transcript.break_line(start, end)
            self.transcript.level = level if opens and tags.closes_heading(self.source, end) else 0
        elif name == "br":
            self.transcript.take_line_break(start, end, within_words=start < self.stars_end)
        elif name == "img":
            self.transcript.take_picture(start, end)
        elif name in tags.BOLD:
            self.transcript.take_bold(start, end, opens=opens)
        elif name in tags.ITEMS:
            self._take_item(start, end, opens=opens)
        elif tags.is_block(name):
            self.transcript.break_line(start, end)
            self.in_paragraph = opens and name == "p"
        elif tags.is_inline(name):
            self.transcript.leave_out(start, end)
        return end

    def _take_item(self, start: int, end: int, *, opens: bool) -> None:
        """Leave out a tag around words. Items one behind another, as of a running head, stay apart."""
        in_text = self.in_paragraph or self.transcript.level
        self.transcript.leave_out(start, end, " " if opens and self.item_end == start and not in_text else "")
        if not opens:
            self.item_end = end

    def _take_entity(self, character: str, start: int, end: int) -> None:
        """Read an entity; one of no known character is text."""
        if character in ("\r", "\n"):
            self.transcript.take_line_break(start, end, within_words=False)
        elif len(character) == 1 and character != NO_CHARACTER:
            self.transcript.take_character(start, end, character)

    def _take_stars(self, start: int, end: int) -> None:
        """Read stars: those around words are form, others are text."""
        if end == self.stars_end:
            self.transcript.take_bold(start, end, opens=False)
        elif words := tags.BOLD_WORDS.match(self.source, start):
            self.transcript.take_bold(start, end, opens=True)
            self.stars_end = words.end()

    def _leave_out_up_to(self, name: str, start: int, end: int) -> int:
        """Leave out what is never read: a comment, a script, a style. What never closes is text."""
        closing = None if name in self.unclosed else tags.ENDS[name].search(self.source, end)
        if closing is None:
            self.unclosed.add(name)
            return end
        self.transcript.leave_out(start, closing.end())
        return closing.end()
