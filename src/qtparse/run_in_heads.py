"""Headlines on the line of their text (行内标题): a mark, a few words, a blank and the news, on lines in a row."""

from __future__ import annotations

import re

from qtparse.blocks import Block, Kind
from qtparse.lines import Line

MARKS = frozenset("■●◆★▲△○◇□☆▪•")
MARKED = frozenset({Kind.WORDS, Kind.CAPTION})
WORDS = r"[^\s，。；！？：:,;]{2,16}"
RUN_IN = re.compile(rf"(?P<title>{WORDS}(?:[ \u3000]{WORDS})?)[ \u3000]+(?=\S.{{18}})(?=[^。]*。)")
SHORTEST_TITLE = 5


def parted(blocks: list[Block]) -> list[Block]:
    """The `blocks`, a line of headline and text as two; one such line alone is a caption, or an item of a list."""
    ends = [_end_of_title(block) for block in blocks]
    if not any(ends):
        return blocks
    found: list[Block] = []
    for at, (block, end) in enumerate(zip(blocks, ends, strict=True)):
        beside = ends[at - 1 : at] + ends[at + 1 : at + 2]
        found += _halves(block, end) if end and any(beside) else [block]
    return found


def _end_of_title(block: Block) -> int:
    """Where the headline ends that stands before the text of a marked line; 0 where none does."""
    if not block.marks or block.level or block.kind not in MARKED or block.lead or block.line.text[0] not in MARKS:
        return 0
    title = RUN_IN.match(block.text)
    return title.end("title") if title and title.end("title") >= SHORTEST_TITLE else 0


def _halves(block: Block, end: int) -> tuple[Block, Block]:
    """The headline and the text of a line, each with its own part of the line."""
    title, text = block.text[:end], block.text[end:].lstrip()
    line = block.line
    start, middle = block.start + end, block.end - len(text)
    before = Line(line.start, start, line.text[: start - line.start], line.indent, line.gap)
    behind = Line(middle, line.end, line.text[middle - line.start :], 0, 0)
    return (
        Block(Kind.RUN_IN_HEAD, before, block.start, start, title, 0, block.marks),
        Block(Kind.WORDS, behind, middle, block.end, text, tail=block.tail),
    )
