"""The text of an article as a flat run of blocks, in XHTML 1.0 Strict or NITF 3.6.

Flat, since consumers lose what is nested: Superdesk keeps of each block the text before its first inline element.
"""

from __future__ import annotations

from collections.abc import Iterator

from qtparse.model import Article, Crosshead, Paragraph, Table, Text
from qtparse_newsml.elements import Element, Maker, g2, nitf, xhtml

TAGS = {
    xhtml: {Paragraph: "p", Crosshead: "h2", Table: "pre", Text: "p"},
    nitf: {Paragraph: "p", Crosshead: "hl2", Table: "pre", Text: "p"},
}
NOTE = {"class": "note"}

Block = Paragraph | Crosshead | Table | Text


def blocks(article: Article) -> list[Block]:
    """What there is to read, in the order of the source; notes of the editors are among it, what is blank is not."""
    found: list[Block] = list(article.body)
    for note in article.notes:
        found.insert(_place_of(note, found), note)
    return [block for block in found if block.text.strip()]


def elements(article: Article, make: Maker) -> list[Element]:
    """An element for each block."""
    tags = TAGS[make]
    return [make(tags[type(block)], NOTE if isinstance(block, Text) else None, block.text) for block in blocks(article)]


def inline(article: Article, title: str, language: str, body: str) -> Iterator[Element]:
    """The content of an article's item; nothing where there is nothing to read."""
    found = blocks(article)
    if not found:
        return
    characters = str(sum(len(block.text) for block in found))
    if body == "nitf":
        contained = nitf("nitf", None, nitf("body", None, nitf("body.content", None, block(article))))
        kind = "application/nitf+xml"
    else:
        head = xhtml("head", None, xhtml("title", None, title))
        contained = xhtml("html", {"lang": language}, head, xhtml("body", None, *elements(article, xhtml)))
        kind = "application/xhtml+xml"
    yield g2("inlineXML", {"contenttype": kind, "charcount": characters}, contained)


def block(article: Article, *more: Element) -> Element:
    """The one NITF block that holds the text, and `more` behind it."""
    return nitf("block", None, *elements(article, nitf), *more)


def _place_of(note: Text, among: list[Block]) -> int:
    """Where the note belongs: before the first block that stands behind it in the source, else at the end."""
    if note.spans:
        for place, block in enumerate(among):
            if block.spans and block.spans[0].start > note.spans[0].start:
                return place
    return len(among)
