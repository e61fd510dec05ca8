"""Blocks to units: lines that one hard wrap cut belong together, and each unit knows how it stands apart."""

from __future__ import annotations

import attrs

from qtparse.blocks import Block, Kind

FULL_STOPS = "。！？!?…”』」）)》"
LEAST_WRAPPED_LINES = 8
LEAST_WRAPPED_SHARE = 0.35
NARROWEST_COLUMN = 8
WIDEST_COLUMN = 60


@attrs.frozen
class Unit:
    """One block, or the blocks of a paragraph that a hard wrap cut."""

    blocks: tuple[Block, ...]

    @property
    def first(self) -> Block:
        """The block it begins with."""
        return self.blocks[0]

    @property
    def last(self) -> Block:
        """The block it ends with."""
        return self.blocks[-1]


def gather(blocks: list[Block]) -> list[Unit]:
    """The units of `blocks`. In a text that is not hard-wrapped each block is one."""
    column = column_width(blocks)
    if column is None:
        return [Unit((block,)) for block in blocks]
    indented = _indents_paragraphs(blocks)
    units: list[list[Block]] = []
    for block in blocks:
        if units and _continues(units[-1][-1], block, column, indented=indented):
            units[-1].append(block)
        else:
            units.append([block])
    return [Unit(tuple(unit)) for unit in units]


def column_width(blocks: list[Block]) -> int | None:
    """The width in characters at which the text is hard-wrapped, or `None` if it is not.

    It is where a third of all lines of words end, most of them in mid sentence.
    """
    words = [block for block in blocks if block.kind is Kind.WORDS]
    if len(words) < LEAST_WRAPPED_LINES:
        return None
    if sorted(len(block.line.text) for block in words)[len(words) * 3 // 4] > WIDEST_COLUMN:
        return None
    widths = sorted(_width(block) for block in words)
    column = widths[len(widths) * 3 // 4]
    if not NARROWEST_COLUMN <= column <= WIDEST_COLUMN:
        return None
    full = [block for block in words if abs(_width(block) - column) <= 1]
    cut = [block for block in full if block.line.text[-1] not in FULL_STOPS]
    enough = len(full) >= LEAST_WRAPPED_SHARE * len(words) and len(cut) * 2 > len(full)
    return column if enough else None


def _width(block: Block) -> int:
    """The width of the line, indent included, in full-width characters."""
    line = block.line
    narrow = sum(character.isascii() for character in line.text)
    return line.indent + len(line.text) - narrow + (narrow + 1) // 2


def _indents_paragraphs(blocks: list[Block]) -> bool:
    indented = sum(block.line.indent > 1 for block in blocks)
    return indented * 20 > len(blocks)


def _continues(before: Block, block: Block, column: int, *, indented: bool) -> bool:
    """Whether `block` goes on with the paragraph of `before`."""
    if before.kind is not Kind.WORDS or block.kind is not Kind.WORDS or block.line.gap or block.lead or before.tail:
        return False
    if indented and block.line.indent:
        return False
    return _width(before) >= column - 1
