"""Writing: one document, an array or lines; readable, valid, and the same each time."""

import json

import pytest
import qtparse_json
from hypothesis import given, settings
from hypothesis.strategies import lists
from qtparse_json import EXPORTER, Options

from qtparse import ExportWarning, OptionError, Span, options
from qtparse.model import Article, Issue, Jump, JumpDirection, Masthead, Page, Paragraph, Text
from qtparse.testing import check_exporter, issues

ISSUE = Issue(
    Masthead(titles=(Text("临江日报", (Span(0, 4),)),)),
    (Page(articles=(Article(body=(Paragraph("堤成。", (Span(5, 7), Span(9, 10))),)),)),),
)
LAID_OUT = """\
{
  "$schema": "urn:qtparse:issue:1",
  "schema_version": "1",
  "generator": "qtparse 0.1.0",
  "issue": {
    "masthead": {
      "titles": [
        {"text": "临江日报", "spans": [[0, 4]]}
      ],
      "title_latin": null,
      "date": null,
      "weekday": null,
      "lunar_date": null,
      "issue_number": null,
      "page_count": null,
      "supervisors": [],
      "sponsors": [],
      "publishers": [],
      "serials": [],
      "contacts": [],
      "price": null,
      "others": []
    },
    "pages": [
      {
        "number": null,
        "section": null,
        "date": null,
        "editors": [],
        "articles": [
          {
            "rubrics": [],
            "kicker": null,
            "headline": null,
            "decks": [],
            "bylines": [],
            "datelines": [],
            "body": [
              {"kind": "paragraph", "text": "堤成。", "spans": [[5, 7], [9, 10]]}
            ],
            "photos": [],
            "jumps": [],
            "notes": [],
            "jump_heads": []
          }
        ],
        "others": []
      }
    ],
    "unplaced": []
  }
}
"""


FORMS = ({}, {"form": "compact"}, {"lines": "articles"}, {"form": "compact", "lines": "articles"})
CHOICES = (
    *(Options(**form) for form in FORMS),
    Options(indent=0),
    Options(lines="issues"),
    Options(schema=True),
)
COMPACT = """\
{
  "$schema": "urn:qtparse:compact-issue:1",
  "schema_version": "1",
  "generator": "qtparse 0.1.0",
  "issue": {
    "masthead": {
      "titles": [
        {"text": "临江日报"}
      ]
    },
    "pages": [
      {
        "articles": [
          {
            "body": [
              {"kind": "paragraph", "text": "堤成。"}
            ]
          }
        ]
      }
    ]
  }
}
"""


def test_the_plugin_offers_its_exporter():
    """The hook gives the one exporter, under the name that the command takes for granted."""
    assert [EXPORTER] == list(qtparse_json.qtparse_exporters())
    assert "json" == EXPORTER.name


@pytest.mark.parametrize("chosen", CHOICES)
def test_contract(chosen):
    """The exporter keeps qtparse's contract, whatever its options."""
    check_exporter(EXPORTER, chosen)


def test_a_document_is_laid_out_for_people(write, monkeypatch):
    """A single issue is one document, each value of the model on a line of its own, Chinese unescaped."""
    monkeypatch.setattr("qtparse.__version__", "0.1.0")
    assert write(ISSUE).decode() == LAID_OUT


def test_several_issues_are_an_array(write):
    """An array holds the documents that single issues give, each a level deeper."""
    empty, full = json.loads(write(Issue())), json.loads(write(ISSUE))
    document = write(ISSUE, Issue(), ISSUE)
    assert [full, empty, full] == json.loads(document)
    alone = write(ISSUE).rstrip().replace(b"\n", b"\n  ")
    assert document.startswith(b"[\n  " + alone + b",\n  {\n")
    assert document.endswith(alone + b"\n]\n")


def test_no_issues_are_an_empty_array(write):
    """Where there is nothing to write, the document is still JSON."""
    expected = b"[]\n"
    assert expected == write()


def test_lines_hold_an_issue_each(write):
    """JSON Lines have a document on each line, and nothing where there is no issue."""
    hostile = Issue(unplaced=(Text("one\ntwo\r\n\u2028\x85", (Span(0, 9),)),))
    *lines, rest = write(ISSUE, hostile, lines="issues").split(b"\n")
    assert [json.loads(write(ISSUE)), json.loads(write(hostile))] == [json.loads(line) for line in lines]
    assert not rest
    assert not write(lines="issues")


def test_without_an_indent_a_document_is_one_line(write):
    """Compact documents have no white space between signs, and one line for each issue of an array."""
    expected = json.dumps(json.loads(write(ISSUE)), ensure_ascii=False, separators=(",", ":")).encode()
    assert expected + b"\n" == write(ISSUE, indent=0)
    assert b"[\n" + expected + b",\n" + expected + b"\n]\n" == write(ISSUE, ISSUE, indent=0)


def test_compact_leaves_out_what_holds_nothing(write, monkeypatch):
    """A compact document has no spans, nothing absent, and nothing empty; what is false or 0 stays."""
    monkeypatch.setattr("qtparse.__version__", "0.1.0")
    assert COMPACT == write(ISSUE, form="compact").decode()
    jump = Jump(JumpDirection.TO, "0", resolved=False, spans=())
    bare = Issue(pages=(Page(), Page(articles=(Article(), Article(jumps=(jump,))))))
    expected = {"pages": [{}, {"articles": [{}, {"jumps": [{"direction": "to", "page": "0", "resolved": False}]}]}]}
    assert expected == json.loads(write(bare, form="compact"))["issue"]


def without_places(value):
    """What `full` tells, without spans, null and empty arrays and objects: written otherwise than the exporter does."""
    if isinstance(value, list):
        return [without_places(item) for item in value]
    if not isinstance(value, dict):
        return value
    told = {key: without_places(item) for key, item in value.items() if key != "spans"}
    return {key: item for key, item in told.items() if isinstance(item, int | str) or item}


@given(issue=issues())
@settings(deadline=None)
def test_compact_tells_what_full_tells(write, issue):
    """Nothing else than places and what is absent is missing from a compact document."""
    full, compact = (json.loads(write(issue, form=form))["issue"] for form in ("full", "compact"))
    assert without_places(full) == compact


@pytest.mark.parametrize("form", ["full", "compact"])
@pytest.mark.filterwarnings("ignore::qtparse.ExportWarning")
@given(several=lists(issues(), max_size=3))
@settings(deadline=None)
def test_articles_are_lines(write, form, several):
    """Each article is a line, with its place, and what its issue and its page say of themselves is repeated."""
    records = [json.loads(line) for line in write(*several, form=form, lines="articles").splitlines()]
    expected = []
    for number, issue in enumerate(several, 1):
        told = json.loads(write(issue, form=form))["issue"]
        for page_number, page in enumerate(told.pop("pages", []), 1):
            for article_number, article in enumerate(page.pop("articles", []), 1):
                expected.append(
                    ({"issue": number, "page": page_number, "article": article_number}, told, page, article)
                )
    assert expected == [(record["position"], record["issue"], record["page"], record["article"]) for record in records]


def test_what_has_no_line_is_told(write):
    """Where articles make lines, an issue or a page without any is a warning, unless there is nothing to tell of it."""
    page = Page(section=Text("广告", ()))
    with pytest.warns(ExportWarning, match=r"^the issue has no article, so no line tells of it$"):
        assert not write(Issue(pages=(page,)), lines="articles")
    with pytest.warns(ExportWarning, match=r"^page 3 of 3 has no article, so no line tells of it$"):
        assert write(Issue(pages=(Page(articles=(Article(),)), Page(), page)), lines="articles").count(b"\n") == 1
    assert not write(Issue(), lines="articles")


@pytest.mark.filterwarnings("ignore::qtparse.ExportWarning")
@given(issue=issues())
@settings(deadline=None)
def test_every_document_meets_its_schema(write, validate, issue):
    """Whatever the issue, each record of it is as the committed schema of its form says, in each layout."""
    for form, name in (("full", ""), ("compact", "compact-")):
        laid_out = json.loads(write(issue, form=form))
        validate(laid_out, f"{name}issue")
        assert laid_out == json.loads(write(issue, form=form, indent=0))
        assert laid_out == json.loads(write(issue, form=form, lines="issues"))
        for line in write(issue, form=form, lines="articles").splitlines():
            validate(json.loads(line), f"{name}article")


def test_lone_surrogates_are_escaped(write):
    """What UTF-8 cannot hold stands in the document as JSON's own escape."""
    document = write(Issue(unplaced=(Text("\ud800\\ud800字", (Span(0, 8),)),)), indent=0)
    assert '"text":"\\ud800\\\\ud800字"'.encode() in document


@pytest.mark.parametrize(("name", "value"), [("form", "short"), ("lines", "true")])
def test_a_form_that_there_is_not_is_refused(name, value):
    """From text and from Python, only the forms that there are are taken."""
    with pytest.raises(OptionError, match=f"^option {name} does not take '{value}'; "):
        options.read(Options, {name: value})
    with pytest.raises(ValueError, match=f"^\\(\"'{name}' must be in "):
        Options(**{name: value})


@pytest.mark.parametrize("indent", ["-1", "9", "two"])
def test_an_indent_out_of_bounds_is_refused(indent):
    """Only a width that somebody could want is taken."""
    with pytest.raises(OptionError, match=f"^option indent does not take '{indent}'; "):
        options.read(Options, {"indent": indent})
