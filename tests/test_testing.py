"""The test kit: it passes what keeps an exporter's contract, and names what does not."""

import importlib.util
import itertools
import sys
from pathlib import Path
from typing import get_args

import attrs
import pytest
from hypothesis import given, settings

from qtparse import Exporter, testing
from qtparse.model import Leaf, leaves


def render(issue, position, options):
    """One line for an issue."""
    del position, options
    return f"{len(issue.articles)}\n".encode()


def render_text(issue, position, options):
    """A string where bytes belong."""
    return render(issue, position, options).decode()


def render_numbered(issue, position, options, counter=itertools.count()):  # noqa: B008 — the fault that is tested
    """Another piece each time."""
    return render(issue, position, options) + str(next(counter)).encode()


def render_and_change(issue, position, options):
    """Write into the issue that is to be rendered."""
    object.__setattr__(issue, "unplaced", (*issue.unplaced, None))
    return render(issue, position, options)


def assemble_all(pieces, options):
    """Hold all pieces before the first is written."""
    del options
    yield b"".join(pieces)


def assemble_text(pieces, options):
    """Strings where bytes belong."""
    del options
    yield from (piece.decode() for piece in pieces)


def assemble_numbered(pieces, options, counter=itertools.count()):  # noqa: B008 — the fault that is tested
    """Another document each time."""
    del options
    yield from pieces
    yield str(next(counter)).encode()


GOOD = Exporter("count", ".txt", "text/plain", "counts articles", render)


def test_a_good_exporter_passes():
    """An exporter that keeps the contract passes, with its default options and with others."""
    testing.check_exporter(GOOD)
    testing.check_exporter(GOOD, GOOD.options())


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"suffix": "txt"}, "its suffix 'txt' does not begin with a full stop"),
        ({"render": lambda issue, position, options: b""}, "its parts can't be imported by name"),  # noqa: ARG005 — only its form counts
        ({"render": render_text}, "render gives str, not bytes"),
        ({"render": render_numbered}, "equal issues are rendered differently"),
        ({"render": render_and_change}, "render changes the issue"),
        ({"assemble": assemble_all}, "assemble takes 5 pieces and yields nothing"),
        ({"assemble": assemble_text}, "assemble yields str, not bytes"),
        ({"assemble": assemble_numbered}, "equal issues give different documents"),
    ],
)
def test_a_broken_promise_is_named(changes, expected):
    """Each promise that an exporter breaks is told with its name."""
    with pytest.raises(AssertionError, match=f"^exporter count: {expected}"):
        testing.check_exporter(attrs.evolve(GOOD, **changes))


@given(testing.issues())
@settings(deadline=None)
def test_spans_are_in_source_order(issue):
    """The spans of each leaf follow one another and don't overlap, as a parser's would."""
    for leaf in leaves(issue):
        bounds = [offset for span in leaf.spans for offset in span]
        assert sorted(bounds) == bounds


def test_every_kind_of_leaf_occurs():
    """No kind of leaf is left out of the issues."""
    seen = set()

    @settings(deadline=None, derandomize=True, database=None)
    @given(testing.issues())
    def collect(issue):
        seen.update(map(type, leaves(issue)))

    collect()
    assert set(get_args(Leaf)) == seen


def test_without_hypothesis_the_import_says_what_to_install(monkeypatch):
    """The test kit needs a package that qtparse does not bring, and names it."""
    monkeypatch.setitem(sys.modules, "hypothesis", None)
    spec = importlib.util.spec_from_file_location("without_hypothesis", Path(testing.__file__))
    with pytest.raises(ImportError, match="install hypothesis"):
        spec.loader.exec_module(importlib.util.module_from_spec(spec))
