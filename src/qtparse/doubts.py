"""What is doubted of a text that has been read: the diagnostics that need the whole issue or the source."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qtparse.conventions.table import Role
from qtparse.diagnostics import Code, Diagnostic
from qtparse.edges import CLOSING, OPENING
from qtparse.layout import ArticleGroup, Element, Layout, Part
from qtparse.model import Issue, Paragraph, Text
from qtparse.numerals import page_name
from qtparse.spans import LINE_END, Span

NO_TEXT = re.compile(r"[\x00-\x08\x0e-\x1b\x7f\ud800-\udfff]")
PARTNERS = (("（(", "）)"), ("【〔", "】〕"), ("《", "》"))
# Points are counted with a closing bracket alone: 1）, 一).
NUMBERING = re.compile(r"(?<![（(\w])\w{1,2}[）)]")
READ_ACROSS = re.compile(r"[一-鿿][,，。」”]? (?=[一-鿿])")
LEAST_READ_ACROSS = 5
PARAGRAPH = Part.PARAGRAPH
IN_BRACKETS = frozenset({Part.BYLINE, Part.DATELINE, Part.JUMP, Part.CREDIT})


def of_source(text: str) -> Iterator[Diagnostic]:
    """Characters that no text should hold."""
    first = NO_TEXT.search(text)
    if first:
        count = len(NO_TEXT.findall(text, first.start()))
        yield Diagnostic(Code.QT503, Span(*first.span()), (str(count),))


def of_articles(text: str, articles: tuple[ArticleGroup, ...], resolved: frozenset[int]) -> Iterator[Diagnostic]:
    """What is doubted of heads, jumps, brackets and columns."""
    headlines: set[str] = set()
    for article in articles:
        yield from _of_head(text, article.elements, headlines)
        for element in article.elements:
            part = element.part
            if part is PARAGRAPH:
                if _is_read_across(text, element):
                    yield Diagnostic(Code.QT401, Span(element.start, element.end))
            elif part in IN_BRACKETS:
                yield from _of_bracketed(text, element, resolved)


def _of_head(text: str, elements: tuple[Element, ...], headlines: set[str]) -> Iterator[Diagnostic]:
    headline = _first(elements, Part.HEADLINE)
    if headline is None:
        yield Diagnostic(Code.QT201, Span(elements[0].start, elements[0].end))
        return
    printed = text[headline.start : headline.end]
    if printed in headlines:
        yield Diagnostic(Code.QT205, Span(headline.start, headline.end))
    headlines.add(printed)
    kicker = _first(elements, Part.KICKER)
    if kicker and kicker.end <= headline.start and LINE_END.search(text, kicker.end, headline.start) is None:
        yield Diagnostic(Code.QT202, Span(kicker.start, headline.end))


def _first(elements: tuple[Element, ...], part: Part) -> Element | None:
    for element in elements:
        if element.part is part:
            return element
    return None


def _is_read_across(text: str, paragraph: Element) -> bool:
    """Whether blanks part the words of a paragraph again and again, as where a line crosses two columns."""
    _, start, end, _, _ = paragraph
    if text.count(" ", start, end) < LEAST_READ_ACROSS:
        return False
    return len(READ_ACROSS.findall(text, start, end)) >= LEAST_READ_ACROSS


def _of_bracketed(text: str, element: Element, resolved: frozenset[int]) -> Iterator[Diagnostic]:
    """A jump without its other end, a bracket without its partner."""
    part, start, end, piece, _ = element
    if part is Part.JUMP and start not in resolved and piece:
        yield Diagnostic(Code.QT301, Span(start, end), (page_name(piece.fields["page"] or "?"),))
    first, last = text[start], text[end - 1]
    if first in OPENING and last in CLOSING and OPENING.index(first) // 2 != CLOSING.index(last) // 2:
        yield Diagnostic(Code.QT501, Span(start, end), (f"{first}…{last}",))


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
    for article in issue.articles:
        for leaf in (*article.decks, *article.body, article.headline):
            if isinstance(leaf, Text | Paragraph) and (lonely := _lonely_bracket(leaf.text)):
                yield Diagnostic(Code.QT501, leaf.spans[0], (lonely,))
    for stretch in issue.unplaced:
        yield Diagnostic(Code.QT901, stretch.spans[0])


def _lonely_bracket(text: str) -> str | None:
    """A bracket that opens in `text` and does not close, or the other way round; `None` if each does."""
    for opening, closing in PARTNERS:
        opened = sum([text.count(bracket) for bracket in opening])
        closed = sum([text.count(bracket) for bracket in closing])
        if opened > closed:
            return opening[0]
        if closed > opened and not NUMBERING.search(text):
            return closing[0]
    return None
