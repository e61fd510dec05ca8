"""Both exporters keep qtparse's contract, and read no clock."""

import time

import pytest
from qtparse_newsml import NEWSML, NITF, NewsmlOptions, NitfOptions, qtparse_exporters

from qtparse.model import Issue
from qtparse.testing import check_exporter


@pytest.mark.filterwarnings("ignore::qtparse.ExportWarning")
@pytest.mark.parametrize(
    ("exporter", "options"),
    [
        (NEWSML, NewsmlOptions()),
        (NEWSML, NewsmlOptions(body="nitf", guids="urn:newsml:example.org", copyright_holder="临江报业", version=3)),
        (NITF, NitfOptions()),
        (NITF, NitfOptions(guids="tag:example.org,2021", copyright_holder="临江报业")),
    ],
)
def test_contract(exporter, options):
    """The exporters keep qtparse's contract, whatever their options."""
    check_exporter(exporter, options)


def test_the_plugin_offers_both():
    """The hook gives the two exporters, by the names that the README tells."""
    assert ["newsml", "nitf"] == [exporter.name for exporter in qtparse_exporters()]


@pytest.mark.filterwarnings("ignore::qtparse.ExportWarning")
@pytest.mark.parametrize("exporter", [NEWSML, NITF])
def test_no_clock(exporter, write, issue, monkeypatch):
    """A document has the same bytes at another time."""
    before = write(exporter, issue, Issue())
    monkeypatch.setattr(time, "time", lambda: 4e9)
    monkeypatch.setattr(time, "localtime", lambda *_: (2096, 10, 2, 7, 6, 40, 1, 276, 0))
    assert before == write(exporter, issue, Issue())
