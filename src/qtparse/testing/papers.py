"""Papers and their days: what all pages of an issue share, and the forms in which its day is printed."""

from __future__ import annotations

import datetime

import attrs
from hypothesis import strategies
from hypothesis.strategies import SearchStrategy

from qtparse.testing.vocabulary import PLACES

FIRST_DAY, LAST_DAY = datetime.date(1950, 1, 1), datetime.date(2049, 12, 31)
KINDS = ("日报", "晚报", "时报", "区报")
POSITIONAL = str.maketrans("0123456789", "〇一二三四五六七八九")
FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
TENS: tuple[str, ...] = ("", "十", "二十", "三十")
UNITS = "零一二三四五六七八九"


@attrs.frozen
class Paper:
    """A newspaper, the day of the issue and the numbers of its pages, with a letter or without."""

    title: str
    day: datetime.date
    pages: tuple[str, ...]


def papers(most_pages: int) -> SearchStrategy[Paper]:
    """A paper of some place on some day with up to `most_pages` pages."""
    return strategies.builds(
        lambda place, kind, day, letter, pages: Paper(
            place + kind, day, tuple(f"{letter}{page}" for page in range(1, pages + 1))
        ),
        strategies.sampled_from(PLACES),
        strategies.sampled_from(KINDS),
        strategies.dates(FIRST_DAY, LAST_DAY),
        strategies.sampled_from(("", "A")),
        strategies.integers(1, most_pages),
    )


def chinese(number: int) -> str:
    """A number from 1 to 39 as it is spoken: `十二`, `二十三`."""
    tens, units = divmod(number, 10)
    return TENS[tens] + (UNITS[units] if units else "")


def printed(day: datetime.date) -> tuple[str, ...]:
    """A day as mastheads and running heads print it."""
    figures = f"{day.year}年{day.month}月{day.day}日"
    spoken = f"{str(day.year).translate(POSITIONAL)}年{chinese(day.month)}月{chinese(day.day)}日"
    return figures, figures.translate(FULL_WIDTH), spoken
