"""Blocks to masthead, pages and articles: a small grammar.

    issue    := masthead? (page-head | production-line | furniture | article)*
    article  := head body
    head     := (rubric | kicker | headline | deck | byline)*
    body     := (paragraph | crosshead | caption | credit | jump | byline | dateline | note | table)*

What belongs to pages is sorted out in `folios`; whether a head begins an article is weighed in `boundaries`; the
lines of a head are told apart in `heads`, those of a body in `bodies`. Whatever fits nowhere is a paragraph of the
article that is open: nothing is left out.
"""

from __future__ import annotations

import attrs

from qtparse import bodies, boundaries, folios, heads
from qtparse.blocks import OF_WORDS, Block, Kind
from qtparse.conventions.table import Role
from qtparse.diagnostics import Code, Diagnostic
from qtparse.items import Habits, Item, habits
from qtparse.layout import ArticleGroup, Layout
from qtparse.runs import is_signature_apart, length_of_head, run_length
from qtparse.spans import Span

PICTURE_KINDS = frozenset({Kind.CAPTION, Kind.CREDIT})
NEVER_FIRST = PICTURE_KINDS | {Kind.DATELINE}
NOTE, BYLINE, DATELINE = Kind.NOTE, Kind.BYLINE, Kind.DATELINE


@attrs.define
class Article:
    """The units of one article as far as they were read, and what was doubted of the heads within or above it.

    Pictures alone are no text yet. A head behind which a list or poem begins is whole; a package is several
    articles behind one introduction.
    """

    head: list[Item] = attrs.field(factory=list)
    body: list[Item] = attrs.field(factory=list)
    doubts: list[Diagnostic] = attrs.field(factory=list)
    has_text: bool = False
    head_is_whole: bool = False
    is_package: bool = False

    def add_run(self, run: list[Item], following: Item | None) -> int:
        """Add head-like units: to the head, as long as it is one, or to the body. How many were added."""
        if self.body or self.head_is_whole:
            self.body += run
            self.has_text = True
            return len(run)
        length = length_of_head(run, following)
        self.head += run[:length]
        self.head_is_whole = length < len(run)
        return length

    def add_text(self, item: Item) -> None:
        """Add a unit to the body that is not head-like."""
        self.body.append(item)
        block = item.blocks[0]
        if block.kind not in PICTURE_KINDS:
            self.has_text = True
        if block.kind is NOTE and len(self.body) <= bodies.MOST_INTRODUCTION and bodies.is_signature(block):
            self.is_package = True  # the editors' signature stands under an introduction


def group(blocks: list[Block]) -> Layout:
    """Divide the blocks of a whole text."""
    sorted_out = folios.sort_out(blocks)
    ways = habits(sorted_out.items)
    divided = divide(sorted_out.items, ways)
    return Layout(
        sorted_out.masthead,
        sorted_out.pages,
        tuple([_group(article, ways) for article in divided]),
        sorted_out.markup,
        sorted_out.unplaced,
        tuple([doubt for article in divided for doubt in article.doubts]),
    )


def _group(article: Article, ways: Habits) -> ArticleGroup:
    head = heads.elements([item.blocks[0] for item in article.head], followed_by_text=bool(article.body))
    return ArticleGroup((article.head or article.body)[0].page, (*head, *bodies.elements(article.body, ways)))


def divide(items: list[Item], ways: Habits) -> list[Article]:
    """The articles that `items` make, in order."""
    if not items:
        return []
    article = Article()
    articles = [article]
    at = 0
    while at < len(items):
        item = items[at]
        if item.is_head_like:
            run = _run(items, at, article)
            behind = at + len(run)
            following = items[behind] if behind < len(items) else None
            begins, doubt = _weighed(run, items[at - 1], following, article, ways)
            if begins and (article.head or article.body):
                article = Article()
                articles.append(article)
            if doubt:
                article.doubts.append(doubt)
            at += article.add_run(run, following)
        else:
            if article.has_text and _begins_without_head(item, items[at - 1], ways):
                article = Article()
                articles.append(article)
            article.add_text(item)
            at += 1
    return articles


def _run(items: list[Item], at: int, article: Article) -> list[Item]:
    """The head-like units that stand together from `at` on; a signature of the text before stands alone."""
    length = run_length(items, at)
    if length > 1 and article.has_text and is_signature_apart(items[at], items[at + 1]):
        length = 1
    return items[at : at + length]


def _weighed(
    run: list[Item], previous: Item, following: Item | None, article: Article, ways: Habits
) -> tuple[bool, Diagnostic | None]:
    """Whether a run begins an article behind `article`, and a diagnostic where that is hardly more than a guess."""
    if not article.has_text:
        return Kind.PAGE_HEAD in run[0].passed_over or _heads_anew(run[0], article.head), None
    if following and (
        following.blocks[0].kind is DATELINE or (len(run) == 1 and is_signature_apart(run[0], following))
    ):
        return False, None
    lines = [item.blocks[0] for item in run]
    titles = [line for line in lines if line.kind in OF_WORDS]
    if not titles and lines[0].kind is BYLINE:
        return _signs_what_follows(lines[0], following), None
    level = min([title.level for title in titles if title.level], default=0)
    weight = boundaries.weigh(
        boundaries.Run(
            lines,
            titles,
            run[0].passed_over,
            previous,
            following,
            level,
            boundaries.rank(level, *heads.levels([item.blocks[0] for item in article.head])),
            article.is_package,
            boundaries.opening(article.body[0]) is Role.DATELINE,
            ways,
        )
    )
    if abs(weight) > boundaries.DOUBTFUL or not titles:
        return weight > 0, None
    arguments = ("headline", "标题") if weight > 0 else ("crosshead", "小标题")
    return weight > 0, Diagnostic(Code.QT206, Span(titles[0].start, titles[0].end), arguments)


def _heads_anew(item: Item, head: list[Item]) -> bool:
    """Whether a marked heading opens a head of its own behind one that has no text: a picture story, a notice."""
    return item.blocks[0].level > 0 and any(other.blocks[0].level for other in head)


def _begins_without_head(item: Item, previous: Item, ways: Habits) -> bool:
    """Whether running text begins an article whose headline is lost, or never was."""
    block = item.blocks[0]
    closed = boundaries.ending(previous)
    if not (block.lead or closed) or block.kind in NEVER_FIRST:
        return False
    opening = boundaries.opening(item)
    if opening is Role.JUMP_FROM or closed is Role.JUMP_TO:
        return True
    if closed in boundaries.SIGNATURES and previous.blocks[-1].tail:
        signed_too = boundaries.ending(item) in boundaries.SIGNATURES
        return closed is Role.DATELINE or signed_too or opening in boundaries.SIGNATURES
    if opening not in boundaries.SIGNATURES:
        return False
    return block.line.gap > ways.body_gap or (ways.marks_heads and block.line.gap > 0)


def _signs_what_follows(byline: Block, following: Item | None) -> bool:
    """Whether bylines without a headline open an article: they carry a mark, or a report's dateline follows."""
    if following is None or following.is_head_like:
        return False
    return bool(byline.marks) or boundaries.opening(following) is Role.DATELINE
