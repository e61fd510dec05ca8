"""Whatever the issues, documents are valid by the official schemas, clean by the lint, and read by IPTC's reader."""

import pytest
from hypothesis import Phase, given, settings
from hypothesis.strategies import lists
from lxml import etree

from qtparse.model import Issue
from qtparse.testing import issues

pytestmark = pytest.mark.filterwarnings("ignore::qtparse.ExportWarning")
BODIES = pytest.mark.parametrize("body", ["xhtml", "nitf"])
G2 = "{http://iptc.org/std/nar/2006-10-01/}"


def told(schema, document):
    """What the schema says against the document."""
    schema.validate(document)
    return [error.message for error in schema.error_log]


@BODIES
@given(several=lists(issues(), max_size=2))
@settings(deadline=None, max_examples=60)
def test_messages_are_valid(message, newsml_schema, bundle_schema, body, several):
    """Every message is valid NewsML-G2 2.35 Power, its NITF valid NITF 3.6."""
    root = message(*several, body=body, copyright_holder="临江报业")
    assert [] == told(newsml_schema, root)
    assert [] == told(bundle_schema, root)


@BODIES
@given(several=lists(issues(), min_size=1, max_size=2))
@settings(deadline=None, max_examples=5)
def test_references_and_xhtml_are_valid(message, strict_schema, body, several):
    """The validator that lxml's is not finds every IDREF resolved and the bodies valid XHTML 1.0 Strict."""
    for found in (several, [several[0]] * 2):
        assert [] == [error.reason for error in strict_schema.iter_errors(message(*found, body=body))]


@BODIES
@given(several=lists(issues(), max_size=2))
@settings(deadline=None, max_examples=60)
def test_messages_are_clean(message, lint, body, several):
    """The lint, which has Superdesk's rules, finds nothing in any message."""
    assert [] == lint(message(*several, body=body, guids="tag:example.org,2020"))


@given(several=lists(issues(), max_size=2))
@settings(deadline=None, max_examples=60)
def test_nitf_is_valid(documents, nitf_schema, several):
    """Every document of the archive is valid NITF 3.6."""
    found = documents(*several, copyright_holder="临江报业")
    assert sum(len(issue.articles) for issue in several) == len(found)
    assert {} == {name: said for name, document in found.items() if (said := told(nitf_schema, document))}


@BODIES
def test_samples_are_valid(message, issue, faults, body):
    """Messages of an issue with everything in it, of one with nothing, and of none pass every check."""
    for found in ([issue], [issue, issue], [Issue()], []):
        assert [] == faults(message(*found, body=body))


def test_the_sample_is_valid_nitf(documents, issue, nitf_schema):
    """So do the documents of the issue with everything in it."""
    assert [[]] * 3 == [told(nitf_schema, document) for document in documents(issue).values()]


ATTRIBUTES = ("qcode", "literal", "uri", "rel", "role", "rank", "tag", "residref")


def as_written(element, known):
    """The children of an element that are known, by name: each one's text, with single spaces, and attributes."""
    found = {}
    for child in element:
        name = etree.QName(child).localname
        if name in known:
            text = "" if len(child) else " ".join((child.text or "").split())
            values = [text, *(child.get(name) for name in ATTRIBUTES)]
            found.setdefault(known[name], []).append(values)
    return found


def as_read(node, names):
    """The same of what IPTC's reader made of it."""
    found = {}
    for name in names:
        value = getattr(node, name)
        nodes = list(value) if type(value).__name__ == "GenericArray" else [value]
        found[name] = [[text_of(one), *(attribute(one, wanted) for wanted in ATTRIBUTES)] for one in nodes]
    return found


def text_of(node):
    """The text that the reader has of an element; where it has none, it tells the element's class."""
    text = str(node)
    return "" if text.startswith(f"<{type(node).__name__}") else text


def attribute(node, name):
    """An attribute as the reader has it; it knows of each element which ones it may have."""
    return getattr(node, name) if name in node.get_attribute_definitions() else None


@given(issue=issues())
@settings(deadline=None, max_examples=20, phases=[phase for phase in Phase if phase is not Phase.shrink])
def test_items_are_read_back(items, reader, issue):
    """IPTC's reader gives what was written: identifiers, management, description, groups; it resolves each code."""
    for element in items(issue):
        node = reader.NewsMLG2Document(etree.tostring(element)).get_item()
        for name in ("guid", "version", "standard", "standardversion", "conformance"):
            assert element.get(name) == getattr(node, name)
        for part in ("itemMeta", "contentMeta"):
            read = getattr(node, part.lower())
            known = {definition["xml_name"]: name for name, definition in read.get_element_definitions()}
            expected = as_written(element.find(f"{G2}{part}"), known)
            assert expected == as_read(read, expected)
