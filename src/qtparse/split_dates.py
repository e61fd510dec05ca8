"""The date of publication as many mastheads set it: in two lines, the day large, or the year above the day."""

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
YEAR = re.compile(r"(?P<year>[\d０-９〇○零一二三四五六七八九OＯ]{4})年")
DAY = re.compile(r"(?:[\d０-９]{1,2}|[一二三四五六七八九十廿]{1,3})日?")


def joined(blocks: list[Block]) -> list[Block]:
    """The `blocks`, the two lines of a split date at the head of the text as fields of the masthead."""
    for at, block in enumerate(blocks[:FARTHEST]):
        if "年" not in block.text or not _stands_alone(block):
            continue
        if (year := YEAR.fullmatch(block.text)) and (day := _day_below(blocks, at)) is not None:
            date = day | year.groupdict()
            halves = {at: _as_date(block, date), at + 1: _as_date(blocks[at + 1], date)}
            return [halves.get(index, same) for index, same in enumerate(blocks)]
        if (month := YEAR_AND_MONTH.fullmatch(block.text)) and (other := _place_of_day(blocks, at)) is not None:
            date = month.groupdict() | {"day": blocks[other].text.rstrip("日")}
            halves = {at: _as_date(block, date), other: _as_date(blocks[other], date)}
            return [halves.get(index, same) for index, same in enumerate(blocks)]
    return blocks


def _place_of_day(blocks: list[Block], month: int) -> int | None:
    """Where the day stands: right beside its month, or behind the weekday that stands between."""
    for step in (1, -1):
        beside = month + step
        if 0 <= beside < len(blocks) and _is_weekday(blocks[beside]):
            beside += step
        if 0 <= beside < len(blocks) and _stands_alone(blocks[beside]) and DAY.fullmatch(blocks[beside].text):
            return beside
    return None


def _day_below(blocks: list[Block], year: int) -> dict[str, str | None] | None:
    """The month and day on the line below a year; `None` where it has none, or a year of its own."""
    if year + 1 == len(blocks) or blocks[year + 1].kind is not Kind.DATELINE:
        return None
    fields = blocks[year + 1].lead[0].fields
    return fields if fields.get("month") and not fields.get("year") and not fields.get("place") else None


def _is_weekday(block: Block) -> bool:
    return block.kind is Kind.FIELDS and [piece.role for piece in block.lead] == [Role.WEEKDAY]


def _stands_alone(block: Block) -> bool:
    """Whether a line is a few words of which no convention claims a part."""
    return block.kind in OF_WORDS and len(block.text) <= LONGEST and not (block.lead or block.tail)


def _as_date(block: Block, date: dict[str, str | None]) -> Block:
    """A half of the date as a field that knows the whole of it."""
    return block.taken_for(Kind.FIELDS, (Piece(Role.DATE, block.start, block.end, date),))
