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

from collections.abc import Iterator

import attrs

from qtparse import bodies, boundaries, folios, heads, signatures
from qtparse.blocks import Block, Kind
from qtparse.conventions.table import Role
from qtparse.diagnostics import Code, Diagnostic
from qtparse.items import Habits, Item, habits, run_length
from qtparse.layout import ArticleGroup, Layout
from qtparse.spans import Span

MOST_INTRODUCTION = 8
MOST_TITLES = 5
PICTURE_KINDS = frozenset({Kind.CAPTION, Kind.CREDIT})
NEVER_FIRST = PICTURE_KINDS | {Kind.DATELINE}


@attrs.frozen
class Article:
    """The units of one article, and what was doubted of the heads within or above it."""

    head: tuple[Item, ...]
    body: tuple[Item, ...]
    diagnostics: tuple[Diagnostic, ...] = ()


def group(blocks: list[Block]) -> Layout:
    """Divide the blocks of a whole text."""
    sorted_out = folios.sort_out(blocks)
    ways = habits(sorted_out.items)
    divided = list(divide(sorted_out.items, ways))
    return Layout(
        sorted_out.masthead,
        sorted_out.pages,
        tuple(_group(article, ways) for article in divided),
        sorted_out.markup,
        sorted_out.unplaced,
        tuple(diagnostic for article in divided for diagnostic in article.diagnostics),
    )


def _group(article: Article, ways: Habits) -> ArticleGroup:
    head = tuple(heads.elements([item.blocks[0] for item in article.head], followed_by_text=bool(article.body)))
    return ArticleGroup((article.head or article.body)[0].page, head + tuple(bodies.elements(list(article.body), ways)))


def divide(items: list[Item], ways: Habits) -> Iterator[Article]:
    """The articles that `items` make, in order."""
    head: list[Item] = []
    body: list[Item] = []
    doubts: list[Diagnostic] = []
    in_package = has_text = head_is_whole = False
    at = 0
    while at < len(items):
        length = run_length(items, at)
        if length > 1 and has_text and _is_signature_apart(items[at], items[at + 1]):
            length = 1
        taken = items[at : at + (length or 1)]
        if length and has_text:
            begins, doubted = _weighed(items, at, length, head, body, in_package=in_package, ways=ways)
        elif length:
            begins, doubted = taken[0].after_page_head or _heads_anew(taken[0], head), None
        else:
            begins, doubted = has_text and _begins_without_head(items[at], items[at - 1], ways), None
        if begins and (head or body):
            yield Article(tuple(head), tuple(body), tuple(doubts))
            head, body, doubts = [], [], []
            in_package = has_text = head_is_whole = False
        if doubted:
            doubts.append(doubted)
        if length and not body and not head_is_whole:
            taken = taken[: _length_of_head(taken, items[at + length] if at + length < len(items) else None)]
            head_is_whole = len(taken) < length
            head += taken
        else:
            body += taken
            has_text = has_text or taken[0].blocks[0].kind not in PICTURE_KINDS
            in_package = in_package or _signs_introduction(body)
        at += len(taken)
    if head or body:
        yield Article(tuple(head), tuple(body), tuple(doubts))


def _weighed(  # noqa: PLR0913 - what the decision rests on
    items: list[Item], at: int, length: int, head: list[Item], body: list[Item], *, in_package: bool, ways: Habits
) -> tuple[bool, Diagnostic | None]:
    """Whether the run at `at` begins an article, and a diagnostic where that is hardly more than a guess."""
    following = items[at + length] if at + length < len(items) else None
    if following and following.blocks[0].kind is Kind.DATELINE:
        return False, None
    if (
        length == 1
        and following
        and following.blocks[0].line.gap > items[at].blocks[0].line.gap
        and (_is_signature_apart(items[at], following))
    ):
        return False, None
    taken = items[at : at + length]
    run = boundaries.survey(
        taken,
        items[at - 1],
        following,
        head_levels=heads.levels([item.blocks[0] for item in head]),
        in_package=in_package,
        in_dispatch=boundaries.opening(body[0]) is Role.DATELINE,
        habits=ways,
    )
    if not run.titles and run.first.kind is Kind.BYLINE:
        return _signs_what_follows(run, following), None
    weight = boundaries.weigh(run)
    if abs(weight) > boundaries.DOUBTFUL or not run.titles:
        return weight > 0, None
    span = Span(run.titles[0].start, run.titles[0].end)
    arguments = ("headline", "标题") if weight > 0 else ("crosshead", "小标题")
    return weight > 0, Diagnostic(Code.QT206, span, arguments)


def _heads_anew(item: Item, head: list[Item]) -> bool:
    """Whether a marked heading opens a head of its own behind one that has no text: a picture story, a notice."""
    return item.blocks[0].level > 0 and any(other.blocks[0].level for other in head)


def _is_signature_apart(item: Item, following: Item) -> bool:
    """Whether a line signs what stands before it: a name, set apart from the head that follows."""
    block = item.blocks[0]
    if following.blocks[0].line.gap <= block.line.gap or block.level:
        return False
    return block.kind is Kind.BYLINE or signatures.of_line(block.text) is not None


def _length_of_head(taken: list[Item], following: Item | None) -> int:
    """How many units of a run are the head: all, but where lines without a mark are many they are a poem or a list."""
    if len(taken) > 1 and following and _turns_in_mid_sentence(taken[-1], following):
        return len(taken) - 1
    numbered = next(
        (at for at, item in enumerate(taken) if at and boundaries.NUMBERED.match(item.blocks[0].text)), None
    )
    if numbered is not None and not taken[numbered].blocks[0].level:
        return numbered
    unmarked = [at for at, item in enumerate(taken) if item.blocks[0].kind is Kind.WORDS and not item.blocks[0].marks]
    if len(unmarked) <= MOST_TITLES:
        return len(taken)
    signed = next((at for at in unmarked[:3] if at and signatures.of_line(taken[at].blocks[0].text)), None)
    return max(unmarked[0] if signed is None else signed + 1, 1)


def _turns_in_mid_sentence(item: Item, following: Item) -> bool:
    """Whether a line of several clauses is text that a jump line cuts, not a deck."""
    block = item.blocks[0]
    turns = following.blocks[0].kind is Kind.JUMP and boundaries.ending(following) is Role.JUMP_TO
    return turns and not block.level and ("，" in block.text or "," in block.text)


def _begins_without_head(item: Item, previous: Item, ways: Habits) -> bool:
    """Whether running text begins an article whose headline is lost, or never was."""
    if item.blocks[0].kind in NEVER_FIRST:
        return False
    opening = boundaries.opening(item)
    closed = boundaries.ending(previous)
    if opening is Role.JUMP_FROM or closed is Role.JUMP_TO:
        return True
    if closed in boundaries.SIGNATURES and previous.blocks[-1].tail:
        signed_too = boundaries.ending(item) in boundaries.SIGNATURES
        return closed is Role.DATELINE or signed_too or opening in boundaries.REPORT_OPENINGS
    if opening not in boundaries.REPORT_OPENINGS:
        return False
    gap = item.blocks[0].line.gap
    return gap > ways.body_gap or (ways.marks_heads and gap > 0)


def _signs_what_follows(run: boundaries.Run, following: Item | None) -> bool:
    """Whether bylines without a headline open an article: they carry a mark, or a report's dateline follows."""
    if following is None or following.is_head_like:
        return False
    return bool(run.first.marks) or run.opening is Role.DATELINE


def _signs_introduction(body: list[Item]) -> bool:
    """Whether the last unit of `body` is the editors' signature under an introduction: it opens a package."""
    block = body[-1].blocks[0]
    return block.kind is Kind.NOTE and len(body) <= MOST_INTRODUCTION and bodies.is_signature(block)
