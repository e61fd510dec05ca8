"""The listing: what every stretch of the source is, told from the model alone.

Every character of the source that is not white space lies in exactly one stretch.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import attrs

from qtparse import model
from qtparse.spans import Span

MARKUP = "markup"
ROLES: dict[type, dict[str, str]] = {
    model.Issue: {"unplaced": "unplaced"},
    model.Masthead: {
        "titles": "masthead.title",
        "title_latin": "masthead.title_latin",
        "date": "masthead.date",
        "weekday": "masthead.weekday",
        "lunar_date": "masthead.lunar_date",
        "issue_number": "masthead.issue_number",
        "page_count": "masthead.page_count",
        "supervisors": "masthead.supervisor",
        "sponsors": "masthead.sponsor",
        "publishers": "masthead.publisher",
        "serials": "masthead.serial",
        "contacts": "masthead.contact",
        "price": "masthead.price",
        "others": "masthead.other",
    },
    model.Page: {
        "number": "page.number",
        "section": "page.section",
        "date": "page.date",
        "editors": "page.editor",
        "others": "page.other",
    },
    model.Article: {
        "rubrics": "article.rubric",
        "kicker": "article.kicker",
        "headline": "article.headline",
        "jump_heads": "article.headline",
        "decks": "article.deck",
        "bylines": "article.byline",
        "datelines": "article.dateline",
        "jumps": "article.jump",
        "notes": "article.note",
        "body": "article.body",
    },
    model.Photo: {"captions": "article.caption", "credits": "article.credit"},
}
BODY_ROLES = {
    model.Paragraph: "article.paragraph",
    model.Crosshead: "article.crosshead",
    model.Table: "article.table",
}


@attrs.frozen
class Stretch:
    """One record of the listing. Offsets are half-open, in code points; `value` is what the model reads out.

    `article` is the ordinal of the article in source order, from 1; `node` numbers the model's leaves in
    source order, from 1, and is `None` for markup.
    """

    start: int
    end: int
    role: str
    article: int | None
    node: int | None
    value: Any


def of_issue(issue: model.Issue, markup: tuple[Span, ...]) -> tuple[Stretch, ...]:
    """List `issue`, and the `markup` between its parts, in source order."""
    told = sorted(_leaves(issue), key=lambda leaf: leaf[1].spans)
    stretches = [
        Stretch(span.start, span.end, role, article, node, value_of(leaf))
        for node, (role, leaf, article) in enumerate(told, 1)
        for span in leaf.spans
    ]
    stretches += [Stretch(span.start, span.end, MARKUP, None, None, None) for span in markup]
    return tuple(sorted(stretches, key=lambda stretch: (stretch.start, stretch.end)))


def _leaves(issue: model.Issue) -> Iterator[tuple[str, model.Leaf, int | None]]:
    """Each leaf with its role and its article's ordinal."""
    for number, article in enumerate(sorted(issue.articles, key=model.spans_of), 1):
        yield from _roles(article, number)
    yield from _roles(issue.masthead, None)
    for page in issue.pages:
        yield from _roles(page, None)
    for text in issue.unplaced:
        yield "unplaced", text, None


def _roles(node: model.Branch, article: int | None) -> Iterator[tuple[str, model.Leaf, int | None]]:
    for name, child in model.children(node):
        if isinstance(child, model.Photo):
            yield from _roles(child, article)
        elif not isinstance(child, model.Branch):
            yield _role(ROLES[type(node)][name], child), child, article


def _role(role: str, leaf: model.Leaf) -> str:
    """The role of `leaf`, where the field alone does not decide it."""
    if isinstance(leaf, model.Jump):
        return f"{role}_{leaf.direction}"
    return BODY_ROLES.get(type(leaf), role)


def value_of(leaf: model.Leaf) -> Any:
    """What the model reads out of `leaf`, as JSON has it."""
    match leaf:
        case model.PrintedDate(date=date):
            return date.isoformat() if date else None
        case model.Weekday(number=number):
            return number
        case model.IssueNumber(numbers=numbers):
            return numbers[0] if len(numbers) == 1 else list(numbers)
        case model.PageCount(count=count):
            return count
        case model.LunarDate(year=year, month=month, day=day, leap=leap):
            return {"year": year, "month": month, "day": day, "leap": leap}
        case model.Labelled(label=label, value=value):
            return {"label": label, "value": value}
        case model.Byline(affiliation=affiliation, role=role, names=names):
            return {"affiliation": affiliation, "role": role, "names": list(names)}
        case model.Credit(affiliation=affiliation, role=role, names=names, work=work):
            return {"affiliation": affiliation, "role": role, "names": list(names), "work": work}
        case model.Dateline(source=source, place=place, date=day_printed, kind=kind):
            return {"source": source, "place": place, "date": day_printed, "kind": kind}
        case model.Editor(role=role, names=names):
            return {"role": role, "names": list(names)}
        case model.Jump(page=page):
            return {"page": page}
        case _:
            return leaf.text
