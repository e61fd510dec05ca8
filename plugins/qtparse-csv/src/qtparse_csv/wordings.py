"""Bylines, datelines and credits in the words that newspapers print them with.

The model holds their parts. The wordings are composed of these, so they are not always letter for letter as printed;
the paragraphs of the text are.
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
        Person(name, signature.role or "", signature.affiliation or "", _work(signature))
        for signature in signatures
        for name in signature.names or ("",)
    )


def signature(signature: Byline | Credit) -> str:
    """`本报记者 齐云、白露`, with the verb of a credit behind it: `本报记者 齐云 摄`."""
    office = f"{signature.affiliation or ''}{signature.role or ''}"
    return " ".join(filter(None, (office, "、".join(signature.names), _work(signature))))


def dateline(dateline: Dateline) -> str:
    """`新华社北京9月16日电`."""
    return "".join(filter(None, (dateline.source, dateline.place, _day(dateline.date or ""), dateline.kind)))


def _work(signature: Byline | Credit) -> str:
    return (signature.work or "") if isinstance(signature, Credit) else ""


def _day(date: str) -> str:
    """`09-16` as `9月16日`; what is no such date, as it is."""
    if not (found := PARTIAL_DATE.fullmatch(date)):
        return date
    parts = zip(found.group("year", "month", "day"), "年月日", strict=True)
    return "".join(f"{int(number)}{unit}" for number, unit in parts if number)
