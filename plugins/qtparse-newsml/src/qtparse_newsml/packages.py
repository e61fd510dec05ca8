"""An issue as a packageItem: the masthead as its description, a group for each page with its articles and pictures."""

from __future__ import annotations

from collections.abc import Iterator

from qtparse.model import Article, Page
from qtparse_newsml.articles import PICTURE, TEXT
from qtparse_newsml.elements import Element, g2
from qtparse_newsml.identifiers import article_name, photo_name
from qtparse_newsml.items import Context, content_meta, headline, item, item_meta, target
from qtparse_newsml.parties import body, editors, named
from qtparse_newsml.properties import extension, masthead_bodies, masthead_fields, printed
from qtparse_newsml.wording import article_title, heads, photo_title

PROPERTY = "contentMetaExtProperty"
PAGE_PROPERTY = "partMetaExtProperty"


def package_item(shared: Context) -> Element:
    """The item that stands for the issue."""
    pages = list(enumerate(zip(shared.issue.pages, shared.identifiers.pages, strict=True), 1))
    return item(
        shared,
        "packageItem",
        shared.identifiers.issue,
        item_meta(
            shared,
            "ninat:composite",
            shared.title,
            *(_note("unplaced", text.text) for text in shared.issue.unplaced if text.text.strip()),
        ),
        _masthead(shared),
        *(_page_meta(shared, page, name, ordinal) for ordinal, (page, name) in pages),
        g2(
            "groupSet",
            {"root": shared.identifiers.element_id()},
            _group(
                shared,
                "issue",
                "issue",
                *(g2("groupRef", {"idref": shared.identifiers.element_id(name)}) for _, (_, name) in pages),
            ),
            *(_group(shared, name, "page", *_references(shared, page, name)) for _, (page, name) in pages),
        ),
    )


def _masthead(shared: Context) -> Element:
    number = shared.issue.masthead.issue_number
    numbers = number.numbers if number else ()
    return content_meta(
        shared,
        *(
            found
            for role, name in masthead_bodies(shared.issue)
            for found in body("contributor", name.text, f"qtrole:{role}")
        ),
        *(g2("altId", {"type": "qtid:totalIssueNumber"}, str(running)) for running in numbers),
        headline("main", 1, shared.title),
        *(
            found
            for name, label, value in masthead_fields(shared.issue)
            for found in extension(PROPERTY, name, value, label)
        ),
    )


def _page_meta(shared: Context, page: Page, name: str, ordinal: int) -> Element:
    """What is known of a page. It stands beside the group, not in it: Superdesk wants groups of references only."""
    number = page.number.text.strip() if page.number else ""
    section = page.section.text.strip() if page.section else ""
    title = ":".join(part for part in (f"第{number}版" if number else "", section) if part)
    return g2(
        "partMeta",
        {
            "partid": shared.identifiers.element_id(f"{name}-meta"),
            "seq": str(ordinal),
            "contentrefs": shared.identifiers.element_id(name),
        },
        *(found for editor in page.editors for found in editors(editor)),
        *([g2("headline", None, title)] if title else []),
        *printed(PAGE_PROPERTY, "page", page.number),
        *printed(PAGE_PROPERTY, "section", page.section),
        *printed(PAGE_PROPERTY, "pageDate", page.date),
        *(_note("pageText", text.text) for text in page.others if text.text.strip()),
    )


def _note(role: str, text: str) -> Element:
    return g2("edNote", {"role": f"qtnote:{role}"}, text)


def _group(shared: Context, name: str, role: str, *references: Element) -> Element:
    attributes = {"id": shared.identifiers.element_id(name), "role": f"qtgrp:{role}", "mode": "pgrmod:seq"}
    return g2("group", attributes, *references)


def _references(shared: Context, page: Page, page_name: str) -> Iterator[Element]:
    for ordinal, article in enumerate(page.articles, 1):
        yield from _article_references(shared, article, article_name(page_name, ordinal))


def _article_references(shared: Context, article: Article, name: str) -> Iterator[Element]:
    lines = [line for _, line in heads(article)][:1]
    yield _reference(shared, name, TEXT, article_title(article, name), *lines)
    for ordinal, photo in enumerate(article.photos, 1):
        picture = photo_name(name, ordinal)
        yield _reference(shared, picture, PICTURE, photo_title(photo, picture))


def _reference(shared: Context, name: str, item_class: str, title: str, *headlines: str) -> Element:
    return g2(
        "itemRef",
        target(shared, name),
        g2("itemClass", {"qcode": item_class}),
        named("provider", shared.provider),
        g2("pubStatus", {"qcode": "stat:usable"}),
        g2("title", None, title),
        *(g2("headline", None, line) for line in headlines),
    )
