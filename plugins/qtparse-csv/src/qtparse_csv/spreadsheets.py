"""What spreadsheets need of a cell: that it is not run as a formula, and that it is not too long for them.

The guard is OWASP's against CSV injection (CWE-1236): an apostrophe before what begins with one of `= + - @`, tab,
CR or LF. It goes further in that the full-width and the small forms count as well, and that nothing hides a trigger:
neither white space nor control or format characters. The limit is Excel's: 32,767 UTF-16 units in a cell.
"""

from __future__ import annotations

import unicodedata

from qtparse_csv.cells import Cell

TRIGGERS = frozenset("=+-@\t\r\n＝＋－＠﹦﹢﹣﹫")
UNSEEN = frozenset({"Cc", "Cf", "Zl", "Zp", "Zs"})
APOSTROPHE = "'"
NUL = "\0"
REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
LONGEST_CELL = 32_767


def fitted(cell: Cell) -> Cell:
    """`cell` for a spreadsheet: guarded, without NUL, and whole even where it is longer than the limit."""
    losses = [*cell.losses]
    if NUL in cell.text:
        losses.append("NUL, which spreadsheets drop, is written U+FFFD")
    text = guard(cell.text.replace(NUL, REPLACEMENT))
    if (units := length(text)) > LONGEST_CELL:
        losses.append(f"its {units:,} characters are more than the {LONGEST_CELL:,} that Excel reads into a cell")
    return Cell(text, tuple(losses))


def guard(text: str) -> str:
    """`text` as a spreadsheet takes it for text: what could begin a formula has an apostrophe before it."""
    # What looks guarded already gets one more, so that one can always be taken away.
    return APOSTROPHE + text if is_formula(text.lstrip(APOSTROPHE)) else text


def unguard(text: str) -> str:
    """The cell that `guard` has made `text` of: the way back, for any cell of the flavour `excel`."""
    return text.removeprefix(APOSTROPHE) if is_formula(text.lstrip(APOSTROPHE)) else text


def is_formula(text: str) -> bool:
    """Whether the first character of `text` that can be seen, or a tab or line end before it, begins a formula."""
    for character in text:
        if character in TRIGGERS:
            return True
        if unicodedata.category(character) not in UNSEEN:
            return False
    return False


def length(text: str) -> int:
    """The length of `text` as Excel counts it, in UTF-16 units."""
    return len(text.encode("utf-16-le")) // 2
