"""Ties what 下转 and 上接 part: a continuation is added to the article that turned to its page."""

from __future__ import annotations

import itertools
from bisect import bisect, bisect_left
from collections import defaultdict

import attrs

from qtparse.conventions.table import Role
from qtparse.diagnostics import Code, Diagnostic
from qtparse.layout import ArticleGroup, Element, PageGroup, Part
from qtparse.numerals import page_name
from qtparse.spans import Span

HEAD_PARTS = frozenset({Part.KICKER, Part.HEADLINE, Part.DECK})
JUMP = Part.JUMP
FEWEST_SHARED = 4
MOST_CANDIDATES = 16


@attrs.frozen
class Tied:
    """The articles with their continuations, and the starts of the jump lines whose other end was found."""

    articles: tuple[ArticleGroup, ...]
    resolved: frozenset[int]
    diagnostics: tuple[Diagnostic, ...]


def tie(text: str, pages: tuple[PageGroup, ...], articles: tuple[ArticleGroup, ...]) -> Tied:
    """Add each continuation to its article; both ends of a jump that is tied are resolved."""
    continuations = [at for at, article in enumerate(articles) if _jumps(article, Role.JUMP_FROM)]
    if not continuations:
        return Tied(articles, frozenset(), ())
    names = [_name_of(page) for page in pages]
    turned: dict[str, list[int]] = defaultdict(list)
    places: dict[tuple[int, str], int] = {}
    for at, article in enumerate(articles):
        for jump in _jumps(article, Role.JUMP_TO):
            target = _target(jump)
            turned[target].append(at)
            places.setdefault((at, target), jump.start)
    letters = {at: _letters(text, articles[at]) for at in {*continuations, *itertools.chain(*turned.values())}}
    merged: dict[int, list[ArticleGroup]] = defaultdict(list)
    root: dict[int, int] = {}
    resolved: set[int] = set()
    diagnostics: list[Diagnostic] = []
    for at in continuations:
        article = articles[at]
        come_from = _jumps(article, Role.JUMP_FROM)[0]
        here = names[article.page]
        if here is None:
            continue
        origins = (None, _target(come_from))
        candidates = [
            other for other in _nearest(turned[here], at) if other != at and names[articles[other].page] in origins
        ]
        if not candidates:
            continue
        # A continuation without a head is likest to the article left open.
        likeness = {other: len(letters[at] & letters[other]) if letters[at] else 1 for other in candidates}
        origin = max(candidates, key=likeness.__getitem__)
        if len(candidates) > 1 and likeness[origin] < FEWEST_SHARED:
            diagnostics.append(Diagnostic(Code.QT302, Span(come_from.start, come_from.end)))
        del turned[here][bisect_left(turned[here], origin)]
        root[at] = root.get(origin, origin)
        merged[root[at]].append(article)
        resolved |= {come_from.start, places[origin, here]}
    whole = tuple(_whole(article, at, merged) for at, article in enumerate(articles) if at not in root)
    return Tied(whole, frozenset(resolved), tuple(diagnostics))


def _nearest(articles: list[int], at: int) -> list[int]:
    """Of the ascending numbers `articles`, those nearest to `at`: a jump that was never tied must not cost for ever."""
    behind = bisect(articles, at)
    return articles[max(0, behind - MOST_CANDIDATES) : behind + MOST_CANDIDATES]


def _whole(article: ArticleGroup, at: int, merged: dict[int, list[ArticleGroup]]) -> ArticleGroup:
    if at not in merged:
        return article
    return ArticleGroup(
        article.page,
        article.elements + tuple(_continued(element) for part in merged[at] for element in part.elements),
    )


def _continued(element: Element) -> Element:
    return attrs.evolve(element, part=Part.JUMP_HEAD) if element.part in HEAD_PARTS else element


def _jumps(article: ArticleGroup, role: Role) -> list[Element]:
    return [
        element
        for element in article.elements
        if element.part is JUMP and element.piece is not None and element.piece.role is role
    ]


def _target(jump: Element) -> str:
    return page_name((jump.piece and jump.piece.fields["page"]) or "?")


def _name_of(page: PageGroup) -> str | None:
    printed = next((piece.fields["number"] for piece in page.pieces if piece.role is Role.PAGE_NUMBER), None)
    return page_name(printed) if printed else None


def _letters(text: str, article: ArticleGroup) -> frozenset[str]:
    """The letters of an article's head."""
    head = [text[element.start : element.end] for element in article.elements if element.part in HEAD_PARTS]
    return frozenset("".join(head))
