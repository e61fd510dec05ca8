"""An article as a document of NITF 3.6, the News Industry Text Format."""

from __future__ import annotations

from collections.abc import Iterator

from qtparse.model import Article, Byline, Dateline, Issue, Page, Photo
from qtparse_newsml import bodies
from qtparse_newsml.elements import LANG, Content, Element, nitf
from qtparse_newsml.identifiers import Identifiers, photo_name
from qtparse_newsml.options import NitfOptions
from qtparse_newsml.properties import masthead_bodies, masthead_fields
from qtparse_newsml.times import basic, issue_day
from qtparse_newsml.wording import (
    article_title,
    credit_line,
    dateline_date,
    dateline_line,
    heads,
    jump_line,
)

VERSION = "-//IPTC//DTD NITF 3.6//EN"


def document(issue: Issue, page: Page, article: Article, name: str, known: tuple[Identifiers, NitfOptions]) -> Element:
    """The document of the article that is `name` in its issue."""
    identifiers, options = known
    text = bodies.elements(bodies.blocks(article, datelines=False), nitf)
    return nitf(
        "nitf",
        {"version": VERSION, "baselang": options.language, LANG: options.language},
        nitf(
            "head",
            None,
            nitf("title", None, article_title(article, name)),
            *_metas(issue, page),
            _docdata(issue, article, identifiers.guid(name), options),
            nitf("pubdata", dict(_publication(issue, page))),
        ),
        nitf(
            "body",
            None,
            nitf("body.head", None, *_head(article)),
            nitf("body.content", None, nitf("block", None, *text, *_pictures(article, name, identifiers))),
            *_end(article),
        ),
    )


def _metas(issue: Issue, page: Page) -> Iterator[Element]:
    """What NITF has no element for: the masthead's fields and bodies, and who made the page."""
    for name, label, value in masthead_fields(issue):
        yield _meta(name, f"{label} {value}" if label.strip() else value)
    for role, body in masthead_bodies(issue):
        yield _meta(role, body.text)
    if page.date:
        yield _meta("pageDate", page.date.text)
    for editor in page.editors:
        yield _meta("editor", " ".join((editor.role, *editor.names)))


def _meta(name: str, content: str) -> Element:
    return nitf("meta", {"name": f"qtparse.{name}", "content": content})


def _docdata(issue: Issue, article: Article, guid: str, options: NitfOptions) -> Element:
    day = issue_day(issue)
    found = [nitf("doc-id", {"id-string": guid})]
    if day:
        found.append(nitf("date.issue", {"norm": basic(day)}))
    found += [nitf("series", {"series.name": rubric.text}) for rubric in article.rubrics]
    if options.copyright_holder:
        found.append(nitf("doc.copyright", {"holder": options.copyright_holder}))
    return nitf("docdata", {"management-status": "usable"}, *found)


def _publication(issue: Issue, page: Page) -> Iterator[tuple[str, str]]:
    masthead, day = issue.masthead, issue_day(issue)
    yield "type", "print"
    if day:
        yield "date.publication", basic(day)
    if masthead.titles:
        yield "name", masthead.titles[0].text
    if masthead.issue_number:
        yield "issue", "/".join(map(str, masthead.issue_number.numbers))
    if page.section:
        yield "position.section", page.section.text
    if page.number:
        yield "position.sequence", page.number.text


def _head(article: Article) -> Iterator[Element]:
    lines = heads(article)
    if lines:
        (role, first), others = lines[0], lines[1:]
        # hl2 may not stand without hl1: where the headline is lost, the next line takes its place.
        main = nitf("hl1", {} if role == "main" else {"class": role}, first)
        yield nitf("hedline", None, main, *(nitf("hl2", {"class": role}, line) for role, line in others))
    for byline in article.bylines:
        yield from _bylines(byline)
    yield from (_dateline(dateline) for dateline in article.datelines if dateline_line(dateline).strip())


def _bylines(byline: Byline) -> Iterator[Element]:
    """One for each name, and one without a name where there is none."""
    names = [name for name in byline.names if name.strip()]
    for name in names:
        yield nitf("byline", None, nitf("person", None, name), *_byttl(byline))
    if not names and (found := list(_byttl(byline))):
        yield nitf("byline", None, *found)


def _byttl(byline: Byline) -> Iterator[Element]:
    role, affiliation = byline.role or "", byline.affiliation or ""
    if (role + affiliation).strip():
        yield nitf("byttl", None, role, *([nitf("org", None, affiliation)] if affiliation.strip() else []))


def _dateline(dateline: Dateline) -> Element:
    """The line as it is read, with place and date marked in it."""
    parts: list[Content] = [dateline.source or ""]
    if (dateline.place or "").strip():
        parts.append(nitf("location", None, dateline.place or ""))
    if dateline_date(dateline).strip() or dateline.full_date:
        norm = {"norm": basic(dateline.full_date)} if dateline.full_date else {}
        parts.append(nitf("story.date", norm, dateline_date(dateline)))
    return nitf("dateline", None, *parts, dateline.kind or "")


def _pictures(article: Article, name: str, identifiers: Identifiers) -> Iterator[Element]:
    """Pictures without their files: the reference is empty, caption and credit are what there is."""
    for ordinal, photo in enumerate(article.photos, 1):
        yield _picture(photo, identifiers.guid(photo_name(name, ordinal)))


def _picture(photo: Photo, guid: str) -> Element:
    captions = [nitf("media-caption", None, caption.text) for caption in photo.captions]
    producers = [nitf("media-producer", None, credit_line(credit)) for credit in photo.credits]
    return nitf("media", {"media-type": "image"}, nitf("media-reference", {"name": guid}), *captions, *producers)


def _end(article: Article) -> Iterator[Element]:
    if article.jumps:
        yield nitf("body.end", None, nitf("tagline", None, " ".join(map(jump_line, article.jumps))))
