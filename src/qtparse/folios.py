"""What belongs to the paper and its pages rather than to an article: masthead, running heads, production lines."""

from __future__ import annotations

import attrs

from qtparse import fields, mastheads, running_heads, units
from qtparse.blocks import Block, Kind
from qtparse.boundaries import Before, Item
from qtparse.conventions.table import Role
from qtparse.layout import PageGroup
from qtparse.pieces import Piece
from qtparse.spans import Span

OF_THE_PAPER = frozenset(
    {Role.CONTACT, Role.SERIAL, Role.PRICE, Role.IMPRINT, Role.SUPERVISOR, Role.SPONSOR, Role.PUBLISHER}
)
LONGEST_SECTION = 8


@attrs.frozen
class SortedOut:
    """The parts of the text: the masthead's pieces, the pages' pieces, and the units that articles are made of."""

    masthead: tuple[Piece, ...]
    pages: tuple[PageGroup, ...]
    items: list[Item]
    markup: tuple[Span, ...]


def sort_out(blocks: list[Block]) -> SortedOut:
    """Tell apart what belongs to the paper, to its pages, and to articles."""
    end = mastheads.extent(blocks)
    masthead = list(mastheads.pieces(blocks[:end]))
    names = frozenset(_closed_up(piece.fields["value"]) for piece in masthead if piece.role is Role.TITLE)
    markup = [Span(*mark) for block in blocks for mark in block.marks]
    markup += [Span(block.line.start, block.line.end) for block in blocks if block.kind is Kind.MARKUP]
    pages: list[list[Piece]] = [[]]
    items: list[Item] = []
    for block in blocks[:end]:
        if block.kind is Kind.PAGE_HEAD:
            pages[-1] += _page_pieces(block.lead, names)
    before = Before.NOTHING
    for unit in units.gather([_settled(block, names) for block in blocks[end:]]):
        block = unit.first
        match block.kind:
            case Kind.MARKUP:
                before |= Before.PICTURE if block.line.text[0] in "![<" else Before.NOTHING
            case Kind.FIELDS:
                masthead += mastheads.pieces([block])
            case Kind.PAGE_HEAD:
                number = _number(block.lead)
                if number and (number != _number(pages[-1]) if _number(pages[-1]) else items or end):
                    pages.append([])
                pages[-1] += _page_pieces(block.lead, names)
                markup += [Span(piece.start, piece.end) for piece in block.lead if piece.role is Role.MARKUP]
                before |= Before.PAGE if number else Before.NOTHING
            case Kind.EDITORS | Kind.FURNITURE | Kind.CHATTER:
                pages[-1] += block.lead
                before |= Before.EDITORS if block.kind is Kind.EDITORS else Before.NOTHING
            case _:
                items.append(Item(unit, before, len(pages) - 1))
                before = Before.NOTHING
    return SortedOut(tuple(masthead), tuple(PageGroup(tuple(page)) for page in pages), items, tuple(markup))


def _settled(block: Block, names: frozenset[str]) -> Block:
    """A line of fields outside the masthead as what it is there: imprint, running head, or words after all."""
    if block.kind is not Kind.FIELDS:
        return block
    roles = {piece.role for piece in block.lead}
    if roles & OF_THE_PAPER:
        return block
    if block.level == 0 and _closed_up(block.text) in names:
        return block._replace(kind=Kind.FURNITURE, lead=(Piece(Role.FURNITURE, block.start, block.end, {}),))
    head = running_heads.read(block.text, block.start)
    if head:
        return block._replace(kind=Kind.PAGE_HEAD, lead=head)
    if roles & fields.STRONG:
        return block
    return block._replace(kind=Kind.HEADING if block.level else Kind.WORDS, lead=())


def _page_pieces(pieces: tuple[Piece, ...], names: frozenset[str]) -> list[Piece]:
    """The pieces of a running head, the paper's name told from the page's."""
    return [
        piece._replace(role=Role.FURNITURE)
        if piece.role is Role.RUNNING_HEAD and not _is_section(piece.fields["name"] or "", names)
        else piece
        for piece in pieces
        if piece.role is not Role.MARKUP
    ]


def _is_section(name: str, names: frozenset[str]) -> bool:
    return len(name) <= LONGEST_SECTION and name not in names and not name.endswith(("报", "報")) and not name.isascii()


def _number(pieces: tuple[Piece, ...] | list[Piece]) -> str | None:
    return next((piece.fields["number"] for piece in pieces if piece.role is Role.PAGE_NUMBER), None)


def _closed_up(text: str | None) -> str:
    return "".join((text or "").split())
