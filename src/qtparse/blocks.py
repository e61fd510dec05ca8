"""Lines to blocks: what each line is by itself, as far as the table of conventions can tell.

A block keeps its whole line: the mark in front, the pieces at the head and tail of its words, and the words.
What words are when no convention claims them (headline or paragraph, deck or rubric) is decided among
neighbours, in `articles`.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import NamedTuple

from qtparse import fields, running_heads
from qtparse.conventions import ROWS_AT, Role, Where
from qtparse.conventions.matching import Rows
from qtparse.conventions.words import BYLINE_MARKS
from qtparse.lines import BLANKS, Line
from qtparse.pieces import Piece

LONGEST_SPECIAL_LINE = 160
LONGEST_LEAD = 130
LONGEST_TAIL = 130
MOST_PIECES = 5
OPENING = "（(【〔[［〖"
CLOSING = "）)】〕]］〗"
BARE_TAILS = frozenset("摄攝影圖图片照发發觉供")
CAPTION_MARKS = "▲▼△▽◀▶►"
SENTENCE_END = "。！？!?…”』」"
RUNNING_TEXT_ENDS = frozenset("。，,；;、")
BOLD = 7
MARK = re.compile(r"#{1,6}(?=[^#])[ \t]*|>[ \t]*|[-*+][ \t]+")


class Kind(StrEnum):
    """What a block is before its neighbours are looked at: a convention's line, a heading, or plain words."""

    WORDS = "words"
    HEADING = "heading"
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


class Block(NamedTuple):
    """A line and what it is. `start` and `end` bound `text`: the words that no mark and no piece claims.

    `level` is 1 to 6 for `#` to `######`, 7 for a bold line, 0 for none; `marks` are the stretches of form.
    """

    kind: Kind
    line: Line
    start: int
    end: int
    text: str
    level: int = 0
    marks: tuple[tuple[int, int], ...] = ()
    lead: tuple[Piece, ...] = ()
    tail: tuple[Piece, ...] = ()


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


def classify(lines: list[Line]) -> list[Block]:
    """One block for each line, in order."""
    whole = ROWS_AT[Where.LINE]
    lead = ROWS_AT[Where.LEAD]
    tail = ROWS_AT[Where.TAIL]
    return [_classify(line, whole, lead, tail) for line in lines]


def _classify(line: Line, whole: Rows, lead: Rows, tail: Rows) -> Block:
    text = line.text
    length = len(text)
    if length > LONGEST_SPECIAL_LINE or (length > 30 and text[-1] in RUNNING_TEXT_ENDS):
        return _words(Block(Kind.WORDS, line, line.start, line.end, text), lead, tail)
    block = _unmarked(line)
    if not block.text:
        return block._replace(kind=Kind.MARKUP)
    return _special(block, whole) or _words(block, lead, tail)


def _unmarked(line: Line) -> Block:
    """The block of `line` with its mark in front set apart: heading signs, bold, quotes, bullets, ■."""
    text, start, end = line.text, line.start, line.end
    first = text[0]
    if first not in "#>-*+|" and first not in BYLINE_MARKS:
        return Block(Kind.WORDS, line, start, end, text)
    if first == "|":
        return Block(Kind.TABLE, line, start, end, text)
    level, marks = 0, []
    if text.startswith("**") and text.endswith("**") and len(text) > 4 and "**" not in text[2:-2]:
        level, marks = BOLD, [(start, start + 2), (end - 2, end)]
        start, end = start + 2, end - 2
    elif first in BYLINE_MARKS:
        marks, start = [(start, start + 1)], start + 1
    elif mark := MARK.match(text):
        level = mark[0].count("#")
        marks = [(start, start + len(mark[0].rstrip()))]
        start += mark.end()
    inner = text[start - line.start : end - line.start]
    stripped = inner.strip(BLANKS)
    start += inner.index(stripped) if stripped else 0
    kind = Kind.HEADING if level else Kind.WORDS
    return Block(kind, line, start, start + len(stripped), stripped, level, tuple(marks))


def _special(block: Block, whole: Rows) -> Block | None:
    """The block as a line that a convention claims whole; `None` if none does."""
    text, offset = block.text, block.start
    if block.kind is Kind.TABLE:
        return block
    characters = frozenset(text)
    first = whole.first(text, characters)
    if first:
        row, match = first
        pieces = _page_pieces(match, offset) if row.role is Role.PAGE_NUMBER else _parted(row.role, match, offset)
        return block._replace(kind=KIND_OF_ROLE[row.role], lead=tuple(pieces))
    claimed = fields.fields(text, offset)
    if fields.is_line_of_fields(text, offset, claimed):
        return block._replace(kind=Kind.FIELDS, lead=claimed)
    head = running_heads.read(text, offset) if claimed or text[0].isdigit() or text[-1].isdigit() else None
    if head:
        return block._replace(kind=Kind.PAGE_HEAD, lead=head)
    return None


GROUPS_OF_PAGES = (
    ("empty", Role.MARKUP),
    ("other", Role.FURNITURE),
    ("year", Role.DATE),
    ("number", Role.PAGE_NUMBER),
    ("section", Role.RUNNING_HEAD),
)


def _page_pieces(match: re.Match[str], offset: int) -> list[Piece]:
    """The pieces of a page head, each up to the next; signs around the number belong to it."""
    groups = match.groupdict()
    starts = sorted((match.start(name), role, name) for name, role in GROUPS_OF_PAGES if groups.get(name))
    starts = [(at - 1 if at and match.string[at - 1] == "第" else at, role, name) for at, role, name in starts]
    starts[0] = (match.start(), *starts[0][1:])
    ends = [start for start, _, _ in starts[1:]] + [match.end()]
    return [
        Piece(role, offset + start, offset + end, groups | {"name": groups.get("section")} if name == "section" else groups)
        for (start, role, name), end in zip(starts, ends, strict=True)
    ]


def _words(block: Block, lead: Rows, tail: Rows) -> Block:
    """The block as words, with what conventions claim at their head and tail."""
    if block.marks and block.line.text[0] in CAPTION_MARKS:
        return _tailed(block._replace(kind=Kind.CAPTION), tail)
    found_lead = _lead(block, lead)
    if found_lead and found_lead[0].role in (Role.NOTE, Role.CAPTION):
        if found_lead[0].role is Role.NOTE:
            return block._replace(kind=Kind.NOTE, lead=found_lead)
        return _tailed(block._replace(kind=Kind.CAPTION), tail)
    if found_lead:
        start = found_lead[-1].end
        start += len(block.text[start - block.start :]) - len(block.text[start - block.start :].lstrip(BLANKS))
        block = block._replace(start=start, text=block.text[start - block.start :], lead=found_lead)
    return _tailed(block, tail)


def _lead(block: Block, rows: Rows) -> tuple[Piece, ...]:
    """What stands before the words: datelines, bylines, a jump."""
    pieces: list[Piece] = []
    at, head = 0, block.text[:LONGEST_LEAD]
    while len(pieces) < MOST_PIECES and at < len(head):
        first = rows.first(head[at:], frozenset(head[at:]))
        if first is None:
            break
        row, match = first
        if pieces and row.role in (Role.NOTE, Role.CAPTION):
            break
        offset = block.start + at
        pieces += _parted(row.role, match, offset)
        if row.role in (Role.NOTE, Role.CAPTION):
            break
        at += match.end()
        at += len(head[at:]) - len(head[at:].lstrip(BLANKS))
    return tuple(pieces)


def _parted(role: Role, match: re.Match[str], offset: int) -> list[Piece]:
    """The piece of a match, or two where it names a byline and a dateline."""
    groups = match.groupdict()
    if "byline" in groups and "dateline" in groups:
        parts = [
            Piece(part, offset + match.start(part), offset + match.end(part), groups)
            for part in (Role.BYLINE, Role.DATELINE)
        ]
        return sorted(parts, key=lambda piece: piece.start)
    return [Piece(role, offset + match.start(), offset + match.end(), groups)]


def _tailed(block: Block, rows: Rows) -> Block:
    """The block with what stands behind its words set apart: jump, signature, credit, closing dateline."""
    pieces: list[Piece] = []
    text = block.text
    while text and len(pieces) < MOST_PIECES:
        if text[-1] in CLOSING:
            at = max(text.rfind(bracket, max(0, len(text) - LONGEST_TAIL)) for bracket in OPENING)
        elif text[-1] in BARE_TAILS:
            at = 1 + max(text.rfind(mark, max(0, len(text) - LONGEST_TAIL)) for mark in SENTENCE_END)
        else:
            break
        if at < 0:
            break
        closing = text[at:].lstrip(BLANKS)
        at = len(text) - len(closing)
        first = rows.first(closing, frozenset(closing))
        if first is None:
            break
        row, match = first
        pieces = _parted(row.role, match, block.start + at) + pieces
        text = text[:at].rstrip(BLANKS)
    if not pieces:
        return block
    return block._replace(end=block.start + len(text), text=text, tail=tuple(pieces))
