"""The listing: what every stretch of the source is, told from the model alone.

Every character of the source that is not white space lies in exactly one stretch.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
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


VALUES: dict[type, Callable[[Any], Any]] = {
    model.PrintedDate: lambda leaf: leaf.date.isoformat() if leaf.date else None,
    model.Weekday: lambda leaf: leaf.number,
    model.IssueNumber: lambda leaf: leaf.numbers[0] if len(leaf.numbers) == 1 else list(leaf.numbers),
    model.PageCount: lambda leaf: leaf.count,
    model.Jump: lambda leaf: {"page": leaf.page},
    model.LunarDate: lambda leaf: _named(leaf, "year", "month", "day", "leap"),
    model.Labelled: lambda leaf: _named(leaf, "label", "value"),
    model.Byline: lambda leaf: _named(leaf, "affiliation", "role", "names"),
    model.Credit: lambda leaf: _named(leaf, "affiliation", "role", "names", "work"),
    model.Dateline: lambda leaf: _named(leaf, "source", "place", "date", "kind"),
    model.Editor: lambda leaf: _named(leaf, "role", "names"),
}


def value_of(leaf: model.Leaf) -> Any:  # noqa: ANN401 - any JSON value
    """What the model reads out of `leaf`, as JSON has it: a text's string, else what `VALUES` says."""
    read = VALUES.get(type(leaf))
    return read(leaf) if read else leaf.text  # type: ignore[union-attr]


def _named(leaf: model.Leaf, *names: str) -> dict[str, Any]:
    """The fields `names` of `leaf`, tuples as lists."""
    values = {name: getattr(leaf, name) for name in names}
    return {name: list(value) if isinstance(value, tuple) else value for name, value in values.items()}
