"""The IRIs of newspapers, issues, articles and pictures: the same for the same place in the same day's paper.

No text goes into an IRI, so that it outlives corrections, unless nothing else tells an issue from others.
"""

from __future__ import annotations

import datetime
import hashlib
import re
import uuid
from collections.abc import Iterable, Iterator
from urllib.parse import quote

import attrs

from qtparse.model import Article, Issue, Page, leaves

NAMESPACE = uuid.UUID("5b0cbe1c-86d4-5c39-a0d6-0f7a3d1f7f51")  # of no meaning, but for ever the same
LONE_SURROGATE = re.compile("[\ud800-\udfff]")


@attrs.frozen
class Identifiers:
    """How the parts of an issue are identified: the tagging entity, if there is one, and what names the issue.

    All that names something is escaped already, as URIs have it.
    """

    authority: str
    issue: tuple[str, ...]

    def in_issue(self, *parts: str) -> str:
        """A tag URI (RFC 4151) of the issue and `parts` in it; without a tagging entity, a UUID made of the same."""
        return self._uri(*self.issue, *parts)

    def of_paper(self, title: str, *parts: str) -> str:
        """The URI of the newspaper `title`, or of `parts` of what is said of it."""
        return self._uri(*map(_escaped, (title, *parts)))

    def _uri(self, *parts: str) -> str:
        name = ":".join(parts)
        return f"tag:{self.authority}:{name}" if self.authority else uuid.uuid5(NAMESPACE, name).urn


def identifiers(issue: Issue, position: int, authority: str, *, numbered: bool) -> Identifiers:
    """The identifiers of `issue`: its newspaper and its day, or its running number where no day was read.

    Where newspaper, or day and number, are unknown, nothing but its text tells it from others. Its `position` in the
    document is one part more where that is asked for.
    """
    title, day, number = paper(issue), published(issue), issue.masthead.issue_number
    when = day.isoformat().replace("-", "") if day else _escaped(number.text) if number else ""
    unclear = [] if title and when else [_fingerprint(issue)]
    place = [str(position)] if numbered else []
    return Identifiers(authority, (_escaped(title or "untitled"), when or "undated", *unclear, *place))


def articles(issue: Issue) -> Iterator[tuple[str, Page, Article]]:
    """Each article with its page and what names it in its issue, as `p1-a2`.

    A page is named by its printed number, or by its place (`s2`) where none is printed or an earlier page has it.
    """
    taken: set[str] = set()
    for place, page in enumerate(issue.pages, 1):
        number = page.number.text.strip() if page.number else ""
        printed = _escaped(f"p{number}")
        name = printed if number and printed not in taken else f"s{place}"
        taken.add(name)
        for order, article in enumerate(page.articles, 1):
            yield f"{name}-a{order}", page, article


def paper(issue: Issue) -> str:
    """The newspaper's name, "" where none was read."""
    return next(filter(None, (title.text.strip() for title in issue.masthead.titles)), "")


def published(issue: Issue) -> datetime.date | None:
    """The day of publication, from the masthead or else from the first page that has one."""
    dates: Iterable[datetime.date | None] = (
        printed.date for printed in (issue.masthead.date, *(page.date for page in issue.pages)) if printed
    )
    return next(filter(None, dates), None)


def _fingerprint(issue: Issue) -> str:
    """What all text of `issue` comes to, short."""
    text = "\n".join(getattr(leaf, "text", "") for leaf in leaves(issue))
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()


def _escaped(part: str) -> str:
    return quote(LONE_SURROGATE.sub("\ufffd", part), safe="")
