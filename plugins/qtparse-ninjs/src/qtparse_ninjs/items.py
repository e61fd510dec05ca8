"""An issue as a ninjs 3.1 item: a composite whose associations are its articles, and theirs the pictures.

Names of properties are those of ninjs-schema_3.1.json. It allows no others, so what ninjs has no property for
stands in `descriptions`, `headlines` and `altIds`, whose roles are free.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import Any

import attrs

from qtparse.model import Article, Byline, Credit, Issue, Masthead, Page, Photo
from qtparse_ninjs import phrases
from qtparse_ninjs.bodies import bodies
from qtparse_ninjs.identifiers import Identifiers, articles, paper, published

STANDARD = {"name": "ninjs", "version": "3.1", "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#"}
ZONE = datetime.timezone(datetime.timedelta(hours=8))  # mainland, Hong Kong, Macau and Taiwan alike

Item = dict[str, Any]


@attrs.frozen
class Frame:
    """What all items of an issue share; `created` is "" where the issue's day tells when its items were made."""

    identifiers: Identifiers
    published: datetime.date | None
    created: str
    language: str

    def item(self, kind: str, *parts: str, day: datetime.date | None = None) -> Item:
        """The properties that an item has whatever it holds, `day` being when its content came about."""
        return _filled(
            uri=self.identifiers.uri(*parts),
            type=kind,
            version="1",
            versionCreated=self.created or _first_moment(self.published),
            contentCreated=_first_moment(day or self.published),
            pubStatus="usable",
            language=self.language,
        )


def composite(issue: Issue, identifiers: Identifiers, created: str, language: str) -> Item:
    """The item of `issue`, its articles within it in reading order."""
    masthead = issue.masthead
    frame = Frame(identifiers, published(issue), created, language)
    editors = (editor for page in issue.pages for editor in page.editors)
    return {
        "standard": STANDARD,
        **frame.item("composite"),
        **_filled(
            title=_title(issue),
            headlines=_roles(main=dict.fromkeys(_texts(*masthead.titles)), latin=_texts(masthead.title_latin)),
            people=[_filled(name=name, rel=editor.role) for editor in editors for name in editor.names if name],
            organisations=_organisations(masthead, paper(issue)),
            altIds=_numbers(masthead),
            descriptions=_descriptions(issue),
            associations=[_article(article, page, name, frame) for name, page, article in articles(issue)],
        ),
    }


def _article(article: Article, page: Page, name: str, frame: Frame) -> Item:
    """An article as an associated item; `name` is its own in its issue."""
    datelines = article.datelines
    sources = dict.fromkeys(dateline.source for dateline in datelines if dateline.source)
    return {
        **_association(_texts(article.headline), "article", name),
        **frame.item("text", name, day=next((line.full_date for line in datelines if line.full_date), None)),
        **_filled(
            headlines=_roles(
                main=_texts(article.headline),
                kicker=_texts(article.kicker),
                subheadline=_texts(*article.decks),
                jumphead=_texts(*article.jump_heads),
            ),
            by=" ".join(filter(None, map(phrases.byline, article.bylines))),
            people=_people(article.bylines, "author"),
            organisations=_affiliations(article.bylines),
            located=next((dateline.place for dateline in datelines if dateline.place), None),
            infoSources=[{"name": source, "role": "originator"} for source in sources],
            subjects=_related(rubric=_texts(*article.rubrics), section=_texts(page.section)),
            altIds=_roles(page=_texts(page.number)),
            edNote="；".join(map(phrases.jump, article.jumps)),
            descriptions=_roles(dateline=map(phrases.dateline, datelines), note=_texts(*article.notes)),
            bodies=bodies(article.body),
            associations=[_picture(photo, f"{name}-i{order}", frame) for order, photo in enumerate(article.photos, 1)],
        ),
    }


def _picture(photo: Photo, name: str, frame: Frame) -> Item:
    """A picture, of which only the text is known, as an associated item."""
    return {
        **_association(_texts(*photo.captions), "picture", name),
        **frame.item("picture", name),
        **_filled(
            by=" ".join(filter(None, map(phrases.credit, photo.credits))),
            people=_people(photo.credits, "photographer"),
            organisations=_affiliations(photo.credits),
            descriptions=_roles(caption=_texts(*photo.captions)),
        ),
    }


def _association(titles: list[str], relation: str, name: str) -> Item:
    """What an association has more than an item: a name for people, never empty, and its relation to what holds it."""
    return {"name": next(filter(None, titles), name), "rel": relation}


def _title(issue: Issue) -> str:
    """As `霁岭日报 2018-06-14 第4026期`."""
    day = published(issue)
    return " ".join(filter(None, [paper(issue), day.isoformat() if day else "", *_texts(issue.masthead.issue_number)]))


def _organisations(masthead: Masthead, title: str) -> list[Item]:
    """The newspaper with its contacts, and those that stand behind it."""
    contacts = [{"name": contact.label, "value": contact.value} for contact in masthead.contacts]
    newspaper = _filled(name=title, contactInfo=contacts)
    behind = _related(
        supervisor=_texts(*masthead.supervisors),
        sponsor=_texts(*masthead.sponsors),
        publisher=_texts(*masthead.publishers),
    )
    return [{**newspaper, "rel": "newspaper"}, *behind] if newspaper else behind


def _numbers(masthead: Masthead) -> list[Item]:
    """The running number, and the serials under their printed labels."""
    serials = [{"role": serial.label, "value": serial.value} for serial in masthead.serials]
    return _roles(issuenumber=_texts(masthead.issue_number)) + serials


def _descriptions(issue: Issue) -> list[Item]:
    """What a masthead, pages and the rest of an issue say more, as printed."""
    masthead = issue.masthead
    return _roles(
        date=_texts(masthead.date),
        weekday=_texts(masthead.weekday),
        lunardate=_texts(masthead.lunar_date),
        pagecount=_texts(masthead.page_count),
        price=_texts(masthead.price),
        masthead=_texts(*masthead.others),
        page=map(phrases.page, issue.pages),
        other=_texts(*(other for page in issue.pages for other in page.others)),
        unplaced=_texts(*issue.unplaced),
    )


def _people(signatures: Iterable[Byline | Credit], otherwise: str) -> list[Item]:
    """Each name with its printed role, or `otherwise` where none is printed."""
    signed = ((name, signature.role or otherwise) for signature in signatures for name in signature.names)
    return [{"name": name, "rel": relation} for name, relation in signed if name]


def _affiliations(signatures: Iterable[Byline | Credit]) -> list[Item]:
    """What those who signed belong to, each once."""
    names = dict.fromkeys(signed.affiliation for signed in signatures if signed.affiliation)
    return [{"name": name, "rel": "affiliation"} for name in names]


def _texts(*leaves: Any) -> list[str]:  # noqa: ANN401 — leaves with a text have no common type
    """What is printed of those leaves that are there."""
    return [leaf.text for leaf in leaves if leaf]


def _roles(**texts: Iterable[str]) -> list[Item]:
    """An object for each text that is not empty, with the role that it has."""
    return [{"role": role, "value": text} for role, several in texts.items() for text in several if text]


def _related(**names: Iterable[str]) -> list[Item]:
    """An object for each name that is not empty, with the relation that it has."""
    return [{"name": name, "rel": relation} for relation, several in names.items() for name in several if name]


def _first_moment(day: datetime.date | None) -> str | None:
    """When a day begins: ninjs asks for a time, and newspapers print none."""
    return datetime.datetime.combine(day, datetime.time(), ZONE).isoformat() if day else None


def _filled(**values: object) -> Item:
    """The properties that have a value."""
    return {name: value for name, value in values.items() if value}
