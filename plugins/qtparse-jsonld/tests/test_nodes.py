"""What stands where in a document: small issues, and what is expected of them by hand."""

import datetime
import json

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
    Text,
    Weekday,
)

PAPER = "tag:example.org,2026:%E4%B8%B4%E6%B1%9F%E6%97%A5%E6%8A%A5"
MASTHEAD = Masthead(
    titles=(Text("临江日报", ()), Text("临江日报", ())),
    title_latin=Text("LINJIANG RIBAO", ()),
    date=PrintedDate(datetime.date(2021, 9, 17), "2021年9月17日", ()),
    weekday=Weekday(5, "星期五", ()),
    lunar_date=LunarDate("辛丑", 8, 11, leap=False, text="辛丑年八月十一", spans=()),
    issue_number=IssueNumber((258,), "总第258期", ()),
    page_count=PageCount(8, "今日8版", ()),
    supervisors=(Text("中共临江市委", ()),),
    sponsors=(Text("临江传媒", ()),),
    publishers=(Text("临江日报社", ()),),
    serials=(Labelled("刊号", "ISSN 0000-006X CN 00-0001", ()),),
    contacts=(Labelled("热线", "12345", ()), Labelled("", "", ())),
    price=Text("零售1元", ()),
    others=(Text("晴", ()),),
)
ARTICLE = Article(
    rubrics=(Text("江边话", ()),),
    kicker=Text("汛期之前", ()),
    headline=Text("江堤完工", ()),
    decks=(Text("全长九里", ()),),
    bylines=(
        Byline("本报", "首席记者", ("苗一舟", ""), ()),
        Byline("本报", "评论员", (), ()),
        Byline(None, "读者", (), ()),
        Byline(None, None, ("卓然",), ()),
    ),
    datelines=(
        Dateline("新华社", "东岸", "09-16", "电", (), datetime.date(2021, 9, 16)),
        Dateline("本报", "西岸", None, "讯", ()),
    ),
    body=(Paragraph("堤成。", ()), Crosshead("石与土", ())),
    photos=(Photo((Text("新堤", ()), Text("旧堤", ())), (Credit("本报", "记者", ("仲夏", "", "卓然"), "摄", ()),)),),
    jumps=(
        Jump(JumpDirection.TO, "3", resolved=True, spans=()),
        Jump(JumpDirection.FROM, "1", resolved=True, spans=()),
    ),
    notes=(Text("编者按：好堤。", ()),),
    jump_heads=(Text("江堤（续）", ()),),
)
PAGE = Page(
    number=Text("1", ()),
    section=Text("要闻", ()),
    date=PrintedDate(None, "9月17日", ()),
    editors=(Editor("责任编辑", ("洛遥",), ()),),
    articles=(ARTICLE, Article()),
    others=(Text("广告", ()),),
)
ISSUE = Issue(MASTHEAD, (PAGE,), (Text("残句", ()),))

OWN = {"@type": "Organization", "name": "本报"}
DOCUMENT = {
    "@context": "https://schema.org",
    "@type": "PublicationIssue",
    "@id": f"{PAPER}:20210917",
    "name": "临江日报 2021-09-17 总第258期",
    "issueNumber": "总第258期",
    "datePublished": "2021-09-17",
    "inLanguage": "zh-Hans",
    "pagination": "今日8版",
    "isPartOf": {
        "@type": "Newspaper",
        "@id": PAPER,
        "name": "临江日报",
        "alternateName": "LINJIANG RIBAO",
        "issn": "0000-006X",
        "identifier": [
            {
                "@type": "PropertyValue",
                "@id": f"{PAPER}:serial:%E5%88%8A%E5%8F%B7:ISSN%200000-006X%20CN%2000-0001",
                "name": "刊号",
                "value": "ISSN 0000-006X CN 00-0001",
            }
        ],
    },
    "publisher": [{"@type": "Organization", "name": "临江日报社"}],
    "sponsor": [{"@type": "Organization", "name": "临江传媒"}],
    "sourceOrganization": [{"@type": "Organization", "name": "中共临江市委"}],
    "provider": {
        "@type": "NewsMediaOrganization",
        "name": "临江日报",
        "contactPoint": [{"@type": "ContactPoint", "contactType": "热线", "description": "12345"}],
    },
    "offers": [{"@type": "Offer", "description": "零售1元"}],
    "editor": [{"@type": "Person", "name": "洛遥", "jobTitle": "责任编辑"}],
    "description": ["星期五", "辛丑年八月十一", "晴", "第1版 要闻 9月17日 责任编辑 洛遥"],
    "text": "广告\n残句",
    "hasPart": [
        {
            "@type": "NewsArticle",
            "@id": f"{PAPER}:20210917:p1-a1",
            "headline": "江堤完工",
            "alternativeHeadline": ["汛期之前", "全长九里", "江堤（续）"],
            "articleSection": "江边话",
            "author": [
                {"@type": "Person", "name": "苗一舟", "jobTitle": "首席记者", "affiliation": OWN},
                {**OWN, "description": "评论员"},
                {"@type": "Person", "jobTitle": "读者"},
                {"@type": "Person", "name": "卓然"},
            ],
            "dateline": ["新华社东岸9月16日电", "本报西岸讯"],
            "dateCreated": "2021-09-16",
            "locationCreated": [{"@type": "Place", "name": "东岸"}, {"@type": "Place", "name": "西岸"}],
            "sourceOrganization": [{"@type": "Organization", "name": "新华社"}, OWN],
            "printPage": "1",
            "printSection": "要闻",
            "pagination": "下转第3版；上接第1版",
            "inLanguage": "zh-Hans",
            "isPartOf": {"@id": f"{PAPER}:20210917"},
            "articleBody": "堤成。\n石与土",
            "description": "编者按：好堤。",
            "image": [
                {
                    "@type": "ImageObject",
                    "@id": f"{PAPER}:20210917:p1-a1-i1",
                    "caption": ["新堤", "旧堤"],
                    "creditText": "本报记者 仲夏、卓然 摄",
                    "creator": [
                        {"@type": "Person", "name": name, "jobTitle": "记者", "affiliation": OWN}
                        for name in ("仲夏", "卓然")
                    ],
                }
            ],
        },
        {
            "@type": "NewsArticle",
            "@id": f"{PAPER}:20210917:p1-a2",
            "printPage": "1",
            "printSection": "要闻",
            "inLanguage": "zh-Hans",
            "isPartOf": {"@id": f"{PAPER}:20210917"},
        },
    ],
}


def test_everything_has_its_place(write):
    """A full issue is the document that the mapping promises."""
    assert DOCUMENT == json.loads(write(ISSUE, authority="example.org,2026"))


def test_what_is_absent_is_left_out(write):
    """An empty issue has a type, an identifier and a language, nothing more."""
    made = json.loads(write(Issue(), authority="example.org,2026", language="zh-Hant"))
    expected = {"@context", "@type", "@id", "inLanguage"}
    assert expected == made.keys()
    assert ["PublicationIssue", "zh-Hant"] == [made["@type"], made["inLanguage"]]
    assert made["@id"].startswith("tag:example.org,2026:untitled:undated:")


@pytest.mark.parametrize(
    ("masthead", "expected"),
    [
        (Masthead(title_latin=Text("LINJIANG RIBAO", ())), {"alternateName": "LINJIANG RIBAO"}),
        (
            Masthead(serials=(Labelled("邮发代号", "99-1", ()),)),
            {"identifier": [{"@type": "PropertyValue", "name": "邮发代号", "value": "99-1"}]},
        ),
    ],
)
def test_a_newspaper_without_a_title_has_no_identifier(write, masthead, expected):
    """What is known of a newspaper is told of it, though nothing identifies it."""
    assert {"@type": "Newspaper", **expected} == json.loads(write(Issue(masthead)))["isPartOf"]


def test_a_day_that_no_calendar_has_is_told_as_printed(write):
    """A printed date that is none is a description; the day of a page stands in for it."""
    date = PrintedDate(None, "2021年2月30日", ())
    page = Page(date=PrintedDate(datetime.date(2021, 3, 2), "3月2日", ()))
    made = json.loads(write(Issue(Masthead(date=date), (page,))))
    assert ["2021-03-02", ["2021年2月30日", "3月2日"]] == [made["datePublished"], made["description"]]
