"""The headlines that the exporter writes."""

import pytest
from qtparse_headlines import EXPORTER, Options

from qtparse import ExportWarning
from qtparse.model import Article, Issue, Page, Text
from qtparse.testing import check_exporter


def issue_of(*texts):
    """An issue of one page of articles with a headline of each text; `None` stands for one that was lost."""
    articles = (Article(headline=Text(text, ()) if text is not None else None) for text in texts)
    return Issue(pages=(Page(articles=tuple(articles)),))


def test_contract():
    """The exporter keeps qtparse's contract for exporters."""
    check_exporter(EXPORTER)


def test_lost_headline():
    """A lost headline is written as the option says."""
    assert "1\t开园\n1\t?\n".encode() == EXPORTER.render(issue_of("开园", None), 1, Options(missing="?"))


def test_headline_that_cannot_be_written():
    """A sign that UTF-8 can't hold is told, and a question mark stands for it."""
    with pytest.warns(ExportWarning, match="^article 2: UTF-8 can't hold all of its headline$"):
        assert "1\t开园\n1\t?\n".encode() == EXPORTER.render(issue_of("开园", "\ud800"), 1, Options())
