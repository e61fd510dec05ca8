"""The one table: how Chinese newspapers mark what is what. A row's place in it is its priority."""

from __future__ import annotations

from qtparse.conventions import bylines, datelines, jumps, masthead, notes, pages, photos
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


def of(where: Where) -> tuple[Convention, ...]:
    """The rows that apply at `where`, in their order."""
    return tuple(row for row in CONVENTIONS if row.where is where)


__all__ = ["CONVENTIONS", "Convention", "Role", "Where", "of"]
