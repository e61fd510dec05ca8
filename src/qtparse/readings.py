"""Pieces to leaves of the model: what the fields that a convention names say, normalised."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qtparse import calendar, people
from qtparse.conventions.table import Role
from qtparse.conventions.words import EDITOR_LABEL
from qtparse.model import (
    Byline,
    Credit,
    Dateline,
    Editor,
    IssueNumber,
    Jump,
    JumpDirection,
    LunarDate,
    PageCount,
    PrintedDate,
    Text,
    Weekday,
)
from qtparse.numerals import number, page_name
from qtparse.pieces import Piece
from qtparse.spans import Span

SHORT_YEAR = 1000
EDITOR = re.compile(rf"[（(]?\s*(?P<label>{EDITOR_LABEL})(?:\s*+[:：／/]|\s+(?=[一-鿿]))")


def span_of(piece: Piece) -> tuple[Span, ...]:
    """The piece's place in the source."""
    return (Span(piece.start, piece.end),)


def value(text: str, piece: Piece) -> Text:
    """The piece's value as a text: a label before or behind it left out."""
    return Text(piece.fields.get("value") or text[piece.start : piece.end].strip(), span_of(piece))


def label(text: str, piece: Piece) -> Text:
    """A rubric: its label without brackets."""
    return Text((piece.fields.get("label") or text[piece.start : piece.end]).strip(), span_of(piece))


def date(text: str, piece: Piece) -> PrintedDate:
    """A full date; years of the Republic (民国) are counted from 1912."""
    fields = piece.fields
    year = _year(fields)
    if year is not None and year < SHORT_YEAR:
        year += calendar.YEAR_BEFORE_THE_REPUBLIC
    day = calendar.date_of(year, number(fields["month"] or ""), number(fields["day"] or ""))
    return PrintedDate(day, text[piece.start : piece.end], span_of(piece))


def weekday(text: str, piece: Piece) -> Weekday:
    """A weekday's number."""
    return Weekday(calendar.WEEKDAYS[piece.fields["weekday"] or ""], text[piece.start : piece.end], span_of(piece))


def lunar_date(text: str, piece: Piece) -> LunarDate:
    """A lunar date."""
    fields = piece.fields
    return LunarDate(
        fields["year"],
        calendar.lunar_month(fields["month"] or "") or 0,
        calendar.lunar_day(fields["day"] or "") or 0,
        fields["leap"] is not None,
        text[piece.start : piece.end],
        span_of(piece),
    )


def issue_number(text: str, piece: Piece) -> IssueNumber:
    """The number of the issue, or the two of a double issue."""
    printed = (piece.fields["number"], piece.fields["second"])
    found = tuple(value for part in printed if part and (value := number(part)) is not None)
    return IssueNumber(found, text[piece.start : piece.end], span_of(piece))


def page_count(text: str, piece: Piece) -> PageCount:
    """How many pages are announced."""
    return PageCount(number(piece.fields["count"] or "") or 0, text[piece.start : piece.end], span_of(piece))


def page_number(piece: Piece) -> Text:
    """The page's number in one form, over the whole piece or the part that names it."""
    return Text(page_name(piece.fields["number"] or ""), span_of(piece))


def section(text: str, piece: Piece) -> Text:
    """The page's name (版名)."""
    return Text((piece.fields.get("name") or text[piece.start : piece.end]).strip(" \u3000\xa0()（）"), span_of(piece))


def bylines(piece: Piece, text: str) -> list[Byline]:
    """The runs of a byline, each over its own stretch; brackets belong to the first and the last."""
    fields = piece.fields
    signed, role = fields.get("people"), fields.get("role")
    if signed is None:
        printed = fields.get("names")
        found = people.names(printed) if printed else ()
        return [Byline(fields.get("affiliation"), role, found, span_of(piece))]
    return [
        Byline(run.affiliation, run.role or role, run.names, (span,)) for run, span in _signatures(piece, signed, text)
    ]


def credits_of(piece: Piece, text: str) -> list[Credit]:
    """The runs of a credit, all with the one work; without names where the byline beside it has them."""
    fields = piece.fields
    signed, work = fields.get("people"), fields.get("work")
    if signed is None or fields.get("byline"):
        supplier = fields.get("affiliation") or fields.get("agency") or fields.get("supplier")
        return [Credit(supplier, None, (), work or fields.get("supplied"), span_of(piece))]
    return [
        Credit(run.affiliation, run.role, run.names, work, (span,)) for run, span in _signatures(piece, signed, text)
    ]


def _signatures(piece: Piece, signed: str, text: str) -> list[tuple[people.Run, Span]]:
    """The runs of names in what is `signed`, each with its stretch; all stretches together are the piece."""
    runs = people.runs(signed)
    if len(runs) == 1:
        return [(runs[0], _trimmed(text, piece.start, piece.end))]
    offset = text.index(signed, piece.start)
    starts = [piece.start, *[offset + run.start for run in runs[1:]]]
    ends = [*[offset + run.end for run in runs[:-1]], piece.end]
    return [(run, _trimmed(text, start, end)) for run, start, end in zip(runs, starts, ends, strict=True)]


def dateline(piece: Piece) -> Dateline:
    """A dateline; its date is as full as it is printed, months and days with two digits."""
    fields = piece.fields
    place = fields.get("place") or fields.get("place_behind")
    return Dateline(
        fields.get("source"), place, _partial_date(fields), fields.get("kind") or fields.get("bare"), span_of(piece)
    )


def _year(fields: dict[str, str | None]) -> int | None:
    """The year; one of the Republic (民国) is counted from 1912."""
    year = number(fields.get("year") or "")
    return year + calendar.YEAR_BEFORE_THE_REPUBLIC if year is not None and fields.get("era") else year


def _partial_date(fields: dict[str, str | None]) -> str | None:
    printed = fields.get("day")
    day = number(printed) if printed else None
    if day is None:
        return None
    month = number(fields.get("month") or "")
    year = _year(fields)
    parts = [f"{day:02d}"]
    if month is not None:
        parts.insert(0, f"{month:02d}")
        if year is not None:
            parts.insert(0, f"{year:04d}")
    return "-".join(parts)


def jump(piece: Piece, *, resolved: bool) -> Jump:
    """A jump line and the page that it names."""
    direction = JumpDirection.TO if piece.role is Role.JUMP_TO else JumpDirection.FROM
    return Jump(direction, page_name(piece.fields["page"] or ""), resolved, span_of(piece))


def editors(piece: Piece, text: str) -> Iterator[Editor]:
    """The roles of a production line, each with its names."""
    line = text[piece.start : piece.end]
    if glued := piece.fields.get("label"):
        yield Editor(glued, people.names(line[line.index(glued) + len(glued) :]), span_of(piece))
        return
    labels = list(EDITOR.finditer(line))
    for at, found in enumerate(labels):
        start = 0 if at == 0 else found.start()
        end = labels[at + 1].start() if at + 1 < len(labels) else len(line)
        printed = line[found.end() : end].strip(" \u3000\xa0）)，,;；|")
        role = found["label"]
        names = people.names(printed) if printed else ()
        yield Editor(role, names, (_trimmed(text, piece.start + start, piece.start + end),))


def _trimmed(text: str, start: int, end: int) -> Span:
    """The stretch without the blanks at its edges."""
    while start < end and text[start] in " \u3000\xa0\t":
        start += 1
    while start < end and text[end - 1] in " \u3000\xa0\t":
        end -= 1
    return Span(start, end)
