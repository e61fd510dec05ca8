"""Bylines, datelines and credits in the words that newspapers print them with.

The model takes them out of the text and holds their parts, of which the wordings are composed again. What stood
between the parts is lost: brackets, blanks, the signs between names, and the place in the article.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from qtparse.model import Byline, Credit, Dateline

PARTIAL_DATE = re.compile(r"(?:(?:(?P<year>[0-9]{4})-)?(?P<month>[0-9]{2})-)?(?P<day>[0-9]{2})")


class Person(NamedTuple):
    """A slot of the columns that tell of persons: what is not printed is empty, so that the columns stay aligned."""

    name: str
    role: str
    affiliation: str
    work: str


def persons(signatures: Sequence[Byline | Credit]) -> tuple[Person, ...]:
    """Each person of `signatures`; one that has no names (本报评论员) is a person without a name."""
    return tuple(
        Person(name, signed.role or "", signed.affiliation or "", _work(signed))
        for signed in signatures
        for name in signed.names or ("",)
    )


def signature(signed: Byline | Credit) -> str:
    """`本报记者 齐云、白露`, with the verb of a credit behind it: `本报记者 齐云 摄`."""
    office = f"{signed.affiliation or ''}{signed.role or ''}"
    return " ".join(filter(None, (office, "、".join(filter(None, signed.names)), _work(signed))))


def dateline(line: Dateline) -> str:
    """`新华社北京9月16日电`."""
    return "".join(filter(None, (line.source, line.place, _day(line.date or ""), line.kind)))


def _work(signed: Byline | Credit) -> str:
    return (signed.work or "") if isinstance(signed, Credit) else ""


def _day(date: str) -> str:
    """`09-16` as `9月16日`; what is no such date, as it is."""
    if not (found := PARTIAL_DATE.fullmatch(date)):
        return date
    parts = zip(found.group("year", "month", "day"), "年月日", strict=True)
    return "".join(f"{int(number)}{unit}" for number, unit in parts if number)
