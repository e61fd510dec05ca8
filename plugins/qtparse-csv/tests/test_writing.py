"""The document: the contract, records and their ends, the header, many issues, and the command."""

import itertools
import subprocess
import sys

import pytest
from qtparse_csv import EXPORTER, Options
from qtparse_csv.tables import ARTICLES, TABLES

from qtparse import ExportWarning, OptionError, options
from qtparse.model import Issue
from qtparse.testing import check_exporter

COMBINATIONS = [
    dict(zip(("rows", "flavour", "header"), chosen, strict=True))
    for chosen in itertools.product(TABLES, ("data", "excel"), ("en", "zh"))
]
# The contract takes seconds: each kind of row with each flavour and each language of header once.
CONTRACTS = [
    chosen for chosen in COMBINATIONS if (chosen["flavour"], chosen["header"]) in {("data", "zh"), ("excel", "en")}
]
NEWS = "临溪日报\n2021年9月17日 星期五\n\n# 便民桥通车\n\n本报讯（记者 甄一帆）昨日上午，白石镇第{}座便民桥通车。\n"


@pytest.fixture
def start(tmp_path):
    """Run the command in a process of its own, in a folder with five texts: what it wrote to standard error."""
    for number in range(5):
        (tmp_path / f"{number}.md").write_text(NEWS.format(number), "utf-8")

    def start(*arguments):
        command = [sys.executable, "-m", "qtparse", "export", *arguments, "--to", "csv"]
        done = subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, encoding="utf-8")
        return done.stderr

    return start


@pytest.mark.filterwarnings("ignore::qtparse.ExportWarning")
@pytest.mark.parametrize("chosen", CONTRACTS, ids=lambda chosen: "-".join(chosen.values()))
def test_contract(chosen):
    """The exporter keeps qtparse's contract, whatever its options."""
    check_exporter(EXPORTER, Options(**chosen))


@pytest.mark.parametrize("name", ["rows", "flavour", "header"])
def test_an_unknown_value_is_refused(name):
    """An option takes what it says that it takes, from the command and from Python."""
    with pytest.raises(OptionError, match=f"^option {name} does not take 'pages'; it takes "):
        options.read(Options, {name: "pages"})
    with pytest.raises(ValueError, match=f"'{name}' must be in"):
        Options(**{name: "pages"})


def test_records_are_as_the_standard_says(write, issue_with):
    """Records end in CRLF, a cell with a comma, a quote or a line end is quoted, quotes are doubled (RFC 4180, 2)."""
    header, record = write(issue_with(kicker='"桥,', headline="通车\n了")).split(b"\r\n", 1)
    assert ",".join(column.name for column in ARTICLES.columns).encode() == header
    expected = 'i1-a1,,,,,,1,,"""桥,","通车\n了",,,,,,,,,,,,0,,\r\n'
    assert expected == record.decode()


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (
            "articles",
            (
                "稿件编号,报名,日期,总期号,版次,版名,序号,栏目,引题,标题,副题,署名,作者,作者身份,作者单位,"
                "消息头,电头来源,电头地点,电头日期,下转版次,上接版次,字数,编者按,正文\r\n"
            ),
        ),
        ("paragraphs", "段落编号,稿件编号,报名,日期,版次,标题,段序,类型,字数,正文\r\n"),
        (
            "photos",
            "图片编号,稿件编号,报名,日期,版次,标题,图序,图片说明,摄影署名,摄影者,摄影者身份,摄影者单位,方式\r\n",
        ),
    ],
)
def test_a_chinese_header(write, issue_with, rows, expected):
    """The columns have Chinese names with header=zh, for no issues too, and nothing else changes."""
    assert expected == write(rows=rows, header="zh").decode()
    issue = issue_with(headline="通车", notes=())
    (_, *english), (_, *chinese) = (write(issue, rows=rows, header=each).split(b"\r\n") for each in ("en", "zh"))
    assert english == chinese


@pytest.mark.parametrize("chosen", COMBINATIONS, ids=lambda chosen: "-".join(chosen.values()))
def test_the_header_stands_once(write, issue_with, chosen):
    """A document of many issues is the header and the records of each, in their order."""
    issue = issue_with(headline="通车")
    header = write(**chosen)
    records = [EXPORTER.render(each, position, Options(**chosen)) for position, each in enumerate([issue, issue], 1)]
    assert b"".join((header, *records)) == write(issue, issue, **chosen)
    assert header == write(Issue(), **chosen)


def test_warnings_name_their_caller(issue_with):
    """A warning points to who exports, not into the exporter."""
    with pytest.warns(ExportWarning) as told:
        EXPORTER.render(issue_with(headline="\ud800"), 1, Options())
    assert [__file__] == [warning.filename for warning in told]


@pytest.mark.parametrize("chosen", [("rows=articles", "flavour=data"), ("rows=paragraphs", "flavour=excel")])
def test_processes_change_nothing(start, tmp_path, read, chosen):
    """Two processes write the same bytes as one, descriptions included; a text is an issue of the document."""
    pairs = [argument for pair in chosen for argument in ("-O", pair)]
    for jobs in ("1", "2"):
        (tmp_path / jobs).mkdir()
        start(".", "-o", f"{jobs}/bridges.csv", "--jobs", jobs, *pairs)
    alone, together = ({path.name: path.read_bytes() for path in (tmp_path / jobs).iterdir()} for jobs in ("1", "2"))
    assert alone == together
    assert {"bridges.csv", "bridges.csv-metadata.json", "bridges.csv-datapackage.json"} == alone.keys()
    expected = [f"临溪日报-2021-09-17-i{number}-a1" for number in range(1, 6)]
    assert expected == [row["article_id"] for row in read(alone["bridges.csv"], "utf-8-sig")]


def test_a_folder_has_a_description_of_each_document(start, tmp_path, read):
    """Each text makes a document with its own header and ids, and descriptions that have its name."""
    start(".", "-o", "out/")
    names = {f"{number}.csv{end}" for number in range(5) for end in ("", "-metadata.json", "-datapackage.json")}
    assert names == {path.name for path in (tmp_path / "out").iterdir()}
    for number in range(5):
        (row,) = read((tmp_path / "out" / f"{number}.csv").read_bytes())
        assert ("临溪日报-2021-09-17-i1-a1", "便民桥通车") == (row["article_id"], row["headline"])


def test_the_command_tells_what_is_lost(start, tmp_path):
    """What a spreadsheet would cut is told on standard error, with the text and the article."""
    (tmp_path / "long.md").write_text(NEWS.format("长" * 40_000), "utf-8")
    told = start("long.md", "-O", "flavour=excel", "-o", "long.csv")
    expected = "long.md: text of article 临溪日报-2021-09-17-i1-a1: its 40,016 characters are more than the 32,767"
    assert expected in told
