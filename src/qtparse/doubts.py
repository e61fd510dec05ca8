"""What is doubted of a text that has been read: the diagnostics that need the whole issue or the source."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qtparse.blocks import CLOSING, OPENING
from qtparse.conventions.table import Role
from qtparse.diagnostics import Code, Diagnostic
from qtparse.layout import ArticleGroup, Element, Layout, Part
from qtparse.model import Issue
from qtparse.spans import LINE_END, Span

CONTROLS = tuple(chr(code) for code in (*range(9), *range(14, 28), 0x7F))
NO_TEXT = re.compile(r"[\x00-\x08\x0e-\x1b\x7f\ud800-\udfff]")
READ_ACROSS = re.compile(r"[一-鿿][,，。」”]? (?=[一-鿿])")
LEAST_READ_ACROSS = 3
IN_BRACKETS = frozenset({Part.BYLINE, Part.DATELINE, Part.JUMP, Part.CREDIT})


def of_source(text: str) -> Iterator[Diagnostic]:
    """Characters that no text should hold."""
    if not any(control in text for control in CONTROLS) and _is_encodable(text):
        return
    found = NO_TEXT.findall(text)
    if found:
        first = NO_TEXT.search(text)
        yield Diagnostic(Code.QT503, Span(*first.span()) if first else Span(0, 0), (str(len(found)),))


def _is_encodable(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def of_articles(text: str, articles: tuple[ArticleGroup, ...], resolved: frozenset[int]) -> Iterator[Diagnostic]:
    """What is doubted of heads, jumps, brackets and columns."""
    headlines: set[str] = set()
    for article in articles:
        yield from _of_head(text, article.elements, headlines)
        for element in article.elements:
            yield from _of_element(text, element, resolved)


def _of_head(text: str, elements: tuple[Element, ...], headlines: set[str]) -> Iterator[Diagnostic]:
    headline = next((element for element in elements if element.part is Part.HEADLINE), None)
    if headline is None:
        yield Diagnostic(Code.QT201, Span(elements[0].start, elements[0].end))
        return
    printed = text[headline.start : headline.end]
    if printed in headlines:
        yield Diagnostic(Code.QT205, Span(headline.start, headline.end))
    headlines.add(printed)
    kicker = next((element for element in elements if element.part is Part.KICKER), None)
    if kicker and kicker.end <= headline.start and LINE_END.search(text, kicker.end, headline.start) is None:
        yield Diagnostic(Code.QT202, Span(kicker.start, headline.end))


def _of_element(text: str, element: Element, resolved: frozenset[int]) -> Iterator[Diagnostic]:
    span = Span(element.start, element.end)
    if element.part is Part.JUMP and element.start not in resolved and element.piece:
        yield Diagnostic(Code.QT301, span, (element.piece.fields["page"] or "?",))
    if element.part in IN_BRACKETS:
        first, last = text[element.start], text[element.end - 1]
        if first in OPENING and last in CLOSING and OPENING.index(first) // 2 != CLOSING.index(last) // 2:
            yield Diagnostic(Code.QT501, span, (f"{first}…{last}",))
    elif element.part is Part.PARAGRAPH and text.find(" ", element.start, element.end) >= 0:
        if len(READ_ACROSS.findall(text, element.start, element.end)) >= LEAST_READ_ACROSS:
            yield Diagnostic(Code.QT401, span)


def of_pages(layout: Layout) -> Iterator[Diagnostic]:
    """A model's words among the page's."""
    for page in layout.pages:
        for piece in page.pieces:
            if piece.role is Role.CHATTER:
                yield Diagnostic(Code.QT402, Span(piece.start, piece.end))


def of_issue(issue: Issue) -> Iterator[Diagnostic]:
    """Pages that are missing, and text that could not be placed."""
    count = issue.masthead.page_count
    numbers = {page.number.text for page in issue.pages if page.number}
    if count and len(numbers) > 1 and len(numbers) != count.count:
        yield Diagnostic(Code.QT104, count.spans[0], (str(count.count), str(len(numbers))))
    for stretch in issue.unplaced:
        yield Diagnostic(Code.QT901, stretch.spans[0])
