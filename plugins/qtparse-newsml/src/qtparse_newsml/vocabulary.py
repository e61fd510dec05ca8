"""The controlled vocabularies of the documents: IPTC's, by their catalogue, and qtparse's own, declared in each item.

IPTC has no codes for the roles of headlines, for the pages of a newspaper or for jump lines; the README lists ours.
"""

from __future__ import annotations

from qtparse_newsml.elements import Element, g2

# Written with http, as IPTC does: readers know their copy of the catalogue by this very address.
IPTC_CATALOG = "http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_41.xml"
SCHEMES = {
    "qthl": "urn:qtparse:newsml:headline:",
    "qtgrp": "urn:qtparse:newsml:group:",
    "qtrel": "urn:qtparse:newsml:relation:",
    "qtrole": "urn:qtparse:newsml:role:",
    "qtnote": "urn:qtparse:newsml:note:",
    "qtid": "urn:qtparse:newsml:identifier:",
}

# The first word that a printed role holds decides; a role of none of these is an author's.
ROLES = (
    ("摄", "qtrole:photographer"),
    ("通讯员", "qtrole:correspondent"),
    ("記者", "qtrole:reporter"),
    ("记者", "qtrole:reporter"),
    ("编", "qtrole:editor"),
    ("編", "qtrole:editor"),
)
PICTURE_ROLES = (
    ("摄", "qtrole:photographer"),
    ("攝", "qtrole:photographer"),
    ("供", "qtrole:supplier"),
)


def catalogs() -> tuple[Element, Element]:
    """The catalogues that an item refers to, and declares."""
    schemes = (g2("scheme", {"alias": alias, "uri": uri}) for alias, uri in SCHEMES.items())
    return g2("catalogRef", {"href": IPTC_CATALOG}), g2("catalog", None, *schemes)


def role_code(printed: str | None) -> str:
    """The code for the role of somebody who wrote: 记者 is a reporter, 通讯员 a correspondent."""
    return next((code for word, code in ROLES if word in (printed or "")), "qtrole:author")


def picture_role_code(printed: str) -> str:
    """The code for what somebody did for a picture: took it, supplied it, drew it; a bare name is a photographer."""
    if not printed.strip():
        return "qtrole:photographer"
    return next((code for word, code in PICTURE_ROLES if word in printed), "qtrole:artist")
