"""Whether a head begins an article: the evidence for and against a headline in a run of head-like lines.

What a line is by itself seldom decides it. Each piece of evidence is a sentence about a run and what stands around
it, with a weight: positive for a new article. The run begins one when the weights add up to more than nothing.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from qtparse.blocks import Block, Kind
from qtparse.conventions.table import Role
from qtparse.headlines import has_label
from qtparse.items import Habits, Item
from qtparse.lines import Line
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
DATELINE, JUMP_FROM = Role.DATELINE, Role.JUMP_FROM
RUBRIC, BYLINE = Kind.RUBRIC, Kind.BYLINE
DOUBTFUL = 0.5

PASSED_OVER = {
    Kind.PAGE_HEAD: 4,  # a page begins here
    Kind.EDITORS: 4,  # the page's production line stands before it
    Kind.MARKUP: 5,  # a picture stands before it
}
ENDINGS: dict[Role | None, float] = {
    Role.JUMP_TO: 4,  # the text before turns to another page
    Role.BYLINE: 2,  # the text before is signed at its end
    Role.DATELINE: 5,  # the text before is dated at its end
    Role.CREDIT: 1.5,  # a picture's credit stands before it
}
OPENINGS: dict[Role | None, float] = {
    Role.BYLINE: 3,  # the text opens with a byline
    Role.DATELINE: 3,  # the text opens with a dateline
}
FOLLOWING: dict[Kind, float] = {
    Kind.CAPTION: 2,  # a caption follows
    Kind.TABLE: 2,  # a table follows
}


class Run(NamedTuple):
    """Head-like lines in a row, the first blocks of which are `lines`, and what stands around them.

    `titles` are the lines of words, `level` is their heading level. `rank` is 1 where they are marked as of higher rank
    than the headline of the article that is open, -1 where lower, 0 where the same.
    """

    lines: list[Block]
    titles: list[Block]
    passed_over: frozenset[Kind]
    previous: Item
    following: Item | None
    level: int
    rank: int
    in_package: bool
    in_dispatch: bool
    habits: Habits


def weigh(run: Run) -> float:
    """How much speaks for a new article at `run`."""
    return _before(run) + _within(run) + _marked(run) + _set_apart(run.lines[0].line, run.habits) + _behind(run)


def _before(run: Run) -> float:
    """The evidence of what stands before a run."""
    weight = ENDINGS.get(ending(run.previous), 0)
    for kind in run.passed_over:
        weight += PASSED_OVER[kind]
    if run.in_package:
        weight -= 7  # an introduction signed by the editors opened a package
    return weight


def _within(run: Run) -> float:
    """The evidence of the lines themselves."""
    weight = 0.0
    lines, titles = run.lines, run.titles
    if len(lines) == 1:
        weight -= 1.5  # a single line over plain text
    elif titles and BYLINE in [line.kind for line in lines]:
        weight += 3  # a byline follows the headline
    if lines[0].kind is RUBRIC:
        weight += 3  # a standing label opens it
    if NUMBERED.match(lines[0].text):
        weight -= 4  # it is numbered
    if len(titles) > 1:
        weight += 2  # it has several lines
    if any(map(has_label, titles)):
        weight += 3  # a label or remark in brackets closes a line
    if any(map(is_notice, titles)):
        weight += 3  # it names a notice
    return weight


def _marked(run: Run) -> float:
    """The evidence of how the titles are marked."""
    level = run.level
    weight = 0.0
    if run.rank > 0:
        weight += 3  # it is marked as of higher rank
    elif run.rank < 0:
        weight -= 3  # it is marked as of lower rank
    elif level == BOLD:
        weight += 0.5  # it is bold as headlines are
    elif level:
        weight += 1.5  # it is marked as headlines are
        if run.habits.leaves_crossheads_unmarked:
            weight += 1.5  # only headlines are marked in this text
    if level and not run.rank and run.in_dispatch:
        weight += 1  # marked, and a dispatch is open, which has no crossheads
    return weight


def _set_apart(line: Line, habits: Habits) -> float:
    """The evidence of the blank lines above the first line, and of the blanks before it."""
    weight = 0.0
    if line.gap > habits.body_gap:
        weight += 2  # it stands apart by more than paragraphs do
    elif habits.parts_articles_by_gaps:
        weight -= 3  # articles stand apart in this text, and it does not
    if habits.head_indent != habits.body_indent:
        if line.indent == habits.head_indent:
            weight += 1  # it is indented as headlines are
        elif line.indent == habits.body_indent:
            weight -= 2  # it is indented as paragraphs are
    return weight


def _behind(run: Run) -> float:
    """The evidence of what follows a run."""
    opened = opening(run.following)
    weight = OPENINGS.get(opened, 0)
    if opened is JUMP_FROM or JUMP_FROM in [piece.role for title in run.titles for piece in title.tail]:
        weight += 4  # the text comes from another page
    if opened is DATELINE and run.level:
        weight += 2  # marked, and the text opens with a dateline
    if run.following:
        weight += FOLLOWING.get(run.following.blocks[0].kind, 0)
    return weight


def rank(level: int, headline: int, deepest: int) -> int:
    """The rank of titles of `level` behind a headline of another, and a head whose lines go down to `deepest`."""
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


def is_notice(title: Block) -> bool:
    """Whether a title names a notice: 公告, 启事, 声明, 更正."""
    return len(title.text) <= LONGEST_NOTICE and NOTICE.search(title.text) is not None
