"""Whether a head begins an article: the evidence for and against a headline in a run of head-like lines.

What a line is by itself seldom decides it. Each piece of evidence is a sentence about what stands around a run,
with a weight; the run begins an article when the weights add up to more than nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from qtparse.blocks import OF_WORDS, Block, Kind
from qtparse.conventions.table import Role
from qtparse.headlines import has_label
from qtparse.items import Habits, Item
from qtparse.marks import BOLD

NUMBERED = re.compile(
    r"[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2}|[①-⑳])[、.．)）]|第[一二三四五六七八九十]{1,3}[、章节部]|之[一二三四五六七八九十]"
)
NOTICE = re.compile(
    r"(?:公告|通告|启事|啟事|声明|聲明|通知|更正|讣告|訃告|布告|告示|致歉|招聘|预告|天气|天气预报|招租|出租|出售|寻人|尋人|鸣谢|鳴謝|徵求|召租)$"
)
LONGEST_NOTICE = 28
CLOSING_LINES = frozenset({Kind.JUMP, Kind.CREDIT, Kind.BYLINE, Kind.DATELINE})
SIGNATURES = frozenset({Role.DATELINE, Role.BYLINE})
DOUBTFUL = 0.5


class Run(NamedTuple):
    """Head-like lines in a row, and what stands around them. `rank` is 1 where they are marked as of higher rank
    than the headline of the article that is open, -1 where lower, 0 where the same; `level` is their heading level.
    """

    first: Block
    after_page_head: bool
    after_editors: bool
    after_picture: bool
    titles: tuple[Block, ...]
    lines: int
    is_signed: bool
    level: int
    rank: int
    opening: Role | None
    ending: Role | None
    comes_from_page: bool
    precedes_caption: bool
    precedes_table: bool
    in_package: bool
    in_dispatch: bool
    habits: Habits


def survey(  # noqa: PLR0913 - what stands around a run
    items: Sequence[Item],
    previous: Item,
    following: Item | None,
    *,
    head_levels: tuple[int, int],
    in_package: bool,
    in_dispatch: bool,
    habits: Habits,
) -> Run:
    """Gather what is to be known of the run `items` between `previous` and `following`."""
    blocks = [item.blocks[0] for item in items]
    titles = tuple(block for block in blocks if block.kind in OF_WORDS)
    level = min([block.level for block in titles if block.level], default=0)
    return Run(
        blocks[0],
        items[0].after_page_head,
        items[0].after_editors,
        items[0].after_picture,
        titles,
        len(blocks),
        Kind.BYLINE in [block.kind for block in blocks],
        level,
        _rank(level, *head_levels),
        opening(following),
        ending(previous),
        any(piece.role is Role.JUMP_FROM for block in titles for piece in block.tail),
        following is not None and following.blocks[0].kind is Kind.CAPTION,
        following is not None and following.blocks[0].kind is Kind.TABLE,
        in_package,
        in_dispatch,
        habits,
    )


def _rank(level: int, headline: int, deepest: int) -> int:
    if not level:
        return -1 if headline else 0
    if level < headline or not headline:
        return 1
    return 0 if level <= deepest else -1


def opening(item: Item | None) -> Role | None:
    """The role of the piece that a unit opens with."""
    lead = item.blocks[0].lead if item else ()
    return lead[0].role if lead else None


def ending(item: Item) -> Role | None:
    """The role of the piece that a unit ends with."""
    block = item.blocks[-1]
    pieces = block.tail
    if not pieces and (block.kind in CLOSING_LINES or not block.text):
        pieces = block.lead
    return pieces[-1].role if pieces else None


class Evidence(NamedTuple):
    """One sentence about a run, and what it weighs: positive for a new article."""

    sentence: str
    weight: float
    holds: Callable[[Run], bool]


EVIDENCE = (
    Evidence("a page begins here", 4, lambda run: run.after_page_head),
    Evidence("the page's production line stands before it", 4, lambda run: run.after_editors),
    Evidence("a picture stands before it", 5, lambda run: run.after_picture),
    Evidence("a standing label opens it", 3, lambda run: run.first.kind is Kind.RUBRIC),
    Evidence("a byline follows the headline", 3, lambda run: run.is_signed and bool(run.titles)),
    Evidence("the text opens with a dateline or byline", 3, lambda run: run.opening in SIGNATURES),
    Evidence(
        "marked, and the text opens with a dateline", 2, lambda run: run.level > 0 and run.opening is Role.DATELINE
    ),
    Evidence("the text comes from another page", 4, lambda run: run.opening is Role.JUMP_FROM or run.comes_from_page),
    Evidence("a caption follows", 2, lambda run: run.precedes_caption),
    Evidence("a table follows", 2, lambda run: run.precedes_table),
    Evidence("it is marked as of higher rank", 3, lambda run: run.rank > 0),
    Evidence("it is marked as of lower rank", -3, lambda run: run.rank < 0),
    Evidence("it is marked as headlines are", 1.5, lambda run: run.rank == 0 and 0 < run.level < BOLD),
    Evidence("it is bold as headlines are", 0.5, lambda run: run.rank == 0 and run.level == BOLD),
    Evidence(
        "only headlines are marked in this text",
        1.5,
        lambda run: run.rank == 0 and 0 < run.level < BOLD and run.habits.leaves_crossheads_unmarked,
    ),
    Evidence(
        "marked, and a dispatch is open, which has no crossheads",
        1,
        lambda run: run.in_dispatch and run.rank == 0 and run.level > 0,
    ),
    Evidence("it names a notice", 3, lambda run: any(is_notice(title.text) for title in run.titles)),
    Evidence("it has several lines", 2, lambda run: len(run.titles) > 1),
    Evidence("a label or remark in brackets closes a line", 3, lambda run: any(map(has_label, run.titles))),
    Evidence("the text before turns to another page", 4, lambda run: run.ending is Role.JUMP_TO),
    Evidence("the text before is signed at its end", 2, lambda run: run.ending is Role.BYLINE),
    Evidence("the text before is dated at its end", 5, lambda run: run.ending is Role.DATELINE),
    Evidence("a picture's credit stands before it", 1.5, lambda run: run.ending is Role.CREDIT),
    Evidence("it stands apart by more than paragraphs do", 2, lambda run: run.first.line.gap > run.habits.body_gap),
    Evidence(
        "articles stand apart in this text, and it does not",
        -3,
        lambda run: run.habits.parts_articles_by_gaps and run.first.line.gap <= run.habits.body_gap,
    ),
    Evidence(
        "it is indented as headlines are",
        1,
        lambda run: run.first.line.indent == run.habits.head_indent != run.habits.body_indent,
    ),
    Evidence(
        "it is indented as paragraphs are",
        -2,
        lambda run: run.first.line.indent == run.habits.body_indent != run.habits.head_indent,
    ),
    Evidence("it is numbered", -4, lambda run: bool(NUMBERED.match(run.first.text))),
    Evidence("a single line over plain text", -1.5, lambda run: run.lines == 1),
    Evidence("an introduction signed by the editors opened a package", -7, lambda run: run.in_package),
)


def is_notice(text: str) -> bool:
    """Whether a title names a notice: 公告, 启事, 声明, 更正."""
    return len(text) <= LONGEST_NOTICE and NOTICE.search(text) is not None


def weigh(run: Run) -> float:
    """How much speaks for a new article at `run`."""
    return sum([weight for _, weight, holds in EVIDENCE if holds(run)])
