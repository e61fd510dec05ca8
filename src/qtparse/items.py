"""What articles are made of: blocks in their order, what stood before each, and how the text sets them apart."""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

import attrs

from qtparse.blocks import Block, Kind
from qtparse.conventions.table import Role
from qtparse.conventions.words import NO_PEN_NAME

NUMBERS_OF_PICTURES = "①②③④⑤⑥⑦⑧⑨"
FEWEST_CROSSHEADS = 3
LONGEST_BARE_CAPTION = 60
FEWEST_GAPS = 6
LEAST_GAPS = 0.7
MOST_OTHER_GAPS = 0.25
# At the end of a text, behind its last sentence: （步）, （冰如）, （元、汤）. What an audience does is no name.
PEN_NAMES = re.compile(
    rf"(?<=[。！？!?”」…])\s*(?P<signed>[（(]{NO_PEN_NAME}(?P<names>[一-鿿]{{1,2}}(?:[、，][一-鿿]{{1,2}}){{0,4}})[）)])$"
)
CLOSING_LINES = frozenset({Kind.JUMP, Kind.CREDIT, Kind.BYLINE, Kind.DATELINE})
# Here as in the modules beside it: an enumeration's member that each item is asked for has a name of its own, because
# to look it up in its class takes longer than a call.
WORDS, HEADING, BYLINE = Kind.WORDS, Kind.HEADING, Kind.BYLINE


@attrs.define(eq=False)
class Item:
    """A block with its page, whether it can be a line of a head, and the kinds of what was passed over before it.

    Kinds that are passed over are a numbered page's head, a production line, a site's furniture, and a picture as
    markup; it `is_apart` where anything at all stands between it and the block before.
    """

    block: Block
    page: int
    is_head_like: bool
    passed_over: frozenset[Kind]
    is_apart: bool = False


class Habits(NamedTuple):
    """How a text sets things apart, taken from the whole of it. Gaps are blank lines, indents blanks."""

    body_gap: int
    parts_articles_by_gaps: bool
    head_indent: int
    body_indent: int
    marks_heads: bool
    leaves_crossheads_unmarked: bool
    parts_all_by_gaps: bool


def opening(item: Item | None) -> Role | None:
    """The role of the piece that an item opens with."""
    lead = item.block.lead if item else ()
    return lead[0].role if lead else None


def ending(item: Item) -> Role | None:
    """The role of the piece that an item ends with."""
    block = item.block
    pieces = block.tail
    if not pieces and block.kind is WORDS and block.text[-1:] in ("）", ")") and PEN_NAMES.search(block.text):
        return Role.BYLINE
    if not pieces and (block.kind in CLOSING_LINES or not block.text):
        pieces = block.lead
    return pieces[-1].role if pieces else None


def is_open(item: Item) -> bool:
    """Whether an item of running text stops in mid sentence."""
    block = item.block
    return not item.is_head_like and block.kind is WORDS and bool(block.text) and block.text[-1].isalnum()


def tells_of_picture(items: list[Item], at: int) -> bool:
    """Whether an item is a picture's caption: one short sentence over a credit; or right behind the picture, where a
    credit closes it, or where it stands amid a paragraph that the picture parted.
    """
    item = items[at]
    block = item.block
    text = block.text
    if block.kind is not WORDS or block.lead:
        return False
    is_behind_picture = Kind.MARKUP in item.passed_over
    if is_behind_picture and block.tail and Role.CREDIT in [piece.role for piece in block.tail]:
        return True
    if not 0 < len(text) <= LONGEST_BARE_CAPTION or "。" in text[:-1]:
        return False
    if at + 1 < len(items) and items[at + 1].block.kind is Kind.CREDIT:
        return is_behind_picture or bool(block.marks) or items[at + 1].block.line.gap == 0
    if is_behind_picture and text[0] in NUMBERS_OF_PICTURES:
        return True
    return is_behind_picture and text[-1] == "。" and at > 0 and is_open(items[at - 1])


def habits(items: list[Item]) -> Habits:
    """How the text of `items` sets things apart."""
    body_gaps: list[int] = []
    gaps_below_heads: list[int] = []
    body_indents: list[int] = []
    head_gaps: list[int] = []
    head_indent: int | None = None
    marked = unmarked = 0
    after_body = False
    for item in items:
        block = item.block
        line = block.line
        if item.is_head_like:
            marked += block.level > 0
            if after_body and block.kind is not BYLINE:
                head_gaps.append(line.gap)
                unmarked += block.level == 0 and block.kind is WORDS and Kind.MARKUP not in item.passed_over
            if head_indent is None:
                head_indent = line.indent
            after_body = False
        else:
            (body_gaps if after_body else gaps_below_heads).append(line.gap)
            body_indents.append(line.indent)
            after_body = True
    body_gap = _commonest(body_gaps or gaps_below_heads[1:], 1)
    body_indent = _commonest(body_indents, 0)
    return Habits(
        body_gap,
        any(gap > body_gap for gap in head_gaps),
        body_indent if head_indent is None else head_indent,
        body_indent,
        marked > 0,
        marked > 0 and unmarked >= FEWEST_CROSSHEADS,
        _part_all(head_gaps, body_gaps, body_gap),
    )


def _part_all(head_gaps: list[int], body_gaps: list[int], body_gap: int) -> bool:
    """Whether blank lines stand above nearly all heads, and nearly nowhere else: then they part articles anywhere."""
    heads = sum(gap > body_gap for gap in head_gaps)
    others = sum(gap > body_gap for gap in body_gaps)
    return heads >= FEWEST_GAPS and heads >= LEAST_GAPS * len(head_gaps) and others <= MOST_OTHER_GAPS * heads


def _commonest(numbers: list[int], where_none: int) -> int:
    """The number that occurs most often, the first of several."""
    counts = Counter(numbers)
    return max(counts, key=counts.__getitem__, default=where_none)
