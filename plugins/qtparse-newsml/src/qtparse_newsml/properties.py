"""What NewsML-G2 has no element for: extension properties, with a relation of our vocabulary and a printed value."""

from __future__ import annotations

from collections.abc import Iterator

from qtparse.model import Issue, PrintedDate, Text
from qtparse_newsml.characters import one_line
from qtparse_newsml.elements import Element, g2

# No valuedatatype anywhere: a QName in an attribute's value dies when a consumer rewrites the prefixes.


def extension(tag: str, relation: str, value: str, label: str = "") -> Iterator[Element]:
    """The property with `value`, and its printed label as a name; none where the value is blank."""
    if not value.strip():
        return
    name = [g2("name", None, one_line(label))] if label.strip() else []
    yield g2(tag, {"rel": f"qtrel:{relation}", "value": value}, *name)


def printed(tag: str, relation: str, text: Text | PrintedDate | None) -> Iterator[Element]:
    """The property with what is printed, if it is."""
    if text:
        yield from extension(tag, relation, text.text)


def masthead_fields(issue: Issue) -> Iterator[tuple[str, str, str]]:
    """What the masthead prints beside title, bodies and numbers: a name of our vocabulary, a label, and the value."""
    masthead = issue.masthead
    if masthead.title_latin:
        yield "latinTitle", "", masthead.title_latin.text
    for title in masthead.titles[1:]:
        yield "otherTitle", "", title.text
    for name, printed in (
        ("printedDate", masthead.date),
        ("weekday", masthead.weekday),
        ("lunarDate", masthead.lunar_date),
        ("issueNumber", masthead.issue_number),
    ):
        if printed:
            yield name, "", printed.text
    if masthead.page_count:
        yield "pagesToday", masthead.page_count.text, str(masthead.page_count.count)
    for name, several in (("serial", masthead.serials), ("contact", masthead.contacts)):
        for labelled in several:
            yield name, labelled.label, labelled.value
    if masthead.price:
        yield "price", "", masthead.price.text
    yield from (("masthead", "", other.text) for other in masthead.others)


def masthead_bodies(issue: Issue) -> Iterator[tuple[str, Text]]:
    """The bodies that the masthead names, with what they are of the newspaper."""
    masthead = issue.masthead
    yield from (("supervisor", name) for name in masthead.supervisors)
    yield from (("sponsor", name) for name in masthead.sponsors)
    yield from (("publisher", name) for name in masthead.publishers)
