"""Running heads that stand on several lines: a page's number, its section, the date and the paper's name, in any order.

A line of them alone looks like a masthead's field or a rubric; beside the line with the page's number it is neither.
"""

from __future__ import annotations

import re

from qtparse import fields, mastheads
from qtparse.blocks import Block, Kind
from qtparse.conventions.columns import SECTION
from qtparse.conventions.table import Role
from qtparse.imprints import furniture
from qtparse.numerals import page_name
from qtparse.pieces import Piece
from qtparse.running_heads import editors_in

PAGE_HEAD, FIELDS = Kind.PAGE_HEAD, Kind.FIELDS
SHORT = frozenset({Kind.WORDS, Kind.RUBRIC})
OF_TOPS = frozenset({Role.DATE, Role.WEEKDAY, Role.LUNAR_DATE, Role.TITLE, Role.TITLE_LATIN, Role.CONTACT})
KEPT = frozenset({Role.DATE, Role.CONTACT})
FIRST_PAGES = frozenset({"1", "A1"})
LONGEST_SECTION = 6
LONGEST_NUMBER = 2
PAIR, FEWEST_LISTED = 2, 3
SECTIONS = re.compile(rf"{SECTION}(?:·{SECTION})?")
FARTHEST = 15
MOST_ABOVE, MOST_BELOW = 2, 4


def gathered(blocks: list[Block]) -> list[Block]:
    """The blocks, those around a page's number that are of its running head as page heads.

    A first page has a masthead of its own: at the head of the text its fields are left to that.
    """
    numbered = _without_guide(_with_bare_numbers(blocks))
    tops: dict[int, Block] = {}
    for at, block in enumerate(numbered):
        if block.kind is PAGE_HEAD and (number := _number(block)) is not None:
            opens = at <= MOST_ABOVE
            if opens and (number in FIRST_PAGES or _has_masthead(numbered[: at + MOST_BELOW + 2])):
                continue
            tops |= _around(numbered, at, opens=opens)
    return [tops.get(at, block) for at, block in enumerate(numbered)] if tops else numbered


def _without_guide(blocks: list[Block]) -> list[Block]:
    """The blocks, page heads of several pages in a row as furniture: a guide to what stands on which page.

    Two alone may be a page whose text is lost and the next one, unless the title of a guide (今日导读) stands above.
    """
    if sum(block.kind is PAGE_HEAD for block in blocks) < PAIR:
        return blocks
    found = list(blocks)
    at = 0
    while at < len(blocks):
        end = at
        while end < len(blocks) and blocks[end].kind is PAGE_HEAD and _number(blocks[end]):
            end += 1
        listed = blocks[at:end]
        is_titled = at > 0 and blocks[at - 1].kind is Kind.FURNITURE
        if len({_number(block) for block in listed}) >= (PAIR if is_titled else FEWEST_LISTED):
            found[at:end] = [furniture(block) for block in listed]
        at = max(end, at + 1)
    return found


def _with_bare_numbers(blocks: list[Block]) -> list[Block]:
    """The blocks, lines that are nothing but a number, beside the masthead's fields, as page heads."""
    bare = [
        at
        for at, block in enumerate(blocks[:FARTHEST])
        if len(block.text) <= LONGEST_NUMBER
        and block.text.isdigit()
        and not (block.lead or block.tail)
        and _is_beside_fields(blocks, at)
    ]
    return [_bare_number(block) if at in bare else block for at, block in enumerate(blocks)] if bare else blocks


def _is_beside_fields(blocks: list[Block], at: int) -> bool:
    """Whether fields of the masthead stand above the block, or the date right below it."""
    if at and blocks[at - 1].kind is FIELDS:
        return True
    below = mastheads.as_fields(blocks[at + 1]) if at + 1 < len(blocks) else None
    return below is not None and below.kind is FIELDS and any(piece.role is Role.DATE for piece in below.lead)


def _bare_number(block: Block) -> Block:
    return block.taken_for(PAGE_HEAD, (Piece(Role.PAGE_NUMBER, block.start, block.end, {"number": block.text}),))


def _number(block: Block) -> str | None:
    """The number of the page that a running head names, in one form."""
    printed = next((piece.fields["number"] for piece in block.lead if piece.role is Role.PAGE_NUMBER), None)
    return page_name(printed) if printed else None


def _has_masthead(blocks: list[Block]) -> bool:
    """Whether lines have a field that only mastheads have."""
    strong = fields.STRONG - OF_TOPS
    return any(piece.role in strong for block in blocks if block.kind is FIELDS for piece in block.lead)


def _around(blocks: list[Block], number: int, *, opens: bool) -> dict[int, Block]:
    """The lines of the running head whose number stands in block `number`, as page heads, by their places.

    Short words are the section's name, and a name is the paper's, where a line of the head follows them; above the
    number, only where the text begins with them.
    """
    found: dict[int, Block] = {}
    pending: dict[int, Block] = {}
    for at in range(number - 1, max(-1, number - 1 - MOST_ABOVE), -1):
        if top := _top(blocks[at], opens=opens) or (_section(blocks[at]) if opens else None):
            found |= pending | {at: top}
            pending = {}
        elif not pending and (between := _top(blocks[at], opens=True)):
            pending = {at: between}
        else:
            break
    pending = {}
    for at in range(number + 1, min(len(blocks), number + 1 + MOST_BELOW)):
        if top := _top(blocks[at], opens=opens):
            found |= pending | {at: top}
            pending = {}
        elif pending and blocks[at].kind is Kind.EDITORS:
            found |= pending
            break
        elif at == number + 1 and SECTIONS.fullmatch(blocks[at].text) and (named := _section(blocks[at])):
            found[at] = named
        elif not pending and (between := _section(blocks[at]) or _top(blocks[at], opens=True)):
            pending = {at: between}
        else:
            break
    return found


def _top(block: Block, *, opens: bool) -> Block | None:
    """A line of date, weekday or mailbox as a page head, and one of a name where the text opens; else `None`."""
    if opens:
        block = mastheads.as_fields(block)  # a date alone
    roles = {piece.role for piece in block.lead}
    if block.kind is not FIELDS or block.level or not roles <= OF_TOPS or not (opens or roles & KEPT):
        return None
    lead = [piece if piece.role in KEPT else Piece(Role.FURNITURE, piece.start, piece.end, {}) for piece in block.lead]
    for start, end in fields.rest(block.text, block.start, block.lead):
        words = block.text[start - block.start : end - block.start]
        role = Role.EDITORS if editors_in(words) else Role.FURNITURE
        lead.append(Piece(role, start, end, {}))
    return block.taken_for(PAGE_HEAD, tuple(sorted(lead, key=lambda piece: piece.start)))


def _section(block: Block) -> Block | None:
    """A line of a few words as the section's name; `None` if it is none."""
    text = block.text
    lead = () if block.kind is Kind.RUBRIC else block.lead
    if block.kind not in SHORT or block.level or block.marks or lead or block.tail or len(text) > LONGEST_SECTION:
        return None
    if not text.replace("·", "").isalpha():
        return None
    return block.taken_for(PAGE_HEAD, (Piece(Role.RUNNING_HEAD, block.start, block.end, {"name": text}),))
