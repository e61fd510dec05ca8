"""The documents: valid whatever the issue, the same for the same issue, in the layout that is asked for."""

import json
import warnings

import pytest
from hypothesis import given, settings, strategies
from qtparse_ninjs import EXPORTER, Options

from qtparse import ExportWarning, OptionError, options, plugins
from qtparse.model import Article, Issue, Masthead, Page, Paragraph, Text
from qtparse.testing import check_exporter, issues

ISSUE = Issue(
    Masthead(titles=(Text("临江日报", ()),)),
    (Page(Text("1", ()), articles=(Article(headline=Text("堤成", ()), body=(Paragraph("堤成。", ()),)),)),),
)
CHOICES = [
    Options(),
    Options(version="1.6"),
    Options(lines=True),
    Options(indent=0),
    Options(authority="desk@example.org,2026-11-24", numbered=True, language="zh-Hant"),
    Options(version="1.6", version_created="2026-11-24T12:00:00+08:00"),
]


@pytest.mark.parametrize("chosen", CHOICES)
@pytest.mark.filterwarnings("ignore::qtparse.ExportWarning")
def test_contract(chosen):
    """The exporter keeps qtparse's contract, whatever its options."""
    check_exporter(EXPORTER, chosen)


def test_it_is_found():
    """The plugin that is installed offers the exporter by its name."""
    assert plugins.load().exporter("ninjs") == EXPORTER


@pytest.mark.parametrize("version", ["3.1", "1.6"])
@given(issue=issues(), authority=strategies.sampled_from(["", "example.org,2026"]))
@settings(deadline=None)
@pytest.mark.filterwarnings("ignore::qtparse.ExportWarning")
def test_every_item_meets_the_schema(write, validate, version, authority, issue):
    """Whatever the issue, its item is as IPTC's schema of the version says, and valid UTF-8."""
    validate(json.loads(write(issue, version=version, authority=authority).decode()), version)


@pytest.mark.parametrize("version", ["3.1", "1.6"])
@given(issue=issues())
@settings(deadline=None)
@pytest.mark.filterwarnings("ignore::qtparse.ExportWarning")
def test_nothing_is_lost(write, version, issue):
    """Every text of every article stands in its item, lone surrogates apart."""
    strings = set(_strings(json.loads(write(issue, version=version))))
    for article in issue.articles:
        leaves = (*article.rubrics, article.kicker, article.headline, *article.decks, *article.notes)
        captions = (caption for photo in article.photos for caption in photo.captions)
        texts = {leaf.text for leaf in (*leaves, *captions, *article.jump_heads) if leaf and leaf.text}
        assert set() == {text.encode("utf-16", "surrogatepass").decode("utf-16", "replace") for text in texts} - strings
        body = "\n".join(part.text for part in article.body)
        assert not body or body.encode("utf-16", "surrogatepass").decode("utf-16", "replace") in strings


def _strings(value):
    """All strings of a JSON value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | dict):
        for part in value.values() if isinstance(value, dict) else value:
            yield from _strings(part)


def test_several_issues_are_an_array(write):
    """An array holds the items that single issues give, each a level deeper; none give an empty one."""
    document = write(ISSUE, ISSUE, ISSUE, authority="example.org,2026", numbered=True)
    assert 3 == len({item["uri"] for item in json.loads(document)})
    alone = write(ISSUE, authority="example.org,2026", numbered=True).rstrip().replace(b"\n", b"\n  ")
    assert document.startswith(b"[\n  " + alone + b",\n  {\n")
    assert document.endswith(b"}\n]\n")
    empty = b"[]\n"
    assert empty == write()


def test_lines_hold_an_issue_each(write):
    """JSON Lines have an item on each line, and nothing where there is no issue."""
    hostile = Issue(unplaced=(Text("one\ntwo\r\n\u2028\x85", ()),))
    *lines, rest = write(ISSUE, hostile, lines=True, numbered=True).split(b"\n")
    assert [["1", "临江日报"], ["1", None]] == [[item["version"], item.get("title")] for item in map(json.loads, lines)]
    assert not rest
    assert not write(lines=True)


def test_an_indent_is_layout_only(write):
    """Compact or wide, a document says the same; Chinese is not escaped, a line end closes it."""
    compact, laid_out, wide = (write(ISSUE, indent=indent) for indent in (0, 2, 4))
    assert json.loads(compact) == json.loads(laid_out) == json.loads(wide)
    assert [1, True, True] == [compact.count(b"\n"), b'\n  "uri"' in laid_out, b'\n    "uri"' in wide]
    assert all("堤成。".encode() in document and document.endswith(b"}\n") for document in (compact, laid_out, wide))


def test_lone_surrogates_are_replaced_and_told(write):
    """What UTF-8 can't hold becomes U+FFFD, and a warning names the article; what JSON escapes survives."""
    article = Article(headline=Text("堤\ud800\udc00\x00\ufffe", ()))
    pages = (Page(articles=(Article(), article)),)
    with pytest.warns(ExportWarning, match=r"^lone surrogates of article s1-a2 are written as U\+FFFD$") as told:
        document = write(Issue(pages=pages))
    assert 1 == len(told)
    assert "堤\ufffd\ufffd\x00\ufffe" == json.loads(document)["associations"][1]["name"]
    with pytest.warns(ExportWarning, match="^lone surrogates of the issue are"):
        write(Issue(unplaced=(Text("\udfff", ()),)), version="1.6")


@pytest.mark.parametrize(
    ("epoch", "expected"),
    [("0", "1970-01-01T00:00:00+00:00"), ("", ""), ("soon", ""), ("9" * 30, ""), ("9" * 15, "")],
)
def test_the_time_of_a_reproducible_build(monkeypatch, epoch, expected):
    """SOURCE_DATE_EPOCH tells when items were made, where it names a time."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    assert expected == Options().version_created


@pytest.mark.parametrize("epoch", ["soon", "9" * 30, "9" * 15, "-1.5"])
def test_a_senseless_time_is_told(monkeypatch, write, epoch):
    """Where SOURCE_DATE_EPOCH names no time, a warning says so, unless the option tells the time."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    with pytest.warns(ExportWarning, match="^SOURCE_DATE_EPOCH is no number of seconds, and not heeded$") as told:
        document = write(ISSUE)
    assert 1 == len(told)
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    assert write(ISSUE) == document
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
        write(ISSUE, version_created="2026-11-24T00:30:00+08:00")


def test_the_option_tells_the_time(monkeypatch, write):
    """The option beats the environment, and 1.6 has it in universal time."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    chosen = {"version_created": "2026-11-24T00:30:00+08:00"}
    assert "2026-11-24T00:30:00+08:00" == json.loads(write(ISSUE, **chosen))["versionCreated"]
    assert "2026-11-23T16:30:00Z" == json.loads(write(ISSUE, version="1.6", **chosen))["versioncreated"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("version", "2.0"),
        ("indent", "9"),
        ("authority", "example.org"),
        ("authority", "例.org,2026"),
        ("authority", "example.org,26"),
        ("language", "zh_CN"),
        ("version_created", "2026-11-24"),
        ("version_created", "2026-11-24T00:00:00"),
        ("version_created", "2026-13-24T00:00:00Z"),
        ("version_created", "20261124T000000Z"),
    ],
)
def test_other_values_are_refused(name, value):
    """A value that would make documents invalid is a mistake that the command tells."""
    with pytest.raises(OptionError, match=f"^option {name} does not take '"):
        options.read(Options, {name: value})


@pytest.mark.parametrize("version", ["2", "2.0", "3", ""])
def test_other_versions_are_refused(version):
    """A version that is none is refused in Python too, and not taken for 1.6."""
    with pytest.raises(ValueError, match="'version' must be in"):
        Options(version=version)
