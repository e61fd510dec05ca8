"""The date of publication as many mastheads set it: year and month in one line, the day large in another."""

from __future__ import annotations

import re

from qtparse.blocks import OF_WORDS, Block, Kind
from qtparse.conventions.table import Role
from qtparse.pieces import Piece

FARTHEST = 20
LONGEST = 12
YEAR_AND_MONTH = re.compile(
    r"(?P<year>[\d０-９〇○零一二三四五六七八九OＯ]{4})年[ ]?(?P<month>[\d０-９]{1,2}|[一二三四五六七八九十]{1,2})月"
)
DAY = re.compile(r"(?P<day>[\d０-９]{1,2}|[一二三四五六七八九十廿]{1,3})日?")
# Where the day stands, seen from its month; the weekday may stand between.
BESIDE = (1, -1, 2, -2)
SET_APART = OF_WORDS | {Kind.RUBRIC}


def joined(blocks: list[Block]) -> list[Block]:
    """The `blocks`, the two lines of a split date at the head of the text as fields of the masthead."""
    for at, block in enumerate(blocks[:FARTHEST]):
        if len(block.text) > LONGEST or "年" not in block.text or block.kind not in SET_APART:
            continue
        if month := YEAR_AND_MONTH.fullmatch(block.text):
            for other in (at + step for step in BESIDE):
                if 0 <= other < len(blocks) and (day := _day(blocks[other])):
                    date = month.groupdict() | day.groupdict()
                    halves = {at: _as_date(block, date), other: _as_date(blocks[other], date)}
                    return [halves.get(index, same) for index, same in enumerate(blocks)]
    return blocks


def _day(block: Block) -> re.Match[str] | None:
    """The day that a line is alone."""
    return DAY.fullmatch(block.text) if block.kind in SET_APART and not (block.lead or block.tail) else None


def _as_date(block: Block, date: dict[str, str | None]) -> Block:
    """A half of the date as a field that knows the whole of it."""
    return block.taken_for(Kind.FIELDS, (Piece(Role.DATE, block.start, block.end, date),))
