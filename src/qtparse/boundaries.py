"""Whether a head begins an article: the evidence for and against a headline in a run of head-like lines.

What a line is by itself seldom decides it. Each piece of evidence is a sentence about a run and what stands around
it, with a weight: positive for a new article. The run begins one when the weights add up to more than nothing. Weights
are halves and quarters near those of a logistic regression over labelled pages, where pages enough had the evidence.
"""

from __future__ import annotations

import re

from qtparse.blocks import Block, Kind
from qtparse.conventions.columns import names_column
from qtparse.conventions.table import Role
from qtparse.headlines import has_label, is_name_of_notice, is_notice
from qtparse.items import Habits, ending, opening
from qtparse.lines import Line
from qtparse.marks import BOLD
from qtparse.open_article import Article
from qtparse.runs import NUMBERED, Run
from qtparse.signatures import addresses_editors

DATELINE, JUMP_FROM = Role.DATELINE, Role.JUMP_FROM
RUBRIC, BYLINE = Kind.RUBRIC, Kind.BYLINE
DOUBTFUL = 0.5
BEGINNING = 40
LONGEST_LEAD, NEAR = 100, 25
PAIR, TRIPLE = 2, 3
# News says at its beginning when it happened, or who asked.
WHEN = re.compile(
    "日前|近日|近来|近期|最近|昨[天日晚]|[今前][天日]|[去今前明]年|[本上下]月|截至|[0-9０-９一二三四五六七八九十〇○]{1,4}[年月日]|记者|記者"
)
SHORTEST_WORDS = 4
# More than lines can have against a new article and leave it doubtful: a single one, numbered, weighs -5.5.
SETTLED = 6
# Where its subject can still change what is said of a run, or leave it doubtful: it weighs from -3.5 to 2.
AGAINST, FOR = -2.5, 4

PASSED_OVER = {
    Kind.PAGE_HEAD: 4,  # a page begins here
    Kind.EDITORS: 4,  # the page's production line stands before it
    Kind.MARKUP: 5,  # a picture stands before it
    Kind.FURNITURE: 3,  # what a site prints behind an article stands before it
}
ENDINGS: dict[Role | None, float] = {
    Role.JUMP_TO: 4,  # the text before turns to another page
    Role.BYLINE: 2,  # the text before is signed at its end
    Role.DATELINE: 5,  # the text before is dated at its end
    Role.CREDIT: 1.5,  # a picture's credit stands before it
}
OPENINGS: dict[Role | None, float] = {
    Role.BYLINE: 3,  # the text opens with a byline
    Role.DATELINE: 4,  # the text opens with a dateline
}
FOLLOWING: dict[Kind, float] = {
    Kind.CAPTION: 2,  # a caption follows
    Kind.TABLE: 2,  # a table follows
}


def weigh(run: Run, titles: list[Block], article: Article, habits: Habits) -> float:
    """How much speaks for a new article at `run`, of which `titles` are the lines of words.

    The lines themselves are read only where what stands around them does not settle it.
    """
    levels = [line.level for line in run.lines if line.level]
    level = min(levels) if levels else 0
    around = (
        _before(run, article)
        + _marked(level, article, habits)
        + _set_apart(run.lines[0].line, habits)
        + _behind(run, titles, level, article)
    )
    if around > SETTLED:
        return around
    weight = around + _within(run.lines, titles)
    if run.is_of_series:
        weight -= 2.5  # it has a label and a colon, as the next such line or the last one has
    return weight + _of_subject(run, titles, article) if AGAINST <= weight <= FOR else weight


def _before(run: Run, article: Article) -> float:
    """The evidence of what stands before a run."""
    weight = ENDINGS.get(ending(run.previous), 0)
    for kind in run.items[0].passed_over:
        weight += PASSED_OVER[kind]
    if article.is_package:
        weight -= 7  # an introduction signed by the editors opened a package
    return weight


def _within(lines: list[Block], titles: list[Block]) -> float:
    """The evidence of the lines themselves."""
    weight = 0.0
    if len(lines) == 1:
        weight -= 1.5  # a single line over plain text
    elif titles and BYLINE in [line.kind for line in lines]:
        weight += 3  # a byline follows the headline
    if lines[0].kind is RUBRIC:
        weight += 4 if titles else 3  # a standing label opens it
    if names_column(lines[0].text):
        weight += 2  # a word that labels columns opens it
    if NUMBERED.match(lines[0].text):
        weight -= 4  # it is numbered
    if len(titles) > 1:
        weight += 1.5  # it has several lines
    if any(map(has_label, titles)):
        weight += 3  # a label or remark in brackets closes a line
    if any(map(is_notice, titles)):
        weight += 3  # it names a notice
        if is_name_of_notice(lines[0]):
            weight += 3  # and says nothing else
    return weight


def _marked(level: int, article: Article, habits: Habits) -> float:
    """The evidence of the `level` at which the titles are marked."""
    rank = _rank(level, article)
    if rank > 0:
        return 2  # it is marked as of higher rank
    if rank < 0:
        return -2  # it is marked as of lower rank
    weight = 0.0
    if level == BOLD:
        weight += 0.5  # it is bold as headlines are
    elif level:
        weight += 1.5  # it is marked as headlines are
        if habits.leaves_crossheads_unmarked:
            weight += 1.5  # only headlines are marked in this text
    if article.is_brief and level:
        weight += 3  # marked, and a standing label of briefs (简讯) stands over this and those before
    if level and article.is_dispatch:
        weight += 1  # marked, and a dispatch is open, which has no crossheads
    return weight


def _rank(level: int, article: Article) -> int:
    """1 where titles are marked as of higher rank than the headline of the open article, -1 where lower, else 0."""
    headline, deepest = article.known_head()[1]
    if not level:
        return -1 if headline else 0
    if level < headline or not headline:
        return 1
    return 0 if level <= deepest else -1


def _set_apart(line: Line, habits: Habits) -> float:
    """The evidence of the blank lines above the first line, and of the blanks before it."""
    weight = 0.0
    indents = habits.head_indent != habits.body_indent
    is_indented = indents and line.indent == habits.head_indent
    if line.gap > habits.body_gap:
        weight += 2  # it stands apart by more than paragraphs do
    elif habits.parts_articles_by_gaps and not (is_indented and line.indent > habits.body_indent):
        weight -= 3  # articles stand apart in this text, or by a deeper indent, and it does not
    if is_indented:
        weight += 1  # it is indented as headlines are
    elif indents and line.indent == habits.body_indent:
        weight -= 2  # it is indented as paragraphs are
    return weight


def _behind(run: Run, titles: list[Block], level: int, article: Article) -> float:
    """The evidence of what follows a run, or is named at its titles' ends."""
    role = opening(run.following)
    weight = OPENINGS.get(role, 0)
    if role is JUMP_FROM or JUMP_FROM in [piece.role for title in titles for piece in title.tail]:
        weight += 4  # the text comes from another page
    if role is DATELINE and level:
        weight += 2  # marked, and the text opens with a dateline
    if not level and len(run.lines) == 1 and titles and _takes_up(titles[0].text, run, article):
        weight += 1  # the text takes up the title's words, which the article before does not have
    if run.following:
        if Kind.PAGE_HEAD in run.following.passed_over:
            weight += 3  # a database names the page right below the headline
        weight += FOLLOWING.get(run.following.block.kind, 0)
        if addresses_editors(run.following.block.text):
            weight += 4  # a letter to the paper begins
    return weight


def _of_subject(run: Run, titles: list[Block], article: Article) -> float:
    """The evidence of what the text behind a run tells of: what speaks for nothing new is the open article's."""
    if run.following is None or run.following.is_head_like or not titles:
        return 0
    text = run.following.block.text
    weight = -1.5
    headline = article.known_head()[0]
    if headline and not _has_piece_of(headline, text[:LONGEST_LEAD], PAIR):
        weight += 1.25  # the text has no word of the open article's headline
    if not _has_piece_of(text[:BEGINNING], article.recent(), TRIPLE):
        weight += 1.25  # it begins with none of the words that the open article has just used
    if WHEN.search(text, 0, NEAR):
        weight += 1  # it begins as news does
    if article.is_under_a_name:
        weight -= 1  # a piece under its writer's name is open, which has crossheads
    if article.has_crossheads:
        weight -= 1  # crossheads stand in the open article already
    return weight


def _has_piece_of(text: str, known: str, length: int) -> bool:
    """Whether `length` letters in a row of `text` stand in `known` too."""
    pieces = [text[at : at + length] for at in range(len(text) - length + 1)]
    return any(piece in known for piece in pieces if piece.isalpha())


def _takes_up(title: str, run: Run, article: Article) -> bool:
    """Whether the text behind a run begins with some of its title's words, and the open article has none of them."""
    if run.following is None:
        return False
    shared = shared_words(title, run.following.block.text)
    known = article.known_head()[0] + run.previous.block.text
    return bool(shared) and not any(words in known for words in shared)


def shared_words(title: str, text: str) -> list[str]:
    """What a title and the beginning of a text have in common: pieces that are long enough to mean something."""
    beginning = text[:BEGINNING]
    pieces = [title[at : at + SHORTEST_WORDS] for at in range(len(title) - SHORTEST_WORDS + 1)]
    return [words for words in pieces if words in beginning]
