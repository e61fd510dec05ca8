"""The contract that every exporter keeps, as a function."""

from __future__ import annotations

import copy
import gc
import io
import os
import pickle
import time
import tracemalloc
import warnings
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, redirect_stdout
from typing import TYPE_CHECKING
from unittest import mock

import attrs
import hypothesis

from qtparse.exporting import Exporter, ExportWarning
from qtparse.model import Article, Byline, Crosshead, Issue, Labelled, Masthead, Page, Paragraph, Photo, Table, Text
from qtparse.spans import Span
from qtparse.testing.issues import HOSTILE_STRINGS, issues

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

MANY = 12
MOST_HELD = 4
FEW_ISSUES, MANY_ISSUES = 20, 200  # ten times the issues: what holds them all needs ten times the memory
MOST_GROWTH = 2
SLACK = 2**16  # bytes that come and go whatever is written
ISSUE_TEXT = "字" * 4000
LONG_HEADLINE = "字" * 100_000
NO_UTF8 = "\udcff"  # as Python has a byte of a file's name that is no text
MAY_BE_READ = "SOURCE_DATE_EPOCH"  # of the environment: how reproducible builds say when something was made
FAR_ZONE = "FAR+11:30"  # where nobody lives
DOCUMENT_STEMS = ("issue", "报 1", "a&b<c>'\"]]>", "=1+1", "100%", NO_UTF8)


def check_exporter(exporter: Exporter, options: object = None) -> None:
    """Check what every exporter promises, with `options` or its defaults; `AssertionError` says what it broke.

    It gives bytes for any issues, none, empty and hostile ones included; the same for equal issues, whatever the
    environment (but for SOURCE_DATE_EPOCH) and the time zone; it changes no issue, and prints nothing; it assembles
    as the pieces come, and many issues need no more memory than few; only `render` warns, and `ExportWarning` does no
    harm; what stands beside a document are bytes under plain file names of its own, the same each time; worker
    processes can be told of it by name.
    """
    expect = _Expectation(exporter.name)
    chosen = exporter.options() if options is None else options
    expect(exporter.suffix.startswith("."), f"its suffix {exporter.suffix!r} does not begin with a full stop")
    _check_pickles(exporter, expect)
    with _printing_nothing(expect):
        _check_companions(exporter, chosen, expect)

    @hypothesis.settings(deadline=None)
    @hypothesis.given(issues())
    def check_render(issue: Issue) -> None:
        _check_render(exporter, issue, chosen, expect)

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ExportWarning)
        _check_render(exporter, Issue(), chosen, expect)  # a plain fault need not be searched for
        check_render()
        _check_lazy(exporter, chosen, expect)
        hostile = [_issue_of(string) for string in HOSTILE_STRINGS]
        long = Issue(pages=(Page(articles=(Article(headline=_text(LONG_HEADLINE)),)),))
        for several in ([], [Issue()], *([issue] for issue in hostile), [long], hostile, [Issue()] * MANY):
            with _printing_nothing(expect):
                document = _written(exporter, several, chosen)
            expect(document == _written(exporter, copy.deepcopy(several), chosen), "equal issues give other documents")
        _check_memory(exporter, chosen, expect)


@attrs.frozen
class _Expectation:
    """Says in whose name an expectation was broken."""

    name: str

    def __call__(self, kept: bool, otherwise: str) -> None:  # noqa: FBT001 — reads as a sentence
        if not kept:
            raise AssertionError(f"exporter {self.name}: {otherwise}")


def _check_pickles(exporter: Exporter, expect: _Expectation) -> None:
    try:
        copied = pickle.loads(pickle.dumps(exporter))  # noqa: S301 — our own bytes
    except (pickle.PicklingError, AttributeError) as error:
        raise AssertionError(f"exporter {exporter.name}: its parts can't be imported by name: {error}") from error
    expect(copied == exporter, "another exporter comes out of its pickle")


def _check_render(exporter: Exporter, issue: Issue, options: object, expect: _Expectation) -> None:
    before = copy.deepcopy(issue)
    piece = exporter.render(issue, 1, options)
    expect(isinstance(piece, bytes), f"render gives {type(piece).__name__}, not bytes")
    expect(issue == before, "render changes the issue")
    expect(piece == exporter.render(before, 1, options), "equal issues are rendered differently")
    with _elsewhere():
        expect(piece == exporter.render(before, 1, options), "render heeds the environment or the time zone")


def _check_lazy(exporter: Exporter, options: object, expect: _Expectation) -> None:
    held = 0
    rendered = [exporter.render(Issue(), position, options) for position in range(1, MANY + 1)]

    def pieces() -> Iterator[bytes]:
        nonlocal held
        for piece in rendered:
            held += 1
            expect(held <= MOST_HELD, f"assemble takes {held} pieces and yields nothing")
            yield piece

    with _silent("assemble", expect):
        for chunk in exporter.assemble(pieces(), options):
            expect(isinstance(chunk, bytes), f"assemble yields {type(chunk).__name__}, not bytes")
            held = 0


def _check_memory(exporter: Exporter, options: object, expect: _Expectation) -> None:
    _peak(exporter, options, 1)  # what is made once and kept, compiled patterns say, counts for none
    few, many = (_peak(exporter, options, number) for number in (FEW_ISSUES, MANY_ISSUES))
    told = f"{FEW_ISSUES} issues take {few:,} bytes of memory, {MANY_ISSUES} take {many:,}; it must not keep them"
    expect(many <= MOST_GROWTH * few + SLACK, told)


def _peak(exporter: Exporter, options: object, number: int) -> int:
    """The most memory that Python has at a time for writing `number` issues, in bytes."""
    several = (_issue_of(f"{position}{ISSUE_TEXT}") for position in range(number))
    gc.collect()
    traced = tracemalloc.is_tracing()
    tracemalloc.start()
    try:
        tracemalloc.reset_peak()
        before, _ = tracemalloc.get_traced_memory()
        exporter.write(several, _Nowhere(), options)
        return tracemalloc.get_traced_memory()[1] - before
    finally:
        if not traced:
            tracemalloc.stop()


class _Nowhere(io.BytesIO):
    """A stream that keeps nothing."""

    def write(self, chunk: ReadableBuffer) -> int:
        return len(memoryview(chunk))

    def writelines(self, chunks: Iterable[ReadableBuffer]) -> None:
        for chunk in chunks:
            self.write(chunk)


def _check_companions(exporter: Exporter, options: object, expect: _Expectation) -> None:
    taken: dict[str, str] = {}
    with _silent("companions", expect):
        for stem in DOCUMENT_STEMS:
            name = stem + exporter.suffix
            try:
                beside = exporter.beside(name, options)
            except (TypeError, ValueError) as error:
                raise AssertionError(f"exporter {exporter.name}: what stands beside {name!r}: {error}") from error
            expect(name not in beside, f"what stands beside {name!r} has its name")
            for file in beside:
                expect(file not in taken, f"{file!r} stands beside {name!r} and beside {taken.get(file)!r}")
                taken[file] = name
            expect(beside == exporter.beside(name, options), f"what stands beside {name!r} is not the same each time")


@contextmanager
def _elsewhere() -> Iterator[None]:
    """Another environment, of which only what may be read is as it was, and another time zone."""
    kept = {name: value for name, value in os.environ.items() if name == MAY_BE_READ}
    set_zone = getattr(time, "tzset", lambda: None)  # Windows has none
    try:
        with mock.patch.dict(os.environ, kept | {"TZ": FAR_ZONE}, clear=True):
            set_zone()
            yield
    finally:
        set_zone()


@contextmanager
def _printing_nothing(expect: _Expectation) -> Iterator[None]:
    printed = io.BytesIO()
    stream = io.TextIOWrapper(printed, "utf-8", errors="backslashreplace", write_through=True)
    with redirect_stdout(stream):
        yield
    expect(not printed.getvalue(), "it prints to standard output, where the command may write the document")


@contextmanager
def _silent(part: str, expect: _Expectation) -> Iterator[None]:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always", ExportWarning)
        yield
    told = [str(warning.message) for warning in caught if issubclass(warning.category, ExportWarning)]
    expect(not told, f"{part} warns, which only render may: {''.join(told[:1])}")


def _written(exporter: Exporter, several: Iterable[Issue], options: object) -> bytes:
    stream = io.BytesIO()
    exporter.write(several, stream, options)
    return stream.getvalue()


def _issue_of(string: str) -> Issue:
    """A small issue with `string` wherever an exporter is likely to look."""
    text = _text(string)
    spans = text.spans
    article = Article(
        kicker=text,
        headline=text,
        decks=(text, text),
        bylines=(Byline(string, string, (string, string), spans),),
        body=(Paragraph(string, spans), Crosshead(string, spans), Table(string, spans)),
        photos=(Photo(captions=(text,)),),
    )
    page = Page(number=text, section=text, articles=(article, Article()))
    return Issue(Masthead(titles=(text,), contacts=(Labelled(string, string, spans),)), (page, Page()), (text,))


def _text(string: str) -> Text:
    return Text(string, (Span(0, len(string)),))
