"""Dates, and what they are completed to."""

from __future__ import annotations

import datetime

import pytest

from qtparse import calendar

ISSUE = datetime.date(2021, 9, 17)


@pytest.mark.parametrize(
    ("year", "month", "day", "expected"),
    [
        (2021, 9, 17, datetime.date(2021, 9, 17)),
        (2020, 2, 29, datetime.date(2020, 2, 29)),
        (2021, 2, 29, None),
        (2021, 13, 1, None),
        (0, 1, 1, None),
        (None, 9, 17, None),
        (2021, None, 17, None),
        (2021, 9, None, None),
        (99999, 1, 1, None),
        (2021, 9, 10**12, None),
    ],
)
def test_date_of(year, month, day, expected):
    """A day that no calendar has is none, however long its numbers are."""
    assert expected == calendar.date_of(year, month, day)


@pytest.mark.parametrize(
    ("printed", "expected"), [("正", 1), ("二", 2), ("十二", 12), ("冬", 11), ("腊", 12), ("臘", 12), ("某", None)]
)
def test_lunar_month(printed, expected):
    """Lunar months are counted or have names of their own."""
    assert expected == calendar.lunar_month(printed)


@pytest.mark.parametrize(
    ("printed", "expected"),
    [("初一", 1), ("初十", 10), ("十一", 11), ("二十", 20), ("廿二", 22), ("三十", 30), ("卅", 30), ("某", None)],
)
def test_lunar_day(printed, expected):
    """Lunar days up to the tenth are printed with 初."""
    assert expected == calendar.lunar_day(printed)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (datetime.date(2021, 9, 17), ("辛丑", 8, 11, False)),
        (datetime.date(2020, 6, 1), ("庚子", 4, 10, True)),
        (datetime.date(2023, 4, 12), ("癸卯", 2, 22, True)),
        (datetime.date(2024, 2, 9), ("癸卯", 12, 30, False)),
        (datetime.date(2024, 2, 10), ("甲辰", 1, 1, False)),
        (datetime.date(1899, 12, 31), None),
        (datetime.date(2200, 1, 1), None),
    ],
)
def test_lunar_of(day, expected):
    """A day's lunar date turns with the lunar new year, knows leap months, and is none outside the tables."""
    assert expected == calendar.lunar_of(day)


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("2021-09-16", datetime.date(2021, 9, 16)),
        ("2021-09-31", None),
        ("09-16", datetime.date(2021, 9, 16)),
        ("09-17", datetime.date(2021, 9, 17)),
        ("09-18", datetime.date(2020, 9, 18)),
        ("12-31", datetime.date(2020, 12, 31)),
        ("02-30", None),
        ("16", datetime.date(2021, 9, 16)),
        ("17", datetime.date(2021, 9, 17)),
        ("18", datetime.date(2021, 8, 18)),
        ("31", datetime.date(2021, 8, 31)),
        ("32", None),
    ],
)
def test_last_day_up_to(printed, expected):
    """A date without its year or month means the last such day up to the issue's."""
    assert expected == calendar.last_day_up_to(printed, ISSUE)


def test_last_day_up_to_in_january():
    """In January a later day of the month means December's."""
    assert datetime.date(1997, 12, 31) == calendar.last_day_up_to("31", datetime.date(1998, 1, 3))


@pytest.mark.parametrize(
    ("printed", "expected"), [("16", None), ("09-16", None), ("2021-09-16", datetime.date(2021, 9, 16))]
)
def test_last_day_without_an_issue_date(printed, expected):
    """Without the issue's date only a full date means a day."""
    assert expected == calendar.last_day_up_to(printed, None)
