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
from qtparse.masthead_fields import masthead
from qtparse.model import (
    Article,
    BodyPart,
    Credit,
    Crosshead,
    Dateline,
    Editor,
    Issue,
    Page,
    Paragraph,
    Photo,
    PrintedDate,
    Table,
    Text,
)
from qtparse.pieces import Piece
from qtparse.spans import Span

JOINED_WITH_SPACE = frozenset({Part.HEADLINE, Part.KICKER, Part.JUMP_HEAD})


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


def joined(pieces: list[str], joint: str = "") -> str:
    """Pieces of one text as one string: with `joint` between them, with a space between Latin words."""
    whole = pieces[0]
    for piece in pieces[1:]:
        latin = whole[-1].isascii() and whole[-1].isalpha() and piece[0].isascii() and piece[0].isalpha()
        whole += (joint or (" " if latin else "")) + piece
    return whole


def nodes(elements: tuple[Element, ...]) -> list[tuple[Part, list[Element]]]:
    """The elements gathered by node: each that continues with the last of its part."""
    found: list[tuple[Part, list[Element]]] = []
    latest: dict[Part, list[Element]] = {}
    for element in elements:
        if element.continues and element.part in latest:
            latest[element.part].append(element)
        else:
            latest[element.part] = [element]
            found.append((element.part, latest[element.part]))
    return found


def _article(text: str, group: ArticleGroup, resolved: frozenset[int], day: datetime.date | None) -> Article:
    """One article of its elements."""
    texts: dict[Part, list[Text]] = defaultdict(list)
    body: list[BodyPart] = []
    pieces: dict[Part, list[Piece]] = defaultdict(list)
    photos: list[Photo] = []
    for part, node in nodes(group.elements):
        piece = node[0].piece
        if part in (Part.PARAGRAPH, Part.CROSSHEAD, Part.TABLE):
            body.append(_body_part(text, part, node))
        elif part is Part.CAPTION:
            photos.append(Photo(captions=(_text(text, part, node),)))
        elif part is Part.CREDIT and piece:
            _add_credits(photos, tuple(readings.credits_of(piece, text)))
        elif piece and part is Part.RUBRIC:
            texts[part].append(readings.label(text, piece))
        elif piece and part in (Part.BYLINE, Part.DATELINE, Part.JUMP):
            pieces[part].append(piece)
        elif piece and part is Part.NOTE and piece.role is Role.NOTE and piece.end < node[0].end:
            texts[part].append(
                Text(text[piece.end : node[0].end].lstrip(), readings.span_of(piece._replace(end=node[0].end)))
            )
        else:
            texts[part].append(_text(text, part, node))
    return Article(
        rubrics=tuple(texts[Part.RUBRIC]),
        kicker=texts[Part.KICKER][0] if texts[Part.KICKER] else None,
        headline=texts[Part.HEADLINE][0] if texts[Part.HEADLINE] else None,
        decks=tuple(texts[Part.DECK]),
        bylines=tuple(byline for piece in pieces[Part.BYLINE] for byline in readings.bylines(piece, text)),
        datelines=tuple(_completed(readings.dateline(piece), day) for piece in pieces[Part.DATELINE]),
        body=tuple(body),
        photos=tuple(photos),
        jumps=tuple(readings.jump(piece, resolved=piece.start in resolved) for piece in pieces[Part.JUMP]),
        notes=tuple(texts[Part.NOTE]),
        jump_heads=tuple(texts[Part.JUMP_HEAD]),
    )


def _text(text: str, part: Part, node: list[Element]) -> Text:
    if len(node) == 1:
        _, start, end, _, _ = node[0]
        return Text(text[start:end], (Span(start, end),))
    joint = " " if part in JOINED_WITH_SPACE else ""
    return Text(
        joined([text[element.start : element.end] for element in node], joint),
        tuple([Span(element.start, element.end) for element in node]),
    )


def _body_part(text: str, part: Part, node: list[Element]) -> BodyPart:
    read = _text(text, part, node)
    if part is Part.PARAGRAPH:
        return Paragraph(read.text, read.spans)
    return Crosshead(read.text, read.spans) if part is Part.CROSSHEAD else Table(read.text, read.spans)


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
                _note(number, readings.page_number(piece), others, stretch)
            case Role.RUNNING_HEAD:
                _note(section, readings.section(text, piece), others, stretch)
            case Role.DATE:
                _note(date, readings.date(text, piece), others, stretch)
            case Role.EDITORS:
                editors += readings.editors(piece, text)
            case _:
                others.append(stretch)
    return Page(
        number[0] if number else None,
        section[0] if section else None,
        date[0] if date else None,
        tuple(editors),
        articles,
        tuple(others),
    )


Noted = TypeVar("Noted", Text, PrintedDate)


def _note(known: list[Noted], read: Noted, others: list[Text], stretch: Text) -> None:
    """Keep the first value, add a place to it where it is printed again, put another value among the others."""
    if not known:
        known.append(read)
    elif known[0].text == read.text:
        known[0] = attrs.evolve(known[0], spans=known[0].spans + read.spans)
    else:
        others.append(stretch)
