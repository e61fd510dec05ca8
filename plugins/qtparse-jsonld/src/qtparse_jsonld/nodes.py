"""An issue as a node in schema.org's terms: a PublicationIssue of a Newspaper, with its NewsArticles.

Each property is one that schema.org gives the type, or a type above it (schema.org/PublicationIssue, /NewsArticle,
/ImageObject). Where a property may take a URL, its value here is an object: schema.org's context would read a string
as a reference.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from qtparse.model import Article, Byline, Credit, Issue, Labelled, Masthead, Page, Photo
from qtparse_jsonld import phrases
from qtparse_jsonld.identifiers import Identifiers, articles, paper, published

ISSN = re.compile(r"\b\d{4}-\d{3}[\dX]\b", re.ASCII | re.IGNORECASE)

Node = dict[str, Any]


def publication_issue(issue: Issue, identifiers: Identifiers, language: str) -> Node:
    """The node of `issue`, its articles in reading order."""
    masthead, day = issue.masthead, published(issue)
    others = [*(other for page in issue.pages for other in page.others), *issue.unplaced]
    iri = identifiers.in_issue()
    return _node(
        "PublicationIssue",
        iri,
        name=" ".join(filter(None, [paper(issue), day.isoformat() if day else "", *_texts(masthead.issue_number)])),
        issueNumber=_one(_texts(masthead.issue_number)),
        datePublished=day.isoformat() if day else None,
        inLanguage=language,
        pagination=_one(_texts(masthead.page_count)),
        isPartOf=_newspaper(masthead, paper(issue), identifiers),
        publisher=_organisations(_texts(*masthead.publishers)),
        sponsor=_organisations(_texts(*masthead.sponsors)),
        sourceOrganization=_organisations(_texts(*masthead.supervisors)),
        provider=_office(masthead.contacts, paper(issue)),
        offers=[_node("Offer", description=price) for price in _texts(masthead.price)],
        editor=[
            _node("Person", name=name, jobTitle=editor.role)
            for page in issue.pages
            for editor in page.editors
            for name in editor.names
        ],
        description=_one([*_printed(masthead), *filter(None, map(phrases.page, issue.pages))]),
        text="\n".join(_texts(*others)),
        hasPart=[_article(article, page, name, identifiers, language) for name, page, article in articles(issue)],
    )


def _newspaper(masthead: Masthead, title: str, identifiers: Identifiers) -> Node | None:
    """The newspaper, which is one node for all its issues."""
    latin = _texts(masthead.title_latin)
    if not (title or latin or masthead.serials):
        return None
    serials = [
        _node(
            "PropertyValue",
            identifiers.of_paper(title, "serial", serial.label, serial.value) if title else None,
            name=serial.label,
            value=serial.value,
        )
        for serial in masthead.serials
    ]
    numbers = [number for serial in masthead.serials for number in ISSN.findall(serial.value)]
    return _node(
        "Newspaper",
        identifiers.of_paper(title) if title else None,
        name=_one(dict.fromkeys(_texts(*masthead.titles))),
        alternateName=_one(latin),
        issn=_one(numbers),
        identifier=serials,
    )


def _article(article: Article, page: Page, name: str, identifiers: Identifiers, language: str) -> Node:
    """An article and its pictures; `name` is its own in its issue."""
    datelines = article.datelines
    places = dict.fromkeys(dateline.place for dateline in datelines if dateline.place)
    sources = dict.fromkeys(dateline.source for dateline in datelines if dateline.source)
    days = (dateline.full_date.isoformat() for dateline in datelines if dateline.full_date)
    return _node(
        "NewsArticle",
        identifiers.in_issue(name),
        headline=_one(_texts(article.headline)),
        alternativeHeadline=_one(_texts(article.kicker, *article.decks, *article.jump_heads)),
        articleSection=_one(_texts(*article.rubrics)),
        author=[author for byline in article.bylines for author in _signatories(byline)],
        dateline=_one(filter(None, map(phrases.dateline, datelines))),
        dateCreated=next(days, None),
        locationCreated=[_node("Place", name=place) for place in places],
        sourceOrganization=_organisations(sources),
        printPage=_one(_texts(page.number)),
        printSection=_one(_texts(page.section)),
        pagination="；".join(map(phrases.jump, article.jumps)),
        inLanguage=language,
        isPartOf={"@id": identifiers.in_issue()},
        articleBody="\n".join(part.text for part in article.body),
        description=_one(_texts(*article.notes)),
        image=[_picture(photo, f"{name}-i{order}", identifiers) for order, photo in enumerate(article.photos, 1)],
    )


def _picture(photo: Photo, name: str, identifiers: Identifiers) -> Node:
    """A picture, of which only the text is known."""
    return _node(
        "ImageObject",
        identifiers.in_issue(name),
        caption=_one(_texts(*photo.captions)),
        creditText=" ".join(filter(None, map(phrases.credit, photo.credits))),
        creator=[creator for credit in photo.credits for creator in _signatories(credit)],
    )


def _signatories(signature: Byline | Credit) -> list[Node]:
    """Each person with role and affiliation; where none is named, the organisation, or whoever has the role."""
    affiliation, role = signature.affiliation, signature.role
    if affiliation and not any(signature.names):
        return [_node("Organization", name=affiliation, description=role)]
    employer = _node("Organization", name=affiliation) if affiliation else None
    names: list[str | None] = [name for name in signature.names if name] or ([None] if role else [])
    return [_node("Person", name=name, jobTitle=role, affiliation=employer) for name in names]


def _office(contacts: Iterable[Labelled], title: str) -> Node | None:
    """The newspaper as an organisation, which is what can be called or written to."""
    points = [
        _node("ContactPoint", contactType=contact.label, description=contact.value)
        for contact in contacts
        if contact.label or contact.value
    ]
    return _node("NewsMediaOrganization", name=title, contactPoint=points) if points else None


def _printed(masthead: Masthead) -> list[str]:
    """What a masthead says that schema.org has no property for, as printed."""
    date = masthead.date if masthead.date and not masthead.date.date else None
    return _texts(date, masthead.weekday, masthead.lunar_date, *masthead.others)


def _organisations(names: Iterable[str]) -> list[Node]:
    return [_node("Organization", name=name) for name in names]


def _texts(*leaves: Any) -> list[str]:  # noqa: ANN401 — leaves with a text have no common type
    """What is printed of those leaves that are there, without those where nothing is."""
    return [leaf.text for leaf in leaves if leaf and leaf.text]


def _one(values: Iterable[str]) -> str | list[str] | None:
    """A single value by itself, several as an array: in JSON-LD the same, and easier on those who read JSON."""
    several = list(values)
    return several if len(several) > 1 else next(iter(several), None)


def _node(kind: str, iri: str | None = None, **properties: object) -> Node:
    """A node of a type with the properties that have a value."""
    present = {name: value for name, value in properties.items() if value}
    return {"@type": kind, **({"@id": iri} if iri else {}), **present}
