"""Dates and times of the documents: from options, the environment and the issue, never from the clock."""

from __future__ import annotations

import os
import warnings
from datetime import UTC, date, datetime

from qtparse import ExportWarning
from qtparse.model import Issue

EPOCH = datetime.fromtimestamp(0, UTC).isoformat()
ENVIRONMENT = "SOURCE_DATE_EPOCH"


def midnight(day: date) -> str:
    """The first moment of `day` in China, for formats that want a time: print has none."""
    return f"{day.isoformat()}T00:00:00+08:00"


def basic(day: date) -> str:
    """The same moment in the basic form of ISO 8601, as NITF has it."""
    return f"{compact(day)}T000000+0800"


def compact(day: date) -> str:
    """`20210917`."""
    return day.isoformat().replace("-", "")


def issue_day(issue: Issue) -> date | None:
    """The day of publication: the masthead's, else that of the first page that has one; `None` where none is known."""
    printed = (issue.masthead.date, *(page.date for page in issue.pages))
    return next((found.date for found in printed if found and found.date), None)


def version_created(chosen: str | None, issue: Issue) -> str:
    """When the version was made: as chosen, else SOURCE_DATE_EPOCH, else the issue's midnight, else 1970."""
    if chosen is not None:
        return datetime.fromisoformat(chosen).isoformat(timespec="seconds")
    if (told := _environment()) is not None:
        return told
    day = issue_day(issue)
    return midnight(day) if day else EPOCH


def _environment() -> str | None:
    seconds = os.environ.get(ENVIRONMENT)
    if not seconds:
        return None
    try:
        return datetime.fromtimestamp(int(seconds), UTC).isoformat()
    except (ValueError, OverflowError, OSError):
        warnings.warn(f"{ENVIRONMENT} is no number of seconds, and not heeded", ExportWarning, stacklevel=2)
        return None
