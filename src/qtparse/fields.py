"""The fields of a masthead's line: what each stretch of it says, and what is left between them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from operator import attrgetter

from qtparse.conventions import TABLE, Convention, Role, Table
from qtparse.pieces import Piece

TOKEN = re.compile(r"[|｜]+|[^\s|｜]+(?: [^\s|｜]+)*")
SEPARATORS = "|｜"
STRONG = frozenset(
    {
        Role.LUNAR_DATE,
        Role.ISSUE_NUMBER,
        Role.PAGE_COUNT,
        Role.SUPERVISOR,
        Role.SPONSOR,
        Role.PUBLISHER,
        Role.SERIAL,
        Role.CONTACT,
        Role.PRICE,
    }
)
PAGE = re.compile(r"第[A-Z]?[\d０-９一二三四五六七八九十]{1,3}版")
LONGEST_GLUED_JUNK = 3
START = attrgetter("start")


def fields(text: str, offset: int, table: Table = TABLE) -> tuple[Piece, ...]:
    """The fields that the table finds in `text`, which is not empty; `offset` is where it begins."""
    return claimed_by(table.field.possible(text, table.keyed(text)), text, offset)


def claimed_by(rows: Iterable[Convention], text: str, offset: int) -> tuple[Piece, ...]:
    """The fields that `rows` find in `text`, in order, none overlapping; `offset` is where `text` begins.

    A stretch that an earlier row claims is closed to later ones.
    """
    found: list[Piece] = []
    for row in rows:
        if not row.is_cued(text):
            continue
        for match in row.compiled.finditer(text):
            start, end = match.span()
            if "\n" not in match[0] and row.holds(match):
                found.append(Piece(row.role, offset + start, offset + end, match.groupdict()))
                text = text[:start] + "\n" * (end - start) + text[end:]
    if len(found) > 1:
        found.sort(key=START)
    return tuple(found)


def rest(text: str, offset: int, claimed: tuple[Piece, ...]) -> Iterator[tuple[int, int]]:
    """The stretches of `text` that no piece of `claimed` covers, blanks around them left out."""
    at = 0
    for _, start, end, _ in claimed:
        if at < start - offset:
            yield from _tokens(text, at, start - offset, offset)
        at = end - offset
    if at < len(text):
        yield from _tokens(text, at, len(text), offset)


def _tokens(text: str, start: int, end: int, offset: int) -> Iterator[tuple[int, int]]:
    """What stands apart between `start` and `end` of `text`."""
    for token in TOKEN.finditer(text, start, end):
        first, last = token.span()
        yield offset + first, offset + last


def may_name_page(text: str, claimed: tuple[Piece, ...]) -> bool:
    """Whether a line of fields can be a running head: it names a page (第2版), and nothing that only mastheads do."""
    return "版" in text and PAGE.search(text) is not None and all(piece.role not in STRONG for piece in claimed)


def is_line_of_fields(text: str, offset: int, claimed: tuple[Piece, ...]) -> bool:
    """Whether `text`, of which fields are claimed, is nothing else but stray glyphs and what stands apart."""
    left = [(start, end) for start, end in rest(text, offset, claimed) if text[start - offset] not in SEPARATORS]
    if not left:
        return True
    edges = {piece.start for piece in claimed} | {piece.end for piece in claimed}
    return all(end - start <= LONGEST_GLUED_JUNK or (start not in edges and end not in edges) for start, end in left)
