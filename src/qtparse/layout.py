"""What the grouping stages hand on: elements in source order, gathered by masthead, page and article."""

from __future__ import annotations

from enum import StrEnum

import attrs

from qtparse.conventions.table import Role
from qtparse.diagnostics import Diagnostic
from qtparse.pieces import Piece
from qtparse.spans import Span


class Part(StrEnum):
    """What an element is in its article."""

    RUBRIC = "rubric"
    KICKER = "kicker"
    HEADLINE = "headline"
    JUMP_HEAD = "jump_head"
    DECK = "deck"
    BYLINE = "byline"
    DATELINE = "dateline"
    PARAGRAPH = "paragraph"
    CROSSHEAD = "crosshead"
    CAPTION = "caption"
    CREDIT = "credit"
    JUMP = "jump"
    NOTE = "note"
    TABLE = "table"


# What a piece that a convention claims is in an article.
PART_OF_ROLE = {
    Role.BYLINE: Part.BYLINE,
    Role.DATELINE: Part.DATELINE,
    Role.JUMP_TO: Part.JUMP,
    Role.JUMP_FROM: Part.JUMP,
    Role.CREDIT: Part.CREDIT,
    Role.NOTE: Part.NOTE,
    Role.RUBRIC: Part.RUBRIC,
}


@attrs.define
class Element:
    """A stretch of an article. One that `continues` is of the same node as the last one of its part before it.

    `piece` is what a convention read out of the stretch, where one did.
    """

    part: Part
    start: int
    end: int
    piece: Piece | None = None
    continues: bool = False


@attrs.frozen
class ArticleGroup:
    """The elements of one article, in source order, and the number in the issue of the page that it begins on."""

    page: int
    elements: tuple[Element, ...]


@attrs.frozen
class PageGroup:
    """What a page says of itself: pieces of running heads, production lines and furniture."""

    pieces: tuple[Piece, ...] = ()


@attrs.frozen
class Layout:
    """The whole text, divided: nothing that is not blank is left out."""

    masthead: tuple[Piece, ...]
    pages: tuple[PageGroup, ...]
    articles: tuple[ArticleGroup, ...]
    markup: tuple[Span, ...]
    unplaced: tuple[Span, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
