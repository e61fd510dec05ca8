"""Headlines on the line of their text (行内标题): a mark, a few words, a blank and the news, on lines in a row."""

from __future__ import annotations

import re

from qtparse.blocks import Block, Kind, plain
from qtparse.conventions.matching import Table
from qtparse.conventions.table import Role
from qtparse.lines import Line

# Not ▲, which captions have.
MARKS = frozenset("■●◆★△○◇□☆▪•")
WORDS = r"[^\s，。；！？：:,;]{2,16}"
RUN_IN = re.compile(
    rf"(?P<title>{WORDS}(?:[ \u3000](?!本[报報]|新[华華]社|[据據（(【〔]){WORDS})?)[ \u3000]+(?=\S.{{18}})(?=[^。]*。)"
)
# Of persons a list tells: ●季远舟同志 今年五十岁.
PERSON = re.compile("(?:同志|先生|女士|[记記]者|老[师師]|[师師]傅)$")
SHORTEST_TITLE = 5


def parted(blocks: list[Block], table: Table) -> list[Block]:
    """The `blocks`, a line of headline and text as two; one such line alone is a caption, or an item of a list."""
    ends = [_end_of_title(block) for block in blocks]
    if not any(ends):
        return blocks
    found: list[Block] = []
    for at, (block, end) in enumerate(zip(blocks, ends, strict=True)):
        beside = ends[at - 1 : at] + ends[at + 1 : at + 2]
        found += _halves(block, end, table) if end and any(beside) else [block]
    return found


def _end_of_title(block: Block) -> int:
    """Where the headline ends that stands before the text of a marked line; 0 where none does."""
    if not block.marks or block.level or block.kind is not Kind.WORDS or block.lead or block.line.text[0] not in MARKS:
        return 0
    title = RUN_IN.match(block.text)
    if title is None or title.end("title") < SHORTEST_TITLE or PERSON.search(title["title"]):
        return 0
    return 0 if any(piece.role is Role.CREDIT for piece in block.tail) else title.end("title")


def _halves(block: Block, end: int, table: Table) -> tuple[Block, Block]:
    """The headline and the text of a line, each with its own part of the line."""
    line = block.line
    start, middle = block.start + end, block.end - len(block.text[end:].lstrip())
    last = block.tail[-1].end if block.tail else block.end
    before = Line(line.start, start, line.text[: start - line.start], line.indent, line.gap)
    behind = Line(middle, last, line.text[middle - line.start : last - line.start], 0, 0)
    return (
        Block(Kind.RUN_IN_HEAD, before, block.start, start, block.text[:end], 0, block.marks),
        plain(behind, (middle, last, behind.text, 0, ()), table),
    )
