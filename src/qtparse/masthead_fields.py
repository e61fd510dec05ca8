"""The masthead's pieces to a `Masthead`, its dates checked against each other."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeVar

import attrs

from qtparse import calendar, readings
from qtparse.conventions.table import Role
from qtparse.diagnostics import Code, Diagnostic
from qtparse.model import Labelled, Masthead, PrintedDate, Text
from qtparse.pieces import Piece

Value = TypeVar("Value")
LISTS = {Role.TITLE: "titles", Role.SUPERVISOR: "supervisors", Role.SPONSOR: "sponsors", Role.PUBLISHER: "publishers"}
ONCE: dict[Role, tuple[str, Callable[[str, Piece], object]]] = {
    Role.TITLE_LATIN: ("title_latin", readings.value),
    Role.DATE: ("date", readings.date),
    Role.WEEKDAY: ("weekday", readings.weekday),
    Role.LUNAR_DATE: ("lunar_date", readings.lunar_date),
    Role.ISSUE_NUMBER: ("issue_number", readings.issue_number),
    Role.PAGE_COUNT: ("page_count", readings.page_count),
    Role.PRICE: ("price", readings.value),
}
LABEL_WORDS = (
    "热线",
    "熱線",
    "专线",
    "專線",
    "电话",
    "電話",
    "邮箱",
    "信箱",
    "传真",
    "网",
    "網",
    "址",
    "邮编",
    "微",
    "号",
    "mail",
    "QQ",
    "部",
)


def masthead(text: str, pieces: tuple[Piece, ...]) -> tuple[Masthead, tuple[Diagnostic, ...]]:
    """Read the pieces of a masthead. A field that is printed twice keeps its first value, the other is kept apart."""
    several: dict[str, list[Text]] = {name: [] for name in LISTS.values()}
    once: dict[str, object] = {}
    others: list[Text] = []
    diagnostics: list[Diagnostic] = []
    for piece in pieces:
        if piece.role in LISTS:
            several[LISTS[piece.role]].append(readings.value(text, piece))
        elif piece.role in ONCE:
            name, read = ONCE[piece.role]
            if name not in once:
                once[name] = read(text, piece)
                continue
            again = read(text, piece)
            if not _adds_a_place(once, name, again):
                others.append(Text(text[piece.start : piece.end], readings.span_of(piece)))
                diagnostics.append(Diagnostic(Code.QT105, readings.span_of(piece)[0], (text[piece.start : piece.end],)))
        elif piece.role not in (Role.CONTACT, Role.SERIAL):
            others.append(readings.value(text, piece))
    head = Masthead(
        **{
            name: tuple(_closed(text) for text in texts) if name == "titles" else tuple(texts)
            for name, texts in several.items()
        },  # type: ignore[arg-type]
        **once,  # type: ignore[arg-type]
        serials=tuple(_labelled(piece) for piece in pieces if piece.role is Role.SERIAL),
        contacts=tuple(_contacts(piece for piece in pieces if piece.role is Role.CONTACT)),
        others=tuple(others),
    )
    return head, (*diagnostics, *_contradictions(head))


def _adds_a_place(once: dict[str, object], name: str, again: object) -> bool:
    """Whether `again` says what is known already: then its place is added to it."""
    known = once[name]
    places = {"spans": known.spans + again.spans, "text": known.text}  # type: ignore[attr-defined]
    if attrs.evolve(known, spans=()) != attrs.evolve(again, spans=(), text=known.text):  # type: ignore[type-var, attr-defined]
        return False
    once[name] = attrs.evolve(known, **places)  # type: ignore[type-var]
    return True


def _closed(title: Text) -> Text:
    """A name set with spaces between its characters, closed up."""
    words = title.text.split()
    if all(len(word) == 1 for word in words):
        return Text("".join(words), title.spans)
    return title


def _labelled(piece: Piece) -> Labelled:
    label = (piece.fields["label"] or "").strip()
    return Labelled(label, (piece.fields["value"] or "").strip(" :：\u3000\xa0"), readings.span_of(piece))


def _contacts(pieces: Iterator[Piece]) -> Iterator[Labelled]:
    """The contacts; a label that stands once before several is carried to each."""
    carried = ""
    for piece in pieces:
        contact = _labelled(piece)
        label, _, place = contact.label.partition(" ") if " " in contact.label else contact.label.partition("\u3000")
        if place:
            carried = label
        elif carried and not any(word in label for word in LABEL_WORDS):
            contact = attrs.evolve(contact, label=f"{carried} {label}")
        else:
            carried = ""
        yield contact


def _contradictions(head: Masthead) -> Iterator[Diagnostic]:
    """Where date, weekday and lunar date do not fit each other, and days that no calendar has."""
    printed = head.date
    if printed is None:
        return
    if printed.date is None:
        yield Diagnostic(Code.QT103, printed.spans[0], (printed.text,))
        return
    yield from _wrong_weekday(head, printed)
    lunar = calendar.lunar_of(printed.date)
    if head.lunar_date is None or lunar is None:
        return
    year, month, day, leap = lunar
    read = head.lunar_date
    if (read.month, read.day, read.leap) != (month, day, leap) or read.year not in (None, year):
        actual = f"{year}年{'闰' if leap else ''}{month}月{day}日"
        yield Diagnostic(Code.QT102, read.spans[0], (read.text, printed.date.isoformat(), actual))


def _wrong_weekday(head: Masthead, printed: PrintedDate) -> Iterator[Diagnostic]:
    if head.weekday is None or printed.date is None or head.weekday.number == printed.date.isoweekday():
        return
    actual = f"星期{calendar.WEEKDAY_NAMES[printed.date.weekday()]}"
    yield Diagnostic(Code.QT101, head.weekday.spans[0], (head.weekday.text, printed.date.isoformat(), actual))
