"""Where articles begin: the runs of head-like lines, and the evidence for and against a headline in each.

What a line is by itself seldom decides it. Each piece of evidence is a sentence about what stands around a run
and a weight; the run begins an article when the weights add up to more than nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import Flag, auto

import attrs

from qtparse.blocks import BOLD, Block, Kind
from qtparse.conventions.table import Role
from qtparse.heads import ends_in_bracket
from qtparse.units import Unit

LONGEST_HEAD = 48
LONGEST_EXCLAMATION = 30
NUMBERED = re.compile(r"[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2}|[①-⑳])[、.．)）]|第[一二三四五六七八九十]{1,3}[、章节部]|之[一二三四五六七八九十]")
QUESTION_OR_ANSWER = re.compile(r"^(?:问|答|記者|记者)[：:]")
ENDS_NO_HEAD = frozenset("。，,、；;：:")
LONGEST_LIST = 20
MOST_ENUMERATED = 3
FEWEST_CROSSHEADS = 3
LONGEST_SUMMARY = 160


class Before(Flag):
    """What was passed over just before a unit."""

    NOTHING = 0
    PAGE = auto()
    EDITORS = auto()
    PICTURE = auto()


@attrs.frozen
class Item:
    """A unit of the articles, with what stood between it and the unit before."""

    unit: Unit
    before: Before
    page: int

    @property
    def block(self) -> Block:
        """The first block of the unit."""
        return self.unit.first


@attrs.frozen
class Habits:
    """How this text sets things apart, taken from the whole of it."""

    body_gap: int
    parts_articles_by_gaps: bool
    head_indent: int
    body_indent: int
    marks_heads: bool
    leaves_crossheads_unmarked: bool


@attrs.frozen
class Article:
    """What is known of the article that is open."""

    head: tuple[Item, ...]
    body: tuple[Item, ...]
    is_package: bool

    @property
    def level(self) -> int:
        """The heading level of its headline; 0 where no mark sets it."""
        return max((item.block.level for item in self.head), default=0)


@attrs.frozen
class Run:
    """Head-like lines in a row, and their neighbours."""

    items: tuple[Item, ...]
    previous: Item | None
    following: Item | None
    article: Article | None
    habits: Habits

    @property
    def first(self) -> Block:
        """Its first line."""
        return self.items[0].block

    @property
    def titles(self) -> tuple[Block, ...]:
        """Its lines that are headings or words."""
        return tuple(item.block for item in self.items if item.block.kind in (Kind.HEADING, Kind.WORDS))

    @property
    def level(self) -> int:
        """The shallowest heading level among its lines; 0 where none is marked."""
        return min((block.level for block in self.titles if block.level), default=0)


@attrs.frozen
class Evidence:
    """One sentence about a run, and what it weighs: positive for a new article."""

    sentence: str
    weight: float
    holds: Callable[[Run], bool]


def _has(kind: Kind) -> Callable[[Run], bool]:
    return lambda run: any(item.block.kind is kind for item in run.items)


def opens_with(run: Run, roles: frozenset[Role]) -> bool:
    """Whether the text behind the run begins with a piece of one of `roles`."""
    following = run.following
    return following is not None and bool(following.block.lead) and following.block.lead[0].role in roles


def ends_with(item: Item | None, roles: frozenset[Role]) -> bool:
    """Whether the last piece of `item` has one of `roles`."""
    if item is None:
        return False
    block = item.unit.last
    pieces = block.tail or (block.lead if block.kind in (Kind.JUMP, Kind.CREDIT, Kind.BYLINE, Kind.DATELINE) else ())
    return bool(pieces) and pieces[-1].role in roles


def _level_against_headline(run: Run) -> int:
    """-1 where the run is marked as deeper than the open article's headline, or not at all; 1 where shallower; else 0."""
    headline = run.article.level if run.article else 0
    if run.level == headline:
        return 0
    if not run.level:
        return -1
    return 1 if run.level < headline or not headline else -1


REPORT_OPENINGS = frozenset({Role.DATELINE, Role.BYLINE})
SIGNED = frozenset({Role.BYLINE})
DATED = frozenset({Role.DATELINE})

EVIDENCE = (
    Evidence("a page begins here", 4, lambda run: Before.PAGE in run.items[0].before),
    Evidence("the page's production line stands before it", 4, lambda run: Before.EDITORS in run.items[0].before),
    Evidence("a picture stands before it", 5, lambda run: Before.PICTURE in run.items[0].before),
    Evidence("a standing label opens it", 3, lambda run: run.first.kind is Kind.RUBRIC),
    Evidence("a byline follows the headline", 3, lambda run: _has(Kind.BYLINE)(run) and bool(run.titles)),
    Evidence("the text opens with a dateline or byline", 3, lambda run: opens_with(run, REPORT_OPENINGS)),
    Evidence("the text comes from another page", 4, lambda run: opens_with(run, frozenset({Role.JUMP_FROM}))),
    Evidence("a caption follows", 2, lambda run: run.following is not None and run.following.block.kind is Kind.CAPTION),
    Evidence("it is marked as of higher rank", 3, lambda run: _level_against_headline(run) > 0),
    Evidence("it is marked as of lower rank", -3, lambda run: _level_against_headline(run) < 0),
    Evidence("it is marked as headlines are", 1.5, lambda run: 0 < run.level < BOLD and _level_against_headline(run) == 0),
    Evidence("it is bold as headlines are", 0.5, lambda run: run.level == BOLD and _level_against_headline(run) == 0),
    Evidence(
        "only headlines are marked in this text",
        1.5,
        lambda run: 0 < run.level < BOLD and run.habits.leaves_crossheads_unmarked and _level_against_headline(run) == 0,
    ),
    Evidence("it has several lines", 2, lambda run: len(run.titles) > 1),
    Evidence("a label or remark in brackets closes a line", 3, lambda run: any(ends_in_bracket(line) for line in run.titles)),
    Evidence("the text before turns to another page", 4, lambda run: ends_with(run.previous, frozenset({Role.JUMP_TO}))),
    Evidence("the text before is signed at its end", 2, lambda run: ends_with(run.previous, SIGNED)),
    Evidence("the text before is dated at its end", 4, lambda run: ends_with(run.previous, DATED)),
    Evidence("a picture's credit stands before it", 1.5, lambda run: ends_with(run.previous, frozenset({Role.CREDIT}))),
    Evidence("it stands apart by more than paragraphs do", 2, lambda run: run.first.line.gap > run.habits.body_gap),
    Evidence(
        "articles stand apart in this text, and it does not",
        -3,
        lambda run: run.habits.parts_articles_by_gaps and run.first.line.gap <= run.habits.body_gap,
    ),
    Evidence(
        "it is indented as headlines are",
        1,
        lambda run: run.habits.head_indent != run.habits.body_indent and run.first.line.indent == run.habits.head_indent,
    ),
    Evidence(
        "it is indented as paragraphs are",
        -2,
        lambda run: run.habits.head_indent != run.habits.body_indent and run.first.line.indent == run.habits.body_indent,
    ),
    Evidence("it is numbered", -4, lambda run: bool(NUMBERED.match(run.first.text))),
    Evidence("a single line over plain text", -1.5, lambda run: len(run.items) == 1),
    Evidence("an introduction signed by the editors opens a package", -7, lambda run: bool(run.article and run.article.is_package)),
)


def weigh(run: Run) -> float:
    """How much speaks for a new article at `run`."""
    if run.article is None:
        return 1
    return sum(evidence.weight for evidence in EVIDENCE if evidence.holds(run))


def is_head_like(item: Item) -> bool:
    """Whether a unit can be a line of a head: a heading, a label, a byline, or short words that are no sentence."""
    block = item.block
    if block.kind in (Kind.HEADING, Kind.RUBRIC, Kind.BYLINE):
        return True
    return block.kind is Kind.WORDS and len(item.unit.blocks) == 1 and _reads_as_head(block)


def _is_summary(item: Item) -> bool:
    """Whether a unit is a deck that sums up one point, behind a mark and without a full stop."""
    block = item.block
    return block.kind is Kind.WORDS and bool(block.marks) and not block.lead and len(block.text) <= LONGEST_SUMMARY and block.text[-1] not in "。；;"


def _reads_as_head(block: Block) -> bool:
    text = block.text
    if not text or block.lead or len(text) > LONGEST_HEAD or text[-1] in ENDS_NO_HEAD or "。" in text:
        return False
    if block.tail and any(piece.role in (Role.JUMP_TO, Role.CREDIT, Role.DATELINE) for piece in block.tail):
        return False
    if QUESTION_OR_ANSWER.match(text) or (len(text) > LONGEST_LIST and text.count("、") >= MOST_ENUMERATED):
        return False
    return text[-1] not in "！？!?" or len(text) <= LONGEST_EXCLAMATION


def habits(items: list[Item]) -> Habits:
    """How the text sets things apart."""
    body_gaps: dict[int, int] = {}
    body_indents: dict[int, int] = {}
    head_gaps: list[int] = []
    head_indent: int | None = None
    marked = unmarked = 0
    before_is_body = False
    for item in items:
        block = item.block
        if is_head_like(item):
            marked += block.level > 0
            if before_is_body and block.kind is not Kind.BYLINE:
                head_gaps.append(block.line.gap)
                unmarked += block.level == 0 and block.kind is Kind.WORDS and Before.PICTURE not in item.before
            if head_indent is None:
                head_indent = block.line.indent
            before_is_body = False
        else:
            if before_is_body:
                body_gaps[block.line.gap] = body_gaps.get(block.line.gap, 0) + 1
            body_indents[block.line.indent] = body_indents.get(block.line.indent, 0) + 1
            before_is_body = True
    body_gap = max(body_gaps, key=lambda gap: body_gaps[gap], default=1)
    body_indent = max(body_indents, key=lambda indent: body_indents[indent], default=0)
    return Habits(
        body_gap=body_gap,
        parts_articles_by_gaps=any(gap > body_gap for gap in head_gaps),
        head_indent=body_indent if head_indent is None else head_indent,
        body_indent=body_indent,
        marks_heads=marked > 0,
        leaves_crossheads_unmarked=marked > 0 and unmarked >= FEWEST_CROSSHEADS,
    )


def run_length(items: list[Item], start: int) -> int:
    """How many units from `start` on are lines of one head."""
    end = start
    while end < len(items) and (is_head_like(items[end]) or (end > start and _is_summary(items[end]))) and (end == start or Before.PAGE not in items[end].before):
        end += 1
    return end - start
