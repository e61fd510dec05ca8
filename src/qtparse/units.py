"""Lines that one hard wrap cut belong together: blocks are gathered into the units that a writer would see."""

from __future__ import annotations

from qtparse.blocks import Block, Kind

Unit = tuple[Block, ...]

FULL_STOPS = "。！？!?…”』」）)》"
LEAST_WRAPPED_LINES = 8
LEAST_WRAPPED_SHARE = 0.35
NARROWEST_COLUMN = 8
WIDEST_COLUMN = 60
LEAST_INDENTED_SHARE = 0.05


def gather(blocks: list[Block]) -> list[Unit]:
    """The units of `blocks`: each a block, or the blocks of a paragraph where the text is hard-wrapped."""
    column = column_width(blocks)
    if column is None:
        return [(block,) for block in blocks]
    indented = sum(block.line.indent > 1 for block in blocks) > LEAST_INDENTED_SHARE * len(blocks)
    units: list[list[Block]] = []
    for block in blocks:
        if units and _continues(units[-1][-1], block, column, indented=indented):
            units[-1].append(block)
        else:
            units.append([block])
    return [tuple(unit) for unit in units]


def column_width(blocks: list[Block]) -> int | None:
    """The width in characters at which the text is hard-wrapped, or `None` if it is not.

    It is where a third of all lines of words end, most of them in mid sentence.
    """
    words = [block for block in blocks if block.kind is Kind.WORDS]
    lengths = sorted([block.line.end - block.line.start for block in words])
    if len(words) < LEAST_WRAPPED_LINES or lengths[len(words) * 3 // 4] > WIDEST_COLUMN:
        return None
    widths = [_width(block) for block in words]
    column = sorted(widths)[len(words) * 3 // 4]
    full = [block for block, width in zip(words, widths, strict=True) if abs(width - column) <= 2]
    cut = sum(block.line.text[-1] not in FULL_STOPS for block in full)
    enough = len(full) >= LEAST_WRAPPED_SHARE * len(words) and cut * 2 > len(full)
    return column if enough and column >= NARROWEST_COLUMN else None


def _width(block: Block) -> int:
    """How many characters wide the line is, its indent included."""
    line = block.line
    return line.indent + line.end - line.start


def _continues(before: Block, block: Block, column: int, *, indented: bool) -> bool:
    """Whether `block` goes on with the paragraph of `before`."""
    if before.kind is not Kind.WORDS or block.kind is not Kind.WORDS or block.line.gap or block.lead or before.tail:
        return False
    if indented and block.line.indent:
        return False
    return _width(before) >= column - 2
