"""The masthead's pieces to a `Masthead`, its dates checked against each other."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import Any

import attrs

from qtparse import calendar, readings
from qtparse.conventions.table import Role
from qtparse.diagnostics import Code, Diagnostic
from qtparse.model import Labelled, Masthead, PrintedDate, Text
from qtparse.pieces import Piece
from qtparse.spans import Span


def _title(text: str, piece: Piece) -> Text:
    """The newspaper's name; set with spaces between its characters, it is closed up."""
    title = readings.value(text, piece)
    words = title.text.split()
    return Text("".join(words), title.spans) if all(len(word) == 1 for word in words) else title


def _labelled(_text: str, piece: Piece) -> Labelled:
    """A label and its value, without the signs between them."""
    fields = piece.fields
    label = (fields["label"] or "").strip()
    return Labelled(label, (fields["value"] or "").strip(" :：\u3000\xa0"), readings.span_of(piece))


ONCE: dict[Role, tuple[str, Callable[[str, Piece], Any]]] = {
    Role.TITLE_LATIN: ("title_latin", readings.value),
    Role.DATE: ("date", readings.date),
    Role.WEEKDAY: ("weekday", readings.weekday),
    Role.LUNAR_DATE: ("lunar_date", readings.lunar_date),
    Role.ISSUE_NUMBER: ("issue_number", readings.issue_number),
    Role.PAGE_COUNT: ("page_count", readings.page_count),
    Role.PRICE: ("price", readings.value),
}
SEVERAL: dict[Role, tuple[str, Callable[[str, Piece], Any]]] = {
    Role.TITLE: ("titles", _title),
    Role.SUPERVISOR: ("supervisors", readings.value),
    Role.SPONSOR: ("sponsors", readings.value),
    Role.PUBLISHER: ("publishers", readings.value),
    Role.SERIAL: ("serials", _labelled),
    Role.CONTACT: ("contacts", _labelled),
}
OTHERS: tuple[str, Callable[[str, Piece], Any]] = ("others", readings.value)
LABEL_WORD = re.compile("热线|熱線|专线|專線|电话|電話|邮箱|信箱|传真|网|網|址|邮编|微|号|mail|QQ|部")


def masthead(text: str, pieces: tuple[Piece, ...]) -> tuple[Masthead, tuple[Diagnostic, ...]]:
    """Read the pieces of a masthead. A field that is printed twice keeps its first value, the other is kept apart."""
    fields: dict[str, Any] = {}
    places: dict[str, list[Span]] = defaultdict(list)
    several: dict[str, list[Any]] = defaultdict(list)
    diagnostics: list[Diagnostic] = []
    for piece in pieces:
        if piece.role not in ONCE:
            name, read = SEVERAL.get(piece.role, OTHERS)
            several[name].append(read(text, piece))
            continue
        name, read = ONCE[piece.role]
        value = read(text, piece)
        if name not in fields:
            fields[name] = value
        elif _is_same(fields[name], value):
            places[name] += value.spans
        else:
            printed, spans = text[piece.start : piece.end], readings.span_of(piece)
            several["others"].append(Text(printed, spans))
            diagnostics.append(Diagnostic(Code.QT105, spans[0], (printed,)))
    for name, further in places.items():
        fields[name] = attrs.evolve(fields[name], spans=(*fields[name].spans, *further))
    several["contacts"] = _with_carried_labels(several["contacts"])
    fields.update((name, tuple(values)) for name, values in several.items())
    head = Masthead(**fields)
    return head, (*diagnostics, *_contradictions(head))


def _is_same(known: Any, again: Any) -> bool:  # noqa: ANN401 - two values of one field, whichever
    """Whether a field that is printed again says what is known already, in other words perhaps."""
    return bool(attrs.evolve(known, spans=()) == attrs.evolve(again, spans=(), text=known.text))


def _with_carried_labels(contacts: list[Labelled]) -> list[Labelled]:
    """The contacts; a label that stands once before several is carried to each."""
    found: list[Labelled] = []
    carried = ""
    for contact in contacts:
        label, _, place = contact.label.partition(" " if " " in contact.label else "\u3000")
        if place:
            carried = label
            found.append(contact)
        elif carried and not LABEL_WORD.search(label):
            found.append(Labelled(f"{carried} {label}", contact.value, contact.spans))
        else:
            carried = ""
            found.append(contact)
    return found


def _contradictions(head: Masthead) -> Iterator[Diagnostic]:
    """Where date, weekday and lunar date do not fit each other, and days that no calendar has."""
    printed = head.date
    if printed is None:
        return
    if printed.date is None:
        yield Diagnostic(Code.QT103, printed.spans[0], (printed.text,))
        return
    yield from _wrong_weekday(head, printed)
    read = head.lunar_date
    lunar = calendar.lunar_of(printed.date) if read else None
    if read is None or lunar is None:
        return
    year, month, day, leap = lunar
    if (read.month, read.day, read.leap) != (month, day, leap) or read.year not in (None, year):
        actual = f"{year}年{'闰' if leap else ''}{month}月{day}日"
        yield Diagnostic(Code.QT102, read.spans[0], (read.text, printed.date.isoformat(), actual))


def _wrong_weekday(head: Masthead, printed: PrintedDate) -> Iterator[Diagnostic]:
    if head.weekday is None or printed.date is None or head.weekday.number == printed.date.isoweekday():
        return
    actual = f"星期{calendar.WEEKDAY_NAMES[printed.date.weekday()]}"
    yield Diagnostic(Code.QT101, head.weekday.spans[0], (head.weekday.text, printed.date.isoformat(), actual))
