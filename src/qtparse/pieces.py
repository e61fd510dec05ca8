"""A piece: a stretch of the source that a convention claims."""

from __future__ import annotations

from typing import NamedTuple

from qtparse.conventions.table import Role


class Piece(NamedTuple):
    """A stretch that a convention claims, with the fields that its pattern names. Offsets are the source's."""

    role: Role
    start: int
    end: int
    fields: dict[str, str | None]
