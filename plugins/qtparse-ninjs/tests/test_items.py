"""What stands where in an item: small issues, and what is expected of them by hand."""

import datetime

import jsonschema
import pytest

from qtparse.model import (
    Article,
    Byline,
    Credit,
    Crosshead,
    Dateline,
    Editor,
    Issue,
    IssueNumber,
    Jump,
    JumpDirection,
    Labelled,
    LunarDate,
    Masthead,
    Page,
    PageCount,
    Paragraph,
    Photo,
    PrintedDate,
    Table,
    Text,
    Weekday,
)

DAY = datetime.date(2021, 9, 17)
MASTHEAD = Masthead(
    titles=(Text("临江日报", ()), Text("临江晚报", ())),
    title_latin=Text("LINJIANG RIBAO", ()),
    date=PrintedDate(DAY, "2021年9月17日", ()),
    weekday=Weekday(5, "星期五", ()),
    lunar_date=LunarDate("辛丑", 8, 11, leap=False, text="辛丑年八月十一", spans=()),
    issue_number=IssueNumber((258,), "总第258期", ()),
    page_count=PageCount(8, "今日8版", ()),
    supervisors=(Text("中共临江市委", ()),),
    sponsors=(Text("临江传媒", ()),),
    publishers=(Text("临江日报社", ()),),
    serials=(Labelled("邮发代号", "99-1", ()),),
    contacts=(Labelled("热线", "12345", ()),),
    price=Text("零售1元", ()),
    others=(Text("晴", ()),),
)
PHOTO = Photo(
    captions=(Text("新堤", ()), Text("旧堤", ())),
    credits=(Credit("本报", "记者", ("苗一舟",), "摄", ()), Credit(None, None, ("卓然",), None, ())),
)
ARTICLE = Article(
    rubrics=(Text("江边话", ()),),
    kicker=Text("汛期之前", ()),
    headline=Text("江堤完工", ()),
    decks=(Text("全长九里", ()), Text("历时一年", ())),
    bylines=(Byline("本报", "首席记者", ("苗一舟", "简牧野"), ()), Byline(None, None, ("卓然",), ())),
    datelines=(Dateline("新华社", "东岸", "09-16", "电", (), datetime.date(2021, 9, 16)),),
    body=(Paragraph("堤成<了>。", ()), Crosshead("石与土", ()), Table("| a | & |", ())),
    photos=(PHOTO,),
    jumps=(
        Jump(JumpDirection.TO, "3", resolved=True, spans=()),
        Jump(JumpDirection.FROM, "1", resolved=False, spans=()),
    ),
    notes=(Text("编者按：好堤。", ()),),
    jump_heads=(Text("江堤（续）", ()),),
)
PAGE = Page(
    number=Text("1", ()),
    section=Text("要闻", ()),
    date=PrintedDate(None, "9月17日", ()),
    editors=(Editor("责任编辑", ("仲夏", "洛遥"), ()),),
    articles=(ARTICLE,),
    others=(Text("广告", ()),),
)
ISSUE = Issue(MASTHEAD, (PAGE,), (Text("残句", ()),))

FRAME = {
    "version": "1",
    "versionCreated": "2021-09-17T00:00:00+08:00",
    "contentCreated": "2021-09-17T00:00:00+08:00",
    "pubStatus": "usable",
    "language": "zh-Hans",
}
PICTURE_ITEM = {
    "name": "新堤",
    "rel": "picture",
    "uri": "tag:example.org,2026:%E4%B8%B4%E6%B1%9F%E6%97%A5%E6%8A%A5:20210917:p1-a1-i1",
    "type": "picture",
    **FRAME,
    "by": "本报记者 苗一舟 摄 卓然",
    "people": [{"name": "苗一舟", "rel": "记者"}, {"name": "卓然", "rel": "photographer"}],
    "organisations": [{"name": "本报", "rel": "affiliation"}],
    "descriptions": [{"role": "caption", "value": "新堤"}, {"role": "caption", "value": "旧堤"}],
}
ARTICLE_ITEM = {
    "name": "江堤完工",
    "rel": "article",
    "uri": "tag:example.org,2026:%E4%B8%B4%E6%B1%9F%E6%97%A5%E6%8A%A5:20210917:p1-a1",
    "type": "text",
    **FRAME,
    "contentCreated": "2021-09-16T00:00:00+08:00",
    "headlines": [
        {"role": "main", "value": "江堤完工"},
        {"role": "kicker", "value": "汛期之前"},
        {"role": "subheadline", "value": "全长九里"},
        {"role": "subheadline", "value": "历时一年"},
        {"role": "jumphead", "value": "江堤（续）"},
    ],
    "by": "本报首席记者 苗一舟、简牧野 卓然",
    "people": [
        {"name": "苗一舟", "rel": "首席记者"},
        {"name": "简牧野", "rel": "首席记者"},
        {"name": "卓然", "rel": "author"},
    ],
    "organisations": [{"name": "本报", "rel": "affiliation"}],
    "located": "东岸",
    "infoSources": [{"name": "新华社", "role": "originator"}],
    "subjects": [{"name": "江边话", "rel": "rubric"}, {"name": "要闻", "rel": "section"}],
    "altIds": [{"role": "page", "value": "1"}],
    "edNote": "下转第3版；上接第1版",
    "descriptions": [
        {"role": "dateline", "value": "新华社东岸9月16日电"},
        {"role": "note", "value": "编者按：好堤。"},
    ],
    "bodies": [
        {"contentType": "text/plain", "charCount": 18, "value": "堤成<了>。\n石与土\n| a | & |"},
        {
            "contentType": "text/html",
            "charCount": 18,
            "value": "<p>堤成&lt;了&gt;。</p>\n<h2>石与土</h2>\n<pre>| a | &amp; |</pre>",
        },
    ],
    "associations": [PICTURE_ITEM],
}
ISSUE_ITEM = {
    "standard": {
        "name": "ninjs",
        "version": "3.1",
        "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#",
    },
    "uri": "tag:example.org,2026:%E4%B8%B4%E6%B1%9F%E6%97%A5%E6%8A%A5:20210917",
    "type": "composite",
    **FRAME,
    "title": "临江日报 2021-09-17 总第258期",
    "headlines": [
        {"role": "main", "value": "临江日报"},
        {"role": "main", "value": "临江晚报"},
        {"role": "latin", "value": "LINJIANG RIBAO"},
    ],
    "people": [{"name": "仲夏", "rel": "责任编辑"}, {"name": "洛遥", "rel": "责任编辑"}],
    "organisations": [
        {"name": "临江日报", "contactInfo": [{"name": "热线", "value": "12345"}], "rel": "newspaper"},
        {"name": "中共临江市委", "rel": "supervisor"},
        {"name": "临江传媒", "rel": "sponsor"},
        {"name": "临江日报社", "rel": "publisher"},
    ],
    "altIds": [{"role": "issuenumber", "value": "总第258期"}, {"role": "邮发代号", "value": "99-1"}],
    "descriptions": [
        {"role": "date", "value": "2021年9月17日"},
        {"role": "weekday", "value": "星期五"},
        {"role": "lunardate", "value": "辛丑年八月十一"},
        {"role": "pagecount", "value": "今日8版"},
        {"role": "price", "value": "零售1元"},
        {"role": "masthead", "value": "晴"},
        {"role": "page", "value": "第1版 要闻 9月17日 责任编辑 仲夏、洛遥"},
        {"role": "other", "value": "广告"},
        {"role": "unplaced", "value": "残句"},
    ],
    "associations": [ARTICLE_ITEM],
}
OLDER_FRAME = {
    "version": "1",
    "versioncreated": "2021-09-16T16:00:00Z",
    "contentcreated": "2021-09-16T16:00:00Z",
    "pubstatus": "usable",
    "language": "zh-Hans",
}
OLDER_PICTURE = {
    "title": "新堤",
    "uri": PICTURE_ITEM["uri"],
    "type": "picture",
    **OLDER_FRAME,
    "byline": "本报记者 苗一舟 摄 卓然",
    "person": PICTURE_ITEM["people"],
    "organisation": PICTURE_ITEM["organisations"],
    "description_text": "新堤",
    "description_text_2": "旧堤",
}
OLDER_ARTICLE = {
    "title": "江堤完工",
    "uri": ARTICLE_ITEM["uri"],
    "type": "text",
    **OLDER_FRAME,
    "contentcreated": "2021-09-15T16:00:00Z",
    "headline": "江堤完工",
    "headline_kicker": "汛期之前",
    "headline_subheadline": "全长九里",
    "headline_subheadline_2": "历时一年",
    "headline_jumphead": "江堤（续）",
    "byline": ARTICLE_ITEM["by"],
    "person": ARTICLE_ITEM["people"],
    "organisation": ARTICLE_ITEM["organisations"],
    "located": "东岸",
    "infosource": [{"name": "新华社", "rel": "originator"}],
    "subject": [
        {"name": "江边话", "rel": "rubric", "code": "江边话"},
        {"name": "要闻", "rel": "section", "code": "要闻"},
    ],
    "altids": {"page": "1"},
    "ednote": "下转第3版；上接第1版",
    "description_dateline": "新华社东岸9月16日电",
    "description_note": "编者按：好堤。",
    "charcount": 18,
    "body_text": "堤成<了>。\n石与土\n| a | & |",
    "body_html": "<p>堤成&lt;了&gt;。</p>\n<h2>石与土</h2>\n<pre>| a | &amp; |</pre>",
    "associations": {"picture": OLDER_PICTURE},
}
OLDER_ISSUE = {
    "$standard": {
        "name": "ninjs",
        "version": "1.6",
        "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_1.6.json#",
    },
    "uri": ISSUE_ITEM["uri"],
    "type": "composite",
    **OLDER_FRAME,
    "title": "临江日报 2021-09-17 总第258期",
    "headline": "临江日报",
    "headline_2": "临江晚报",
    "headline_latin": "LINJIANG RIBAO",
    "person": ISSUE_ITEM["people"],
    "organisation": [
        {"name": "临江日报", "contactinfo": [{"name": "热线", "value": "12345"}], "rel": "newspaper"},
        *ISSUE_ITEM["organisations"][1:],
    ],
    "altids": {"issuenumber": "总第258期", "邮发代号": "99-1"},
    "description_date": "2021年9月17日",
    "description_weekday": "星期五",
    "description_lunardate": "辛丑年八月十一",
    "description_pagecount": "今日8版",
    "description_price": "零售1元",
    "description_masthead": "晴",
    "description_page": "第1版 要闻 9月17日 责任编辑 仲夏、洛遥",
    "description_other": "广告",
    "description_unplaced": "残句",
    "associations": {"article": OLDER_ARTICLE},
}


@pytest.mark.parametrize(("version", "expected"), [("3.1", ISSUE_ITEM), ("1.6", OLDER_ISSUE)])
def test_everything_has_its_place(item, version, expected):
    """A full issue is the item that the mapping promises, in each version."""
    assert expected == item(ISSUE, version=version, authority="example.org,2026", version_created="")


@pytest.mark.parametrize(("version", "expected"), [("3.1", ISSUE_ITEM), ("1.6", OLDER_ISSUE)])
def test_what_is_expected_is_valid(validate, version, expected):
    """The items that were written by hand are what IPTC's schemas allow."""
    validate(expected, version)


@pytest.mark.parametrize(
    ("version", "wrong"),
    [
        ("3.1", {"uri": "no uri"}),
        ("3.1", {"versionCreated": "2021-09-17"}),
        ("3.1", {"page": "1"}),
        ("1.6", {"uri": "no uri"}),
        ("1.6", {"versioncreated": "2021-09-17"}),
        ("1.6", {"page": "1"}),
    ],
)
def test_the_schemas_are_strict(validate, version, wrong):
    """The tests' validators see a URI or a time that is none, and a property that ninjs does not know."""
    with pytest.raises(jsonschema.ValidationError):
        validate({"uri": "urn:uuid:5b0cbe1c-86d4-5c39-a0d6-0f7a3d1f7f51", **wrong}, version)


def test_what_is_absent_is_left_out(item):
    """An empty issue and an empty article have the frame of an item and a name, nothing more."""
    made = item(Issue(pages=(Page(articles=(Article(photos=(Photo(),)),)),)), version_created="")
    (article,) = made["associations"]
    (picture,) = article["associations"]
    frame = {"version": "1", "pubStatus": "usable", "language": "zh-Hans"}
    uris = [node.pop("uri") for node in (made, article, picture)]
    del made["standard"], made["associations"], article["associations"]
    assert 3 == len(set(uris))
    assert {"type": "composite", **frame} == made
    assert {"name": "s1-a1", "rel": "article", "type": "text", **frame} == article
    assert {"name": "s1-a1-i1", "rel": "picture", "type": "picture", **frame} == picture


@pytest.mark.parametrize(
    ("dateline", "expected"),
    [
        (Dateline("本报", None, None, "讯", ()), "本报讯"),
        (Dateline(None, "东岸", "16", "电", ()), "东岸16日电"),
        (Dateline(None, None, "2021-09-06", None, ()), "2021年9月6日"),
        (Dateline(None, None, "昨天", None, ()), "昨天"),
        (Dateline(None, None, "1-2-3-4", None, ()), "1-2-3-4"),
    ],
)
def test_datelines_are_worded_as_newspapers_do(item, dateline, expected):
    """A dateline is one line again, its date in Chinese; what is no date stays as it is."""
    made = item(Issue(pages=(Page(articles=(Article(datelines=(dateline,)),)),)))
    assert [{"role": "dateline", "value": expected}] == made["associations"][0]["descriptions"]


def test_what_html_cannot_hold_is_in_the_plain_text(item):
    """Control characters survive in the plain body, and are U+FFFD in the HTML."""
    made = item(Issue(pages=(Page(articles=(Article(body=(Paragraph("堤\x00\x1b\t成\uffff", ()),)),)),)))
    expected = ["堤\x00\x1b\t成\uffff", "<p>堤\ufffd\ufffd\t成\ufffd</p>"]
    assert expected == [body["value"] for body in made["associations"][0]["bodies"]]


def test_contacts_without_a_newspaper_are_kept(item):
    """Where the title was not read, what can be called still stands in an organisation."""
    made = item(Issue(Masthead(contacts=(Labelled("热线", "", ()),))))
    assert [{"contactInfo": [{"name": "热线", "value": ""}], "rel": "newspaper"}] == made["organisations"]


def test_no_two_serials_share_a_name(item):
    """Where 1.6 wants an object, labels that are the same, or look as if numbered, lose nothing."""
    serials = tuple(Labelled(label, value, ()) for label, value in [("a_2", "1"), ("a", "2"), ("a", "3"), ("a", "4")])
    expected = {"a_2": "1", "a": "2", "a_3": "3", "a_4": "4"}
    assert expected == item(Issue(Masthead(serials=serials)), version="1.6")["altids"]


def test_a_day_before_universal_time_is_left_out(item):
    """1.6 tells no time where the year 1 begins: in universal time that was the year before."""
    first = Masthead(date=PrintedDate(datetime.date.min, "元年", ()))
    assert "0001-01-01T00:00:00+08:00" == item(Issue(first))["contentCreated"]
    assert "contentcreated" not in item(Issue(first), version="1.6")
