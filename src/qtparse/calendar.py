"""Dates, weekdays and lunar dates as printed, and whether they fit each other (the lunar calendar is borax's)."""

from __future__ import annotations

import datetime
from functools import lru_cache

from qtparse.numerals import number

YEAR_BEFORE_THE_REPUBLIC = 1911  # 民国元年 is 1912: the years of the Republic count from 1
WEEKDAYS = {"一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "日": 7, "天": 7, "目": 7}
WEEKDAY_NAMES = "一二三四五六日"
LUNAR_MONTHS = {"正": 1, "冬": 11, "腊": 12, "臘": 12}


def date_of(year: int | None, month: int | None, day: int | None) -> datetime.date | None:
    """The day, or `None` where the calendar has none."""
    try:
        return datetime.date(year or 0, month or 0, day or 0)
    except (ValueError, OverflowError):
        return None


def lunar_month(printed: str) -> int | None:
    """The number of a lunar month without its 月 (`正`, `二`, `十二`, `腊`)."""
    return LUNAR_MONTHS.get(printed) or number(printed)


def lunar_day(printed: str) -> int | None:
    """The number of a lunar day (`初七`, `十一`, `廿二`)."""
    return number(printed.removeprefix("初"))


@lru_cache(maxsize=256)
def lunar_of(day: datetime.date) -> tuple[str, int, int, bool] | None:
    """The lunar date of `day`: sexagenary year, month, day, leap month; `None` outside borax's years (1900 to 2100)."""
    from borax.calendars.lunardate import LunarDate  # noqa: PLC0415 - a slow import that few texts need

    try:
        lunar = LunarDate.from_solar(day)
    except (ValueError, OverflowError):
        return None
    return lunar.gz_year, lunar.month, lunar.day, bool(lunar.leap)


def last_day_up_to(printed: str, day: datetime.date | None) -> datetime.date | None:
    """The last day up to `day` that `printed` (`16`, `09-16`, `2021-09-16`) can mean; `None` if there is none."""
    numbers = [int(part) for part in printed.split("-")]
    if len(numbers) == len(("year", "month", "day")):
        return date_of(*numbers)
    if day is None:
        return None
    year, month = day.year, numbers[0] if len(numbers) > 1 else day.month
    found = date_of(year, month, numbers[-1])
    if found is not None and found <= day:
        return found
    if len(numbers) > 1:
        return date_of(year - 1, month, numbers[-1])
    return date_of(year, month - 1, numbers[-1]) if month > 1 else date_of(year - 1, 12, numbers[-1])
