"""Articles of every kind, set in any layout: their heads, bodies, pictures, notes and tables."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import strategies
from hypothesis.strategies import DrawFn, SearchStrategy

from qtparse.conventions import Role
from qtparse.listing import MARKUP
from qtparse.testing import people
from qtparse.testing.labelled import Line, Node, Piece
from qtparse.testing.layouts import Layout, headed
from qtparse.testing.papers import Paper
from qtparse.testing.vocabulary import (
    CALLS,
    CROSSHEADS,
    DECKS,
    PLACES,
    PROJECTS,
    STANDING_ENDS,
    examples,
    headlines,
    kickers,
    names,
    paragraphs,
    phrases,
)

LABELS = tuple(example for example in examples(Role.RUBRIC) if example[0] in "【〖")
...
