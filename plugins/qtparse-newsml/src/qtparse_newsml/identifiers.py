"""Identifiers of items: newspaper, day, page and ordinal, which a better reading of the text does not change.

Only where the newspaper or the day is not known, nothing but the text tells an issue from others.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
import uuid
from collections.abc import Iterator
from urllib.parse import quote

import attrs

from qtparse.model import Issue, Leaf, Page, leaves
from qtparse_newsml.characters import one_line
from qtparse_newsml.options import UUID, NitfOptions
from qtparse_newsml.times import compact, issue_day

NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "urn:qtparse:newsml")  # of our UUIDs (RFC 9562, section 5.5)
PAGE_NUMBER = re.compile(r"([A-Z]?)0{0,3}([1-9][0-9]{0,2})")
NO_DAY = "19700101"
LONGEST_NAME = 40
FINGERPRINT_BYTES = 6


@attrs.frozen
class Identifiers:
    """How the items of an issue are called: `pages` are the names of its pages, in their order.

    `fingerprint` is what the issue's text comes to, where newspaper and day don't tell it from others, else empty.
    """

    scheme: str
    paper: str
    day: str
    dated: bool
    fingerprint: str
    position: int
    pages: tuple[str, ...]

    def guid(self, name: str) -> str:
        """The persistent identifier of the item that is `name` in the issue, without a version."""
        place = f"{self.fingerprint}-{name}" if self.fingerprint else name
        path = f"{self.paper}:{self.day}:{place}"
        if self.scheme == UUID:
            return f"urn:uuid:{uuid.uuid5(NAMESPACE, path)}"
        if self.scheme.startswith("tag:"):
            return f"{self.scheme}:{path}"
        if self.dated:
            return f"{self.scheme}:{self.day}:{self.paper}-{place}"
        return f"{self.scheme}:{NO_DAY}:{self.paper}-{self.day}-{place}"

    @property
    def issue(self) -> str:
        """The name of the issue as a whole; a text that begins behind page 1 is a part, and says so."""
        first = self.pages[0] if self.pages else ""
        return "issue" if re.fullmatch(r"|p[A-Z]?01|n01", first) else f"issue-{first}"

    def element_id(self, name: str = "issue") -> str:
        """An identifier that no other element of the document has, whatever issues it holds."""
        return f"i{self.position}-{name}"

    def page_of(self, number: str) -> str | None:
        """The name of the page that is printed as `number`, if the issue has it."""
        name = _page_name(number)
        return name if name in self.pages else None


def article_name(page: str, ordinal: int) -> str:
    """The name of the article that is the `ordinal`th of a page."""
    return f"{page}-a{ordinal:02}"


def photo_name(article: str, ordinal: int) -> str:
    """The name of the picture that is the `ordinal`th of an article."""
    return f"{article}-i{ordinal:02}"


def identify(issue: Issue, position: int, options: NitfOptions) -> Identifiers:
    """The identifiers of `issue`, the document's `position`th."""
    paper, day = _paper(issue, options), issue_day(issue)
    number = issue.masthead.issue_number
    numbers = "-".join(map(str, number.numbers)) if number else ""
    when = compact(day) if day else f"no{numbers}" if numbers else ""
    return Identifiers(
        scheme=options.guids,
        paper=paper or "unnamed",
        day=when or "undated",
        dated=day is not None,
        fingerprint="" if paper and when else _fingerprint(issue),
        position=position,
        pages=_page_names(issue.pages),
    )


def renumber(guid: str, count: int) -> str:
    """The identifier of the same item of another text of the issue, the `count`th of the document."""
    if guid.startswith("urn:uuid:"):
        return f"urn:uuid:{uuid.uuid5(uuid.UUID(guid), str(count))}"
    return f"{guid}-{count}"


def _paper(issue: Issue, options: NitfOptions) -> str:
    printed = issue.masthead.titles[0].text if issue.masthead.titles else ""
    name = one_line(options.paper or printed).strip()[:LONGEST_NAME]
    return quote(name, safe="")


def _fingerprint(issue: Issue) -> str:
    """What all text of `issue` comes to, short, wherever in its source it stands."""
    text = "\n".join(string for leaf in leaves(issue) for string in _strings(leaf))
    return hashlib.blake2b(text.encode(), digest_size=FINGERPRINT_BYTES).hexdigest()


def _strings(leaf: Leaf) -> Iterator[str]:
    """What is printed of a value: its text, or the parts that it was taken apart into."""
    for value in attrs.astuple(leaf, recurse=False):
        yield from (part for part in (value if isinstance(value, tuple) else (value,)) if isinstance(part, str))


def _page_names(pages: tuple[Page, ...]) -> tuple[str, ...]:
    """A name for each page: by its printed number, or by its place where that is missing, odd or taken."""
    names: list[str] = []
    for ordinal, page in enumerate(pages, 1):
        name = _page_name(page.number.text) if page.number else None
        names.append(f"n{ordinal:02}" if name is None or name in names else name)
    return tuple(names)


def _page_name(number: str) -> str | None:
    found = PAGE_NUMBER.fullmatch(unicodedata.normalize("NFKC", number).upper().strip())
    return f"p{found[1]}{int(found[2]):02}" if found else None
