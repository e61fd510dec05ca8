"""What all parts of one article share while it is set."""

from __future__ import annotations

from typing import Any

import attrs

from qtparse.testing.labelled import Line, Node, Piece
from qtparse.testing.layouts import Layout
from qtparse.testing.papers import Paper


@attrs.frozen
class Story:
    """An article's number, the paper that prints it and the layout that sets it."""

    article: int
    paper: Paper
    layout: Layout

    def node(self, role: str, value: Any = None) -> Node:  # noqa: ANN401 — any JSON value
        """A node of this article."""
        return Node(role, value, self.article)

    def line(self, *pieces: Piece) -> Line:
        """A line of the body, indented as the layout does it."""
        return Line((Piece(self.layout.indent), *pieces), self.layout.gap)
