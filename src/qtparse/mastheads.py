"""Where the masthead ends (报头): the blocks at the head of the text that are the paper's account of itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qtparse import fields
from qtparse.blocks import Block, Kind
from qtparse.conventions.table import Role
from qtparse.pieces import Piece

FARTHEST = 60
LONGEST_OTHER = 40
LONGEST_SAYING = 14
MOST_OTHERS = 6
MOST_SLOGANS = 2
PASSED_OVER = frozenset({Kind.MARKUP, Kind.CHATTER})
NAMES = frozenset({Role.TITLE, Role.TITLE_LATIN})
CERTAIN = fields.STRONG - {Role.CONTACT, Role.PRICE}
FIELDS, TABLE, PAGE_HEAD, TITLE, DATE = Kind.FIELDS, Kind.TABLE, Kind.PAGE_HEAD, Role.TITLE, Role.DATE
OTHER_FIELDS = frozenset({Kind.DATELINE, Kind.TABLE})
SET_APART = re.compile(r"[一-鿿](?:[ \u3000]{1,3}[一-鿿]){2,7}")  # a name without a word for newspapers
RULE = "-:"  # what stands in the cells below a table's head


def extent(blocks: list[Block]) -> int:
    """How many of the first `blocks` are masthead; 0 where the text has none.

    A masthead has a field that nothing else has (issue number, number of pages, lunar date, sponsor), a hotline and
    the paper's name or the date, or these two on lines of their own. It ends before the first heading, byline or
    running text.
    """
    last, others = -1, 0
    strong = named = dated = certain = False
    for at, block in enumerate(map(as_fields, blocks[:FARTHEST])):
        if block.kind is FIELDS:
            roles = {piece.role for piece in block.lead}
            has_strong, has_name, has_date = bool(roles & fields.STRONG), bool(roles & NAMES), DATE in roles
            if has_name and has_date and not (has_strong or strong or named or blocks[at].kind is TABLE):
                break
            if dated and others and roles == {DATE}:
                break  # the date of the paper stands above: this one is under a notice
            strong, named, dated = strong or has_strong, named or has_name, dated or has_date
            certain = certain or bool(roles & CERTAIN)
            last, others = at, 0
        elif block.kind is PAGE_HEAD and (at == 0 or strong):
            if strong:
                break
        elif _may_stand_in_masthead(block, at, heading_allowed=not strong) and others < MOST_OTHERS:
            others += 1
        elif block.kind not in PASSED_OVER:
            break
    return _with_slogan(blocks, last + 1) if certain or (named and dated) or (strong and (named or dated)) else 0


def _with_slogan(blocks: list[Block], end: int) -> int:
    """The extent with the slogan behind its last field, where a page head closes it."""
    behind = end
    while (
        behind < len(blocks)
        and behind - end < MOST_SLOGANS
        and _may_stand_in_masthead(blocks[behind], behind, heading_allowed=False)
    ):
        behind += 1
    return behind if behind < len(blocks) and blocks[behind].kind is PAGE_HEAD else end


def as_fields(block: Block) -> Block:
    """A date alone on its line, or a row of a table: within a masthead they are fields."""
    if block.kind not in OTHER_FIELDS:
        return block
    claimed = fields.fields(block.text, block.start)
    return block.taken_for(FIELDS, claimed) if claimed else block


def _may_stand_in_masthead(block: Block, at: int, *, heading_allowed: bool) -> bool:
    """Whether a line without fields can be a slogan, an account's name, a weather report."""
    if block.kind is Kind.HEADING:
        return heading_allowed and at <= 1 and not block.lead and not block.tail
    if block.kind is Kind.RUBRIC:
        return True
    if block.kind is Kind.TABLE:
        return not any(character.isalnum() for character in block.text)  # the rule under a table's head
    return (
        block.kind is Kind.WORDS
        and not block.lead
        and not block.tail
        and len(block.text) <= LONGEST_OTHER
        and ("。" not in block.text or len(block.text) <= LONGEST_SAYING)
    )


def pieces(blocks: list[Block]) -> Iterator[Piece]:
    """The masthead's fields in source order, and what is left between them as names or others."""
    known: set[str] = set()
    for block in map(as_fields, blocks):
        if block.kind is PAGE_HEAD or block.kind in PASSED_OVER:
            continue
        claimed = block.lead if block.kind is FIELDS else ()
        for piece in claimed:
            yield piece
            if piece.role is TITLE:
                known.add("".join((piece.fields["value"] or "").split()))
        if len(claimed) == 1 and claimed[0].start == block.start and claimed[0].end == block.end:
            continue
        for start, end in fields.rest(block.text, block.start, claimed):
            text = block.text[start - block.start : end - block.start]
            if text[0] in fields.SEPARATORS or not text.strip(RULE):
                yield Piece(Role.MARKUP, start, end, {})
                continue
            titled = block.level > 0 or "".join(text.split()) in known or (not known and SET_APART.fullmatch(text))
            role = Role.TITLE if titled else Role.IMPRINT
            yield Piece(role, start, end, {"value": text})
