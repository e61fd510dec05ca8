"""Writing: one document, an array or lines; readable, valid, and the same each time."""

import json

import pytest
from hypothesis import given, settings
from qtparse_json import EXPORTER, Options

from qtparse import OptionError, Span, options
from qtparse.model import Article, Issue, Masthead, Page, Paragraph, Text
from qtparse.testing import check_exporter, issues

ISSUE = Issue(
    Masthead(titles=(Text("临江日报", (Span(0, 4),)),)),
    (Page(articles=(Article(body=(Paragraph("堤成。", (Span(5, 7), Span(9, 10))),)),)),),
)
LAID_OUT = """\
{
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


@pytest.mark.parametrize("chosen", [Options(), Options(indent=0), Options(lines=True)])
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
    *lines, rest = write(ISSUE, hostile, lines=True).split(b"\n")
    assert [json.loads(write(ISSUE)), json.loads(write(hostile))] == [json.loads(line) for line in lines]
    assert not rest
    assert not write(lines=True)


def test_without_an_indent_a_document_is_one_line(write):
    """Compact documents have no white space between signs, and one line for each issue of an array."""
    expected = json.dumps(json.loads(write(ISSUE)), ensure_ascii=False, separators=(",", ":")).encode()
    assert expected + b"\n" == write(ISSUE, indent=0)
    assert b"[\n" + expected + b",\n" + expected + b"\n]\n" == write(ISSUE, ISSUE, indent=0)


@given(issue=issues())
@settings(deadline=None)
def test_every_document_meets_the_schema(write, validate, issue):
    """Whatever the issue, its document is as the committed schema says, in each layout."""
    laid_out = json.loads(write(issue))
    validate(laid_out)
    assert laid_out == json.loads(write(issue, indent=0))
    assert laid_out == json.loads(write(issue, lines=True))


def test_lone_surrogates_are_escaped(write):
    """What UTF-8 cannot hold stands in the document as JSON's own escape."""
    document = write(Issue(unplaced=(Text("\ud800\\ud800字", (Span(0, 8),)),)), indent=0)
    assert '"text":"\\ud800\\\\ud800字"'.encode() in document


@pytest.mark.parametrize("indent", ["-1", "9", "two"])
def test_an_indent_out_of_bounds_is_refused(indent):
    """Only a width that somebody could want is taken."""
    with pytest.raises(OptionError, match=f"^option indent does not take '{indent}'; "):
        options.read(Options, {"indent": indent})
