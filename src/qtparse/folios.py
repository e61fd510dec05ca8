"""What belongs to the paper and its pages rather than to an article: masthead, running heads, production lines."""

from __future__ import annotations

import re
from collections import Counter

import attrs

from qtparse import fields, mastheads, running_heads, units
from qtparse.blocks import Block, Kind
from qtparse.conventions.table import Role
from qtparse.items import Item, is_head_like
from qtparse.layout import PageGroup
from qtparse.pieces import Piece
from qtparse.spans import Span

OF_THE_PAPER = frozenset(
    {Role.CONTACT, Role.SERIAL, Role.PRICE, Role.IMPRINT, Role.SUPERVISOR, Role.SPONSOR, Role.PUBLISHER}
)
ONLY_OF_PAPERS = OF_THE_PAPER - {Role.CONTACT, Role.PRICE}
OF_THIS_PAPER = re.compile(
    r"本报|本報|报社|報社|编辑部|社址|新闻|爆料|报料|订报|訂報|征订|投稿|发行|读者|讀者|邮编|网址|值班"
)
LONGEST_SECTION = 8
LONGEST_STRAY = 12
FAR_APART = 1
CONTACT_AT_END = re.compile(r"(?P<label>电话|電話|热线|电子邮箱|投稿邮箱|邮箱|E-?mail)[ ]?[:：][ ]?(?P<value>[^\s:：]{4,40})$")
CONTENTS = re.compile(r"标题导航|版面导航|版面目录|目录")


OF_ARTICLES = frozenset(
    {
        Kind.WORDS,
        Kind.HEADING,
        Kind.BYLINE,
        Kind.RUBRIC,
        Kind.CAPTION,
        Kind.CREDIT,
        Kind.NOTE,
        Kind.JUMP,
        Kind.DATELINE,
        Kind.TABLE,
    }
)


@attrs.frozen
class SortedOut:
    """The parts of the text: the masthead's pieces, the pages' pieces, and the units that articles are made of."""

    masthead: tuple[Piece, ...]
    pages: tuple[PageGroup, ...]
    items: list[Item]
    markup: tuple[Span, ...]
    unplaced: tuple[Span, ...]


def sort_out(blocks: list[Block]) -> SortedOut:
    """Tell apart what belongs to the paper, to its pages, and to articles."""
    end = mastheads.extent(blocks)
    masthead = list(mastheads.pieces(blocks[:end]))
    names = frozenset(_closed_up(piece.fields["value"]) for piece in masthead if piece.role is Role.TITLE)
    markup = [Span(*mark) for block in blocks if block.kind is not Kind.MARKUP for mark in block.marks]
    unplaced: list[Span] = []
    pages: list[list[Piece]] = [
        [piece for block in blocks[:end] if block.kind in (Kind.PAGE_HEAD, Kind.CHATTER) for piece in block.lead]
    ]
    items: list[Item] = []
    open_number = _number(pages[-1])
    after_page_head = after_editors = after_picture = False
    settled = [_settled(block, names) if block.kind is Kind.FIELDS else block for block in blocks[end:]]
    if any(block.kind is Kind.FURNITURE for block in settled):
        settled = _with_contents(settled)
    for unit in units.gather(settled):
        block = unit[0]
        kind = block.kind
        if kind in OF_ARTICLES:
            if len(block.text) <= LONGEST_STRAY and _is_stray(unit) and not (items and _is_open(items[-1])):
                unplaced.append(Span(block.start, block.end))
                continue
            opens = not items or after_page_head or block.line.gap > FAR_APART
            head_like = is_head_like(unit, opens=opens)
            items.append(Item(unit, len(pages) - 1, head_like, after_page_head, after_editors, after_picture))
            after_page_head = after_editors = after_picture = False
        elif kind is Kind.MARKUP:
            after_picture = after_picture or block.line.text[0] in "![<"
        elif kind is Kind.FIELDS:
            masthead += mastheads.pieces([block])
        elif kind is Kind.PAGE_HEAD:
            number = _number(block.lead)
            if number and (number != open_number if open_number else items):
                pages.append([])
            open_number = number or open_number
            pages[-1] += block.lead
            after_page_head = after_page_head or number is not None
        elif kind is Kind.EDITORS:
            line, contacts = _parted(block.lead[0], block.text)
            pages[-1].append(line)
            masthead += contacts
            after_editors = True
        else:
            pages[-1] += block.lead
    markup += [Span(block.line.start, block.line.end) for block in blocks if block.kind is Kind.MARKUP]
    markup += [
        Span(piece.start, piece.end) for pieces in (masthead, *pages) for piece in pieces if piece.role is Role.MARKUP
    ]
    return SortedOut(
        tuple(piece for piece in masthead if piece.role is not Role.MARKUP),
        tuple(PageGroup(tuple(_page_pieces(page, names))) for page in pages),
        items,
        tuple(markup),
        tuple(unplaced),
    )


def _parted(line: Piece, text: str) -> tuple[Piece, tuple[Piece, ...]]:
    """A production line, and the telephone or mailbox at its end, which are the paper's."""
    contact = CONTACT_AT_END.search(text)
    if contact is None or contact.start() == 0:
        return line, ()
    start = line.start + contact.start()
    return line._replace(end=start), (Piece(Role.CONTACT, start, line.end, contact.groupdict()),)


def _with_contents(blocks: list[Block]) -> list[Block]:
    """The blocks, with the lists of headlines that sites print over a page (标题导航) as furniture: each recurs below."""
    printed = Counter(block.text for block in blocks)
    found: list[Block] = []
    listed_texts: set[str] = set()
    in_contents = False
    for block in blocks:
        may_list = in_contents and block.kind in (Kind.WORDS, Kind.HEADING, Kind.RUBRIC) and block.text not in listed_texts
        listed = may_list and printed[block.text] > 1
        in_contents = listed or (block.kind is Kind.FURNITURE and CONTENTS.search(block.text) is not None)
        if listed:
            listed_texts.add(block.text)
            lead = (Piece(Role.FURNITURE, block.start, block.end, {}),)
            found.append(block._replace(kind=Kind.FURNITURE, lead=lead, tail=(), text=block.line.text))
        else:
            found.append(block)
    return found


def _is_stray(unit: units.Unit) -> bool:
    """Whether a unit is a stray glyph: one character alone, or none that is a letter or a digit."""
    block = unit[0]
    if block.kind is not Kind.WORDS or len(unit) > 1 or block.lead or block.tail:
        return False
    return len(block.text) == 1 or not any(character.isalnum() for character in block.text)


def _is_open(item: Item) -> bool:
    """Whether a unit of running text stops in mid sentence."""
    block = item.blocks[-1]
    return not item.is_head_like and block.kind is Kind.WORDS and bool(block.text) and block.text[-1].isalnum()


def _settled(block: Block, names: frozenset[str]) -> Block:
    """A line of fields outside the masthead as what it is there: imprint, running head, or words after all."""
    if _is_imprint(block):
        return block
    if block.level == 0 and _closed_up(block.text) in names:
        return block._replace(kind=Kind.FURNITURE, lead=(Piece(Role.FURNITURE, block.start, block.end, {}),))
    head = running_heads.read(block.text, block.start)
    if head:
        return block._replace(kind=Kind.PAGE_HEAD, lead=head)
    return block._replace(kind=Kind.HEADING if block.level else Kind.WORDS, lead=())


def _is_imprint(block: Block) -> bool:
    """Whether a line of fields is the paper's imprint: what only a paper prints, or its own address and telephone."""
    roles = [piece.role for piece in block.lead]
    if not ONLY_OF_PAPERS.isdisjoint(roles):
        return True
    labels = [piece.fields["label"] or "" for piece in block.lead if piece.role is Role.CONTACT]
    return any(OF_THIS_PAPER.search(label) for label in labels)


def _page_pieces(pieces: list[Piece], names: frozenset[str]) -> list[Piece]:
    """The pieces of a running head, the paper's name told from the page's."""
    return [
        piece._replace(role=Role.FURNITURE)
        if piece.role is Role.RUNNING_HEAD and not _is_section(piece.fields["name"] or "", names)
        else piece
        for piece in pieces
        if piece.role is not Role.MARKUP
    ]


def _is_section(name: str, names: frozenset[str]) -> bool:
    return len(name) <= LONGEST_SECTION and name not in names and not name.endswith(("报", "報")) and not name.isascii()


def _number(pieces: tuple[Piece, ...] | list[Piece]) -> str | None:
    return next((piece.fields["number"] for piece in pieces if piece.role is Role.PAGE_NUMBER), None)


def _closed_up(text: str | None) -> str:
    return "".join((text or "").split())
