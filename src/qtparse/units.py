"""Lines that one hard wrap cut belong together: blocks are gathered into the units that a writer would see."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import attrs

from qtparse.blocks import Block, Kind
from qtparse.conventions.table import Role

Unit = tuple[Block, ...]

FULL_STOPS = '。！？!?…”』」）)》"'
RUNNING = frozenset({Kind.WORDS, Kind.NOTE})
LEAST_WRAPPED_LINES = 8
LEAST_WRAPPED_SHARE = 0.35
NARROWEST_COLUMN = 8
WIDEST_COLUMN = 60
SLACK = 1
FEWEST_INDENTS = 3
LEAST_INDENTED_SHARE = 0.05
DASHES = "—－"
WORDS = Kind.WORDS


@attrs.frozen
class Column:
    """The width at which a text is hard-wrapped, and how it is measured: in characters or in full-width ones."""

    measure: Callable[[Block], int]
    width: int

    def is_filled_by(self, block: Block) -> bool:
        """Whether the line of `block` goes up to the column's end."""
        return self.measure(block) >= self.width - SLACK


def gather(blocks: list[Block]) -> list[Unit]:
    """The units of `blocks`: each a block, or the blocks of a paragraph where the text is hard-wrapped."""
    column = column_of(blocks)
    if column is None:
        return list(zip(blocks))
    indents = sum(block.line.indent > 1 for block in blocks)
    indented = indents >= FEWEST_INDENTS or indents > LEAST_INDENTED_SHARE * len(blocks)
    units: list[list[Block]] = []
    for block in blocks:
        if units and _continues(units[-1][-1], block, column, indented=indented):
            units[-1].append(block)
        else:
            units.append([block])
    return [tuple(unit) for unit in units]


def column_of(blocks: list[Block]) -> Column | None:
    """The column at which the text is hard-wrapped, or `None` if it is not.

    It is where a third of all lines of words end, most of them in mid sentence. Converters count characters,
    typesetters half and full widths: the measure counts that brings more lines to one width.
    """
    words = [block for block in blocks if block.kind is WORDS]
    narrow = [block for block in words if len(block.line.text) <= WIDEST_COLUMN]
    if len(words) < LEAST_WRAPPED_LINES or len(narrow) <= len(words) * 3 // 4:
        return None
    found = max(
        (_most_common(words, measure) for measure in (_characters, _full_widths)), key=lambda pair: len(pair[1])
    )
    column, full = found
    cut = sum(block.line.text[-1] not in FULL_STOPS for block in full)
    if sum(column.measure(block) > column.width + SLACK for block in words) * 3 > len(full):
        return None  # so many lines are wider that none ends there because of a wrap
    return column if len(full) >= LEAST_WRAPPED_SHARE * len(words) and cut * 2 > len(full) else None


def _most_common(words: list[Block], measure: Callable[[Block], int]) -> tuple[Column, list[Block]]:
    """The commonest width of a column's size, and the lines that have it."""
    widths = [measure(block) for block in words]
    counts = Counter(width for width in widths if width >= NARROWEST_COLUMN)
    width = counts.most_common(1)[0][0] if counts else WIDEST_COLUMN
    return Column(measure, width), [
        block for block, measured in zip(words, widths, strict=True) if abs(measured - width) <= SLACK
    ]


def _characters(block: Block) -> int:
    """How many characters wide the line is, its indent included."""
    line = block.line
    return line.indent + line.end - line.start


def _full_widths(block: Block) -> int:
    """How wide the line is in full-width characters, two of ASCII being one."""
    line = block.line
    narrow = sum(map(str.isascii, line.text))
    return line.indent + len(line.text) - narrow + (narrow + 1) // 2


def _continues(before: Block, block: Block, column: Column, *, indented: bool) -> bool:
    """Whether `block` goes on with the paragraph of `before`."""
    if before.kind not in RUNNING or block.kind is not WORDS or block.line.gap or block.lead or before.tail:
        return False
    if not column.is_filled_by(block) and before.line.text[-1] in FULL_STOPS and block.line.text[-1].isalnum():
        return False
    if block.line.text[0] in DASHES and before.line.gap:
        return False  # a deck behind a dash, right under its headline
    if (indented and block.line.indent) or any(piece.role is Role.CREDIT for piece in block.tail):
        return False
    return column.is_filled_by(before)
