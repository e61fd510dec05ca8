"""Any issue that there can be, likely or not, as a Hypothesis strategy."""

from __future__ import annotations

import re
from datetime import date
from enum import Enum
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies
from hypothesis.strategies import SearchStrategy

from qtparse.model import Issue, Spans
from qtparse.spans import Span

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
MOST_ITEMS = 2
SURROGATE_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")


def issues() -> SearchStrategy[Issue]:
    """Any issue, likely or not: hostile strings, absent fields, empty tuples, several pages, every kind of leaf.

    Surrogates are lone: two that make a pair are one character in every encoding, and no format keeps them apart.
    """
    return _values(Issue)


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
