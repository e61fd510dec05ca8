"""What a convention is: a row that says how newspapers mark one thing, with its own examples."""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import StrEnum
from functools import cached_property

import attrs


class Role(StrEnum):
    """What a convention marks."""

    TITLE = "title"
    TITLE_LATIN = "title_latin"
    DATE = "date"
    WEEKDAY = "weekday"
    LUNAR_DATE = "lunar_date"
    ISSUE_NUMBER = "issue_number"
    PAGE_COUNT = "page_count"
    SUPERVISOR = "supervisor"
    SPONSOR = "sponsor"
    PUBLISHER = "publisher"
    SERIAL = "serial"
    CONTACT = "contact"
    PRICE = "price"
    IMPRINT = "imprint"
    PAGE_NUMBER = "page_number"
    RUNNING_HEAD = "running_head"
    EDITORS = "editors"
    FURNITURE = "furniture"
    CHATTER = "chatter"
    RUBRIC = "rubric"
    BYLINE = "byline"
    DATELINE = "dateline"
    JUMP_TO = "jump_to"
    JUMP_FROM = "jump_from"
    CAPTION = "caption"
    CREDIT = "credit"
    NOTE = "note"
    MARKUP = "markup"


class Where(StrEnum):
    """Where a convention applies: a whole line, the head or the tail of a paragraph, or anywhere in a masthead's line."""

    LINE = "line"
    LEAD = "lead"
    TAIL = "tail"
    FIELD = "field"


def _takes_something(match: re.Match[str]) -> bool:
    return match.end() > match.start()


@attrs.frozen(eq=False, slots=False)
class Convention:
    """One way in which newspapers mark one thing.

    The named groups of `pattern` are the fields of the model. `examples` must be won by this row among all
    rows of the same `where`; `counter_examples` must not match it. `cues` are characters or words of which
    at least one stands in everything that the pattern matches: a line without any is not tried. `holds` says
    what a pattern can't: that a group has the form of names. `begins` are the characters of which one begins
    everything that the pattern matches, blanks at its edges left out, and `ends` those of which one ends it, where
    the pattern reaches to the end (not at `LEAD` and `FIELD`); empty where any may.

    Without slots, since these and cached properties together make every look-up in a row slow.
    """

    name: str
    role: Role
    where: Where
    pattern: str
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]
    cues: tuple[str, ...]
    holds: Callable[[re.Match[str]], bool] = _takes_something
    begins: str = ""
    ends: str = ""

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The pattern, compiled when the row is first tried: importing the table stays cheap."""
        return re.compile(self.pattern)

    @cached_property
    def cue_in(self) -> Callable[[str], re.Match[str] | None]:
        """Finds a cue in a text: one search for all of them."""
        return re.compile("|".join(map(re.escape, self.cues))).search

    @cached_property
    def _attempt(self) -> Callable[[str], re.Match[str] | None]:
        """How the pattern is tried, by where the row applies."""
        if self.where is Where.LEAD:
            return self.compiled.match
        if self.where is Where.FIELD:
            return self.compiled.search
        return self.compiled.fullmatch

    def match(self, text: str) -> re.Match[str] | None:
        """The match where this row applies to `text`, by its `where`; `None` if it does not."""
        found = self._attempt(text) if self.cue_in(text) else None
        return found if found and self.holds(found) else None
