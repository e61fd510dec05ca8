"""The fields of a masthead's line: what each stretch of it says, and what is left between them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import attrgetter

from qtparse.conventions import ROWS_AT, Role, Where
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
ROWS = ROWS_AT[Where.FIELD]
START = attrgetter("start")


def fields(text: str, offset: int) -> tuple[Piece, ...]:
    """The fields that the table finds in `text`, in order, none overlapping; `offset` is where `text` begins.

    A stretch that an earlier row claims is closed to later ones.
    """
    found: list[Piece] = []
    for row in ROWS.possible(text):
        if not row.is_cued(text):
            continue
        for match in filter(row.holds, row.compiled.finditer(text)):
            start, end = match.span()
            found.append(Piece(row.role, offset + start, offset + end, match.groupdict()))
            text = text[:start] + "\n" * (end - start) + text[end:]
    found.sort(key=START)
    return tuple(found)


def rest(text: str, offset: int, claimed: tuple[Piece, ...]) -> Iterator[tuple[int, int]]:
    """The stretches of `text` that no piece of `claimed` covers, blanks around them left out."""
    at = 0
    for start, end in [*((piece.start - offset, piece.end - offset) for piece in claimed), (len(text), len(text))]:
        if at < start:
            for token in TOKEN.finditer(text, at, start):
                yield offset + token.start(), offset + token.end()
        at = end


def may_name_page(text: str, claimed: tuple[Piece, ...]) -> bool:
    """Whether a line of fields can be a running head: it names a page (第2版), and nothing that only mastheads do."""
    return "版" in text and PAGE.search(text) is not None and all(piece.role not in STRONG for piece in claimed)


def is_line_of_fields(text: str, offset: int, claimed: tuple[Piece, ...]) -> bool:
    """Whether `text`, of which fields are claimed, is nothing else but stray glyphs and what stands apart."""
    edges = {piece.start for piece in claimed} | {piece.end for piece in claimed}
    return all(
        end - start <= LONGEST_GLUED_JUNK or (start not in edges and end not in edges)
        for start, end in rest(text, offset, claimed)
        if text[start - offset] not in SEPARATORS
    )
