"""Numbers as newspapers print them: ASCII, full-width and Chinese digits, positional or with units."""

from __future__ import annotations

import unicodedata

# Every character that may stand in a printed number. O and ○ are what typesetters and OCR put for 〇.
DIGITS = "0123456789０１２３４５６７８９〇○零一二三四五六七八九十百千两兩廿卅OＯ"

# A dash is what OCR makes of 一.
_POSITIONAL = str.maketrans("０１２３４５６７８９〇○零OＯ一二三四五六七八九两兩—－", "0123456789000001234567892211")
_UNITS = {"十": 10, "百": 100, "千": 1000}
_TENS = {"廿": 20, "卅": 30}


def number(printed: str) -> int | None:
    """The value of `printed` (`258`, `２５８`, `二五八`, `二百五十八`, `廿三`), blanks ignored; else `None`."""
    plain = printed if printed.isascii() and printed.isdigit() else "".join(printed.split()).translate(_POSITIONAL)
    if plain.isascii() and plain.isdigit():
        return int(plain) if len(plain) <= 12 else None  # noqa: PLR2004 - no count in a newspaper is longer
    return _with_units(plain)


def _with_units(plain: str) -> int | None:
    """The value of a numeral that names its units, its digits already ASCII."""
    if not plain:
        return None
    total, digit = 0, 0
    for character in plain:
        if character in _TENS:
            total += _TENS[character]
        elif character in _UNITS:
            total += max(digit, 1) * _UNITS[character]
            digit = 0
        elif character.isascii() and character.isdigit():
            digit = int(character)
        else:
            return None
    return total + digit


def page_name(printed: str) -> str:
    """A page's number in one form: `第01版` and `一` are `1`, `A03` is `A3`."""
    plain = unicodedata.normalize("NFKC", "".join(printed.split())).upper()
    letter = plain[:1] if plain[:1].isascii() and plain[:1].isalpha() else ""
    value = number(plain[len(letter) :])
    return plain if value is None else f"{letter}{value}"
