"""What belongs to the paper and its pages rather than to an article: masthead, running heads, production lines."""

from __future__ import annotations

import itertools
import re

import attrs

from qtparse import imprints, mastheads, page_tops, split_dates
from qtparse.blocks import Block, Kind
from qtparse.conventions.table import Role
from qtparse.head_lines import is_head_like
from qtparse.items import Item, is_open
from qtparse.layout import PageGroup
from qtparse.pieces import Piece
from qtparse.spans import Span

LONGEST_SECTION = 8
LONGEST_STRAY = 12
FAR_APART = 1
CONTACT_AT_END = re.compile(
    r"(?P<label>(?:新闻|新聞|报料|本版|值班|夜班|编辑部)?(?:电话|電話|热线|熱線|投稿|电子邮箱|投稿邮箱|邮箱|E-?mail))"
    r"(?:[ ]?[:：][ ]?|[ \u3000]{1,3}(?=\d))(?P<value>[^\s:：]{4,40})\s*$"
)
PICTURE_MARKS = "![<"
OF_FIRST_PAGE = frozenset({Kind.PAGE_HEAD, Kind.CHATTER})
OF_PAGES = frozenset({Kind.PAGE_HEAD, Kind.EDITORS, Kind.FURNITURE, Kind.CHATTER})
OF_ARTICLES = frozenset(Kind) - OF_PAGES - {Kind.FIELDS, Kind.MARKUP}
NOTHING: frozenset[Kind] = frozenset()
MARKUP, WORDS, PAGE_HEAD = Kind.MARKUP, Kind.WORDS, Kind.PAGE_HEAD
TITLE, FORM = Role.TITLE, Role.MARKUP


@attrs.frozen
class SortedOut:
    """The parts of the text: the masthead's pieces, the pages' pieces, and the items that articles are made of."""

    masthead: tuple[Piece, ...]
    pages: tuple[PageGroup, ...]
    items: list[Item]
    markup: tuple[Span, ...]
    unplaced: tuple[Span, ...]


@attrs.define
class Sorting:
    """What has been sorted out of the blocks read so far, and what was passed over since the last one of an article.

    `number` is that of the open page, as it is printed.
    """

    masthead: list[Piece]
    pages: list[list[Piece]]
    number: str | None
    items: list[Item] = attrs.field(factory=list)
    unplaced: list[Span] = attrs.field(factory=list)
    passed_over: frozenset[Kind] = NOTHING
    is_apart: bool = False

    def add(self, block: Block) -> None:
        """Put one block where it belongs; a stray glyph has no place."""
        if block.kind not in OF_ARTICLES:
            self.pass_over(block)
            self.is_apart = True
        elif len(block.text) <= LONGEST_STRAY and _is_stray(block) and not (self.items and is_open(self.items[-1])):
            self.unplaced.append(Span(block.start, block.end))
            self.is_apart = True
        else:
            opens = block.line.gap > FAR_APART or not self.items or PAGE_HEAD in self.passed_over
            self.items.append(
                Item(block, len(self.pages) - 1, is_head_like(block, opens=opens), self.passed_over, self.is_apart)
            )
            self.passed_over, self.is_apart = NOTHING, False

    def pass_over(self, block: Block) -> None:
        """Put a line where it belongs that is of no article."""
        kind = block.kind
        if kind is MARKUP:
            if block.line.text[0] in PICTURE_MARKS:
                self.passed_over |= {kind}
        elif kind is Kind.FIELDS:
            self.masthead += mastheads.pieces([block])
        elif kind is PAGE_HEAD:
            self.add_page_head(block)
        elif kind is Kind.EDITORS:
            self.add_production_line(block)
        else:
            self.pages[-1] += block.lead
            if kind is Kind.FURNITURE:
                self.passed_over |= {kind}

    def add_page_head(self, block: Block) -> None:
        """A running head: of another page where its number is another, or is the first behind text."""
        number = _number(block.lead)
        contacts = tuple([piece for piece in block.lead if piece.role is Role.CONTACT])
        self.masthead += contacts
        if number:
            if number != self.number if self.number else self.items:
                self.pages.append([])
            self.number = number
            self.passed_over |= {block.kind}
        self.pages[-1] += [piece for piece in block.lead if piece not in contacts] if contacts else block.lead

    def add_production_line(self, block: Block) -> None:
        """The line of those who made the page."""
        line, contacts = _parted(block.lead[0], block.text)
        self.pages[-1].append(line)
        self.masthead += contacts
        self.passed_over |= {block.kind}


def sort_out(blocks: list[Block]) -> SortedOut:
    """Tell apart what belongs to the paper, to its pages, and to articles."""
    blocks = page_tops.gathered(split_dates.joined(blocks))
    end = mastheads.extent(blocks)
    masthead = list(mastheads.pieces(blocks[:end]))
    names = frozenset(["".join((piece.fields["value"] or "").split()) for piece in masthead if piece.role is TITLE])
    first_page = [piece for block in blocks[:end] if block.kind in OF_FIRST_PAGE for piece in block.lead]
    sorting = Sorting(masthead, [first_page], _number(first_page))
    for block in imprints.settled(blocks[end:], names):
        sorting.add(block)
    form = [piece for piece in itertools.chain(masthead, *sorting.pages) if piece.role is FORM]
    return SortedOut(
        tuple([piece for piece in masthead if piece.role is not FORM]),
        tuple([PageGroup(tuple(_page_pieces(page, names))) for page in sorting.pages]),
        sorting.items,
        (*_marks(blocks), *[Span(piece.start, piece.end) for piece in form]),
        tuple(sorting.unplaced),
    )


def _marks(blocks: list[Block]) -> list[Span]:
    """The stretches of form in front of words, and the lines that are nothing else."""
    marks = [mark for block in blocks if block.marks for mark in block.marks]
    return marks + [Span(block.start, block.end) for block in blocks if block.kind is MARKUP]


def _parted(line: Piece, text: str) -> tuple[Piece, tuple[Piece, ...]]:
    """A production line, and the telephones and mailboxes at its end, which are the paper's."""
    contacts: list[Piece] = []
    end = len(text)
    while (contact := CONTACT_AT_END.search(text, 0, end)) and contact.start():
        start = line.start + contact.start()
        contacts.insert(0, Piece(Role.CONTACT, start, line.start + contact.end("value"), contact.groupdict()))
        end = contact.start()
    return Piece(line.role, line.start, line.start + len(text[:end].rstrip()), line.fields), tuple(contacts)


def _is_stray(block: Block) -> bool:
    """Whether a line is a stray glyph: one character alone, or none that is a letter or a digit."""
    if block.kind is not WORDS or block.lead or block.tail:
        return False
    return len(block.text) == 1 or not any(character.isalnum() for character in block.text)


def _page_pieces(pieces: list[Piece], names: frozenset[str]) -> list[Piece]:
    """The pieces of a running head, the paper's name told from the page's."""
    return [
        Piece(Role.FURNITURE, piece.start, piece.end, piece.fields)
        if piece.role is Role.RUNNING_HEAD and not _is_section(piece.fields["name"] or "", names)
        else piece
        for piece in pieces
        if piece.role is not FORM
    ]


def _is_section(name: str, names: frozenset[str]) -> bool:
    return len(name) <= LONGEST_SECTION and name not in names and not name.endswith(("报", "報")) and not name.isascii()


def _number(pieces: tuple[Piece, ...] | list[Piece]) -> str | None:
    return next((piece.fields["number"] for piece in pieces if piece.role is Role.PAGE_NUMBER), None)
