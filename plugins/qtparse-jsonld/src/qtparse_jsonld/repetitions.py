"""IRIs of articles that a document has already: a further text of a page gets others, with the issue around it."""

from __future__ import annotations

import hashlib
import json
import uuid
from collections.abc import Callable, Iterable, Iterator

from qtparse.model import Issue
from qtparse_jsonld.identifiers import articles
from qtparse_jsonld.nodes import Node

UUID_URN = "urn:uuid:"


def signed(document: str, issue: Issue, iri: str) -> bytes:
    """The piece of `document`: behind it stands a line with short keys, of the issue and of its pages with articles."""
    pages = dict.fromkeys(name.rpartition("-a")[0] for name, _, _ in articles(issue))
    return "\n".join((document, " ".join(map(_key, (iri, *pages))))).encode()


def distinct(pieces: Iterable[bytes], encode: Callable[[Node], bytes]) -> Iterator[bytes]:
    """The documents of `pieces`; where an earlier one has a page, the later one is encoded with other IRIs.

    A text that shares no page with an earlier one keeps its IRIs, so that the pages of an issue come together.
    """
    texts: dict[bytes, list[bytes]] = {}
    for piece in pieces:
        document, _, line = piece.rpartition(b"\n")
        issue, _, pages = line.partition(b" ")
        ordinal = _ordinal(texts.setdefault(issue, []), pages)
        yield document if ordinal == 1 else encode(_counted(json.loads(document), ordinal))


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


def counted(iri: str, count: int) -> str:
    """`iri` for the `count`th text that has it; names have no colons that would confuse."""
    return uuid.uuid5(uuid.UUID(iri), str(count)).urn if iri.startswith(UUID_URN) else f"{iri}:{count}"


def _counted(issue: Node, count: int) -> Node:
    """The node of an issue, and those of its articles and pictures, under other IRIs; the newspaper keeps its own."""
    iri = counted(issue["@id"], count)
    return {**issue, "@id": iri, "hasPart": [_article(article, iri, count) for article in issue["hasPart"]]}


def _article(article: Node, issue: str, count: int) -> Node:
    changed = {**article, "@id": counted(article["@id"], count), "isPartOf": {"@id": issue}}
    if "image" in article:
        changed["image"] = [{**picture, "@id": counted(picture["@id"], count)} for picture in article["image"]]
    return changed
