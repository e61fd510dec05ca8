"""Printed numbers and their values."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qtparse.numerals import number

UNITS = ("", "十", "百", "千")
DIGITS = "〇一二三四五六七八九"


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("258", 258),
        ("２５８", 258),
        ("2５八", 258),
        ("2 5 8", 258),
        ("二　五　八", 258),
        ("0", 0),
        ("007", 7),
        ("二五八", 258),
        ("二〇二一", 2021),
        ("二○一六", 2016),
        ("一九六O", 1960),
        ("二〇—九", 2019),
        ("二〇－九", 2019),
        ("一九六Ｏ", 1960),
        ("一八六五二", 18652),
        ("十", 10),
        ("十三", 13),
        ("二十", 20),
        ("二十三", 23),
        ("廿", 20),
        ("廿三", 23),
        ("卅", 30),
        ("卅一", 31),
        ("百", 100),
        ("二百五十八", 258),
        ("一百零八", 108),
        ("两千", 2000),
        ("兩千零五", 2005),
        ("三千二百一十", 3210),
        ("999999999999", 999_999_999_999),
    ],
)
def test_number(printed, expected):
    """ASCII, full-width and Chinese digits count the same, one by one or with their units; blanks do not count."""
    assert expected == number(printed)


@pytest.mark.parametrize("printed", ["", " ", "　", "版", "3版", "十几", "1.5", "-3", "1000000000000", "²", "٣", "Ⅷ"])
def test_what_is_no_number(printed):
    """Words, signs, other scripts' digits and what is too long to count anything are no number."""
    assert number(printed) is None


@given(st.integers(1, 9999))
def test_every_number_with_its_units(value):
    """Any number up to 9999 is read back from its numeral with units."""
    digits = str(value)
    numeral = "".join(
        DIGITS[int(digit)] + (UNITS[len(digits) - 1 - at] if digit != "0" else "") for at, digit in enumerate(digits)
    )
    assert value == number(numeral)


@given(st.text(st.characters()))
def test_any_text(text):
    """Whatever text is given, a number or nothing comes back."""
    assert number(text) is None or number(text) >= 0
