"""The contract that every exporter keeps, as a function."""

from __future__ import annotations

import copy
import io
import pickle
from collections.abc import Iterable, Iterator

import attrs
import hypothesis

from qtparse.exporting import Exporter
from qtparse.model import Article, Byline, Crosshead, Issue, Labelled, Masthead, Page, Paragraph, Photo, Table, Text
from qtparse.spans import Span
from qtparse.testing.issues import HOSTILE_STRINGS, issues

MANY = 12
MOST_HELD = 4


def check_exporter(exporter: Exporter, options: object = None) -> None:
    """Check what every exporter promises, with `options` or its defaults; `AssertionError` says what it broke.

    It gives bytes for any issues, none and empty ones included; the same for equal issues; it changes no issue;
    it assembles as the pieces come; worker processes can be told of it by name.
    """
    expect = _Expectation(exporter.name)
    chosen = exporter.options() if options is None else options
    expect(exporter.suffix.startswith("."), f"its suffix {exporter.suffix!r} does not begin with a full stop")
    _check_pickles(exporter, expect)

    @hypothesis.settings(deadline=None)
    @hypothesis.given(issues())
    def check_render(issue: Issue) -> None:
        _check_render(exporter, issue, chosen, expect)

    _check_render(exporter, Issue(), chosen, expect)  # a plain fault need not be searched for
    check_render()
    _check_lazy(exporter, chosen, expect)
    hostile = [_issue_of(string) for string in HOSTILE_STRINGS]
    for several in ([], [Issue()], *([issue] for issue in hostile), hostile, [Issue()] * MANY):
        document = _written(exporter, several, chosen)
        expect(document == _written(exporter, copy.deepcopy(several), chosen), "equal issues give different documents")


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


def _check_lazy(exporter: Exporter, options: object, expect: _Expectation) -> None:
    held = 0

    def pieces() -> Iterator[bytes]:
        nonlocal held
        for position in range(1, MANY + 1):
            held += 1
            expect(held <= MOST_HELD, f"assemble takes {held} pieces and yields nothing")
            yield exporter.render(Issue(), position, options)

    for chunk in exporter.assemble(pieces(), options):
        expect(isinstance(chunk, bytes), f"assemble yields {type(chunk).__name__}, not bytes")
        held = 0


def _written(exporter: Exporter, several: Iterable[Issue], options: object) -> bytes:
    stream = io.BytesIO()
    exporter.write(several, stream, options)
    return stream.getvalue()


def _issue_of(string: str) -> Issue:
    """A small issue with `string` wherever an exporter is likely to look."""
    spans = (Span(0, len(string)),)
    text = Text(string, spans)
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
