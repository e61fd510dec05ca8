"""The article that is open while a text is divided: its head and body so far, and what is known of them."""

from __future__ import annotations

import attrs

from qtparse import bodies, heads, signatures
from qtparse.blocks import OF_WORDS, Block, Kind
from qtparse.conventions.columns import BRIEFS
from qtparse.conventions.table import Role
from qtparse.diagnostics import Diagnostic
from qtparse.items import Item, opening
from qtparse.runs import Run, length_of_head

PICTURE_KINDS = frozenset({Kind.CAPTION, Kind.CREDIT})
SIGNATURES = frozenset({Role.DATELINE, Role.BYLINE})
NOTE, BYLINE, RUBRIC = Kind.NOTE, Kind.BYLINE, Kind.RUBRIC
# Of words that a later text is compared with so many are kept: a comparison must not cost more in a long text.
LONGEST_HEADLINE, LONGEST_RECENT, MOST_RECENT = 80, 600, 12


@attrs.define
class Article:
    """What one article, which begins on `page`, has so far: a head and a body, and what was doubted of heads in it.

    Pictures alone are no text yet. A head behind which a list or poem begins is whole; a package is several
    articles behind one introduction, a brief one of several under one standing label (简讯), a letter is to the
    editor. `texts` counts its items of running text; it is reported where one of them opens with a dateline or byline.
    """

    page: int
    head: list[Block] = attrs.field(factory=list)
    body: list[Item] = attrs.field(factory=list)
    doubts: list[Diagnostic] = attrs.field(factory=list)
    has_text: bool = False
    head_is_whole: bool = False
    is_package: bool = False
    is_brief: bool = False
    is_letter: bool = False
    is_reported: bool = False
    has_crossheads: bool = False
    texts: int = 0
    _known_head: tuple[str, tuple[int, int]] | None = None

    def known_head(self) -> tuple[str, tuple[int, int]]:
        """The first words of its head and their heading levels, asked at every run of a body: no head grows then."""
        if self._known_head is None:
            words = "".join([line.text[:LONGEST_HEADLINE] for line in self.head])
            self._known_head = words[:LONGEST_HEADLINE], heads.levels(self.head)
        return self._known_head

    @property
    def is_dispatch(self) -> bool:
        """Whether a dateline opens its text."""
        return opening(self.body[0]) is Role.DATELINE

    @property
    def is_under_a_name(self) -> bool:
        """Whether its writer's name stands in its head, and no dateline opens its text."""
        return not self.is_dispatch and any(line.kind is BYLINE for line in self.head)

    def recent(self) -> str:
        """The words of the last items of its body, and those of its head."""
        texts = [item.block.text[:LONGEST_RECENT] for item in self.body[-MOST_RECENT:]]
        return "\n".join([*texts, self.known_head()[0]])

    def awaits_report(self) -> bool:
        """Whether only an editor's note stands in its body, behind which the report begins."""
        return self.body[0].block.kind is NOTE and not self.is_reported

    def has_told(self) -> bool:
        """Whether it has the text of a report: one that a dateline opens, or several paragraphs."""
        return self.is_dispatch or self.texts > 1

    def add_run(self, run: Run) -> int:
        """Add head-like items: to the head, as long as it is one, or to the body. How many were added."""
        if self.body or self.head_is_whole:
            self.body += run.items
            self.has_text = True
            self.has_crossheads = self.has_crossheads or any(line.kind in OF_WORDS for line in run.lines)
            return len(run.items)
        length = length_of_head(run)
        self.head += run.lines[:length]
        self.is_brief = self.is_brief or any(
            line.kind is RUBRIC and BRIEFS.search(line.text) is not None for line in self.head
        )
        self.head_is_whole = length < len(run.lines)
        return length

    def add_text(self, item: Item, *, of_picture: bool) -> None:
        """Add an item to the body that is not head-like; one `of_picture` is no text yet."""
        self.body.append(item)
        block = item.block
        kind = block.kind
        if kind not in PICTURE_KINDS:
            self.texts += 1
            self.has_text = self.has_text or not of_picture
            self.is_reported = self.is_reported or opening(item) in SIGNATURES
        if not self.is_letter and signatures.addresses_editors(block.text):
            self.is_letter = True
        if kind is NOTE and len(self.body) <= bodies.MOST_INTRODUCTION and bodies.is_signature(block):
            self.is_package = True  # the editors' signature stands under an introduction
