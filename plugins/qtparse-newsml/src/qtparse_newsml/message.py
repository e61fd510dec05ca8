"""The exporter `newsml`: issues as the items of one newsMessage of NewsML-G2 2.35 (Power), streamed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from lxml import etree

from qtparse import Exporter
from qtparse.model import Issue
from qtparse_newsml.articles import news_items
from qtparse_newsml.characters import legal
from qtparse_newsml.elements import G2, Element, g2, serialize
from qtparse_newsml.identifiers import article_name, identify, renumber
from qtparse_newsml.items import context
from qtparse_newsml.options import NewsmlOptions
from qtparse_newsml.packages import package_item

DECLARATION = b'<?xml version="1.0" encoding="UTF-8"?>\n'
EMPTY_SET, OPEN_SET, CLOSE = b"<itemSet/>", b"<itemSet>\n", b"</itemSet>\n</newsMessage>\n"
PRIORITY = "5"  # Superdesk fails on a header without one
# What an item begins with, before any text of the newspaper; groups can't be mistaken, text has no bare `<`.
GUID = re.compile(rb' guid="([^"]*)"')
FIRST_OF_PAGE = re.compile(rb'<group [^>]*>\s*<itemRef residref="([^"]*)"')
VERSION_CREATED = re.compile(rb"<versionCreated>([^<]*)</versionCreated>")
REFERENCES = ("guid", "residref", "uri")
HUGE = etree.XMLParser(huge_tree=True, no_network=True, resolve_entities=False)


def render(issue: Issue, position: int, options: NewsmlOptions) -> bytes:
    """The items of one issue, one after the other: the package first, then articles, each with its pictures."""
    return b"".join(map(serialize, _items(legal(issue), position, options)))


def assemble(pieces: Iterable[bytes], options: NewsmlOptions) -> Iterator[bytes]:
    """The message around the items; without any, around the package of an empty issue: the schema wants an item."""
    seen: dict[str, int] = {}
    for piece in pieces:
        if not seen:
            yield _opening(piece, options)
        identities = _identities(piece)
        count = 1 + max(seen.get(guid, 0) for guid in identities)
        seen |= dict.fromkeys(identities, count)
        yield piece if count == 1 else _renumbered(piece, count)
    if not seen:
        piece = render(Issue(), 1, options)
        yield _opening(piece, options) + piece
    yield CLOSE


def _items(issue: Issue, position: int, options: NewsmlOptions) -> Iterator[Element]:
    identifiers = identify(issue, position, options)
    shared = context(issue, identifiers, options)
    yield package_item(shared)
    for page, page_name in zip(issue.pages, identifiers.pages, strict=True):
        for ordinal, article in enumerate(page.articles, 1):
            yield from news_items(shared, page, article, article_name(page_name, ordinal))


def _opening(piece: bytes, options: NewsmlOptions) -> bytes:
    """The message up to its first item: it was sent when that was made, and is known by its guid."""
    sender = [g2("sender", None, options.provider)] if options.provider else []
    header = g2(
        "header",
        None,
        g2("sent", None, _first(VERSION_CREATED, piece)),
        *sender,
        g2("transmitId", None, _first(GUID, piece)),
        g2("priority", None, PRIORITY),
    )
    opening, _, _ = serialize(g2("newsMessage", None, header, g2("itemSet"))).rpartition(EMPTY_SET)
    return DECLARATION + opening + OPEN_SET


def _identities(piece: bytes) -> list[str]:
    """The guids of the package and of the first item of each page: texts that share any item share one of these."""
    return [_first(GUID, piece), *map(bytes.decode, FIRST_OF_PAGE.findall(piece))]


def _first(pattern: re.Pattern[bytes], piece: bytes) -> str:
    found = pattern.search(piece)
    return found[1].decode() if found else ""


def _renumbered(piece: bytes, count: int) -> bytes:
    """The items of a further text of an issue that the message has already, under identifiers of their own."""
    message = etree.fromstring(b'<itemSet xmlns="%s">%s</itemSet>' % (G2.encode(), piece), HUGE)
    guids = {guid: renumber(guid, count) for item in message if (guid := item.get("guid"))}
    for element in message.iter(f"{{{G2}}}*"):
        for name in REFERENCES:
            if (guid := element.get(name)) in guids:
                element.set(name, guids[guid])
    return b"".join(map(serialize, message))


NEWSML = Exporter(
    name="newsml",
    suffix=".newsml.xml",
    media_type="application/vnd.iptc.g2.newsmessage+xml",
    summary="NewsML-G2 2.35: an issue as a package, each article and picture an item of its own",
    render=render,
    assemble=assemble,
    options=NewsmlOptions,
)
