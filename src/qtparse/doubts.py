"""What is doubted of a text that has been read: the diagnostics that need the whole issue or the source."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qtparse.conventions.table import Role
from qtparse.diagnostics import Code, Diagnostic
from qtparse.edges import CLOSING, OPENING
from qtparse.layout import ArticleGroup, Element, Layout, Part
from qtparse.model import Article, Crosshead, Issue, Table
from qtparse.numerals import page_name
from qtparse.spans import LINE_END, Span

# All characters but controls and surrogates.
OF_TEXTS = re.compile(r"[\t-\r\x1c-\x7e\x80-\ud7ff\ue000-\U0010ffff]+")
PARTNERS = (("（(", "）)"), ("【〔", "】〕"), ("《", "》"))
BRACKETS = "（(）)【〔】〕《》"
# Points are counted with a closing bracket alone: 1）, 一).
NUMBERING = re.compile(r"(?<![（(\w])\w{1,2}[）)]")
READ_ACROSS = re.compile(r"[一-鿿][,，。」”]? (?=[一-鿿])")
LEAST_READ_ACROSS = 5
PARAGRAPH, HEADLINE, KICKER, JUMP = Part.PARAGRAPH, Part.HEADLINE, Part.KICKER, Part.JUMP
UNREAD = (Crosshead, Table)
IN_BRACKETS = frozenset({Part.BYLINE, Part.DATELINE, JUMP, Part.CREDIT})


def of_source(text: str) -> Iterator[Diagnostic]:
    """Characters that no text should hold."""
    others = OF_TEXTS.sub("", text)
    if others:
        first = text.index(others[0])
        yield Diagnostic(Code.QT503, Span(first, first + 1), (str(len(others)),))


def of_articles(text: str, articles: tuple[ArticleGroup, ...], resolved: frozenset[int]) -> list[Diagnostic]:
    """What is doubted of heads, jumps, brackets and columns."""
    headlines: set[str] = set()
    told: list[Diagnostic] = []
    for article in articles:
        told += _of_head(text, article.elements, headlines)
        for element in article.elements:
            part, start, end = element.part, element.start, element.end
            if part is PARAGRAPH:
                if text.count(" ", start, end) >= LEAST_READ_ACROSS and _is_read_across(text, start, end):
                    told.append(Diagnostic(Code.QT401, Span(start, end)))
            elif part in IN_BRACKETS:
                if part is JUMP and element.piece and start not in resolved:
                    page = page_name(element.piece.fields["page"] or "?")
                    told.append(Diagnostic(Code.QT301, Span(start, end), (page,)))
                if text[start] in OPENING:
                    told += _of_bracketed(text, start, end)
    return told


def _of_head(text: str, elements: tuple[Element, ...], headlines: set[str]) -> list[Diagnostic]:
    """A head without a headline, with one that stood before, with one that was parted from its kicker."""
    headline = _first(elements, HEADLINE)
    if headline is None:
        return [Diagnostic(Code.QT201, Span(elements[0].start, elements[0].end))]
    told: list[Diagnostic] = []
    start, end = headline.start, headline.end
    printed = text[start:end]
    if printed in headlines:
        told.append(Diagnostic(Code.QT205, Span(start, end)))
    headlines.add(printed)
    kicker = _first(elements, KICKER)
    if kicker and kicker.end <= start and not LINE_END.search(text, kicker.end, start):
        told.append(Diagnostic(Code.QT202, Span(kicker.start, end)))
    return told


def _first(elements: tuple[Element, ...], part: Part) -> Element | None:
    for element in elements:
        if element.part is part:
            return element
    return None


def _is_read_across(text: str, start: int, end: int) -> bool:
    """Whether blanks part the words of a paragraph again and again, as where a line crosses two columns."""
    return len(READ_ACROSS.findall(text, start, end)) >= LEAST_READ_ACROSS


def _of_bracketed(text: str, start: int, end: int) -> list[Diagnostic]:
    """A bracket that is closed by one of another kind."""
    first, last = text[start], text[end - 1]
    if last not in CLOSING or OPENING.index(first) // 2 == CLOSING.index(last) // 2:
        return []
    return [Diagnostic(Code.QT501, Span(start, end), (f"{first}…{last}",))]


def of_pages(layout: Layout) -> Iterator[Diagnostic]:
    """A model's words among the page's."""
    for page in layout.pages:
        for piece in page.pieces:
            if piece.role is Role.CHATTER:
                yield Diagnostic(Code.QT402, Span(piece.start, piece.end))


def of_issue(text: str, issue: Issue) -> list[Diagnostic]:
    """Pages of the issue that are missing, brackets that are not closed, and stretches of `text` that have no place."""
    told: list[Diagnostic] = []
    count = issue.masthead.page_count
    numbers = {page.number.text for page in issue.pages if page.number}
    if count and len(numbers) > 1 and len(numbers) != count.count:
        told.append(Diagnostic(Code.QT104, count.spans[0], (str(count.count), str(len(numbers)))))
    brackets = [bracket for bracket in BRACKETS if bracket in text]
    if brackets:
        for article in issue.articles:
            told += _of_brackets(article, brackets)
    told += [Diagnostic(Code.QT901, stretch.spans[0]) for stretch in issue.unplaced]
    return told


def _of_brackets(article: Article, brackets: list[str]) -> list[Diagnostic]:
    """Brackets without their partners in headline, decks and paragraphs; of all kinds only `brackets` occur."""
    told: list[Diagnostic] = []
    for leaf in (*article.decks, *article.body, article.headline):
        if leaf is None or isinstance(leaf, UNREAD):
            continue
        for bracket in brackets:
            if bracket in leaf.text:
                lonely = _lonely_bracket(leaf.text)
                if lonely:
                    told.append(Diagnostic(Code.QT501, leaf.spans[0], (lonely,)))
                break
    return told


def _lonely_bracket(text: str) -> str | None:
    """A bracket that opens in `text` and does not close, or the other way round; `None` if each does."""
    for opening, closing in PARTNERS:
        opened = sum(map(text.count, opening))
        closed = sum(map(text.count, closing))
        if opened > closed:
            return opening[0]
        if closed > opened and not NUMBERING.search(text):
            return closing[0]
    return None
