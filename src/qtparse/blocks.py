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
from qtparse.conventions.pages import CHATTER_OPENINGS
from qtparse.conventions.words import BYLINE_MARKS
from qtparse.lines import BLANKS, Line
from qtparse.pieces import Piece

LONGEST_SPECIAL_LINE = 160
LONGEST_TITLE = 30
LONGEST_LEAD = 130
LONGEST_BARE_LEAD = 24
LONGEST_TAIL = 130
MOST_PIECES = 5
OPENING = "（(【〔[［〖"
CLOSING = "）)】〕]］〗"
BARE_TAILS = frozenset("摄攝影圖图片照发發觉供版")
CAPTION_MARKS = "▲▼◀▶►"
GLYPHS = BYLINE_MARKS + CAPTION_MARKS
MARKING = frozenset("#>-*+|" + GLYPHS)
SENTENCE_END = "。！？!?…”』」◆▲●■★→"
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
    return [_running(line) or _classify(line) for line in lines]


def _running(line: Line) -> Block | None:
    """The block of a line that is running text at a glance: longer than what conventions claim, or a long sentence."""
    _, end, text, _, _ = line
    length = len(text)
    if length <= LONGEST_TITLE or text[0] in MARKING or text.startswith(CHATTER_OPENINGS):
        return None
    last = text[-1]
    if length <= LONGEST_SPECIAL_LINE and last not in RUNNING_TEXT_ENDS and "。" not in text:
        return None
    if last in CLOSING or last in BARE_TAILS or ROWS_AT[Where.LEAD].may_apply(text, LONGEST_BARE_LEAD):
        return _words(Kind.WORDS, line, line.start, end, text, 0, ())
    return Block(Kind.WORDS, line, line.start, end, text)


def _classify(line: Line) -> Block:
    if line.text[0] in MARKING:
        kind, start, end, text, level, marks = _unmarked(line)
    else:
        kind, start, end, text, level, marks = Kind.WORDS, line.start, line.end, line.text, 0, ()
    if kind in (Kind.TABLE, Kind.MARKUP):
        return Block(kind, line, start, end, text, level, marks)
    if first := ROWS_AT[Where.LINE].first(text):
        row, match = first
        lead = _page_pieces(match, start) if row.role is Role.PAGE_NUMBER else _parted(row.role, match, start)
        return Block(KIND_OF_ROLE[row.role], line, start, end, text, level, marks, tuple(lead))
    if claimed := _claimed(text, start):
        return Block(claimed[0], line, start, end, text, level, marks, claimed[1])
    return _words(kind, line, start, end, text, level, marks)


Marks = tuple[tuple[int, int], ...]


def _unmarked(line: Line) -> tuple[Kind, int, int, str, int, Marks]:
    """Kind, bounds, words, level and marks of a line with a mark in front: heading signs, bold, quotes, bullets, ■."""
    text, start, end = line.text, line.start, line.end
    level = 0
    marks: Marks = ()
    if text[0] == "|":
        return Kind.TABLE, start, end, text, 0, ()
    if text.startswith("**") and text.endswith("**") and len(text) > len("****") and "**" not in text[2:-2]:
        level, marks = BOLD, ((start, start + 2), (end - 2, end))
        start, end = start + 2, end - 2
    elif text[0] in GLYPHS:
        marks, start = ((start, start + 1),), start + 1
    elif mark := MARK.match(text):
        level = mark[0].count("#")
        marks = ((start, start + len(mark[0].rstrip())),)
        start += mark.end()
    words = line.text[start - line.start : end - line.start]
    stripped = words.strip(BLANKS)
    if not stripped:
        return Kind.MARKUP, line.start, line.end, line.text, level, ()
    start += words.index(stripped)
    return Kind.HEADING if level else Kind.WORDS, start, start + len(stripped), stripped, level, marks


def _claimed(text: str, start: int) -> tuple[Kind, tuple[Piece, ...]] | None:
    """The pieces of a line of fields or of a running head; `None` if the line is neither."""
    claimed = fields.fields(text, start)
    if fields.is_line_of_fields(text, start, claimed):
        return Kind.FIELDS, claimed
    if claimed or text[0].isdigit() or text[-1].isdigit():
        head = running_heads.read(text, start)
        return (Kind.PAGE_HEAD, head) if head else None
    return None


GROUPS_OF_PAGES = (
    ("empty", Role.MARKUP),
    ("other", Role.FURNITURE),
    ("date", Role.DATE),
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
        Piece(role, offset + start, offset + end, groups | {"name": groups.get("section")})
        for (start, role, _), end in zip(starts, ends, strict=True)
    ]


def _words(kind: Kind, line: Line, start: int, end: int, text: str, level: int, marks: Marks) -> Block:  # noqa: PLR0913, PLR0917 - a block's own fields
    """A block of words, with what conventions claim at their head and tail."""
    lead: tuple[Piece, ...] = ()
    if marks and line.text[0] in CAPTION_MARKS:
        kind = Kind.CAPTION
    elif lead := _lead(text, start):
        role = lead[0].role
        if role is Role.NOTE:
            return Block(Kind.NOTE, line, start, end, text, level, marks, lead)
        if role is Role.CAPTION:
            kind, lead = Kind.CAPTION, ()
        else:
            text = text[lead[-1].end - start :].lstrip(BLANKS)
            start = end - len(text)
    if not text or (text[-1] not in CLOSING and text[-1] not in BARE_TAILS):
        return Block(kind, line, start, end, text, level, marks, lead)
    text, tail = _tail(text, start)
    return Block(kind, line, start, start + len(text), text, level, marks, lead, tail)


def _lead(text: str, start: int) -> tuple[Piece, ...]:
    """What stands before the words: datelines, bylines, a jump; or one piece that says what the whole line is."""
    pieces: tuple[Piece, ...] = ()
    at = 0
    rows = ROWS_AT[Where.LEAD]
    while len(pieces) < MOST_PIECES and at < len(text):
        longest = LONGEST_LEAD if pieces or text[at] in OPENING else LONGEST_BARE_LEAD
        first = rows.first(text[at : at + longest])
        if first is None:
            break
        row, match = first
        if row.role in (Role.NOTE, Role.CAPTION):
            return pieces or (Piece(row.role, start + at, start + at + match.end(), match.groupdict()),)
        pieces += tuple(_parted(row.role, match, start + at))
        at += match.end()
        while at < len(text) and text[at] in BLANKS:
            at += 1
    return pieces


def _parted(role: Role, match: re.Match[str], offset: int) -> list[Piece]:
    """The piece of a match, or two where it names a byline and a dateline."""
    groups = match.groupdict()
    if groups.get("byline") and groups.get("dateline"):
        parts = [
            Piece(part, offset + match.start(part), offset + match.end(part), groups)
            for part in (Role.BYLINE, Role.DATELINE)
        ]
        return sorted(parts, key=lambda piece: piece.start)
    return [Piece(role, offset + match.start(), offset + match.end(), groups)]


def _tail(text: str, start: int) -> tuple[str, tuple[Piece, ...]]:
    """The words without what stands behind them, and that: jump, signature, credit, closing dateline."""
    pieces: list[Piece] = []
    while text and len(pieces) < MOST_PIECES:
        farthest = max(0, len(text) - LONGEST_TAIL)
        if text[-1] in CLOSING:
            at = max(text.rfind(bracket, farthest) for bracket in OPENING)
        elif text[-1] in BARE_TAILS:
            at = 1 + max(text.rfind(mark, farthest) for mark in SENTENCE_END)
            at -= at > 0 and text[at - 1] in GLYPHS + "→"
        else:
            break
        if at < 0:
            break
        closing = text[at:].lstrip(BLANKS)
        at = len(text) - len(closing)
        first = ROWS_AT[Where.TAIL].first(closing) if closing else None
        if first is None:
            break
        row, match = first
        pieces = _parted(row.role, match, start + at) + pieces
        text = text[:at].rstrip(BLANKS)
    return text, tuple(pieces)
