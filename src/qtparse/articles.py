"""Blocks to masthead, pages and articles: a small grammar.

    issue    := masthead? (page-head | production-line | furniture | article)*
    article  := head body
    head     := (rubric | kicker | headline | deck | byline)*
    body     := (paragraph | crosshead | caption | credit | jump | byline | dateline | note | table)*

What belongs to pages is sorted out in `folios`; where one article ends and the next begins is decided by
`boundaries`, the lines of a head by `heads`, those of a body by `bodies`. Whatever fits nowhere is a paragraph
of the article that is open: nothing is left out.
"""

from __future__ import annotations

from collections.abc import Iterator

from qtparse import bodies, boundaries, folios, heads
from qtparse.blocks import Block, Kind
from qtparse.boundaries import Article, Before, Habits, Item, Run
from qtparse.conventions.table import Role
from qtparse.layout import ArticleGroup, Element, Layout

MOST_INTRODUCTION = 8
TURNED_ON = frozenset({Role.JUMP_TO})
TURNED_FROM = frozenset({Role.JUMP_FROM})


def group(blocks: list[Block]) -> Layout:
    """Divide the blocks of a whole text."""
    sorted_out = folios.sort_out(blocks)
    habits = boundaries.habits(sorted_out.items)
    articles = tuple(
        ArticleGroup((article.head + article.body)[0].page, tuple(_elements(article, habits)))
        for article in divide(sorted_out.items, habits)
    )
    return Layout(sorted_out.masthead, sorted_out.pages, articles, sorted_out.markup)


def divide(items: list[Item], habits: Habits) -> Iterator[Article]:
    """The articles that `items` make, in order."""
    article: Article | None = None
    at = 0
    while at < len(items):
        length = boundaries.run_length(items, at)
        taken = items[at : at + max(length, 1)]
        begins = _begins(items, at, length, article, habits)
        if begins and article is not None:
            yield article
        if begins or article is None:
            article = Article(tuple(taken) if length else (), () if length else tuple(taken), is_package=False)
        elif length and not article.body:
            article = Article((*article.head, *taken), (), is_package=False)
        else:
            article = Article(article.head, (*article.body, *taken), article.is_package or _is_editors_signature(article, taken))
        at += len(taken)
    if article is not None:
        yield article


def _begins(items: list[Item], at: int, length: int, article: Article | None, habits: Habits) -> bool:
    """Whether a new article begins with the unit at `at`, or with the run of `length` head-like ones."""
    if article is None:
        return True
    previous = items[at - 1]
    if not length:
        return bool(article.body) and _begins_without_head(items[at], previous, habits)
    run_items = tuple(items[at : at + length])
    following = items[at + length] if at + length < len(items) else None
    if not article.body and Before.PAGE not in run_items[0].before:
        return False
    run = Run(run_items, previous, following, article, habits)
    if not run.titles and run_items[0].block.kind is Kind.BYLINE:
        return _signs_what_follows(run)
    return boundaries.weigh(run) > 0


def _begins_without_head(item: Item, previous: Item, habits: Habits) -> bool:
    """Whether running text begins an article whose headline is lost, or never was."""
    block = item.block
    opening = block.lead[0].role if block.lead else None
    if opening is Role.JUMP_FROM or boundaries.ends_with(previous, TURNED_ON):
        return True
    if opening not in (Role.DATELINE, Role.BYLINE):
        return False
    return block.line.gap > habits.body_gap or (habits.marks_heads and block.line.gap > 0)


def _signs_what_follows(run: Run) -> bool:
    """Whether bylines without a headline open an article: they carry a mark, or a report's dateline follows."""
    if run.following is None or boundaries.is_head_like(run.following):
        return False
    return bool(run.first.marks) or boundaries.opens_with(run, frozenset({Role.DATELINE}))


def _is_editors_signature(article: Article, taken: list[Item]) -> bool:
    """Whether the editors sign what stands so far: then it introduces a package."""
    block = taken[0].block
    return block.kind is Kind.NOTE and bodies.is_signature(block) and len(article.body) <= MOST_INTRODUCTION


def _elements(article: Article, habits: Habits) -> Iterator[Element]:
    yield from heads.elements([item.block for item in article.head], followed_by_text=bool(article.body))
    yield from bodies.elements(article, habits)
