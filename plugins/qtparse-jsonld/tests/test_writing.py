"""The documents: one for any number of issues, the same for the same ones, in the layout that is asked for."""

import datetime
import json

import pytest
from qtparse_jsonld import EXPORTER, Options

from qtparse import ExportWarning, OptionError, options, plugins
from qtparse.model import Article, Issue, Masthead, Page, Paragraph, PrintedDate, Text
from qtparse.testing import check_exporter

ISSUE = Issue(
    Masthead(titles=(Text("临江日报", ()),)),
    (Page(articles=(Article(body=(Paragraph("堤成。", ()),)),)),),
)
BARE = Issue(Masthead(titles=(Text("江", ()),), date=PrintedDate(datetime.date(2021, 9, 17), "", ())))
LAID_OUT = """\
{
  "@context": "https://schema.org",
  "@graph": [
    {
      "@type": "PublicationIssue",
      "@id": "tag:example.org,2026:%E6%B1%9F:20210917:1",
      "name": "江 2021-09-17",
      "datePublished": "2021-09-17",
      "inLanguage": "zh-Hans",
      "isPartOf": {
        "@type": "Newspaper",
        "@id": "tag:example.org,2026:%E6%B1%9F",
        "name": "江"
      }
    },
    {
      "@type": "PublicationIssue",
      "@id": "tag:example.org,2026:%E6%B1%9F:20210917:2",
      "name": "江 2021-09-17",
      "datePublished": "2021-09-17",
      "inLanguage": "zh-Hans",
      "isPartOf": {
        "@type": "Newspaper",
        "@id": "tag:example.org,2026:%E6%B1%9F",
        "name": "江"
      }
    }
  ]
}
"""
ALONE = """\
{
  "@context": "https://schema.org",
  "@type": "PublicationIssue",
  "@id": "tag:example.org,2026:%E6%B1%9F:20210917:1",
  "name": "江 2021-09-17",
  "datePublished": "2021-09-17",
  "inLanguage": "zh-Hans",
  "isPartOf": {
    "@type": "Newspaper",
    "@id": "tag:example.org,2026:%E6%B1%9F",
    "name": "江"
  }
}
"""
NONE = """\
{
  "@context": "https://schema.org",
  "@graph": []
}
"""


@pytest.mark.parametrize(
    "chosen", [Options(), Options(indent=0), Options(authority="desk@example.org,2026-11", numbered=True)]
)
@pytest.mark.filterwarnings("ignore::qtparse.ExportWarning")
def test_contract(chosen):
    """The exporter keeps qtparse's contract, whatever its options."""
    check_exporter(EXPORTER, chosen)


def test_it_is_found():
    """The plugin that is installed offers the exporter by its name."""
    assert plugins.load().exporter("jsonld") == EXPORTER


@pytest.mark.parametrize(("count", "expected"), [(0, NONE), (1, ALONE), (2, LAID_OUT)])
def test_a_document_for_any_number_of_issues(write, count, expected):
    """One issue is an object, none or several are the graph of one."""
    assert expected == write(*[BARE] * count, authority="example.org,2026", numbered=True).decode()


@pytest.mark.parametrize("count", [0, 1, 3])
def test_an_indent_is_layout_only(write, count):
    """Compact or wide, a document says the same; Chinese is not escaped, a line end closes it."""
    compact, laid_out, wide = (write(*[ISSUE] * count, indent=indent) for indent in (0, 2, 4))
    assert json.loads(compact) == json.loads(laid_out) == json.loads(wide)
    assert [count] * 3 == [document.count("堤成。".encode()) for document in (compact, laid_out, wide)]
    assert all(document.endswith(b"}\n") for document in (compact, laid_out, wide))
    assert b" " not in compact
    assert wide.startswith(b'{\n    "@context"')


def test_lone_surrogates_are_replaced_and_told(write):
    """What UTF-8 can't hold becomes U+FFFD, and a warning names the article; what JSON escapes survives."""
    article = Article(headline=Text("堤\ud800\udc00\x00\ufffe", ()))
    with pytest.warns(ExportWarning, match=r"^lone surrogates of article s1-a2 are written as U\+FFFD$") as told:
        document = write(Issue(pages=(Page(articles=(Article(), article)),)))
    assert 1 == len(told)
    assert "堤\ufffd\ufffd\x00\ufffe" == json.loads(document)["hasPart"][1]["headline"]
    with pytest.warns(ExportWarning, match="^lone surrogates of the issue are"):
        write(Issue(unplaced=(Text("\udfff", ()),)))


@pytest.mark.parametrize(
    ("name", "value"),
    [("indent", "9"), ("authority", "example.org"), ("authority", "例.org,2026"), ("language", "zh_CN")],
)
def test_other_values_are_refused(name, value):
    """A value that would make documents invalid is a mistake that the command tells."""
    with pytest.raises(OptionError, match=f"^option {name} does not take '"):
        options.read(Options, {name: value})
