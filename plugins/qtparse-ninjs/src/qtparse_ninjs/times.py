"""The time of a reproducible build: what the environment says of it, never the clock."""

from __future__ import annotations

import datetime
import os

ENVIRONMENT = "SOURCE_DATE_EPOCH"


def build_moment() -> str:
    """The moment that SOURCE_DATE_EPOCH names, as reproducible builds set it; "" where it names none."""
    try:
        seconds = int(os.environ.get(ENVIRONMENT, ""))
        return datetime.datetime.fromtimestamp(seconds, datetime.UTC).isoformat()
    except (ValueError, OverflowError, OSError):
        return ""


def is_senseless() -> bool:
    """Whether SOURCE_DATE_EPOCH is set, and yet names no moment."""
    return bool(os.environ.get(ENVIRONMENT)) and not build_moment()
