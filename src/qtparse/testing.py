"""For the tests of exporters: any issue that there can be, and the contract that every exporter keeps.

from qtparse.testing import check_exporter

def test_contract() -> None:
check_exporter(EXPORTER)
"""

from __future__ import annotations

import copy
import io
import pickle
import re
from datetime import date
from enum import Enum
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Any, Union, get_args, get_origin, get_type_hints

import attrs

from qtparse.model import (
    Article,
    Byline,
    Crosshead,
    Issue,
    Labelled,
    Masthead,
    Page,
    Paragraph,
    Photo,
    Spans,
    Table,
    Text,
)
from qtparse.spans import Span

try:
    import hypothesis
    from hypothesis import strategies
except ImportError as error:
    raise ImportError("qtparse.testing needs hypothesis, which qtparse does not bring: install hypothesis") from error

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hypothesis.strategies import SearchStrategy

    from qtparse.exporting import Exporter

HOSTILE_STRINGS = (
    "",
    " ",
    "\x00\x01\x1f\x7f\x85",
    "\ud800",
    "\udfff",
    "\ufffe\uffff",
    "\ufeff",
    "]]>",
    "<a href='x'>&amp;&#0;</a>",
    "=1+1",
    "@SUM(A1)",
    '"quoted", and\ttabbed',
    "\\ud800 \\n",
    "one\ntwo\r\nthree\rfour",
    "\u2028\u2029\v\f",
    "\u200f\u202e右向左\u202c",
    "\u3000全角\xa0",
    "\U0001f5de\U00020bb7野家",
    "字" * 1000,
)
MANY = 12
MOST_HELD = 4
MOST_ITEMS = 2
SURROGATE_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")


def issues() -> SearchStrategy[Issue]:
    """Any issue, likely or not: hostile strings, absent fields, empty tuples, several pages, every kind of leaf.

    Surrogates are lone: two that make a pair are one character in every encoding, and no format keeps them apart.
    """
    return _values(Issue)


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


def _values(hint: Any) -> SearchStrategy[Any]:  # noqa: ANN401 — type hints have no common type
    """Values of the type `hint`, as the model has them."""
    if hint in SCALARS:
        return SCALARS[hint]
    if get_origin(hint) in (Union, UnionType):
        return strategies.one_of([_values(member) for member in get_args(hint)])
    if get_origin(hint) is tuple:
        return strategies.lists(_values(get_args(hint)[0]), max_size=MOST_ITEMS).map(tuple)
    if issubclass(hint, Enum):
        return strategies.sampled_from(hint)
    return strategies.builds(hint, **{name: _values(kind) for name, kind in get_type_hints(hint).items()})


def _spans(offsets: list[int]) -> tuple[Span, ...]:
    """Spans in source order that don't overlap, of offsets in any order."""
    bounds = sorted(offsets)
    return tuple(map(Span, bounds[::2], bounds[1::2]))


STRINGS = strategies.sampled_from(HOSTILE_STRINGS) | strategies.text(strategies.characters()).filter(
    lambda string: not SURROGATE_PAIR.search(string)
)
SCALARS: dict[Any, SearchStrategy[Any]] = {
    str: STRINGS,
    int: strategies.integers(min_value=0, max_value=10**9),
    bool: strategies.booleans(),
    date: strategies.dates(),
    NoneType: strategies.none(),
    Spans: strategies.lists(strategies.integers(min_value=0, max_value=10**7), max_size=6).map(_spans),
}
