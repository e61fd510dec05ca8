"""The headlines that the exporter writes."""

from qtparse_headlines import HEADLINES, Options

from qtparse.model import Article, Issue, Page, Text
from qtparse.testing import check_exporter


def test_contract():
    """The exporter keeps qtparse's contract for exporters."""
    check_exporter(HEADLINES)


def test_lost_headline():
    """A lost headline is written as the option says."""
    issue = Issue(pages=(Page(articles=(Article(headline=Text("开园", ())), Article())),))
    assert "1\t开园\n1\t?\n".encode() == HEADLINES.render(issue, 1, Options(missing="?"))
