"""The one table: how Chinese newspapers mark what is what. A row's place in it is its priority."""

from __future__ import annotations

from qtparse.conventions import bylines, datelines, jumps, masthead, notes, pages, photos
from qtparse.conventions.matching import Table
from qtparse.conventions.table import Convention, Role, Where

CONVENTIONS: tuple[Convention, ...] = (
    *masthead.ROWS,
    *jumps.ROWS,
    *pages.ROWS,
    *notes.ROWS,
    *datelines.ROWS,
    *photos.ROWS,
    *bylines.ROWS,
)

TABLE = Table.of(CONVENTIONS)


__all__ = ["CONVENTIONS", "TABLE", "Convention", "Role", "Table", "Where"]
