"""A value as the text of a cell, and what is lost on the way.

A cell holds any text (RFC 4180, 2) that UTF-8 can (RFC 3629, 3: no surrogates). Items of a list stand in it with
a separator between them, which CSVW and Table Schema both know but give no way to escape. Line ends are LF, since
many programs read no other inside a cell.
"""

from __future__ import annotations

import re

import attrs

from qtparse_csv.tables import Item, Value

SEPARATOR = "; "
SEPARATOR_INSIDE = "；"
SURROGATE = re.compile("[\ud800-\udfff]")
LINE_END = re.compile(r"\r\n?")


@attrs.frozen
class Cell:
    """The text of a cell; `losses` say, each in a few words, in what it differs from the value."""

    text: str
    losses: tuple[str, ...] = ()


def cell_of(value: Value) -> Cell:
    """The cell that holds `value`; empty for `None` and for an empty tuple."""
    losses = []
    if isinstance(value, tuple):
        items = [_item(item) for item in value]
        if any(SEPARATOR in item for item in items):
            losses.append(f"{SEPARATOR!r}, which stands between items, is written {SEPARATOR_INSIDE} inside one")
        text = SEPARATOR.join(item.replace(SEPARATOR, SEPARATOR_INSIDE) for item in items)
    else:
        text = _item(value)
    if SURROGATE.search(text):
        # Two halves that meet are the character that they stand for.
        whole = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")
        text, halves = SURROGATE.subn("\N{REPLACEMENT CHARACTER}", whole)
        if halves:
            losses.append("half a surrogate pair, which UTF-8 can't hold, is written U+FFFD")
    return Cell(LINE_END.sub("\n", text), tuple(losses))


def _item(item: Item) -> str:
    return "" if item is None else str(item)
