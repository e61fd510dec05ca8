"""Characters that XML does not have: they are replaced, and a warning says where."""

import attrs
import pytest

from qtparse import ExportWarning
from qtparse.model import Article, Issue, Masthead, Page, Paragraph, Text

ODD = "\x00甲\x0b\ud800乙\ufffe\uffff"
REPLACED = "\ufffd甲\ufffd\ufffd乙\ufffd\ufffd"
TOLD = "characters that XML does not have stand as U\\+FFFD, the first in "


def issue_of(*articles):
    """An issue of one page with `articles`."""
    return Issue(pages=(Page(), Page(articles=articles)))


def test_replaced(items):
    """Controls, surrogates and what is no character stand as U+FFFD, and a warning says in which article."""
    article = Article(headline=Text(ODD, ()), body=(Paragraph(ODD, ()),))
    with pytest.warns(ExportWarning, match=f"^{TOLD}article 2 of page 2$"):
        item = items(issue_of(Article(), article))[2]
    assert REPLACED == item.find("{*}contentMeta/{*}headline").text
    assert REPLACED == item.find(".//{http://www.w3.org/1999/xhtml}p").text


def test_replaced_around_articles(documents):
    """What stands in no article is told too, by both exporters."""
    issue = attrs.evolve(issue_of(Article()), masthead=Masthead(titles=(Text(ODD, ()),)))
    with pytest.warns(ExportWarning, match=f"^{TOLD}what stands around the articles$"):
        (document,) = documents(issue).values()
    assert REPLACED == document.find("{*}head/{*}pubdata").get("name")


@pytest.mark.parametrize(
    "string",
    [
        "]]>",
        "<a href='x'>&amp;&#0;</a>",
        "=1+1",
        '"',
        "a\r\nb\tc",
        "\u200f\u202e右向左\u202c",
        "\x7f\x85\u2028",
        "\U0001f5de",
        "\ufeff字" * 50_000,
    ],
)
def test_kept(items, string):
    """Everything else comes back from the document as it was, without a warning."""
    article = Article(headline=Text(string, ()), body=(Paragraph(string, ()),))
    item = items(issue_of(article))[1]
    assert string == item.find("{*}contentMeta/{*}headline").text
    assert string == item.find(".//{http://www.w3.org/1999/xhtml}p").text
