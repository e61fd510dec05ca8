"""An article's newsItem and its pictures': heads, people, datelines, rubrics, jumps, text."""

import pytest

from qtparse import Span
from qtparse.model import Article, Byline, Credit, Dateline, Issue, Page, Paragraph, Photo, Text

GUID = "tag:example.org,2020:%E4%B8%B4%E6%B1%9F%E6%97%A5%E6%8A%A5:20210917"


def text(string, start=0):
    """A text that stands at `start` in its source."""
    return Text(string, (Span(start, start + len(string)),))


@pytest.fixture(scope="module")
def item_of(items):
    """The item of an article, alone in an issue."""
    return lambda article: items(Issue(pages=(Page(articles=(article,)),)))[1]


@pytest.fixture(scope="module")
def news_items(items, issue):
    """The items of the sample issue behind its package."""
    return lambda **options: items(issue, guids="tag:example.org,2020", **options)[1:]


def test_description(news_items, plain):
    """Everything that is known of an article, in the order that the schema asks for."""
    meta = news_items()[0].find("{*}contentMeta")
    reporter = {"role": "qtrole:reporter"}
    expected = [
        ("contentCreated", {}, ["2021-09-17"]),
        ("located", {"literal": "东岸"}, ["东岸"]),
        ("infoSource", {"role": "isrol:originfo", "literal": "临江社"}, ["临江社"]),
        ("creator", {**reporter, "literal": "苗一舟"}, ["苗一舟", "首席记者", "本报"]),
        ("creator", {**reporter, "literal": "洛遥"}, ["洛遥", "首席记者", "本报"]),
        ("creator", {"role": "qtrole:correspondent", "literal": "简牧野"}, ["简牧野", "通讯员"]),
        ("language", {"tag": "zh-Hans"}, []),
        ("subject", {"type": "cpnat:abstract", "literal": "rubric#江畔观察"}, ["江畔观察"]),
        ("headline", {"role": "qthl:main", "rank": "1"}, ["江堤加固工程完工"]),
        ("headline", {"role": "qthl:kicker", "rank": "2"}, ["东岸开工满一年"]),
        ("headline", {"role": "qthl:subheadline", "rank": "3"}, ["居民可沿堤散步"]),
        ("headline", {"role": "qthl:jumpHead", "rank": "4"}, ["江堤加固完工"]),
        ("dateline", {}, ["临江社东岸9月16日电"]),
        ("by", {}, ["本报首席记者 苗一舟 洛遥 通讯员 简牧野"]),
        ("contentMetaExtProperty", {"rel": "qtrel:datelineDate", "value": "2021-09-16"}, []),
        ("contentMetaExtProperty", {"rel": "qtrel:page", "value": "1"}, []),
        ("contentMetaExtProperty", {"rel": "qtrel:section", "value": "要闻"}, []),
        ("contentMetaExtProperty", {"rel": "qtrel:continuedOnPage", "value": "2"}, []),
        ("contentMetaExtProperty", {"rel": "qtrel:continuedFromPage", "value": "1"}, []),
        ("contentMetaExtProperty", {"rel": "qtrel:continuedOnPage", "value": "8"}, []),
    ]
    assert expected == plain(meta)


def test_affiliation(news_items, plain):
    """A writer's affiliation is a detail of the person."""
    creator = news_items()[0].find("{*}contentMeta/{*}creator")
    assert ["name", "definition", "personDetails"] == [name for name, *_ in plain(creator)]
    assert ["本报"] == creator.xpath("*[local-name()='personDetails']/*[local-name()='affiliation']/@literal")


def test_jumps_and_links(news_items, plain):
    """A jump whose other end was found leads to its page's group; one note tells of all, since consumers read one."""
    meta = news_items()[0].find("{*}itemMeta")
    (note,) = meta.findall("{*}edNote")
    assert ("edNote", {"role": "qtnote:jump"}, ["下转第2版 上接第1版 下转第8版"]) == plain([note])[0]
    (member,) = meta.findall("{*}memberOf")
    assert ("memberOf", {"uri": f"{GUID}:issue"}, ["临江日报 2021-09-17 总第258期"]) == plain([member])[0]
    package = {
        "residref": f"{GUID}:issue",
        "version": "1",
        "contenttype": "application/vnd.iptc.g2.packageitem+xml",
    }
    picture = {
        "residref": f"{GUID}:p01-a01-i01",
        "version": "1",
        "contenttype": "application/vnd.iptc.g2.newsitem+xml",
    }
    expected = [
        ("link", {"rel": "qtrel:continuedOn", **package, "persistidref": "i1-p02"}, []),
        ("link", {"rel": "qtrel:continuedFrom", **package, "persistidref": "i1-p01"}, []),
        ("link", {"rel": "irel:seeAlso", **picture}, []),
    ]
    assert expected == plain(meta.findall("{*}link"))


BLOCKS = [
    ("p", {"class": "note"}, ["编者按：今起刊发。"]),
    ("p", {}, ["临江社东岸9月16日电 昨日，江堤加固工程完工。"]),
    ("h2", {}, ["一年的工期"]),
    ("p", {}, ["工人昼夜施工。"]),
    ("pre", {}, ["|段|长|\n|东|3|"]),
]


def test_xhtml(news_items, plain):
    """The text is a flat run of blocks: notes where they stood, the dateline at the head of its paragraph."""
    (inline,) = news_items()[0].find("{*}contentSet")
    assert {"contenttype": "application/xhtml+xml", "charcount": "56"} == dict(inline.attrib)
    (html,) = inline
    assert {"lang": "zh-Hans"} == dict(html.attrib)
    assert ["江堤加固工程完工"] == html.xpath("*[1]/*/text()")
    assert BLOCKS == plain(html[1])


def test_nitf(news_items, plain):
    """With body=nitf the same blocks stand in one block of NITF."""
    (inline,) = news_items(body="nitf")[0].find("{*}contentSet")
    assert {"contenttype": "application/nitf+xml", "charcount": "56"} == dict(inline.attrib)
    names = {"h2": "hl2"}
    (block,) = inline.findall("{*}nitf/{*}body/{*}body.content/{*}block")
    assert [(names.get(name, name), *rest) for name, *rest in BLOCKS] == plain(block)


def test_without_datelines(news_items):
    """With strip_dateline a paragraph begins as the parser left it."""
    (inline,) = news_items(strip_dateline=True)[0].find("{*}contentSet")
    assert "昨日，江堤加固工程完工。" == inline.findall(".//{*}p")[1].text


@pytest.mark.parametrize(
    ("article", "expected"),
    [
        (
            Article(
                datelines=(Dateline("甲社", None, None, "电", ()), Dateline("乙社", None, None, "电", ())),
                body=(Paragraph("一。", ()), Paragraph("二。", ())),
            ),
            ["甲社电 乙社电 一。", "二。"],
        ),
        (Article(datelines=(Dateline("", None, None, " ", ()),), body=(Paragraph("一。", ()),)), ["一。"]),
        (Article(datelines=(Dateline("甲社", None, None, "电", text("甲社电", 9).spans),)), []),
        (
            Article(
                datelines=(Dateline("甲社", None, None, "电", text("甲社电", 9).spans),),
                body=(Paragraph("一。", text("一。", 0).spans),),
                notes=(text("编后", 9),),
            ),
            ["一。", "编后"],
        ),
        (Article(body=(Paragraph("一。", ()),), notes=(text("按"),)), ["一。", "按"]),
    ],
)
def test_where_datelines_and_notes_belong(item_of, article, expected):
    """They stand before what follows them in the source; without a place, a dateline stands first, a note last."""
    assert expected == [block.text for block in item_of(article).iterfind(".//{http://www.w3.org/1999/xhtml}p")]


def test_lost_headline(news_items, plain):
    """Where the headline is lost, the next line of the head is called the main one, too: consumers read the first."""
    meta = news_items()[2].find("{*}contentMeta")
    assert [("headline", {"role": "qthl:kicker qthl:main", "rank": "1"}, ["短讯"])] == plain(
        meta.findall("{*}headline")
    )


@pytest.mark.parametrize(
    ("article", "expected"),
    [
        (
            Article(
                decks=(text(" "),), body=(Paragraph("  渡口今起停航，何时恢复另行通知，请乘客改走西岸大桥。", ()),)
            ),
            "渡口今起停航，何时恢复另行通知，请乘客改",
        ),
        (Article(photos=(Photo((text("停航的渡口"),)),)), "停航的渡口"),
        (Article(), "n01-a01"),
        (Article(headline=text("两行\n标题")), "两行 标题"),
    ],
)
def test_title(item_of, article, expected):
    """An item has a title of one line: its head's, the beginning of its text or caption, or its name in the issue."""
    assert expected == item_of(article).find("{*}itemMeta/{*}title").text


@pytest.mark.parametrize(
    ("byline", "expected"),
    [
        (
            Byline("新华社", None, (), ()),
            ({"type": "cpnat:organisation", "role": "qtrole:author", "literal": "新华社"}, ["新华社"]),
        ),
        (Byline(None, "本报评论员", (), ()), ({"role": "qtrole:author", "literal": "本报评论员"}, ["本报评论员"])),
        (
            Byline(None, "文/摄影", ("洛\n遥", " "), ()),
            ({"role": "qtrole:photographer", "literal": "洛 遥"}, ["洛 遥", "文/摄影"]),
        ),
    ],
)
def test_who_wrote(item_of, plain, byline, expected):
    """Where no name is printed, the body or the role wrote; names are one line, blank ones are none."""
    (creator,) = item_of(Article(bylines=(byline,))).findall("{*}contentMeta/{*}creator")
    assert ("creator", *expected) == plain([creator])[0]


def test_nobody(item_of):
    """A byline without anything makes no creator and no line."""
    item = item_of(Article(bylines=(Byline(None, " ", ("",), ()),)))
    assert [] == item.findall("{*}contentMeta/{*}creator") + item.findall("{*}contentMeta/{*}by")


def test_nothing_to_read(item_of):
    """An article without text has an empty content set, as Superdesk asks for."""
    (content,) = item_of(Article(body=(Paragraph(" \n", ()),))).findall("{*}contentSet")
    assert [] == list(content)


def test_picture(news_items, plain):
    """A picture has an item of its own, with maker, captions in one element, and a link to its article."""
    item = news_items()[1]
    expected = [
        ("contentCreated", {}, ["2021-09-17"]),
        ("creator", {"role": "qtrole:photographer", "literal": "洛遥"}, ["洛遥", "记者", "本报"]),
        ("language", {"tag": "zh-Hans"}, []),
        ("by", {}, ["本报记者 洛遥 摄"]),
        ("creditline", {}, ["本报记者 洛遥 摄"]),
        ("description", {"role": "drol:caption"}, ["完工的江堤。\n资料图。"]),
        ("contentMetaExtProperty", {"rel": "qtrel:page", "value": "1"}, []),
        ("contentMetaExtProperty", {"rel": "qtrel:section", "value": "要闻"}, []),
    ]
    assert expected == plain(item.find("{*}contentMeta"))
    assert "ninat:picture" == item.find("{*}itemMeta/{*}itemClass").get("qcode")
    assert ["完工的江堤。"] == [title.text for title in item.findall("{*}itemMeta/{*}title")]
    (link,) = item.findall("{*}itemMeta/{*}link")
    assert ("qtrel:illustrates", f"{GUID}:p01-a01") == (link.get("rel"), link.get("residref"))
    assert [] == list(item.find("{*}contentSet"))


@pytest.mark.parametrize(
    ("credit", "expected"),
    [
        (Credit(None, None, ("方小满",), "图", ()), "qtrole:artist"),
        (Credit(None, None, ("方小满",), None, ()), "qtrole:photographer"),
        (Credit("渡口镇", None, ("方小满",), "供图", ()), "qtrole:supplier"),
        (Credit(None, "摄影", ("方小满",), "制图", ()), "qtrole:photographer"),
    ],
)
def test_who_made_a_picture(items, credit, expected):
    """摄 stands behind photographers, 供 behind who supplied it, other verbs behind artists."""
    article = Article(photos=(Photo(credits=(credit,)),))
    picture = items(Issue(pages=(Page(articles=(article,)),)))[2]
    assert [expected] == picture.xpath("*/*[local-name()='creator']/@role")


@pytest.mark.parametrize(
    ("date", "expected"),
    [("16", "16日"), ("09-06", "9月6日"), ("2021-09-16", "2021年9月16日"), ("昨日", "昨日"), (None, "")],
)
def test_dateline_date(item_of, date, expected):
    """A dateline's date is written as newspapers print it."""
    item = item_of(Article(datelines=(Dateline("甲社", "东岸", date, "电", ()),)))
    assert f"甲社东岸{expected}电" == item.find("{*}contentMeta/{*}dateline").text
