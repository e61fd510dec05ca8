"""What the tests of qtparse-newsml share: an issue with everything in it, documents of it, and the official schemas.

The schemas and the lint are no part of the repository: QTPARSE_SCHEMAS and QTPARSE_CHECK name their folders.
"""

import importlib
import importlib.util
import io
import os
import socket
import warnings
import zipfile
from datetime import date
from pathlib import Path

import pytest
import xmlschema
from lxml import etree
from qtparse_newsml import NEWSML, NITF

from qtparse import Span
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

PARSER = etree.XMLParser(no_network=True, resolve_entities=False, load_dtd=False, huge_tree=True)


def text(string, start=0):
    """A text that stands at `start` in its source."""
    return Text(string, (Span(start, start + len(string)),))


MASTHEAD = Masthead(
    titles=(text("临江日报"), text("临江晚刊")),
    title_latin=text("LINJIANG DAILY"),
    date=PrintedDate(date(2021, 9, 17), "2021年9月17日", ()),
    weekday=Weekday(5, "星期五", ()),
    lunar_date=LunarDate("辛丑", 8, 11, leap=False, text="辛丑年八月十一", spans=()),
    issue_number=IssueNumber((258,), "总第258期", ()),
    page_count=PageCount(2, "今日2版", ()),
    supervisors=(text("临江市委"),),
    sponsors=(text("临江日报社"),),
    publishers=(text("临江报业"),),
    serials=(Labelled("统一刊号", "CN00-0001", ()),),
    contacts=(Labelled("热线", "5550 1234", ()),),
    price=text("零售1元"),
    others=(text("读报知临江"),),
)
TURNED = Article(
    rubrics=(text("江畔观察"),),
    kicker=text("东岸开工满一年"),
    headline=text("江堤加固工程完工"),
    decks=(text("居民可沿堤散步"),),
    bylines=(Byline("本报", "首席记者", ("苗一舟", "洛遥"), ()), Byline(None, "通讯员", ("简牧野",), ())),
    datelines=(Dateline("临江社", "东岸", "09-16", "电", (Span(100, 110),), date(2021, 9, 16)),),
    body=(
        Paragraph("昨日，江堤加固工程完工。", (Span(110, 122),)),
        Crosshead("一年的工期", (Span(122, 127),)),
        Paragraph("工人昼夜施工。", (Span(200, 207),)),
        Table("|段|长|\n|东|3|", (Span(207, 217),)),
    ),
    photos=(Photo((text("完工的江堤。"), text("资料图。")), (Credit("本报", "记者", ("洛遥",), "摄", ()),)),),
    jumps=(
        Jump(JumpDirection.TO, "2", resolved=True, spans=()),
        Jump(JumpDirection.FROM, "1", resolved=True, spans=()),
        Jump(JumpDirection.TO, "8", resolved=True, spans=()),
    ),
    notes=(text("编者按：今起刊发。", 90),),
    jump_heads=(text("江堤加固完工"),),
)
HEADLESS = Article(kicker=text("短讯"), body=(Paragraph("渡口今起停航。", ()),))
ISSUE = Issue(
    MASTHEAD,
    (
        Page(
            number=text("1"),
            section=text("要闻"),
            date=PrintedDate(date(2021, 9, 17), "2021.9.17", ()),
            editors=(Editor("责任编辑", ("方小满", "白晓舟"), ()),),
            articles=(TURNED, HEADLESS),
            others=(text("天气：晴"),),
        ),
        Page(number=text("2"), articles=(Article(photos=(Photo(),)),)),
    ),
    unplaced=(text("残行"),),
)


@pytest.fixture(scope="session")
def issue():
    """An issue with everything in it that the model has."""
    return ISSUE


@pytest.fixture(scope="session")
def write():
    """The document that an exporter writes of issues."""

    def write(exporter, *issues, **options):
        stream = io.BytesIO()
        exporter.write(issues, stream, exporter.options(**options))
        return stream.getvalue()

    return write


@pytest.fixture(scope="session")
def message(write):
    """The newsMessage of issues, parsed."""
    return lambda *issues, **options: etree.fromstring(write(NEWSML, *issues, **options), PARSER)


@pytest.fixture(scope="session")
def items(message):
    """The items of the newsMessage of issues."""
    return lambda *issues, **options: list(message(*issues, **options).find("{*}itemSet"))


@pytest.fixture(scope="session")
def documents(write):
    """The NITF documents of issues by their names in the archive, parsed."""

    def documents(*issues, **options):
        with zipfile.ZipFile(io.BytesIO(write(NITF, *issues, **options))) as archive:
            return {name: etree.fromstring(archive.read(name), PARSER) for name in archive.namelist()}

    return documents


@pytest.fixture(scope="session")
def plain():
    """Elements, each as its name, its attributes and the texts in it, for comparing."""

    def plain(elements):
        return [
            (
                etree.QName(element).localname,
                dict(element.attrib),
                [string for string in element.itertext() if string.strip()],
            )
            for element in elements
        ]

    return plain


@pytest.fixture(scope="session", autouse=True)
def _offline():
    """No test needs a network."""

    def refuse(*arguments, **named):
        raise OSError(f"a test asked for the network: {arguments} {named}")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", refuse)
        patch.setattr(socket, "getaddrinfo", refuse)
        yield


@pytest.fixture(scope="session")
def schemas():
    """The folder of the official schemas."""
    if not (folder := os.environ.get("QTPARSE_SCHEMAS")):
        pytest.skip("the official schemas are not there: name their folder in QTPARSE_SCHEMAS")
    return Path(folder)


@pytest.fixture(scope="session")
def newsml_schema(schemas):
    """NewsML-G2 2.35 Power, which does not look into NITF."""
    return etree.XMLSchema(etree.parse(schemas / "newsml-g2" / "NewsML-G2_2.35-spec-All-Power.xsd", PARSER))


@pytest.fixture(scope="session")
def bundle_schema(schemas):
    """NewsML-G2 with NITF, inline bodies included."""
    return etree.XMLSchema(etree.parse(schemas / "bundle.xsd", PARSER))


@pytest.fixture(scope="session")
def nitf_schema(schemas):
    """NITF 3.6."""
    return etree.XMLSchema(etree.parse(schemas / "nitf" / "nitf-3-6.xsd", PARSER))


@pytest.fixture(scope="session")
def strict_schema(schemas):
    """NewsML-G2 once more, by a validator that resolves IDREFs and knows XHTML; it is slow."""
    path = schemas / "newsml-g2" / "NewsML-G2_2.35-spec-All-Power.xsd"
    return xmlschema.XMLSchema(str(path), allow="local", defuse="always")


@pytest.fixture(scope="session")
def faults(newsml_schema, bundle_schema, strict_schema, lint):
    """What any of the checks has against a message."""

    def faults(root):
        found = []
        for schema in (newsml_schema, bundle_schema):
            schema.validate(root)
            found += [error.message for error in schema.error_log]
        return [*found, *(error.reason for error in strict_schema.iter_errors(root)), *lint(root)]

    return faults


@pytest.fixture(scope="session")
def reader():
    """IPTC's reader; Python warns of its source when it is compiled."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return importlib.import_module("NewsMLG2")


@pytest.fixture(scope="session")
def lint(reader, tmp_path_factory):
    """What the lint finds in the document of `root`, a message or an item: its messages."""
    del reader  # imported before the lint, which takes IPTC's catalogue from it
    if not (folder := os.environ.get("QTPARSE_CHECK")):
        pytest.skip("the lint is not there: name its folder in QTPARSE_CHECK")
    specification = importlib.util.spec_from_file_location("newsml_lint", Path(folder) / "newsml_lint.py")
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    path = tmp_path_factory.mktemp("lint") / "document.xml"

    def findings(root):
        path.write_bytes(etree.tostring(root))
        return [finding.message for finding in module.lint(str(path))]

    return findings
