"""What stands at the edges of words and is claimed by conventions: datelines, bylines, credits, jumps."""

from __future__ import annotations

import re

from qtparse.conventions import Role, Table
from qtparse.lines import BLANKS
from qtparse.marks import GLYPHS
from qtparse.pieces import Piece

LONGEST_LEAD = 130
LONGEST_BARE_LEAD = 24
LONGEST_TAIL = 130
MOST_PIECES = 5
OPENING = "（(【〔[［〖"
CLOSING = "）)】〕]］〗"
BARE_TAILS = frozenset("摄攝影圖图片照发發觉供版")
ENDS_OF_TAILS = BARE_TAILS.union(CLOSING)
SENTENCE_END = "。！？!?…”』」◆▲●■★→"
BARS = "|｜"
LINK = re.compile(rf"[{BARS}]+|[^\s{BARS}]+")
# Databases set brackets around what one line of navigation says.
IN_BRACKETS = frozenset("【】")
PARTS = (Role.BYLINE, Role.DATELINE, Role.CREDIT)
SUPPLY = "supply"
OF_THE_WHOLE = frozenset({Role.NOTE, Role.CAPTION})


def lead(text: str, start: int, table: Table) -> tuple[Piece, ...]:
    """What `table` has before the words of `text`, which begins at `start`: datelines, bylines, a jump.

    It may be one piece that says what the whole line is: a caption, or an editor's note.
    """
    pieces: tuple[Piece, ...] = ()
    at, length = 0, len(text)
    while at < length and len(pieces) < MOST_PIECES:
        end = at + (LONGEST_LEAD if pieces or text[at] in OPENING else LONGEST_BARE_LEAD)
        if table.lead.never_apply(text, at, end) or (first := table.lead.first(text[at:end])) is None:
            break
        row, match = first
        if row.role in OF_THE_WHOLE:
            return pieces or (Piece(row.role, start + at, start + at + match.end(), match.groupdict()),)
        pieces += parted(row.role, match, start + at)
        at += match.end()
        while at < length and text[at] in BLANKS:
            at += 1
    return pieces


def tail(text: str, start: int, table: Table) -> tuple[str, tuple[Piece, ...]]:
    """The words without what `table` has behind them, and that: jump, signature, credit, closing dateline."""
    pieces: tuple[Piece, ...] = ()
    while text and len(pieces) < MOST_PIECES:
        at = _start_of_tail(text)
        if at < 0:
            break
        closing = text[at:].lstrip(BLANKS)
        at = len(text) - len(closing)
        first = table.tail.first(closing) if closing else None
        if first is None:
            break
        row, match = first
        pieces = parted(row.role, match, start + at) + pieces
        text = text[:at].rstrip(BLANKS)
    return text, pieces


def _start_of_tail(text: str) -> int:
    """Where what may stand behind the words of `text` begins: at its last bracket or sentence; -1 for nowhere."""
    farthest = max(0, len(text) - LONGEST_TAIL)
    if text[-1] in CLOSING:
        return max(text.rfind(bracket, farthest) for bracket in OPENING)
    if text[-1] in BARE_TAILS:
        at = 1 + max(text.rfind(mark, farthest) for mark in SENTENCE_END)
        if not at:
            return text.find("\u3000", farthest)  # a caption without a full stop, set apart from its credit
        return at - (at > 0 and text[at - 1] in GLYPHS + "→")
    return -1


def _links(role: Role, links: str, offset: int) -> tuple[Piece, ...]:
    """The links of a site's navigation, and the bars between them."""
    return tuple(
        [
            Piece(Role.MARKUP if link[0][0] in BARS else role, offset + link.start(), offset + link.end(), {})
            for link in LINK.finditer(links)
        ]
    )


def parted(role: Role, match: re.Match[str], offset: int) -> tuple[Piece, ...]:
    """The piece of a match, or those that it names as parts, in order: a byline with a dateline, or with a credit;
    a credit with who supplied the picture; the links of a site's navigation.
    """
    groups = match.groupdict()
    if (links := groups.get("links")) and not IN_BRACKETS.intersection(links):
        return _links(role, links, offset)
    named = [part for part in PARTS if groups.get(part)]
    if len(named) <= 1 and not groups.get(SUPPLY):
        start, end = match.span()
        return (Piece(role, offset + start, offset + end, groups),)
    pieces = [Piece(part, offset + match.start(part), offset + match.end(part), groups) for part in named]
    if groups.get(SUPPLY):
        supplied = {"agency": groups["agency"], "work": groups["sent"]}
        pieces.append(Piece(Role.CREDIT, offset + match.start(SUPPLY), offset + match.end(SUPPLY), supplied))
    return tuple(sorted(pieces, key=lambda piece: piece.start))
