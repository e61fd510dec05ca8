"""Which stretches are one paragraph: pieces that a column end, a page turn or a caption cut are joined."""

from __future__ import annotations

import re
from collections.abc import Sequence

from qtparse.diagnostics import Code, Diagnostic
from qtparse.layout import ArticleGroup, Element, Part
from qtparse.spans import Span

PARAGRAPH, CROSSHEAD = Part.PARAGRAPH, Part.CROSSHEAD
CLOSED = frozenset('"。.·！？!?…”』」；;：:）)》】—～~')
LEFT_OPEN = frozenset("，,、（(“「『《")
STOPS = frozenset("，,、")
NEVER_FIRST = frozenset("，,、。；;：:！？!?）)】》」』”％%")
TELEPHONE = re.compile(r"(?<!\d)\d{7,12}$")
OPENS_PARAGRAPH = re.compile(
    r"[^：:，。\s]{0,6}(?:电话|地址|地点|时间|邮箱|网址|咨询|联系人|友情提示)[：:]|[（(]?[一二三四五六七八九十\d]{1,3}[、.．)）]|——|[●■◆▲○]|(?:问|答)[：:]|其[一二三四五六七八九十]"
)
PUNCTUATION = re.compile(r"[，,。、；;：:！？!?]")
PASSED_OVER = frozenset({Part.CAPTION, Part.CREDIT, Part.JUMP, Part.JUMP_HEAD})
SHORTEST_CUT = 16
LONGEST_VERSE = 15
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
    ends = 0
    left_open = 0
    for article in articles:
        for element in _before_something_else(article.elements):
            if element.part is PARAGRAPH and element.end - element.start >= SHORTEST_CUT:
                ends += 1
                left_open += text[element.end - 1] not in CLOSED
    return ends >= LEAST_ENDS and left_open > MOST_ENDS_LEFT_OPEN * ends


def _before_something_else(elements: tuple[Element, ...]) -> list[Element]:
    """The elements that end because something else begins: a crosshead, or the next article."""
    found = [elements[at] for at, element in enumerate(elements[1:]) if element.part is CROSSHEAD]
    found.append(elements[-1])
    return found


def _join(text: str, article: ArticleGroup, *, full_stops_are_lost: bool) -> tuple[ArticleGroup, list[Diagnostic]]:
    """The article with the pieces of its cut paragraphs joined, and what is to be said of the joins."""
    elements = list(article.elements)
    diagnostics: list[Diagnostic] = []
    open_end: int | None = None
    began = length = 0
    for at, element in enumerate(article.elements):
        part = element.part
        if part is PARAGRAPH:
            start, end = element.start, element.end
            if (
                open_end is not None
                and (end - start > LONGEST_VERSE or open_end - began > LONGEST_VERSE)
                and (text[open_end - 1] not in CLOSED or text[start] in NEVER_FIRST)
                and _goes_on(text, Span(began, open_end), start, length, full_stops_are_lost)
            ):
                elements[at] = Element(part, start, end, element.piece, continues=True)
                diagnostics += _told(text, open_end, Span(start, end))
                length += end - start
            else:
                began, length = start, end - start
            open_end = end
        elif part not in PASSED_OVER:
            open_end = None
    if not diagnostics:
        return article, diagnostics
    return ArticleGroup(article.page, tuple(elements)), diagnostics


def _goes_on(text: str, before: Span, start: int, length: int, full_stops_are_lost: bool) -> bool:  # noqa: FBT001 - private
    """Whether what begins at `start` goes on with the paragraph `before`, `length` characters long so far.

    It is asked where no full stop ends `before`, or where `start` has a sign that nothing begins with.
    """
    last, first = text[before.end - 1], text[start]
    if first in NEVER_FIRST or (last in LEFT_OPEN and not (full_stops_are_lost and last in STOPS)):
        return True
    if last.isdigit() and TELEPHONE.search(text, before.start, before.end):
        return False
    if full_stops_are_lost or length < SHORTEST_CUT or not PUNCTUATION.search(text, *before):
        return False
    return OPENS_PARAGRAPH.match(text, start) is None


def _told(text: str, end: int, continuation: Span) -> list[Diagnostic]:
    told = [Diagnostic(Code.QT203, continuation)]
    if _is_lossy(text, end, continuation.start):
        told.append(Diagnostic(Code.QT204, continuation))
    return told


def _is_lossy(text: str, end: int, start: int) -> bool:
    """Whether the character before the cut goes on in one way nearby, and never as across the cut."""
    last = text[end - 1]
    near, cut = _around(text, end)
    behind = near.split(last, MOST_SEEN + 2)[1:]
    if not LEAST_SEEN <= len(behind) - 1 <= MOST_SEEN:
        return False
    followers = [stretch[:1] or last for stretch in behind]
    followers.remove(near[cut])
    if text[start] in followers:
        return False
    different = set(followers)
    return len(different) <= MOST_FOLLOWERS and max(map(followers.count, different)) >= LEAST_SHARE * len(followers)


def _around(text: str, at: int) -> tuple[str, int]:
    """What is near `at`, and where `at` is in it; with line feeds, so that the form of line ends changes nothing."""
    first = max(0, at - WINDOW)
    near = text[first : at + WINDOW]
    if "\r" not in near:
        return near, at - first
    before = _with_line_feeds(text[max(0, at - 2 * WINDOW) : at])[-WINDOW:]
    return before + _with_line_feeds(text[at : at + 2 * WINDOW])[:WINDOW], len(before)


def _with_line_feeds(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
