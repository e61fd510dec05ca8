"""Which stretches are one paragraph: pieces that a column end, a page turn or a caption cut are joined."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from qtparse.diagnostics import Code, Diagnostic
from qtparse.layout import ArticleGroup, Element, Part
from qtparse.spans import Span

CLOSED = frozenset("。！？!?…”』」；;：:）)》】—～~")
LEFT_OPEN = frozenset("，,、（(“「『《")
NEVER_FIRST = frozenset("，,、。；;：:！？!?）)】》」』”％%")
OPENS_PARAGRAPH = re.compile(
    r"[（(]?[一二三四五六七八九十\d]{1,3}[、.．)）]|——|[●■◆▲○]|(?:问|答)[：:]|其[一二三四五六七八九十]"
)
PUNCTUATION = re.compile(r"[，,。、；;：:！？!?]")
PASSED_OVER = frozenset({Part.CAPTION, Part.CREDIT, Part.JUMP, Part.JUMP_HEAD})
SHORTEST_CUT = 16
LEAST_ENDS = 5
MOST_ENDS_LEFT_OPEN = 0.2
WINDOW = 4000
MOST_FOLLOWERS = 8
LEAST_SEEN = 6
MOST_SEEN = 60
LEAST_SHARE = 0.6


def join_paragraphs(
    text: str, articles: tuple[ArticleGroup, ...]
) -> tuple[tuple[ArticleGroup, ...], tuple[Diagnostic, ...]]:
    """The articles with the pieces of their cut paragraphs joined, and what is to be said of the joins."""
    lost = _loses_full_stops(text, articles)
    joined: list[ArticleGroup] = []
    diagnostics: list[Diagnostic] = []
    for article in articles:
        whole, told = _join(text, article, full_stops_are_lost=lost)
        joined.append(whole)
        diagnostics += told
    return tuple(joined), tuple(diagnostics)


def _loses_full_stops(text: str, articles: Sequence[ArticleGroup]) -> bool:
    """Whether paragraphs end without a full stop where nothing can have cut them: then its lack shows no cut."""
    ends = [end for article in articles for end in _certain_ends(article.elements)]
    left_open = sum(text[end - 1] not in CLOSED for end in ends)
    return len(ends) >= LEAST_ENDS and left_open > MOST_ENDS_LEFT_OPEN * len(ends)


def _certain_ends(elements: tuple[Element, ...]) -> Iterator[int]:
    """Where paragraphs end because something else begins: a crosshead, or the article's end."""
    for at, element in enumerate(elements):
        if element.part is Part.PARAGRAPH and element.end - element.start >= SHORTEST_CUT:
            following = elements[at + 1].part if at + 1 < len(elements) else None
            if following in (None, Part.CROSSHEAD):
                yield element.end


def _join(text: str, article: ArticleGroup, *, full_stops_are_lost: bool) -> tuple[ArticleGroup, list[Diagnostic]]:
    """The article with the pieces of its cut paragraphs joined, and what is to be said of the joins."""
    elements = list(article.elements)
    diagnostics: list[Diagnostic] = []
    before: int | None = None
    length = 0
    for at, element in enumerate(elements):
        if element.part is Part.PARAGRAPH:
            if element.continues:
                length += element.end - element.start
            elif before is not None and _goes_on(text, elements[before], element, length, full_stops_are_lost):
                elements[at] = element._replace(continues=True)
                diagnostics += _told(text, elements[before], element)
                length += element.end - element.start
            else:
                length = element.end - element.start
            before = at
        elif element.part not in PASSED_OVER:
            before = None
    if not diagnostics:
        return article, diagnostics
    return ArticleGroup(article.page, tuple(elements)), diagnostics


def _goes_on(text: str, before: Element, element: Element, length: int, full_stops_are_lost: bool) -> bool:  # noqa: FBT001 - private
    """Whether `element` goes on with the paragraph that `before` ends, `length` characters long so far."""
    last, first = text[before.end - 1], text[element.start]
    if first in NEVER_FIRST or last in LEFT_OPEN:
        return True
    if (
        last in CLOSED
        or length < SHORTEST_CUT
        or not PUNCTUATION.search(text, before.end - length if length < before.end else 0, before.end)
    ):
        return False
    if OPENS_PARAGRAPH.match(text, element.start):
        return False
    return not full_stops_are_lost


def _told(text: str, before: Element, element: Element) -> Iterator[Diagnostic]:
    span = Span(element.start, element.end)
    yield Diagnostic(Code.QT203, span)
    if _is_lossy(text, before.end, element.start):
        yield Diagnostic(Code.QT204, span)


def _is_lossy(text: str, end: int, start: int) -> bool:
    """Whether the character before the cut goes on in one way nearby, and never as across the cut."""
    last, first = text[end - 1], text[start]
    seen = text.count(last, max(0, end - WINDOW), end + WINDOW) - 1
    if not LEAST_SEEN <= seen <= MOST_SEEN:
        return False
    followers: Counter[str] = Counter()
    at = text.find(last, max(0, end - WINDOW))
    while 0 <= at < end + WINDOW and len(followers) <= MOST_FOLLOWERS:
        if at != end - 1 and at + 1 < len(text):
            followers[text[at + 1]] += 1
        at = text.find(last, at + 1)
    if len(followers) > MOST_FOLLOWERS or first in followers:
        return False
    return followers.most_common(1)[0][1] >= LEAST_SHARE * followers.total()
