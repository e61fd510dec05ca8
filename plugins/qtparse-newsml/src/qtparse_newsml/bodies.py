"""The text of an article as a flat run of blocks, in XHTML 1.0 Strict or NITF 3.6.

Flat, since consumers lose what is nested: Superdesk keeps of each block the text before its first inline element.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs

from qtparse.model import Article, BodyPart, Crosshead, Paragraph, Spans, Table, Text
from qtparse_newsml.elements import Element, Maker, g2, nitf, xhtml
from qtparse_newsml.options import NewsmlOptions
from qtparse_newsml.wording import dateline_line

TAGS = {
    xhtml: {Paragraph: "p", Crosshead: "h2", Table: "pre", Text: "p"},
    nitf: {Paragraph: "p", Crosshead: "hl2", Table: "pre", Text: "p"},
}
NOTE = {"class": "note"}

Block = Paragraph | Crosshead | Table | Text


def blocks(article: Article, *, datelines: bool) -> list[Block]:
    """What there is to read, in the order of the source; notes of the editors are among it, what is blank is not.

    With `datelines`, a paragraph begins with the dateline that is printed before it, from which the parser parted it.
    """
    found: list[Block] = [*(_with_datelines(article) if datelines else article.body)]
    for note in article.notes:
        found.insert(_place_of(note.spans, found), note)
    return [block for block in found if block.text.strip()]


def elements(found: list[Block], make: Maker) -> list[Element]:
    """An element for each block."""
    tags = TAGS[make]
    return [make(tags[type(block)], NOTE if isinstance(block, Text) else None, block.text) for block in found]


def inline(article: Article, title: str, options: NewsmlOptions) -> Iterator[Element]:
    """The content of an article's item; nothing where there is nothing to read."""
    found = blocks(article, datelines=not options.strip_dateline)
    if not found:
        return
    if options.body == "nitf":
        block = nitf("block", None, *elements(found, nitf))
        contained = nitf("nitf", None, nitf("body", None, nitf("body.content", None, block)))
        kind = "application/nitf+xml"
    else:
        head = xhtml("head", None, xhtml("title", None, title))
        contained = xhtml("html", {"lang": options.language}, head, xhtml("body", None, *elements(found, xhtml)))
        kind = "application/xhtml+xml"
    characters = sum(len(block.text) for block in found)
    yield g2("inlineXML", {"contenttype": kind, "charcount": str(characters)}, contained)


def _with_datelines(article: Article) -> list[BodyPart]:
    parts = list(article.body)
    for dateline in reversed(article.datelines):
        place = _place_of(dateline.spans, parts) if dateline.spans else 0
        line = dateline_line(dateline)
        following = next((at for at in range(place, len(parts)) if isinstance(parts[at], Paragraph)), None)
        if following is not None and line.strip():
            parts[following] = attrs.evolve(parts[following], text=f"{line} {parts[following].text}")
    return parts


def _place_of(spans: Spans, among: Sequence[Block]) -> int:
    """Where something with `spans` belongs: before the first block that stands behind it in the source, else last."""
    starts = ((place, block.spans[0].start) for place, block in enumerate(among) if block.spans)
    behind = (place for place, start in starts if spans and start > spans[0].start)
    return next(behind, len(among))
