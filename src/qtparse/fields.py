"""The fields of a masthead's line: what each stretch of it says, and what is left between them."""

from __future__ import annotations

import re
from collections.abc import Iterable
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
BARE_PAGE = re.compile(r"[A-Z]?\d{1,2}[\s|｜]")
LONGEST_GLUED_JUNK = 3
START = attrgetter("start")


def fields(text: str, offset: int, table: Table = TABLE) -> tuple[Piece, ...]:
    """The fields that the table finds in `text`, which is not empty; `offset` is where it begins."""
    return claimed_by(table.field.among(table.keyed(text)), text, offset)


def claimed_by(rows: Iterable[Convention], text: str, offset: int) -> tuple[Piece, ...]:
    """The fields that `rows` find in `text`, in order, none overlapping; `offset` is where `text` begins.

    A stretch that an earlier row claims is closed to later ones.
    """
    found: list[Piece] = []
    for row in rows:
        if not row.cue_in(text):
            continue
        for match in row.compiled.finditer(text):
            if "\n" not in match[0] and row.holds(match):
                start, end = match.span()
                found.append(Piece(row.role, offset + start, offset + end, match.groupdict()))
                text = _closed(text, start, end)
    if len(found) > 1:
        found.sort(key=START)
    return tuple(found)


def rest(text: str, offset: int, claimed: tuple[Piece, ...]) -> list[tuple[int, int]]:
    """The stretches of `text` that no piece of `claimed` covers, blanks around them left out."""
    for piece in claimed:
        text = _closed(text, piece.start - offset, piece.end - offset)
    if text.isspace():
        return []
    return [(offset + token.start(), offset + token.end()) for token in TOKEN.finditer(text)]


def _closed(text: str, start: int, end: int) -> str:
    """The text of a line with line feeds, which no line has, in place of what is claimed of it."""
    return text[:start] + "\n" * (end - start) + text[end:]


def may_name_page(text: str, claimed: tuple[Piece, ...]) -> bool:
    """Whether a line of fields can be a running head: it names a page (第2版), or begins with its number, and nothing
    in it is only of mastheads.
    """
    if BARE_PAGE.match(text):
        return all(piece.role not in STRONG or piece.role is Role.PUBLISHER for piece in claimed)  # its editors
    return "版" in text and PAGE.search(text) is not None and all(piece.role not in STRONG for piece in claimed)


def is_line_of_fields(text: str, offset: int, claimed: tuple[Piece, ...]) -> bool:
    """Whether `text`, of which fields are claimed, is nothing else but stray glyphs and what stands apart."""
    left = rest(text, offset, claimed)
    if not left:
        return True
    edges = {edge for piece in claimed for edge in (piece.start, piece.end)}
    return not any(
        end - start > LONGEST_GLUED_JUNK
        and not edges.isdisjoint((start, end))
        and text[start - offset] not in SEPARATORS
        for start, end in left
    )
