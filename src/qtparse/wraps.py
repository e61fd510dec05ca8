"""Reading through hard wraps: lines that one wrap cut are put together, and later stages see the lines of a writer."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Callable

import attrs

from qtparse import source_map
from qtparse.blocks import Block, Kind
from qtparse.conventions.table import Role
from qtparse.lines import joint
from qtparse.source_map import SourceMap
from qtparse.spans import Span

FULL_STOPS = '。！？!?…”』」）)》"'
RUNNING = frozenset({Kind.WORDS, Kind.NOTE})
LEAST_WRAPPED_LINES = 8
LEAST_WRAPPED_SHARE = 0.35
NARROWEST_COLUMN = 8
NARROWEST_OF_ARTICLE = 11
LEAST_FULL = 4
LEAST_CUT = 0.2
LEAST_AMID_WORDS = 0.4
WIDEST_INDENT = 2
SIGN = re.compile("[。；！？]")  # amid a line: verses end theirs with it
WIDEST_COLUMN = 60
SLACK = 1
FEWEST_INDENTS = 3
LEAST_INDENTED_SHARE = 0.05
MOST_HEAD_LINES = 3
LONGEST_IN_BRACKETS = 40
DASHES = "—－"
OPENING = "（(【〔["
CLOSING = "）)】〕]"
WORDS = Kind.WORDS


@attrs.frozen
class _Column:
    """The width at which a text is hard-wrapped, and how it is measured: in characters or in full-width ones.

    `indented`, its paragraphs begin with blanks.
    """

    measure: Callable[[Block], int]
    width: int
    indented: bool

    def is_filled_by(self, block: Block) -> bool:
        """Whether the line of `block` goes up to the column's end."""
        return self.measure(block) >= self.width - SLACK


def read(text: str, blocks: list[Block]) -> SourceMap:
    """The text of `blocks` as it was before it was hard-wrapped, with the way back to it."""
    cuts = [
        pair
        for stretch, column in _columns(blocks)
        for whole in _wrapped(stretch, column)
        for pair in itertools.pairwise(whole)
    ]
    return source_map.leaving_out(
        text,
        [(Span(before.line.end, block.line.start), joint(before.line.text, block.line.text)) for before, block in cuts],
    )


def _columns(blocks: list[Block]) -> list[tuple[list[Block], _Column]]:
    """The stretches of a text that are hard-wrapped, each with its column: an article's own, else that of the text."""
    column = _column_of(blocks)
    if column is not None:
        own = [(stretch, _own_column(stretch) or column) for stretch in _apart(blocks)]
        return [(stretch, _Column(found.measure, found.width, column.indented)) for stretch, found in own]
    narrow = sum(block.kind is WORDS and block.line.text[-1].isalnum() for block in blocks)
    if narrow < LEAST_FULL or narrow < LEAST_CUT * len(blocks):
        return []
    stretches = [(stretch, _own_column(stretch)) for stretch in _apart(blocks)]
    return [(stretch, column) for stretch, column in stretches if column is not None]


def _own_column(stretch: list[Block]) -> _Column | None:
    """The column of an article among others, if it has one."""
    return _column_of(stretch, of_article=True) if len(stretch) > LEAST_FULL else None


def _apart(blocks: list[Block]) -> list[list[Block]]:
    """The blocks that no blank line parts."""
    starts = [at for at, block in enumerate(blocks) if block.line.gap]
    return [blocks[start:end] for start, end in itertools.pairwise([0, *starts, len(blocks)]) if start < end]


def _wrapped(blocks: list[Block], column: _Column) -> list[list[Block]]:
    """The blocks whose lines are one line of a writer, for each such line."""
    found: list[list[Block]] = []
    for block in blocks:
        if found and _continues(found[-1], block, column):
            found[-1].append(block)
        else:
            found.append([block])
    return [whole for whole in found if len(whole) > 1 and _is_text(whole, column)]


def _column_of(blocks: list[Block], *, of_article: bool = False) -> _Column | None:
    """The column at which the text is hard-wrapped, or `None` if it is not.

    It is where a third of all lines of words end, most of them in mid sentence. Converters count characters,
    typesetters half and full widths: the measure counts that brings more lines to one width.
    """
    words = [block for block in blocks if block.kind is WORDS]
    narrow = [block for block in words if len(block.line.text) <= WIDEST_COLUMN]
    if len(words) < (LEAST_FULL if of_article else LEAST_WRAPPED_LINES) or len(narrow) <= len(words) * 3 // 4:
        return None
    indents = sum(block.line.indent > 1 for block in blocks)
    indented = indents >= FEWEST_INDENTS or indents > LEAST_INDENTED_SHARE * len(blocks)
    found = (_most_common(words, measure, indented=indented) for measure in (_characters, _full_widths))
    column, full = max(found, key=lambda pair: len(pair[1]))
    if of_article and not _are_running(full, column):
        return None
    cut = sum(block.line.text[-1] not in FULL_STOPS for block in full)
    if sum(column.measure(block) > column.width + SLACK for block in words) * 3 > len(full):
        return None  # so many lines are wider that none ends there because of a wrap
    return column if len(full) >= LEAST_WRAPPED_SHARE * len(words) and cut * 2 > len(full) else None


def _are_running(full: list[Block], column: _Column) -> bool:
    """Whether lines of one width are running text, not verses or a list: most stop amid words, and have signs."""
    if len(full) < LEAST_FULL or column.width < NARROWEST_OF_ARTICLE:
        return False
    amid_words = sum(block.line.text[-1].isalnum() for block in full)
    return amid_words >= LEAST_AMID_WORDS * len(full) and any(SIGN.search(block.line.text[:-1]) for block in full)


def _most_common(words: list[Block], measure: Callable[[Block], int], *, indented: bool) -> tuple[_Column, list[Block]]:
    """The commonest width of a column's size, and the lines that have it."""
    widths = [measure(block) for block in words]
    counts = Counter(width for width in widths if width >= NARROWEST_COLUMN)
    width = counts.most_common(1)[0][0] if counts else WIDEST_COLUMN
    return _Column(measure, width, indented), [
        block for block, measured in zip(words, widths, strict=True) if abs(measured - width) <= SLACK
    ]


def _characters(block: Block) -> int:
    """How many characters wide the line is, its indent included."""
    line = block.line
    return line.indent + line.end - line.start


def _full_widths(block: Block) -> int:
    """How wide the line is in full-width characters, two of ASCII being one; an indent of many blanks is of ASCII."""
    line = block.line
    narrow = sum(map(str.isascii, line.text))
    indent = line.indent if line.indent <= WIDEST_INDENT else (line.indent + 1) // 2
    return indent + len(line.text) - narrow + (narrow + 1) // 2


def _continues(whole: list[Block], block: Block, column: _Column) -> bool:
    """Whether `block` goes on with the line that `whole` begins."""
    before = whole[-1]
    line = block.line
    if before.kind not in RUNNING or line.gap or (column.indented and line.indent) or not column.is_filled_by(before):
        return False
    if _is_parted_in_brackets(before.line.text, line.text):
        return True
    if block.kind is not WORDS or block.lead or before.tail or any(p.role is Role.CREDIT for p in block.tail):
        return False
    if not column.is_filled_by(block) and before.line.text[-1] in FULL_STOPS and line.text[-1].isalnum():
        return False
    return not (line.text[0] in DASHES and before.line.gap)  # a deck behind a dash, right under its headline


def _is_parted_in_brackets(before: str, behind: str) -> bool:
    """Whether what stands in brackets begins on one line and ends on the next: a byline, a place, a date."""
    opened = max(map(before.rfind, OPENING))
    if opened < max(0, len(before) - LONGEST_IN_BRACKETS) or max(map(before.rfind, CLOSING)) > opened:
        return False
    closed = min((at for at in map(behind.find, CLOSING) if at >= 0), default=len(behind))
    return closed < len(behind) and not any(bracket in behind[:closed] for bracket in OPENING)


def _is_text(whole: list[Block], column: _Column) -> bool:
    """Whether lines are a text that a wrap cut, and not a head: where paragraphs are indented, few lines that are not,
    without a full stop behind them, are one.
    """
    if not column.indented or whole[0].line.indent or len(whole) > MOST_HEAD_LINES:
        return True
    return whole[-1].line.text[-1] in FULL_STOPS
