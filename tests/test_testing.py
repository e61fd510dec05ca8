"""The test kit: it passes what keeps an exporter's contract, and names what does not."""

import importlib.util
import itertools
import os
import sys
import time
import tracemalloc
import warnings
from datetime import datetime
from pathlib import Path
from typing import get_args

import attrs
import pytest
from hypothesis import given, settings

from qtparse import Exporter, ExportWarning, testing
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


def assemble_and_warn(pieces, options):
    """Warn where nobody knows the issue."""
    del options
    warnings.warn("the title is cut", ExportWarning, stacklevel=2)
    yield from pieces


def render_short_headlines(issue, position, options):
    """Fail where a headline is too long."""
    if any(article.headline and len(article.headline.text) > 50_000 for article in issue.articles):
        raise OverflowError("too long a headline")
    return render(issue, position, options)


def render_and_keep(issue, position, options, kept=[]):  # noqa: B006 — the fault that is tested
    """Keep all issues that were ever rendered."""
    kept.append(issue)
    return render(issue, position, options)


def render_and_warn(issue, position, options):
    """Say what a piece leaves out, as exporters should."""
    warnings.warn("no article's text is written", ExportWarning, stacklevel=2)
    return render(issue, position, options)


def describe(name, options):
    """One description of a document."""
    del options
    return {f"{name}-metadata.json": b"{}"}


def describe_elsewhere(name, options):
    """A description that would not lie beside its document."""
    del options
    return {f"../{name}": b"{}"}


def describe_itself(name, options):
    """A description that takes its document's place."""
    del options
    return {name: b"{}"}


def describe_all(name, options):
    """A description that has one name, whatever it describes."""
    del name, options
    return {"all.json": b"{}"}


def describe_in_text(name, options):
    """A string where bytes belong."""
    del options
    return {f"{name}.json": "{}"}


def describe_numbered(name, options, counter=itertools.count()):  # noqa: B008 — the fault that is tested
    """Another description each time."""
    del options
    return {f"{name}.json": str(next(counter)).encode()}


def describe_and_warn(name, options):
    """Warn where nobody knows the issue."""
    warnings.warn("the title is cut", ExportWarning, stacklevel=2)
    return describe(name, options)


def describe_aloud(name, options):
    """Say what is done."""
    print(name)  # noqa: T201 — the fault that is tested
    return describe(name, options)


def render_aloud(issue, position, options):
    """Say what is done, as those do who look for a fault."""
    sys.stdout.buffer.write(b"here")
    return render(issue, position, options)


def render_with_path(issue, position, options):
    """Another piece for another user."""
    return render(issue, position, options) + os.environ.get("PATH", "").encode()


def render_local_time(issue, position, options):
    """Take the noon of a day for one that is the same everywhere."""
    return render(issue, position, options) + str(datetime(2022, 4, 15, 12).timestamp()).encode()  # noqa: DTZ001 — the fault that is tested


def render_epoch(issue, position, options):
    """Another piece where a reproducible build says when it was made."""
    return render(issue, position, options) + os.environ.get("SOURCE_DATE_EPOCH", "").encode()


GOOD = Exporter("count", ".txt", "text/plain", "counts articles", render)


def test_a_good_exporter_passes():
    """An exporter that keeps the contract passes, with its default options and with others."""
    testing.check_exporter(GOOD)
    testing.check_exporter(GOOD, GOOD.options())


def test_warnings_and_companions_keep_the_contract():
    """An exporter may warn while it renders, and may describe its documents beside them."""
    testing.check_exporter(attrs.evolve(GOOD, render=render_and_warn, companions=describe))


def test_memory_is_measured_for_those_who_measure_too():
    """Whoever traces memory already goes on tracing it after the check."""
    tracemalloc.start()
    try:
        testing.check_exporter(GOOD)
        assert tracemalloc.is_tracing()
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("epoch", [None, "1600000000"])
def test_the_epoch_of_a_build_may_be_read(monkeypatch, epoch):
    """Of the environment an exporter may heed SOURCE_DATE_EPOCH; all of it is as it was after the check."""
    if epoch:
        monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    else:
        monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    environment, zone = dict(os.environ), time.tzname
    testing.check_exporter(attrs.evolve(GOOD, render=render_epoch))
    assert (environment, zone) == (dict(os.environ), time.tzname)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"suffix": "txt"}, "its suffix 'txt' does not begin with a full stop"),
        ({"render": lambda issue, position, options: b""}, "its parts can't be imported by name"),  # noqa: ARG005 — only its form counts
        ({"render": render_text}, "render gives str, not bytes"),
        ({"render": render_numbered}, "equal issues are rendered differently"),
        ({"render": render_with_path}, "render heeds the environment or the time zone"),
        pytest.param(
            {"render": render_local_time},
            "render heeds the environment or the time zone",
            marks=pytest.mark.skipif(not hasattr(time, "tzset"), reason="the time zone is the system's here"),
        ),
        ({"render": render_aloud}, "it prints to standard output, where the command may write the document"),
        ({"companions": describe_aloud}, "it prints to standard output, where the command may write the document"),
        ({"render": render_and_change}, "render changes the issue"),
        ({"assemble": assemble_all}, "assemble takes 5 pieces and yields nothing"),
        ({"assemble": assemble_text}, "assemble yields str, not bytes"),
        ({"assemble": assemble_numbered}, "equal issues give other documents"),
        ({"assemble": assemble_and_warn}, "assemble warns, which only render may: the title is cut"),
        (
            {"render": render_and_keep},
            "20 issues take [0-9,]+ bytes of memory, 200 take [0-9,]+; it must not keep them",
        ),
        ({"companions": describe_elsewhere}, "what stands beside 'issue.txt': '../issue.txt' is no plain file name"),
        ({"companions": describe_itself}, "what stands beside 'issue.txt' has its name"),
        (
            {"companions": describe_in_text},
            "what stands beside 'issue.txt': 'issue.txt.json' is str where bytes belong",
        ),
        ({"companions": describe_numbered}, "what stands beside 'issue.txt' is not the same each time"),
        ({"companions": describe_and_warn}, "companions warns, which only render may: the title is cut"),
    ],
)
def test_a_broken_promise_is_named(changes, expected):
    """Each promise that an exporter breaks is told with its name."""
    with pytest.raises(AssertionError, match=f"^exporter count: {expected}"):
        testing.check_exporter(attrs.evolve(GOOD, **changes))


def test_what_an_exporter_raises_is_passed_on():
    """An exporter that fails on a headline of a newspaper's length is told by what it raises."""
    with pytest.raises(OverflowError, match=r"^too long a headline$"):
        testing.check_exporter(attrs.evolve(GOOD, render=render_short_headlines))


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
