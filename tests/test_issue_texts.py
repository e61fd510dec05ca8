"""The generator of issue texts: its truth is sound, and the parser recovers it, all or as much as noise leaves."""

import re
from collections import Counter
from pathlib import Path

import attrs
import pytest
from hypothesis import given, settings

import qtparse
from qtparse import listing
from qtparse.testing import Noise, issue_texts, not_yet

GUIDE = Path(__file__).parent.parent / "docs" / "testing.md"
LINE = re.compile(r"[^\s](?:[^\r\n]*[^\s])?")
JUMPS = {"article.jump_to", "article.jump_from"}
NOWHERE_ELSE = {"masthead.other", "unplaced"}
ROLES = {role for roles in listing.ROLES.values() for role in roles.values()} - {"article.body", "article.jump"}
CONTRADICTIONS = {"QT101", "QT102", "QT103", "QT105", "QT301"}
MEASURED = settings(max_examples=30, derandomize=True, database=None)
UNREAD = "not read yet"

# The least share of the true stretches that is to be read with the same role and extent: as measured, less a margin.
FLOORS = {
    Noise.COLUMN_CUTS: 0.96,
    Noise.LOST_HEADLINES: 0.98,
    Noise.WIDTH_CHANGES: 0.99,
    Noise.SPACED_DIGITS: 0.94,
    Noise.HARD_WRAPS: 0.965,
    Noise.LINE_ENDS: 1.0,
    Noise.DOUBLED_LINES: 0.98,
    Noise.FURNITURE: 0.98,
    UNREAD: 0.97,
}


def in_lines(text, stretches):
    """The stretches cut at line ends, white space at their ends left out."""
    return [
        attrs.evolve(stretch, start=line.start(), end=line.end())
        for stretch in stretches
        for line in LINE.finditer(text, stretch.start, stretch.end)
    ]


def untold(text, stretches):
    """The offsets of `text` that lie in no stretch or in several, white space left out."""
    told = Counter(offset for stretch in stretches for offset in range(stretch.start, stretch.end))
    return [offset for offset, character in enumerate(text) if not character.isspace() and told[offset] != 1]


@pytest.mark.parametrize("noise", [(), *[(kind,) for kind in Noise], tuple(Noise)], ids=" and ".join)
def test_the_truth_covers_its_text(noise):
    """Whatever the noise, each character of a text lies in one stretch of its truth, and no stretch is blank."""

    @settings(max_examples=10)
    @given(issue_texts(noise))
    def covers(labelled):
        assert [] == untold(labelled.text, labelled.listing)
        assert list(labelled.listing) == in_lines(labelled.text, labelled.listing)

    covers()


def test_all_roles_occur():
    """The texts have every role of the listing but those of what fits nowhere else."""
    seen = set()

    @settings(max_examples=100, derandomize=True, database=None)
    @given(issue_texts())
    def collect(labelled):
        seen.update(stretch.role for stretch in labelled.listing)

    collect()
    assert seen == (ROLES | JUMPS | {*listing.BODY_ROLES.values(), listing.MARKUP}) - NOWHERE_ELSE


@pytest.mark.parametrize("noise", [(), (Noise.LINE_ENDS,)], ids=["clean", "line ends"])
def test_the_truth_is_recovered(noise):
    """Without noise, and with any line ends, the parser gives roles, extents, values, articles and joins exactly."""

    @given(issue_texts(noise))
    def recovers(labelled):
        parse = qtparse.parse(labelled.text)
        assert list(labelled.listing) == in_lines(labelled.text, parse.listing())
        assert set() == CONTRADICTIONS & {diagnostic.code.name for diagnostic in parse.diagnostics}

    recovers()


@pytest.mark.parametrize("noise", FLOORS)
def test_noise_costs_little(noise, monkeypatch, record_testsuite_property):
    """Under each kind of noise, and with what is not read yet, nothing vanishes and the recall keeps its floor."""
    if noise == UNREAD:
        monkeypatch.setattr(not_yet, "NOT_YET_READ", frozenset())
    true, recovered = [], []

    @MEASURED
    @given(issue_texts({noise} - {UNREAD}))
    def measure(labelled):
        read = qtparse.parse(labelled.text).listing()
        assert [] == untold(labelled.text, read)
        expected = {(stretch.role, stretch.start, stretch.end) for stretch in labelled.listing}
        actual = {(stretch.role, stretch.start, stretch.end) for stretch in in_lines(labelled.text, read)}
        true.append(len(expected))
        recovered.append(len(expected & actual))

    measure()
    recall = sum(recovered) / sum(true)
    record_testsuite_property(f"recall under {noise}", recall)
    assert recall >= FLOORS[noise]


def test_the_guide_tells_of_noise_and_of_what_is_not_read():
    """The guide names each kind of noise with its floor, and each form that the texts leave out as yet."""
    guide = GUIDE.read_text("utf-8")
    told = dict(re.findall(r"^\| `Noise\.([A-Z_]+)` .*\| ([0-9.]+) \|$", guide, re.MULTILINE))
    assert {noise.name: str(FLOORS[noise]) for noise in Noise} == told
    assert set(re.findall(r"^- `([^`]+)`:", guide, re.MULTILINE)) == not_yet.NOT_YET_READ
