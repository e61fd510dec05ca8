"""The newsMessage: its header, the items of its issues in order, and what it is without issues."""

import attrs
import pytest
from lxml import etree

from qtparse.model import Issue, Text

TAG = "tag:example.org,2020"
MOMENT = "2026-11-23T08:00:00+08:00"
BASE = f"{TAG}:%E4%B8%B4%E6%B1%9F%E6%97%A5%E6%8A%A5:20210917"


def test_header(message, issue):
    """It was sent when its first item was made, and is known by that item's guid; Superdesk asks for a priority."""
    header = message(issue, guids=TAG, provider="临江通讯").find("{*}header")
    expected = [
        ("sent", "2021-09-17T00:00:00+08:00"),
        ("sender", "临江通讯"),
        ("transmitId", f"{BASE}:issue"),
        ("priority", "5"),
    ]
    assert expected == [(etree.QName(child).localname, child.text) for child in header]


def test_items(items, issue):
    """The package comes first, then each article with its pictures, page by page."""
    found = [(etree.QName(item).localname, item.get("guid")) for item in items(issue, guids=TAG)]
    expected = [
        ("packageItem", f"{BASE}:issue"),
        ("newsItem", f"{BASE}:p01-a01"),
        ("newsItem", f"{BASE}:p01-a01-i01"),
        ("newsItem", f"{BASE}:p01-a02"),
        ("newsItem", f"{BASE}:p02-a01"),
        ("newsItem", f"{BASE}:p02-a01-i01"),
    ]
    assert expected == found


def test_items_say_which_standard_they_keep(items, issue):
    """Each item names the standard, its version, its conformance and language; the default would be another one."""
    expected = {
        "standard": "NewsML-G2",
        "standardversion": "2.35",
        "conformance": "power",
        "version": "7",
        "{http://www.w3.org/XML/1998/namespace}lang": "zh-Hant",
    }
    for item in items(issue, version=7, language="zh-Hant"):
        assert expected == {name: value for name, value in item.attrib.items() if name != "guid"}


@pytest.mark.parametrize("guids", ["uuid", TAG, "urn:newsml:example.org"])
def test_a_further_text_of_an_issue_has_guids_of_its_own(message, issue, guids):
    """Where a message holds several texts of one issue, no guid or id stands twice; references stay in their text."""
    root = message(issue, issue, issue, guids=guids)
    found = list(root.find("{*}itemSet"))
    assert len(found) == len({item.get("guid") for item in found}) == 18
    ids = root.xpath("//@id | //@partid")
    assert len(ids) == len(set(ids))
    for start in (0, 6, 12):
        package, *rest = found[start : start + 6]
        assert [item.get("guid") for item in rest] == package.xpath(".//*[local-name()='itemRef']/@residref")
        members = {member for item in rest for member in item.xpath(".//*[local-name()='memberOf']/@uri")}
        assert {package.get("guid")} == members


def test_a_further_text_differs_in_its_identifiers_only(items, issue):
    """The first text's bytes don't depend on what follows."""
    alone, both = items(issue, guids=TAG), items(issue, issue, guids=TAG)
    assert list(map(etree.tostring, alone)) == list(map(etree.tostring, both[:6]))
    assert [f"{item.get('guid')}-2" for item in alone] == [item.get("guid") for item in both[6:]]
    assert alone[1].xpath("string(*[local-name()='contentSet'])") == both[7].xpath(
        "string(*[local-name()='contentSet'])"
    )


def test_no_issues(items):
    """The schema wants an item: a message of none holds the package of an empty issue."""
    (package,) = items(version_created=MOMENT)
    assert [] == package.xpath(".//*[local-name()='itemRef' or local-name()='groupRef']")
    assert etree.tostring(package) == etree.tostring(items(Issue(), version_created=MOMENT)[0])


def test_texts_that_share_a_page(items, issue):
    """A text of one page, beside one of the whole issue, shares items with it, and has guids of its own too."""
    second = attrs.evolve(issue, pages=issue.pages[1:])
    other = attrs.evolve(second, pages=(attrs.evolve(second.pages[0], number=Text("3", ())),))
    texts = [issue, second, other, second]
    guids = [item.get("guid") for item in items(*texts, guids=TAG)]
    assert len(guids) == len(set(guids)) == 6 + 3 + 3 + 3
    expected = [f"{BASE}:issue-p02-2", f"{BASE}:issue-p03", f"{BASE}:issue-p02-3"]
    assert expected == [guid for guid in guids if "issue-" in guid]
