"""A piece: a stretch of the source that a convention claims."""

from __future__ import annotations

import attrs

from qtparse.conventions.table import Role


@attrs.define
class Piece:
    """A stretch that a convention claims, with the fields that its pattern names. Offsets are the source's."""

    role: Role
    start: int
    end: int
    fields: dict[str, str | None]
