"""The archive of NITF documents: what stands in a document, and which documents there are."""

import io
import zipfile

import pytest
from lxml import etree
from qtparse_newsml import NITF

from qtparse import ExportWarning
from qtparse.model import Article, Byline, Dateline, Issue, Page, Text

WARNING = "ignore:NITF does not hold the text that belongs to no article:qtparse.ExportWarning"
GUID = "tag:example.org,2020:%E4%B8%B4%E6%B1%9F%E6%97%A5%E6%8A%A5:20210917"


@pytest.fixture(scope="module")
def document_of(documents):
    """The document of an article, alone in an issue."""
    return lambda article: documents(Issue(pages=(Page(articles=(article,)),)))["00001/n01-a01.xml"]


@pytest.fixture(scope="module")
def turned(documents, issue):
    """The document of the sample issue's first article."""
    with pytest.warns(ExportWarning):
        return documents(issue, guids="tag:example.org,2020", copyright_holder="临江报业")["00001/p01-a01.xml"]


@pytest.mark.filterwarnings(WARNING)
def test_documents(documents, issue):
    """Each issue has a folder, each article a document that is named as its item of NewsML-G2."""
    expected = [f"{folder}/{name}.xml" for folder in ("00001", "00002") for name in ("p01-a01", "p01-a02", "p02-a01")]
    assert expected == list(documents(issue, issue))


def test_head(turned, plain):
    """The head has the title, the masthead's fields, the identifiers and the place in print."""
    assert "-//IPTC//DTD NITF 3.6//EN" == turned.get("version")
    metas = [
        ("latinTitle", "LINJIANG DAILY"),
        ("otherTitle", "临江晚刊"),
        ("printedDate", "2021年9月17日"),
        ("weekday", "星期五"),
        ("lunarDate", "辛丑年八月十一"),
        ("issueNumber", "总第258期"),
        ("pagesToday", "今日2版 2"),
        ("serial", "统一刊号 CN00-0001"),
        ("contact", "热线 5550 1234"),
        ("price", "零售1元"),
        ("masthead", "读报知临江"),
        ("supervisor", "临江市委"),
        ("sponsor", "临江日报社"),
        ("publisher", "临江报业"),
        ("pageDate", "2021.9.17"),
        ("editor", "责任编辑 方小满 白晓舟"),
    ]
    publication = {
        "type": "print",
        "date.publication": "20210917T000000+0800",
        "name": "临江日报",
        "issue": "258",
        "position.section": "要闻",
        "position.sequence": "1",
    }
    expected = [
        ("title", {}, ["江堤加固工程完工"]),
        *(("meta", {"name": f"qtparse.{name}", "content": content}, []) for name, content in metas),
        ("docdata", {"management-status": "usable"}, []),
        ("pubdata", publication, []),
    ]
    assert expected == plain(turned.find("{*}head"))
    expected = [
        ("doc-id", {"id-string": f"{GUID}:p01-a01"}, []),
        ("date.issue", {"norm": "20210917T000000+0800"}, []),
        ("series", {"series.name": "江畔观察"}, []),
        ("doc.copyright", {"holder": "临江报业"}, []),
    ]
    assert expected == plain(turned.find("{*}head/{*}docdata"))


def test_body_head(turned, plain):
    """Heads by their classes, a byline for each name, the dateline as it is read with place and date marked."""
    head = turned.find("{*}body/{*}body.head")
    expected = [
        ("hedline", {}, ["江堤加固工程完工", "东岸开工满一年", "居民可沿堤散步", "江堤加固完工"]),
        ("byline", {}, ["苗一舟", "首席记者", "本报"]),
        ("byline", {}, ["洛遥", "首席记者", "本报"]),
        ("byline", {}, ["简牧野", "通讯员"]),
        ("dateline", {}, ["临江社", "东岸", "9月16日", "电"]),
    ]
    assert expected == plain(head)
    expected = [
        ("hl1", {}),
        ("hl2", {"class": "kicker"}),
        ("hl2", {"class": "subheadline"}),
        ("hl2", {"class": "jumpHead"}),
    ]
    assert expected == [(name, attributes) for name, attributes, _ in plain(head[0])]
    expected = [("location", {}, ["东岸"]), ("story.date", {"norm": "20210916T000000+0800"}, ["9月16日"])]
    assert expected == plain(head[-1])


def test_text(turned, plain):
    """The text is a flat run of blocks, which the pictures follow; the dateline is in its own place only."""
    expected = [
        ("p", {"class": "note"}, ["编者按：今起刊发。"]),
        ("p", {}, ["昨日，江堤加固工程完工。"]),
        ("hl2", {}, ["一年的工期"]),
        ("p", {}, ["工人昼夜施工。"]),
        ("pre", {}, ["|段|长|\n|东|3|"]),
        ("media", {"media-type": "image"}, ["完工的江堤。", "资料图。", "本报记者 洛遥 摄"]),
    ]
    (block,) = turned.findall("{*}body/{*}body.content/{*}block")
    assert expected == plain(block)
    expected = ["media-reference", "media-caption", "media-caption", "media-producer"]
    assert expected == [name for name, *_ in plain(block[-1])]
    assert f"{GUID}:p01-a01-i01" == block[-1][0].get("name")


def test_jumps(turned):
    """Jump lines stand behind the text."""
    assert "下转第2版 上接第1版 下转第8版" == turned.find("{*}body/{*}body.end/{*}tagline").text


@pytest.mark.parametrize(
    ("article", "expected"),
    [
        (Article(), []),
        (Article(kicker=Text("短讯", ())), [("hedline", ["短讯"])]),
        (Article(bylines=(Byline("新华社", None, (), ()),)), [("byline", ["新华社"])]),
        (Article(bylines=(Byline(None, "本报评论员", (), ()),)), [("byline", ["本报评论员"])]),
        (Article(bylines=(Byline(None, None, ("洛遥",), ()),)), [("byline", ["洛遥"])]),
        (Article(bylines=(Byline(" ", "", (" ",), ()),)), []),
        (Article(datelines=(Dateline("本报", None, None, "讯", ()),)), [("dateline", ["本报讯"])]),
        (Article(datelines=(Dateline(None, " ", None, None, ()),)), []),
    ],
)
def test_what_is_missing(document_of, plain, article, expected):
    """What is not printed has no element; where the headline is lost, the next line stands for it."""
    head = document_of(article).find("{*}body/{*}body.head")
    assert expected == [(name, strings) for name, _, strings in plain(head)]


def test_the_line_for_a_lost_headline_keeps_its_class(document_of):
    """NITF has no hl2 without hl1: the class still says what the line is."""
    assert "kicker" == document_of(Article(kicker=Text("短讯", ()))).find(".//{*}hl1").get("class")


@pytest.mark.parametrize(
    ("issue", "expected"),
    [
        (
            Issue(unplaced=(Text("残行", ()),)),
            ["does not hold the text that belongs to no article", "holds nothing of an issue"],
        ),
        (
            Issue(pages=(Page(articles=(Article(),), others=(Text("晴", ()),)),)),
            ["does not hold the text that belongs to"],
        ),
        (Issue(), ["holds nothing of an issue without articles"]),
    ],
)
def test_warnings(documents, issue, expected):
    """What NITF has no place for is warned of."""
    with pytest.warns(ExportWarning) as caught:
        documents(issue)
    assert len(expected) == len(caught)
    assert [] == [words for words, warning in zip(expected, caught, strict=True) if words not in str(warning.message)]


@pytest.mark.filterwarnings(WARNING)
def test_archive(write, issue):
    """The archive is whole, uncompressed, of one date, and begins each document with its declaration."""
    with zipfile.ZipFile(io.BytesIO(write(NITF, issue))) as archive:
        assert None is archive.testzip()
        expected = {(zipfile.ZIP_STORED, (1980, 1, 1, 0, 0, 0), 3)}
        assert expected == {(entry.compress_type, entry.date_time, entry.create_system) for entry in archive.infolist()}
        contents = [archive.read(name) for name in archive.namelist()]
    assert [] == [
        content for content in contents if not content.startswith(b'<?xml version="1.0" encoding="UTF-8"?>\n<nitf ')
    ]


def test_no_issues(write):
    """Without issues the archive is empty, and still one."""
    with zipfile.ZipFile(io.BytesIO(write(NITF))) as archive:
        assert [] == archive.namelist()


def test_documents_are_xml_alone(document_of):
    """A document has NITF's namespace only."""
    document = document_of(Article(headline=Text("开园", ())))
    assert {"http://iptc.org/std/NITF/2006-10-18/"} == {etree.QName(element).namespace for element in document.iter()}
