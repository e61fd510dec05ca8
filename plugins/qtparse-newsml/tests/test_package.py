"""The packageItem: the masthead's fields, the pages as groups, what stands around the articles."""

import pytest

import qtparse
from qtparse.model import Issue, Masthead, Page, Text

PREFIX = "tag:example.org,2020:%E4%B8%B4%E6%B1%9F%E6%97%A5%E6%8A%A5:20210917"


@pytest.fixture(scope="module")
def package(items, issue):
    """The package of the sample issue, or of another."""
    return lambda other=issue, **options: items(other, guids="tag:example.org,2020", **options)[0]


def test_masthead(package, plain):
    """Bodies are contributors, the number an identifier, everything else a property with its printed label."""
    meta = package().find("{*}contentMeta")
    bodies = [
        ("contributor", {"type": "cpnat:organisation", "role": f"qtrole:{role}", "literal": name}, [name])
        for role, name in (("supervisor", "临江市委"), ("sponsor", "临江日报社"), ("publisher", "临江报业"))
    ]
    properties = [
        ("contentMetaExtProperty", {"rel": f"qtrel:{relation}", "value": value}, labels)
        for relation, value, labels in (
            ("latinTitle", "LINJIANG DAILY", []),
            ("otherTitle", "临江晚刊", []),
            ("printedDate", "2021年9月17日", []),
            ("weekday", "星期五", []),
            ("lunarDate", "辛丑年八月十一", []),
            ("issueNumber", "总第258期", []),
            ("pagesToday", "2", ["今日2版"]),
            ("serial", "CN00-0001", ["统一刊号"]),
            ("contact", "5550 1234", ["热线"]),
            ("price", "零售1元", []),
            ("masthead", "读报知临江", []),
        )
    ]
    expected = [
        ("contentCreated", {}, ["2021-09-17"]),
        *bodies,
        ("altId", {"type": "qtid:totalIssueNumber"}, ["258"]),
        ("language", {"tag": "zh-Hans"}, []),
        ("headline", {"role": "qthl:main", "rank": "1"}, ["临江日报 2021-09-17 总第258期"]),
        *properties,
    ]
    assert expected == plain(meta)


def test_pages(package, plain):
    """What is known of a page stands beside its group, and points to it."""
    first, second = package().findall("{*}partMeta")
    assert {"partid": "i1-p01-meta", "seq": "1", "contentrefs": "i1-p01"} == dict(first.attrib)
    expected = [
        ("contributor", {"role": "qtrole:editor", "literal": "方小满"}, ["方小满", "责任编辑"]),
        ("contributor", {"role": "qtrole:editor", "literal": "白晓舟"}, ["白晓舟", "责任编辑"]),
        ("headline", {}, ["第1版:要闻"]),
        ("partMetaExtProperty", {"rel": "qtrel:page", "value": "1"}, []),
        ("partMetaExtProperty", {"rel": "qtrel:section", "value": "要闻"}, []),
        ("partMetaExtProperty", {"rel": "qtrel:pageDate", "value": "2021.9.17"}, []),
        ("edNote", {"role": "qtnote:pageText"}, ["天气：晴"]),
    ]
    assert expected == plain(first)
    assert [("headline", {}, ["第2版"]), ("partMetaExtProperty", {"rel": "qtrel:page", "value": "2"}, [])] == plain(
        second
    )


def test_groups(package):
    """The root group leads to a group for each page, and that to its items in reading order."""
    group_set = package().find("{*}groupSet")
    assert "i1-issue" == group_set.get("root")
    found = {
        group.get("id"): (
            group.get("role"),
            group.get("mode"),
            [child.get("idref") or child.get("residref") for child in group],
        )
        for group in group_set
    }
    expected = {
        "i1-issue": ("qtgrp:issue", "pgrmod:seq", ["i1-p01", "i1-p02"]),
        "i1-p01": ("qtgrp:page", "pgrmod:seq", [f"{PREFIX}:p01-a01", f"{PREFIX}:p01-a01-i01", f"{PREFIX}:p01-a02"]),
        "i1-p02": ("qtgrp:page", "pgrmod:seq", [f"{PREFIX}:p02-a01", f"{PREFIX}:p02-a01-i01"]),
    }
    assert expected == found


def test_a_reference_tells_what_it_leads_to(package, plain):
    """A reference has the class, the provider, the state, the title and the headline of its item."""
    reference = package(version=2).find(".//{*}itemRef")
    attributes = {
        "residref": f"{PREFIX}:p01-a01",
        "version": "2",
        "contenttype": "application/vnd.iptc.g2.newsitem+xml",
    }
    assert attributes == dict(reference.attrib)
    expected = [
        ("itemClass", {"qcode": "ninat:text"}, []),
        ("provider", {"literal": "临江日报"}, ["临江日报"]),
        ("pubStatus", {"qcode": "stat:usable"}, []),
        ("title", {}, ["江堤加固工程完工"]),
        ("headline", {}, ["江堤加固工程完工"]),
    ]
    assert expected == plain(reference)


def test_what_stands_nowhere(package, plain):
    """Text that has no place in the issue is told to the editors."""
    (note,) = package().findall("{*}itemMeta/{*}edNote")
    assert ("edNote", {"role": "qtnote:unplaced"}, ["残行"]) == plain([note])[0]


def test_management(package, plain):
    """An item says what made it, when, for whom, and in which state it is."""
    meta = package(copyright_holder="临江报业").find("{*}itemMeta")
    expected = [
        ("itemClass", {"qcode": "ninat:composite"}, []),
        ("provider", {"literal": "临江日报"}, ["临江日报"]),
        ("versionCreated", {}, ["2021-09-17T00:00:00+08:00"]),
        ("firstCreated", {}, ["2021-09-17T00:00:00+08:00"]),
        ("pubStatus", {"qcode": "stat:usable"}, []),
        ("generator", {"versioninfo": qtparse.__version__}, ["qtparse"]),
        ("profile", {"versioninfo": "1"}, ["qtparse-issue"]),
        ("title", {}, ["临江日报 2021-09-17 总第258期"]),
        ("edNote", {"role": "qtnote:unplaced"}, ["残行"]),
    ]
    assert expected == plain(meta)


def test_rights(package, plain):
    """A holder of rights is named when the user names one."""
    assert None is package().find("{*}rightsInfo")
    holder = package(copyright_holder="临江报业").find("{*}rightsInfo/{*}copyrightHolder")
    assert ("copyrightHolder", {"literal": "临江报业"}, ["临江报业"]) == plain([holder])[0]


def test_nothing_known(package):
    """An issue of which nothing is known has a title, a provider and a package all the same."""
    meta = package(Issue(Masthead(supervisors=(Text(" ", ()),)), (Page(),))).find("{*}itemMeta")
    assert ["newspaper issue"] == [title.text for title in meta.findall("{*}title")]
    assert ["unknown"] == meta.xpath("*[local-name()='provider']/@literal")
