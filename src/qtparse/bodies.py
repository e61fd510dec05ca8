"""The items of a body to elements: paragraphs and what is set between, before and behind them."""

from __future__ import annotations

import re

from qtparse import heads, signatures
from qtparse.blocks import OF_WORDS, Block, Kind
from qtparse.conventions.table import Role
from qtparse.conventions.words import NO_PEN_NAME
from qtparse.items import PEN_NAMES, Habits, Item, tells_of_picture
from qtparse.layout import PART_OF_ROLE, Element, Part
from qtparse.pieces import Piece
from qtparse.runs import run_length

MOST_INTRODUCTION = 8
LONGEST_VERSE_TITLE = 4
MOST_CROSSHEAD_LINES = 3
LONGEST_CLAUSE = 24
LONGEST_CROSSHEAD = 32
LONGEST_POINT = 24
SIGNATURE_IN_BRACKETS = re.compile(rf"[（(]{NO_PEN_NAME}[一-鿿·]{{1,5}}[）)]")
LONGEST_CAPTION = 90
PLACE_IN_PICTURE = re.compile(r"[（(](?:[左右中]|[左右][一二三四五]|前排[左右中]?|后排[左右中]?)[）)]")
CLAUSES = re.compile(r"[，,]")
WORDS, NOTE, TABLE, CAPTION = Kind.WORDS, Kind.NOTE, Kind.TABLE, Kind.CAPTION
PARAGRAPH = Part.PARAGRAPH
CLAIMED = frozenset({Kind.CREDIT, Kind.JUMP, Kind.DATELINE, Kind.BYLINE, Kind.RUBRIC})
OPENING_BRACKETS = frozenset("（(")
SIGNATURE_DASHES = "—－-"


def elements(items: list[Item], habits: Habits, *, is_letter: bool, of_poems: bool) -> list[Element]:
    """The elements of an article's body, in order. A letter is signed with a place; `of_poems`, lines may be titles."""
    notes = _notes(items, habits) if NOTE in [item.block.kind for item in items] else frozenset()
    found: list[Element] = []
    at = 0
    while at < len(items):
        item = items[at]
        if item.is_head_like and at not in notes:
            behind = at + run_length(items, at)
            following = items[behind].block.kind if behind < len(items) else None
            found += _interruption(items[at:behind], following, is_letter=is_letter, of_poems=of_poems)
            at = behind
        elif item.block.kind is TABLE:
            rows = range(at + 1, len(items))
            end = next((i for i in rows if items[i].block.kind is not TABLE or items[i].is_apart), len(items))
            found.append(Element(Part.TABLE, item.block.line.start, items[end - 1].block.line.end))
            at = end
        elif item.block.kind is CAPTION and _is_listed(items, at):
            block = item.block
            found += [Element(PARAGRAPH, block.start, block.end), *_pieces(block.tail)]
            at += 1
        else:
            part = Part.NOTE if at in notes else PARAGRAPH
            found += _running(item.block, Part.CAPTION if part is PARAGRAPH and tells_of_picture(items, at) else part)
            at += 1
    return found


def _is_listed(items: list[Item], at: int) -> bool:
    """Whether lines behind a mark that captions have stand in a row: then they are briefs, or points of a list."""
    mark = items[at].block.line.text[0]
    beside = [items[other].block for other in (at - 1, at + 1) if 0 <= other < len(items)]
    marked = [block for block in beside if block.kind is CAPTION and block.marks and block.line.text[0] == mark]
    if any(piece.role is Role.CREDIT for block in (items[at].block, *marked) for piece in block.tail):
        return False
    return bool(items[at].block.marks and marked) and Kind.MARKUP not in items[at].passed_over


def is_signature(block: Block) -> bool:
    """Whether an editor's note is only the editors' signature (`——编者`)."""
    return block.line.text[0] in SIGNATURE_DASHES


def _notes(items: list[Item], habits: Habits) -> frozenset[int]:
    """The indexes of the items of editors' notes: from a label to a gap or a dateline, or up to a signature."""
    found: set[int] = set()
    for at, item in enumerate(items):
        block = item.block
        if block.kind is not Kind.NOTE:
            continue
        found.add(at)
        if is_signature(block):
            found |= set(range(at)) if at <= MOST_INTRODUCTION and not found - {at} else set()
        else:
            found |= set(range(at + 1, _end_of_note(items, at, habits)))
    return frozenset(found)


def _end_of_note(items: list[Item], start: int, habits: Habits) -> int:
    """The index behind the last item of the note that begins at `start`."""
    label = items[start].block.lead[0]
    label_alone = label.end >= items[start].block.end
    if "summary" in label.fields:
        return start + 2 if label_alone else start + 1
    for at in range(start + 1, len(items)):
        block = items[at].block
        if block.lead or block.kind is not Kind.WORDS or items[at].is_head_like:
            return at if label_alone else start + 1
        if block.line.gap > habits.body_gap:
            return at
    return len(items) if label_alone else start + 1


def _interruption(items: list[Item], following: Kind | None, *, is_letter: bool, of_poems: bool) -> list[Element]:
    """Head-like lines within a body: crossheads, signatures and labels; too many in a row are a list or a poem.

    Where a date follows, they sign what stands before; `following` is the kind of the next item, if there is one.
    """
    ends_article, dated = following is None, following is Kind.DATELINE
    titles = [item.block for item in items if item.block.kind in OF_WORDS]
    is_list = len(titles) > MOST_CROSSHEAD_LINES and not any(block.level for block in titles)
    found: list[Element] = []
    for at, item in enumerate(items):
        block = item.block
        last = (ends_article or following is Kind.NOTE) and at == len(items) - 1
        if block.kind in OF_WORDS:
            found += _pieces(block.lead)
        if block.kind is Kind.BYLINE:
            found += heads.signed(block)
        elif block.kind is Kind.RUBRIC:
            found.append(Element(Part.RUBRIC, block.start, block.end, block.lead[0]))
        elif fields := _signature(block, of_letter=is_letter, dated=dated, may_be_bare=bool(at) or last, last=last):
            found.append(
                Element(Part.BYLINE, block.start, block.end, Piece(Role.BYLINE, block.start, block.end, fields))
            )
        else:
            closing = (ends_article or dated) and not block.level
            cut = following is Kind.JUMP and CLAUSES.search(block.text) is not None and not block.level
            listed = (is_list or closing) and not (of_poems and _names_verses(items, at))
            told = listed or cut or _is_sentence(block)
            part = Part.PARAGRAPH if told else Part.CROSSHEAD
            found.append(Element(part, block.start, block.end))
        found += _pieces(block.tail)
    return found


def _names_verses(items: list[Item], at: int) -> bool:
    """Whether a line is the title of one of several poems: a word or two, set apart above and close to longer lines."""
    block = items[at].block
    if at + 1 == len(items) or len(block.text) > LONGEST_VERSE_TITLE or not block.line.gap:
        return False
    below = items[at + 1].block
    return below.line.gap == 0 and len(below.text) > len(block.text)


def _signature(
    block: Block, *, of_letter: bool, dated: bool, may_be_bare: bool, last: bool
) -> signatures.Fields | None:
    """The fields of a line of words that signs what stands before it; `None` if it does not."""
    if block.level:
        return None
    if of_letter and (fields := signatures.of_letter(block.text)):
        return fields
    if dated:
        return signatures.above_date(block.text)
    if last and (fields := signatures.of_body(block.text)):
        return fields
    fields = signatures.of_line(block.text)
    return fields if may_be_bare or (fields and "affiliation" in fields) else None


def _is_sentence(block: Block) -> bool:
    """Whether an unmarked line without a full stop is a piece of text all the same: too long, or of several clauses."""
    text = block.text
    if block.level:
        return False
    clauses = len(CLAUSES.findall(text))
    return (
        len(text) > (LONGEST_POINT if block.marks else LONGEST_CROSSHEAD)
        or (clauses > 0 and text[-1] in "！？!?")
        or (clauses > 1 and len(text) > LONGEST_CLAUSE)
    )


def _running(block: Block, part: Part) -> list[Element]:
    """The elements of running text, of a caption, or of a line that a convention claims."""
    found: list[Element] = []
    kind, start, end, text, lead, tail = block.kind, block.start, block.end, block.text, block.lead, block.tail
    if kind in OF_WORDS:
        if lead:
            found += _pieces(lead)
        if part is PARAGRAPH and not lead and text[:1] in OPENING_BRACKETS and SIGNATURE_IN_BRACKETS.fullmatch(text):
            signed = Piece(Role.BYLINE, start, end, {"names": text[1:-1]})
            found.append(Element(Part.BYLINE, start, end, signed))
        elif text:
            found += _words(block, Part.CAPTION if part is PARAGRAPH and _is_caption(block) else part)
    elif kind in CLAIMED:
        found += _pieces(lead)
    elif kind is NOTE:
        found.append(Element(Part.NOTE, start, end, lead[0] if lead[0].end < end else None))
    elif text:
        found.append(Element(Part.CAPTION, start, end, lead[0] if lead and lead[0].end < end else None))
    if tail:
        found += _pieces(tail)
    return found


def _words(block: Block, part: Part) -> list[Element]:
    """The words of a block, and the pen names in brackets that sign them."""
    start, end, text = block.start, block.end, block.text
    signed = PEN_NAMES.search(text) if text[-1] in signatures.CLOSING_BRACKETS and part is PARAGRAPH else None
    if signed is None:
        return [Element(part, start, end)]
    begin = start + signed.start("signed")
    piece = Piece(Role.BYLINE, begin, end, {"names": signed["names"]})
    behind = start + len(text[: signed.start("signed")].rstrip())
    return [Element(part, start, behind), Element(Part.BYLINE, begin, end, piece)]


def _is_caption(block: Block) -> bool:
    """Whether a whole paragraph is a caption: a credit closes it, or it is short and says who stands where (（左）)."""
    if block.lead:
        return False
    if block.tail:
        return Role.CREDIT in [piece.role for piece in block.tail]
    return len(block.text) <= LONGEST_CAPTION and PLACE_IN_PICTURE.search(block.text) is not None


def _pieces(pieces: tuple[Piece, ...]) -> list[Element]:
    return [Element(PART_OF_ROLE[piece.role], piece.start, piece.end, piece) for piece in pieces]
