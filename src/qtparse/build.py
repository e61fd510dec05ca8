"""The layout to the model: elements and pieces become the leaves of an `Issue`, and what contradicts is told."""

from __future__ import annotations

import datetime
from collections import defaultdict
from typing import TypeVar

import attrs

from qtparse import calendar, readings
from qtparse.conventions.table import Role
from qtparse.diagnostics import Diagnostic
from qtparse.layout import ArticleGroup, Element, Layout, PageGroup, Part
from qtparse.lines import joint
from qtparse.masthead_fields import masthead
from qtparse.model import (
    Article,
    BodyPart,
    Byline,
    Credit,
    Crosshead,
    Dateline,
    Editor,
    Issue,
    Jump,
    Page,
    Paragraph,
    Photo,
    PrintedDate,
    Table,
    Text,
)
from qtparse.pieces import Piece
from qtparse.spans import Span

RUBRIC, KICKER, HEADLINE, JUMP_HEAD, DECK = Part.RUBRIC, Part.KICKER, Part.HEADLINE, Part.JUMP_HEAD, Part.DECK
BYLINE, DATELINE, CAPTION, CREDIT = Part.BYLINE, Part.DATELINE, Part.CAPTION, Part.CREDIT
JUMP, NOTE = Part.JUMP, Part.NOTE
BODY_PARTS: dict[Part, type[Paragraph | Crosshead | Table]] = {
    Part.PARAGRAPH: Paragraph,
    Part.CROSSHEAD: Crosshead,
    Part.TABLE: Table,
}
LABELLED = frozenset({Role.NOTE, Role.CAPTION})
OF_ONE_NODE = frozenset({HEADLINE, KICKER})
JOINED_WITH_SPACE = OF_ONE_NODE | {JUMP_HEAD}


def build(
    text: str, layout: Layout, articles: tuple[ArticleGroup, ...], resolved: frozenset[int]
) -> tuple[Issue, tuple[Diagnostic, ...]]:
    """Build the model of the whole text; `resolved` are the starts of the jump lines whose other end was found."""
    head, diagnostics = masthead(text, layout.masthead)
    day = head.date.date if head.date else None
    by_page: dict[int, list[Article]] = defaultdict(list)
    for group in articles:
        by_page[group.page].append(_article(text, group, resolved, day))
    pages = tuple(_page(text, page, tuple(by_page[at])) for at, page in enumerate(layout.pages))
    unplaced = tuple(Text(text[span.start : span.end], (span,)) for span in layout.unplaced)
    return Issue(head, pages, unplaced), diagnostics


def joined(pieces: list[str], between: str = "") -> str:
    """Pieces of one text as one string: with what is `between` them, with a space between Latin words."""
    whole = pieces[0]
    for piece in pieces[1:]:
        whole += (between or joint(whole, piece)) + piece
    return whole


def nodes(elements: tuple[Element, ...]) -> list[tuple[Part, Piece | None, list[Span]]]:
    """The nodes that the elements make, with their spans: an element that continues is of its part's last.

    An article has one kicker and one headline: their stretches are of one node each.
    """
    found: list[tuple[Part, Piece | None, list[Span]]] = []
    latest: dict[Part, list[Span]] = {}
    for element in elements:
        part, span = element.part, Span(element.start, element.end)
        if (element.continues or part in OF_ONE_NODE) and part in latest:
            latest[part].append(span)
        else:
            latest[part] = spans = [span]
            found.append((part, element.piece, spans))
    return found


def _article(text: str, group: ArticleGroup, resolved: frozenset[int], day: datetime.date | None) -> Article:
    """One article of its elements."""
    texts: dict[Part, list[Text]] = defaultdict(list)
    bylines: list[Byline] = []
    datelines: list[Dateline] = []
    body: list[BodyPart] = []
    photos: list[Photo] = []
    jumps: list[Jump] = []
    for part, piece, spans in nodes(group.elements):
        if part in BODY_PARTS:
            body.append(BODY_PARTS[part](_words(text, part, spans), tuple(spans)))
        elif part is CAPTION:
            photos.append(Photo((_labelled(text, piece, spans) if piece else _text(text, part, spans),)))
        elif piece is None:
            texts[part].append(_text(text, part, spans))
        elif part is BYLINE:
            bylines += readings.bylines(piece, text)
        elif part is DATELINE:
            datelines.append(_completed(readings.dateline(piece), day))
        elif part is JUMP:
            jumps.append(readings.jump(piece, resolved=piece.start in resolved))
        elif part is CREDIT:
            _add_credits(photos, tuple(readings.credits_of(piece, text)))
        elif part is RUBRIC:
            texts[part].append(readings.label(text, piece))
        else:
            texts[part].append(_labelled(text, piece, spans))
    kickers, headlines = texts.get(KICKER), texts.get(HEADLINE)
    return Article(
        tuple(texts.get(RUBRIC, ())),
        kickers[0] if kickers else None,
        headlines[0] if headlines else None,
        tuple(texts.get(DECK, ())),
        tuple(bylines),
        tuple(datelines),
        tuple(body),
        tuple(photos),
        tuple(jumps),
        tuple(texts.get(NOTE, ())),
        tuple(texts.get(JUMP_HEAD, ())),
    )


def _text(text: str, part: Part, spans: list[Span]) -> Text:
    return Text(_words(text, part, spans), tuple(spans))


def _words(text: str, part: Part, spans: list[Span]) -> str:
    """What a node says, its stretches joined."""
    if len(spans) == 1:
        start, end = spans[0]
        return text[start:end]
    return joined([text[start:end] for start, end in spans], " " if part in JOINED_WITH_SPACE else "")


def _labelled(text: str, piece: Piece, spans: list[Span]) -> Text:
    """A remark, an editor's note or a caption; where its label is a piece of its own, without it."""
    _, end = spans[0]
    if piece.role in LABELLED and piece.end < end:
        first = text[piece.end : end].lstrip()
        return Text(joined([first, *[text[span.start : span.end] for span in spans[1:]]]), tuple(spans))
    return _text(text, NOTE, spans)


def _add_credits(photos: list[Photo], credits_: tuple[Credit, ...]) -> None:
    """Give a credit to the caption before it that has none yet, else to a picture of its own."""
    if photos and not photos[-1].credits:
        photos[-1] = Photo(photos[-1].captions, credits_)
    else:
        photos.append(Photo(credits=credits_))


def _completed(dateline: Dateline, day: datetime.date | None) -> Dateline:
    """The dateline with its full date: the last such day up to the issue's."""
    if dateline.date is None:
        return dateline
    full = calendar.last_day_up_to(dateline.date, day)
    return (
        dateline
        if full is None
        else Dateline(dateline.source, dateline.place, dateline.date, dateline.kind, dateline.spans, full)
    )


def _page(text: str, group: PageGroup, articles: tuple[Article, ...]) -> Page:
    """One page of what it says of itself. What a running head repeats adds a place to what is known."""
    number: list[Text] = []
    section: list[Text] = []
    date: list[PrintedDate] = []
    editors: list[Editor] = []
    others: list[Text] = []
    for piece in group.pieces:
        stretch = Text(text[piece.start : piece.end], readings.span_of(piece))
        match piece.role:
            case Role.PAGE_NUMBER:
                _note_once(number, readings.page_number(piece), others, stretch)
            case Role.RUNNING_HEAD:
                _note_once(section, readings.section(text, piece), others, stretch)
            case Role.DATE:
                _note_once(date, readings.date(text, piece), others, stretch)
            case Role.EDITORS:
                editors += readings.editors(piece, text)
            case _:
                others.append(stretch)
    return Page(
        _at_all_places(number),
        _at_all_places(section),
        _at_all_places(date),
        tuple(editors),
        articles,
        tuple(others),
    )


Noted = TypeVar("Noted", Text, PrintedDate)


def _note_once(known: list[Noted], read: Noted, others: list[Text], stretch: Text) -> None:
    """Add a value to those that say the same; put one that says something else among the others."""
    if known and _told(known[0]) != _told(read):
        others.append(stretch)
    else:
        known.append(read)


def _told(value: Text | PrintedDate) -> object:
    """What a value says, however it is printed."""
    return value.text if isinstance(value, Text) else value.date or value.text


def _at_all_places(known: list[Noted]) -> Noted | None:
    """One value with the places of all, which say the same."""
    if len(known) > 1:
        return attrs.evolve(known[0], spans=tuple([span for read in known for span in read.spans]))
    return known[0] if known else None
