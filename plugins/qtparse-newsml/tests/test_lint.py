"""What no schema sees and consumers stumble over: the lint finds it, so that its silence about our documents tells."""

import pytest
from lxml import etree

pytestmark = pytest.mark.filterwarnings("ignore::qtparse.ExportWarning")
G2 = "{http://iptc.org/std/nar/2006-10-01/}"
XHTML = "{http://www.w3.org/1999/xhtml}"


def no_version(root):
    """Drop an item's version."""
    del root.find(f".//{G2}newsItem").attrib["version"]


def no_content_set(root):
    """Drop an item's content set."""
    item = root.find(f".//{G2}newsItem")
    item.remove(item.find(f"{G2}contentSet"))


def no_state(root):
    """Drop an item's state."""
    meta = root.find(f".//{G2}itemMeta")
    meta.remove(meta.find(f"{G2}pubStatus"))


def comment(root):
    """Put a comment among the items."""
    root.find(f"{G2}itemSet").append(etree.Comment("x"))


def group_title(root):
    """Put a title into a group."""
    etree.SubElement(root.find(f".//{G2}group"), f"{G2}title").text = "第1版"


def group_role(root):
    """Drop a group's role."""
    del root.find(f".//{G2}group").attrib["role"]


def bare_reference(root):
    """Drop a reference's content type."""
    del root.find(f".//{G2}itemRef").attrib["contenttype"]


def lost_reference(root):
    """Lead a reference to nowhere."""
    root.find(f".//{G2}itemRef").set("residref", "urn:nowhere")


def lost_idref(root):
    """Lead a group's reference to nowhere."""
    root.find(f".//{G2}groupRef").set("idref", "nowhere")


def unknown_alias(root):
    """Take a code of a vocabulary that is not declared."""
    root.find(f".//{G2}contentMeta/{G2}headline").set("role", "other:main")


def no_zone(root):
    """Cut the zone off a time."""
    root.find(f"{G2}header/{G2}sent").text = "2021-09-17T00:00:00"


def strange_item(root):
    """Put something that is no item among the items."""
    etree.SubElement(root.find(f"{G2}itemSet"), f"{G2}story")


def inline_markup(root):
    """Put markup into a paragraph."""
    etree.SubElement(root.find(f".//{XHTML}p"), f"{XHTML}span").text = "本报讯"


def empty_paragraph(root):
    """Empty a paragraph."""
    root.find(f".//{XHTML}p").text = " "


def kicker_first(root):
    """Let another line of the head come first."""
    root.find(f".//{G2}newsItem/{G2}contentMeta/{G2}headline").set("role", "qthl:kicker")


@pytest.mark.parametrize(
    ("spoil", "expected"),
    [
        (unknown_alias, "L1 "),
        (lost_idref, "L2 "),
        (no_zone, "L3 "),
        (strange_item, "L4 "),
        (lost_reference, "L5 "),
        (no_version, "L6 "),
        (no_content_set, "L6 "),
        (no_state, "L6 "),
        (comment, "L6 "),
        (group_title, "L6 "),
        (group_role, "L6 "),
        (bare_reference, "L6 "),
        (inline_markup, "L6 "),
        (empty_paragraph, "L6 "),
        (kicker_first, "L7 "),
    ],
)
def test_spoilt(message, lint, issue, spoil, expected):
    """A sound message in which one thing is spoilt has a finding under the rule that forbids it."""
    root = message(issue)
    assert [] == lint(root)
    spoil(root)
    assert {expected} <= {finding[:3] for finding in lint(root)}
