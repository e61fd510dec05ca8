"""The units of a body to elements: paragraphs and what is set between, before and behind them."""

from __future__ import annotations

from collections.abc import Iterator

from qtparse import boundaries, heads
from qtparse.blocks import Block, Kind
from qtparse.boundaries import Article, Habits, Item
from qtparse.conventions.table import Role
from qtparse.layout import Element, Part
from qtparse.pieces import Piece

MOST_CROSSHEAD_LINES = 3
SIGNATURE_DASHES = "—－-"
PART_OF_ROLE = {
    Role.BYLINE: Part.BYLINE,
    Role.DATELINE: Part.DATELINE,
    Role.JUMP_TO: Part.JUMP,
    Role.JUMP_FROM: Part.JUMP,
    Role.CREDIT: Part.CREDIT,
    Role.NOTE: Part.NOTE,
    Role.RUBRIC: Part.RUBRIC,
}


def elements(article: Article, habits: Habits) -> Iterator[Element]:
    """The elements of the article's body, in order."""
    items = list(article.body)
    notes = _notes(items, habits)
    at = 0
    while at < len(items):
        length = boundaries.run_length(items, at)
        if items[at].block.kind is Kind.TABLE:
            end = next((i for i in range(at, len(items)) if items[i].block.kind is not Kind.TABLE), len(items))
            yield Element(Part.TABLE, items[at].block.line.start, items[end - 1].block.line.end)
            at = end
        elif length and at not in notes:
            yield from _interruption(items[at : at + length], ends_article=at + length == len(items))
            at += length
        else:
            yield from _running(items[at], Part.NOTE if at in notes else Part.PARAGRAPH)
            at += 1


def is_signature(block: Block) -> bool:
    """Whether an editor's note is only the editors' signature (`——编者`)."""
    return block.line.text[0] in SIGNATURE_DASHES


def _notes(items: list[Item], habits: Habits) -> frozenset[int]:
    """The indexes of the units that are an editor's note: from its label to a gap or a dateline, or up to its signature."""
    found: set[int] = set()
    for at, item in enumerate(items):
        block = item.block
        if block.kind is not Kind.NOTE:
            continue
        found.add(at)
        if is_signature(block):
            found |= set(range(at))
        else:
            found |= set(range(at + 1, _end_of_note(items, at, habits)))
    return frozenset(found)


def _end_of_note(items: list[Item], start: int, habits: Habits) -> int:
    """The index behind the last unit of the note that begins at `start`."""
    label_alone = items[start].block.lead[0].end >= items[start].block.end
    for at in range(start + 1, len(items)):
        block = items[at].block
        if block.lead or block.kind is not Kind.WORDS or boundaries.is_head_like(items[at]):
            return at if label_alone else start + 1
        if block.line.gap > habits.body_gap:
            return at
    return start + 1


def _interruption(items: list[Item], *, ends_article: bool) -> Iterator[Element]:
    """Head-like lines within a body: crossheads, signatures and labels; too many in a row are lines of a list or poem."""
    titles = [item for item in items if item.block.kind in (Kind.HEADING, Kind.WORDS)]
    is_list = len(titles) > MOST_CROSSHEAD_LINES and not any(item.block.level for item in titles)
    for at, item in enumerate(items):
        block = item.block
        last = ends_article and at == len(items) - 1
        fields = None if block.level or not (at or last) else heads.byline_of(block.text)
        if block.kind is Kind.BYLINE:
            yield from heads.signatures(block)
        elif block.kind is Kind.RUBRIC:
            yield Element(Part.RUBRIC, block.start, block.end, block.lead[0])
        elif fields:
            yield Element(Part.BYLINE, block.start, block.end, Piece(Role.BYLINE, block.start, block.end, fields))
        else:
            closing = ends_article and not block.level
            part = Part.PARAGRAPH if is_list or closing else Part.CROSSHEAD
            yield Element(part, block.start, block.end)
            yield from _pieces(block.tail)


def _running(item: Item, part: Part) -> Iterator[Element]:
    """The elements of running text, of a caption, or of a line that a convention claims."""
    first = True
    for block in item.unit.blocks:
        match block.kind:
            case Kind.CAPTION:
                yield Element(Part.CAPTION, block.start, block.end)
            case Kind.NOTE:
                yield Element(Part.NOTE, block.start, block.end)
            case Kind.CREDIT | Kind.JUMP | Kind.DATELINE | Kind.BYLINE | Kind.RUBRIC:
                yield from _pieces(block.lead)
            case _:
                yield from _pieces(block.lead)
                if block.text:
                    captioned = part is Part.PARAGRAPH and len(item.unit.blocks) == 1 and _is_credited(block)
                    own = Part.CAPTION if captioned else part
                    yield Element(own, block.start, block.end, None, continues=not first)
                    first = False
        yield from _pieces(block.tail)


def _is_credited(block: Block) -> bool:
    """Whether a text is a caption, since a picture's credit closes it."""
    return not block.lead and any(piece.role is Role.CREDIT for piece in block.tail)


def _pieces(pieces: tuple[Piece, ...]) -> Iterator[Element]:
    for piece in pieces:
        yield Element(PART_OF_ROLE[piece.role], piece.start, piece.end, piece)
