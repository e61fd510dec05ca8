"""An article as a newsItem, and its pictures as newsItems of their own."""

from __future__ import annotations

from collections.abc import Iterator

from qtparse.model import Article, Jump, JumpDirection, Page, Photo
from qtparse_newsml import bodies
from qtparse_newsml.characters import one_line
from qtparse_newsml.elements import Element, g2
from qtparse_newsml.identifiers import photo_name
from qtparse_newsml.items import PACKAGE_ITEM, Context, content_meta, headline, item, item_meta, member_of, target
from qtparse_newsml.parties import named, photographers, writers
from qtparse_newsml.properties import extension, printed
from qtparse_newsml.wording import (
    article_title,
    byline_line,
    credit_line,
    dateline_line,
    heads,
    jump_line,
    photo_title,
)

TEXT, PICTURE = "ninat:text", "ninat:picture"
CONTINUED = {JumpDirection.TO: "continuedOn", JumpDirection.FROM: "continuedFrom"}
PROPERTY = "contentMetaExtProperty"


def news_items(shared: Context, page: Page, article: Article, name: str) -> Iterator[Element]:
    """The article that is `name` in its issue, and then each of its pictures."""
    yield _text_item(shared, page, article, name)
    for ordinal, photo in enumerate(article.photos, 1):
        yield _picture_item(shared, page, photo, photo_name(name, ordinal), name)


def _text_item(shared: Context, page: Page, article: Article, name: str) -> Element:
    title = article_title(article, name)
    pictures = (photo_name(name, ordinal) for ordinal in range(1, len(article.photos) + 1))
    return item(
        shared,
        "newsItem",
        name,
        item_meta(
            shared,
            TEXT,
            title,
            member_of(shared),
            *_jump_note(article),
            *_jump_links(shared, article),
            *(g2("link", {"rel": "irel:seeAlso", **target(shared, picture)}) for picture in pictures),
        ),
        content_meta(
            shared,
            *(writer for byline in article.bylines for writer in writers(byline)),
            *(headline(role, rank, text) for rank, (role, text) in enumerate(heads(article), 1)),
            *_rubrics(article),
            *_datelines(article),
            *_joined("by", (byline_line(byline) for byline in article.bylines)),
            *_page_properties(page),
            *(found for jump in article.jumps for found in _jump_property(jump)),
        ),
        g2("contentSet", None, *bodies.inline(article, title, shared.options)),
    )


def _picture_item(shared: Context, page: Page, photo: Photo, name: str, article: str) -> Element:
    credits_printed = [credit_line(credit) for credit in photo.credits]
    return item(
        shared,
        "newsItem",
        name,
        item_meta(
            shared,
            PICTURE,
            photo_title(photo, name),
            member_of(shared),
            g2("link", {"rel": "qtrel:illustrates", **target(shared, article)}),
        ),
        content_meta(
            shared,
            *(maker for credit in photo.credits for maker in photographers(credit)),
            *_joined("by", credits_printed),
            *_joined("creditline", (one_line(line) for line in credits_printed)),
            *_captions(photo),
            *_page_properties(page),
        ),
        g2("contentSet"),  # the text tells of the picture and does not have it
    )


def _rubrics(article: Article) -> Iterator[Element]:
    for rubric in article.rubrics:
        if rubric.text.strip():
            name = one_line(rubric.text)
            yield g2("subject", {"type": "cpnat:abstract", "literal": f"rubric#{name}"}, g2("name", None, name))


def _datelines(article: Article) -> Iterator[Element]:
    """Where, from whom and when: in parts for machines, as a line for people."""
    for dateline in article.datelines:
        if (dateline.place or "").strip():
            yield named("located", dateline.place or "")
        if (dateline.source or "").strip():
            yield named("infoSource", dateline.source or "", {"role": "isrol:originfo"})
        if dateline_line(dateline).strip():
            yield g2("dateline", None, dateline_line(dateline))
        if dateline.full_date:
            yield from extension(PROPERTY, "datelineDate", dateline.full_date.isoformat())


def _joined(tag: str, lines: Iterator[str] | list[str]) -> Iterator[Element]:
    """One line of several: consumers read the first element of this name only."""
    if text := " ".join(line for line in lines if line.strip()):
        yield g2(tag, None, text)


def _captions(photo: Photo) -> Iterator[Element]:
    captions = [caption.text for caption in photo.captions if caption.text.strip()]
    if captions:  # in one element, for the same reason
        yield g2("description", {"role": "drol:caption"}, "\n".join(captions))


def _page_properties(page: Page) -> Iterator[Element]:
    yield from printed(PROPERTY, "page", page.number)
    yield from printed(PROPERTY, "section", page.section)


def _jump_note(article: Article) -> Iterator[Element]:
    if article.jumps:
        yield g2("edNote", {"role": "qtnote:jump"}, " ".join(map(jump_line, article.jumps)))


def _jump_links(shared: Context, article: Article) -> Iterator[Element]:
    """For each jump whose other end was found, a link to the page: the article itself is whole, in one item."""
    for jump in article.jumps:
        page = shared.identifiers.page_of(jump.page)
        if jump.resolved and page:
            attributes = target(shared, shared.identifiers.issue, PACKAGE_ITEM)
            attributes["persistidref"] = shared.identifiers.element_id(page)
            yield g2("link", {"rel": f"qtrel:{CONTINUED[jump.direction]}", **attributes})


def _jump_property(jump: Jump) -> Iterator[Element]:
    yield from extension(PROPERTY, f"{CONTINUED[jump.direction]}Page", jump.page)
