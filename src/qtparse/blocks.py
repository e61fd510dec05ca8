"""Lines to blocks: what each line is by itself, as far as the table of conventions can tell.

A block keeps its whole line: the mark in front, the pieces at the head and tail of its words, and the words.
What words are when no convention claims them (headline or paragraph, deck or rubric) is decided among
neighbours, in `articles`.
"""

from __future__ import annotations

from enum import StrEnum

import attrs

from qtparse import edges, fields, marks, running_heads
from qtparse.conventions import TABLE, Role, Table
from qtparse.conventions.matching import LONGEST_CLAIMED
from qtparse.conventions.pages import CHATTER_OPENINGS
from qtparse.lines import BLANKS, Line
from qtparse.marks import Words
from qtparse.pieces import Piece
from qtparse.spans import Span

LONGEST_SPECIAL_LINE = 160
LONGEST_TITLE = 30
TABLE_EDGE = "|"
MARKING = marks.MARKING | {TABLE_EDGE}
RUNNING_TEXT_ENDS = frozenset("。，,；;、")
# What a line begins with that is not plainly running text, however long it is.
OPENINGS = MARKING | {opening[0] for opening in CHATTER_OPENINGS}


class Kind(StrEnum):
    """What a block is before its neighbours are looked at: a convention's line, a heading, or plain words."""

    WORDS = "words"
    HEADING = "heading"
    RUN_IN_HEAD = "run_in_head"
    FIELDS = "fields"
    TABLE = "table"
    MARKUP = "markup"
    PAGE_HEAD = "page_head"
    EDITORS = "editors"
    FURNITURE = "furniture"
    CHATTER = "chatter"
    RUBRIC = "rubric"
    BYLINE = "byline"
    DATELINE = "dateline"
    CREDIT = "credit"
    CAPTION = "caption"
    JUMP = "jump"
    NOTE = "note"


@attrs.define(eq=False)
class Block:
    """A line and what it is. `start` and `end` bound `text`: the words that no mark and no piece claims.

    `level` and `marks` are those of its words; `lead` and `tail` are what conventions claim before and behind.
    """

    kind: Kind
    line: Line
    start: int
    end: int
    text: str
    level: int = 0
    marks: tuple[Span, ...] = ()
    lead: tuple[Piece, ...] = ()
    tail: tuple[Piece, ...] = ()

    def taken_for(self, kind: Kind, lead: tuple[Piece, ...]) -> Block:
        """The block as one of another `kind`, with what is claimed before its words."""
        return Block(kind, self.line, self.start, self.end, self.text, self.level, self.marks, lead, self.tail)


KIND_OF_ROLE = {
    Role.PAGE_NUMBER: Kind.PAGE_HEAD,
    Role.EDITORS: Kind.EDITORS,
    Role.FURNITURE: Kind.FURNITURE,
    Role.CHATTER: Kind.CHATTER,
    Role.RUBRIC: Kind.RUBRIC,
    Role.BYLINE: Kind.BYLINE,
    Role.DATELINE: Kind.DATELINE,
    Role.CREDIT: Kind.CREDIT,
    Role.JUMP_TO: Kind.JUMP,
    Role.JUMP_FROM: Kind.JUMP,
    Role.NOTE: Kind.NOTE,
    Role.MARKUP: Kind.MARKUP,
}

WORDS, HEADING, FIELDS = Kind.WORDS, Kind.HEADING, Kind.FIELDS
PAGE_NUMBER, NOTE, CAPTION = Role.PAGE_NUMBER, Role.NOTE, Role.CAPTION
OF_WORDS = frozenset({Kind.WORDS, Kind.HEADING, Kind.RUN_IN_HEAD})


def classify(lines: list[Line], table: Table = TABLE) -> list[Block]:
    """One block for each line, in order: what the rows of `table` make of it."""
    return [_running(line, table) if _is_running_text(line.text) else _looked_up(line, table) for line in lines]


def _running(line: Line, table: Table) -> Block:
    """The block of a line of running text: mostly a glance tells that the table claims nothing of it."""
    text = line.text
    if text[-1] not in edges.ENDS_OF_TAILS and table.lead.never_apply(text, 0, edges.LONGEST_BARE_LEAD):
        return Block(WORDS, line, line.start, line.end, text)
    return plain(line, (line.start, line.end, text, 0, ()), table)


def _is_running_text(text: str) -> bool:
    """Whether a line is plainly running text: longer than what conventions claim, or a long sentence."""
    if len(text) <= LONGEST_TITLE or (
        text[0] in OPENINGS and (text[0] in MARKING or text.startswith(CHATTER_OPENINGS))
    ):
        return False
    return text[-1] in RUNNING_TEXT_ENDS or "。" in text or len(text) > LONGEST_SPECIAL_LINE


def _looked_up(line: Line, table: Table) -> Block:
    """The block of a line that the table may claim: as a whole, as fields or a running head, or at its edges."""
    if line.text[0] == TABLE_EDGE:
        return Block(Kind.TABLE, line, line.start, line.end, line.text)
    words = marks.words(line)
    if words is None:
        return Block(Kind.MARKUP, line, line.start, line.end, line.text)
    start, end, text, level, marked = words
    if len(text) > LONGEST_CLAIMED:
        return plain(line, words, table)
    keyed = table.keyed(text)
    if first := table.line.first(text, keyed):
        row, match = first
        role = row.role
        of_role = running_heads.of_number(match, start) if role is PAGE_NUMBER else edges.parted(role, match, start)
        return Block(KIND_OF_ROLE[role], line, start, end, text, level, marked, of_role)
    rows = table.field.among(keyed)
    claimed = fields.claimed_by(rows, text, start) if rows else ()
    of_fields = bool(claimed) and fields.is_line_of_fields(text, start, claimed)
    of_page = fields.may_name_page(text, claimed) if of_fields else claimed or text[0].isdigit() or text[-1].isdigit()
    if of_page and (head := running_heads.read(text, start)):
        return Block(Kind.PAGE_HEAD, line, start, end, text, level, marked, head)
    if of_fields:
        return Block(FIELDS, line, start, end, text, level, marked, claimed)
    return plain(line, words, table)


def plain(line: Line, words: Words, table: Table) -> Block:
    """The block of words that are nothing as a whole, with what conventions claim at their edges."""
    start, end, text, level, marked = words
    kind = HEADING if level else WORDS
    lead: tuple[Piece, ...] = ()
    if marked and line.text[0] in marks.CAPTION_MARKS:
        kind = Kind.CAPTION
    elif lead := edges.lead(text, start, table):
        role = lead[0].role
        if role is NOTE:
            return Block(Kind.NOTE, line, start, end, text, level, marked, lead)
        if role is CAPTION:
            kind, lead = Kind.CAPTION, lead if lead[0].fields.get("label") else ()
        else:
            text = text[lead[-1].end - start :].lstrip(BLANKS)
            start = end - len(text)
    if not text or text[-1] not in edges.ENDS_OF_TAILS:
        return Block(kind, line, start, end, text, level, marked, lead)
    text, tail = edges.tail(text, start, table)
    return Block(kind, line, start, start + len(text), text, level, marked, lead, tail)
