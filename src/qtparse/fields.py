"""The fields of a masthead's line: what each stretch of it says, and what is left between them."""

from __future__ import annotations

import re
from collections.abc import Iterator

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
LONGEST_GLUED_JUNK = 3


def fields(text: str, offset: int) -> tuple[Piece, ...]:
    """The fields that the table finds in `text`, in order, none overlapping; `offset` is where `text` begins.

    A stretch that an earlier row claims is closed to later ones.
    """
    found: list[Piece] = []
    for row in ROWS_AT[Where.FIELD].possible(text):
        if not row.is_cued(text):
            continue
        for match in row.compiled.finditer(text):
            if row.holds(match):
                found.append(Piece(row.role, offset + match.start(), offset + match.end(), match.groupdict()))
                text = text[: match.start()] + "\n" * (match.end() - match.start()) + text[match.end() :]
    found.sort(key=lambda piece: piece.start)
    return tuple(found)


def rest(text: str, offset: int, claimed: tuple[Piece, ...]) -> Iterator[tuple[int, int]]:
    """The stretches of `text` that no piece of `claimed` covers, blanks around them left out."""
    at = 0
    for piece in (*claimed, Piece(Role.MARKUP, offset + len(text), offset + len(text), {})):
        for token in TOKEN.finditer(text, at, piece.start - offset):
            yield offset + token.start(), offset + token.end()
        at = piece.end - offset


def is_line_of_fields(text: str, offset: int, claimed: tuple[Piece, ...]) -> bool:
    """Whether `text` is a line of fields: what they leave stands apart from them, or is a stray glyph or three."""
    if not claimed:
        return False
    edges = {piece.start for piece in claimed} | {piece.end for piece in claimed}
    return all(
        end - start <= LONGEST_GLUED_JUNK or (start not in edges and end not in edges)
        for start, end in rest(text, offset, claimed)
        if text[start - offset] not in SEPARATORS
    )
