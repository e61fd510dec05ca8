"""People and bodies as NewsML-G2 properties: creators, contributors, sources, providers (FlexPartyPropType)."""

from __future__ import annotations

from collections.abc import Iterator

from qtparse.model import Byline, Credit, Editor
from qtparse_newsml.characters import one_line
from qtparse_newsml.elements import Element, g2
from qtparse_newsml.vocabulary import picture_role_code, role_code

ORGANISATION = {"type": "cpnat:organisation"}


def named(tag: str, name: str, attributes: dict[str, str] | None = None, *details: Element) -> Element:
    """The property `tag` whose value has a name and no code: the name is the literal, too."""
    line = one_line(name)
    return g2(tag, {**(attributes or {}), "literal": line}, g2("name", None, line), *details)


def body(tag: str, name: str, role: str) -> Iterator[Element]:
    """A body in a role, unless its name is blank."""
    if name.strip():
        yield named(tag, name, {**ORGANISATION, "role": role})


def writers(byline: Byline) -> Iterator[Element]:
    """Who wrote: a creator for each name of a byline; where it has none, its affiliation or its role wrote."""
    yield from _creators(byline, role_code(byline.role))


def photographers(credit: Credit) -> Iterator[Element]:
    """Who made a picture, in the same way."""
    printed = f"{credit.work}{credit.role or ''}" if credit.work else ""
    yield from _creators(credit, picture_role_code(printed))


def editors(editor: Editor) -> Iterator[Element]:
    """Who made a page: a contributor for each name."""
    for name in editor.names:
        if name.strip():
            yield named("contributor", name, {"role": "qtrole:editor"}, *_definition(editor.role))


def _creators(people: Byline | Credit, role: str) -> Iterator[Element]:
    names = [name for name in people.names if name.strip()]
    for name in names:
        details = (*_definition(people.role), *_affiliation(people.affiliation))
        yield named("creator", name, {"role": role}, *details)
    if names:
        return
    if (people.affiliation or "").strip():
        yield named("creator", people.affiliation or "", {**ORGANISATION, "role": role}, *_definition(people.role))
    elif (people.role or "").strip():
        yield named("creator", people.role or "", {"role": role})


def _definition(role: str | None) -> Iterator[Element]:
    if role and role.strip():
        yield g2("definition", None, role)


def _affiliation(affiliation: str | None) -> Iterator[Element]:
    if affiliation and affiliation.strip():
        yield g2("personDetails", None, named("affiliation", affiliation))
