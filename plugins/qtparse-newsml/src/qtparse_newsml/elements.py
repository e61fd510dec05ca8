"""Elements of NewsML-G2, XHTML and NITF; the order of their children, which the schemas fix, as one table."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from lxml import etree

G2 = "http://iptc.org/std/nar/2006-10-01/"
XHTML = "http://www.w3.org/1999/xhtml"
NITF = "http://iptc.org/std/NITF/2006-10-18/"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"

ITEM = ("catalogRef", "catalog", "rightsInfo", "itemMeta", "contentMeta")
CHILDREN: dict[str, tuple[str, ...]] = {
    # NewsML-G2 2.35 Power; where the schema leaves a choice, the order of the standard's examples
    "packageItem": (*ITEM, "partMeta", "groupSet"),
    "newsItem": (*ITEM, "contentSet"),
    "itemMeta": (
        "itemClass",
        "provider",
        "versionCreated",
        "firstCreated",
        "pubStatus",
        "generator",
        "profile",
        "title",
        "edNote",
        "memberOf",
        "link",
    ),
    "contentMeta": (
        "contentCreated",
        "located",
        "infoSource",
        "creator",
        "contributor",
        "altId",
        "language",
        "subject",
        "headline",
        "dateline",
        "by",
        "creditline",
        "description",
        "contentMetaExtProperty",
    ),
    "partMeta": ("contributor", "headline", "partMetaExtProperty", "edNote"),
    # NITF 3.6
    "head": ("title", "meta", "docdata", "pubdata"),
    "body.head": ("hedline", "byline", "dateline"),
    "media": ("media-reference", "media-caption", "media-producer"),
}

Element = etree._Element  # noqa: SLF001 — the only name that lxml has for what it makes
Content = Element | str


class Maker(Protocol):
    """Makes an element of one namespace from its name, its attributes and what it holds."""

    def __call__(self, name: str, attributes: Mapping[str, str] | None = None, *content: Content) -> Element:
        """The element `name`; children come in the schema's order, whatever order they are given in."""


def g2(name: str, attributes: Mapping[str, str] | None = None, *content: Content) -> Element:
    """An element of NewsML-G2."""
    return _make(G2, name, attributes, content)


def xhtml(name: str, attributes: Mapping[str, str] | None = None, *content: Content) -> Element:
    """An element of XHTML."""
    return _make(XHTML, name, attributes, content)


def nitf(name: str, attributes: Mapping[str, str] | None = None, *content: Content) -> Element:
    """An element of NITF."""
    return _make(NITF, name, attributes, content)


def serialize(element: Element) -> bytes:
    """The element as XML in UTF-8, indented, without a declaration."""
    return etree.tostring(element, encoding="UTF-8", xml_declaration=False, pretty_print=True, with_tail=False)


def _make(namespace: str, name: str, attributes: Mapping[str, str] | None, content: tuple[Content, ...]) -> Element:
    made = etree.Element(f"{{{namespace}}}{name}", dict(attributes or {}), nsmap={None: namespace})
    if order := CHILDREN.get(name):
        content = tuple(sorted(content, key=lambda child: order.index(_local_name(child))))
    last: Element | None = None
    for part in content:
        if not isinstance(part, str):
            made.append(part)
            last = part
        elif last is None:
            made.text = (made.text or "") + part
        else:
            last.tail = (last.tail or "") + part
    return made


def _local_name(child: Content) -> str:
    return etree.QName(child).localname
