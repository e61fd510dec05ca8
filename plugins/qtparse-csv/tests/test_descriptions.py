"""What stands beside a document: valid for those who read it, and true of the document."""

import itertools
import json
from datetime import date, datetime, time

import csvw
import frictionless
import pytest
from hypothesis import given, settings
from hypothesis.strategies import lists
from qtparse_csv import EXPORTER, Options
from qtparse_csv.tables import TABLES

from qtparse import Span
from qtparse.model import Article, Byline, Dateline, Issue, IssueNumber, Masthead, Page, PrintedDate
from qtparse.testing import issues

CHOICES = list(itertools.product(TABLES, ("data", "excel"), ("en", "zh")))
SOMEWHERE = (Span(0, 1),)
DAY = date(2021, 9, 17)


@pytest.fixture(scope="module")
def issue(printed):
    """An issue with a value of each type, lists with empty slots among them."""
    article = Article(
        headline=printed("\u3000江堤,\n“完工” "),
        bylines=(Byline(None, "记者", ("苗一舟",), SOMEWHERE), Byline("本报", None, ("何田",), SOMEWHERE)),
        datelines=(
            Dateline("本报", None, None, "讯", SOMEWHERE),
            Dateline(None, "北京", "16", "电", SOMEWHERE, DAY.replace(day=16)),
        ),
    )
    masthead = Masthead(date=PrintedDate(DAY, "9月17日", SOMEWHERE), issue_number=IssueNumber((8, 9), "", SOMEWHERE))
    return Issue(masthead, (Page(number=printed("01"), articles=(article,)),))


def faults(path):
    """What csvw and frictionless have against the document at `path` and what stands beside it."""
    described = csvw.CSVW(f"{path}-metadata.json", validate=True)
    valid = described.is_valid
    report = frictionless.Package(f"{path}-datapackage.json").validate()
    told = [str(warning.message) for warning in described.warnings]
    return [*told, *report.flatten(["rowNumber", "fieldName", "type", "note"])] or [valid, report.valid]


@pytest.mark.parametrize(("rows", "flavour", "header"), CHOICES)
def test_a_document_without_rows_is_valid(publish, rows, flavour, header):
    """Both validators accept a document of no issues."""
    assert [True, True] == faults(publish(rows=rows, flavour=flavour, header=header))


@pytest.mark.filterwarnings("ignore::qtparse.ExportWarning")
@pytest.mark.parametrize(("rows", "flavour", "header"), CHOICES)
@given(several=lists(issues(), max_size=3))
@settings(deadline=None, max_examples=15)
def test_documents_are_valid(publish, rows, flavour, header, several):
    """Both validators accept any document."""
    assert [True, True] == faults(publish(*several, rows=rows, flavour=flavour, header=header))


@pytest.mark.parametrize(
    ("whole", "broken"),
    [
        (b"2021-09-17,", b"2021-09-32,"),
        (b"8; 9", b"8; nine"),
        (b",1,", b",one,"),
        (b"i2-p01-a1", b"i1-p01-a1"),
    ],
)
def test_the_descriptions_say_enough(publish, issue, whole, broken):
    """Both validators refuse a document with a value of another type, or a key that is there twice."""
    path = publish(issue, issue)
    document = path.read_bytes()
    assert whole in document
    path.write_bytes(document.replace(whole, broken, 1))
    with pytest.raises((UserWarning, ValueError)):  # csvw's ways to refuse, where warnings are errors
        assert csvw.CSVW(f"{path}-metadata.json", validate=True).is_valid
    assert not frictionless.Package(f"{path}-datapackage.json").validate().valid


@pytest.mark.parametrize("flavour", ["data", "excel"])
@pytest.mark.parametrize("header", ["en", "zh"])
def test_csvw_reads_values_with_their_types(publish, issue, flavour, header):
    """By the metadata, dates are dates, numbers are numbers, lists are lists, under the English names of columns."""
    (table,) = csvw.CSVW(f"{publish(issue, flavour=flavour, header=header)}-metadata.json").tables
    names = {column.header: column.name for column in table.tableSchema.columns}
    (read,) = ({names[heading]: value for heading, value in row.items()} for row in table)
    expected = {
        "article_id": "2021-09-17-i1-p01-a1",
        "date": datetime.combine(DAY, time()),
        "total_issue_number": [8, 9],
        "page": "01",
        "headline": "\u3000江堤,\n“完工” ",
        "authors": ["苗一舟", "何田"],
        "author_affiliations": [None, "本报"],
        "dateline_date": [None, datetime.combine(DAY.replace(day=16), time())],
        "notes": [],
    }
    assert expected == {name: read[name] for name in expected}


@pytest.mark.parametrize("flavour", ["data", "excel"])
@pytest.mark.parametrize("header", ["en", "zh"])
def test_frictionless_reads_values_with_their_types(publish, issue, flavour, header):
    """By the data package too; its fields have the names of the header, and their descriptions the English ones."""
    (resource,) = frictionless.Package(f"{publish(issue, flavour=flavour, header=header)}-datapackage.json").resources
    names = {field.name: field.description.split(":")[0] for field in resource.schema.fields}
    (read,) = ({names[heading]: value for heading, value in row.to_dict().items()} for row in resource.read_rows())
    expected = {
        "article_id": "2021-09-17-i1-p01-a1",
        "date": DAY,
        "total_issue_number": [8, 9],
        "page": "01",
        "headline": "\u3000江堤,\n“完工” ",
        "authors": ["苗一舟", "何田"],
        "author_affiliations": ["", "本报"],
        "dateline_date": ["", "2021-09-16"],
        "notes": None,
    }
    assert expected == {name: read[name] for name in expected}


@pytest.mark.parametrize(("rows", "header"), [*itertools.product(TABLES, ("en", "zh"))])
def test_the_descriptions_name_file_and_columns(rows, header):
    """Both name the document and all columns in their order, in both languages or in that of the header."""
    metadata, package = map(json.loads, EXPORTER.companions("堤.csv", Options(rows=rows, header=header)).values())
    (resource,) = package["resources"]
    assert ["堤.csv", "堤.csv"] == [metadata["url"], resource["path"]]
    columns = TABLES[rows].columns
    headings = [column.title if header == "zh" else column.name for column in columns]
    assert [(column.name, heading) for column, heading in zip(columns, headings, strict=True)] == [
        (column["name"], column["titles"]) for column in metadata["tableSchema"]["columns"]
    ]
    assert headings == [field["name"] for field in resource["schema"]["fields"]]
    assert [column.title for column in columns] == [field["title"] for field in resource["schema"]["fields"]]


@pytest.mark.parametrize("name", ["临江 日报.csv", "a&b=c.csv", "临江:堤.csv", "\udcb0\udca1.csv"])
def test_a_document_may_have_any_name(publish, issue, name):
    """The descriptions find the document whatever it is called, one whose name is no text included."""
    assert [True, True] == faults(publish(issue, name=name))


@pytest.mark.parametrize(
    ("name", "url"),
    [("100%.csv", "100%25.csv"), ("a#b?.csv", "a%23b%3F.csv"), ("a\\b.csv", "a%5Cb.csv"), ("a:b.csv", "./a:b.csv")],
)
def test_a_name_stands_for_itself_in_a_url(name, url):
    """What has a meaning of its own in a URL is escaped."""
    metadata = json.loads(EXPORTER.companions(name, Options())[f"{name}-metadata.json"])
    assert url == metadata["url"]
