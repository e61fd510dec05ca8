"""URIs that a document has already: further texts of an issue or of a page get others."""

from __future__ import annotations

import hashlib
import json
import uuid
from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from qtparse.model import Issue
from qtparse_ninjs.identifiers import articles
from qtparse_ninjs.items import Item

UUID_URN = "urn:uuid:"


def signed(document: str, issue: Issue, uri: str) -> bytes:
    """The piece of `document`: behind it stands a line with short keys, of the issue and of its pages with articles."""
    pages = dict.fromkeys(name.rpartition("-a")[0] for name, _, _ in articles(issue))
    return "\n".join((document, " ".join(map(_key, (uri, *pages))))).encode()


def distinct(pieces: Iterable[bytes], encode: Callable[[Item], bytes]) -> Iterator[bytes]:
    """The documents of `pieces`; where an earlier one has a URI of an item, the later one is encoded with others.

    The issue is counted by itself, so that pages of one issue keep the URIs of their articles. The articles of an item
    are counted together, so that a further text of a page is a whole.
    """
    texts: dict[bytes, list[bytes]] = {}
    several: Counter[bytes] = Counter()
    for piece in pieces:
        document, _, line = piece.rpartition(b"\n")
        issue, _, pages = line.partition(b" ")
        several[issue] += 1
        of_issue, of_articles = several[issue], _ordinal(texts.setdefault(issue, []), pages)
        yield document if of_issue == 1 else encode(_counted(json.loads(document), of_issue, of_articles))


def _ordinal(earlier: list[bytes], pages: bytes) -> int:
    """Which text of its issue the one with `pages` is, from 1; it is added to the `earlier` ones.

    Texts that share an article share a page, so that no more needs to be kept of a long document.
    """
    names = set(pages.split())
    ordinal = 1 + max((place for place, held in enumerate(earlier, 1) if names & set(held.split())), default=0)
    if ordinal > len(earlier):
        earlier.append(pages)
    else:
        earlier[ordinal - 1] += b" " + pages
    return ordinal


def _key(name: str) -> str:
    """A digest of `name`, which can be as long as whatever is printed."""
    return hashlib.blake2b(name.encode(), digest_size=8).hexdigest()


def counted(uri: str, count: int) -> str:
    """`uri` for the `count`th text that has it: the first keeps it, and names have no colons that would confuse."""
    if count == 1:
        return uri
    return uuid.uuid5(uuid.UUID(uri), str(count)).urn if uri.startswith(UUID_URN) else f"{uri}:{count}"


def _counted(item: Item, own: int, associated: int) -> Item:
    """`item` in either version with its own count, and all that is associated with it with theirs."""
    changed = {**item, "uri": counted(item["uri"], own)}
    associations = item.get("associations")
    if isinstance(associations, list):
        changed["associations"] = [_counted(entry, associated, associated) for entry in associations]
    elif associations:
        changed["associations"] = {
            name: _counted(entry, associated, associated) for name, entry in associations.items()
        }
    return changed
