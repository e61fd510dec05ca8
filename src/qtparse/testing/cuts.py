"""Where running text can be cut: in mid sentence, so that nobody can take the pieces for two paragraphs."""

from __future__ import annotations

from hypothesis import strategies
from hypothesis.strategies import SearchStrategy

from qtparse.testing.labelled import Line, Piece

PARAGRAPH = "article.paragraph"
SHORTEST_BEFORE, SHORTEST_BEHIND = 20, 8


def places(line: Line) -> list[tuple[int, int]]:
    """Where the line's paragraph can be cut: which piece, and behind how many of its characters."""
    return [
        (at, offset)
        for at, piece in enumerate(line.pieces)
        if piece.role == PARAGRAPH
        for offset in range(SHORTEST_BEFORE, len(piece.text) - SHORTEST_BEHIND)
        if all("\u4e00" <= character <= "\u9fff" for character in piece.text[offset - 1 : offset + 1])
    ]


def halves(line: Line) -> SearchStrategy[tuple[Line, Line]]:
    """The line cut in two at one of its `places`, without an indent before the second."""
    return strategies.sampled_from(places(line)).map(lambda place: cut(line, *place))


def cut(line: Line, at: int, offset: int) -> tuple[Line, Line]:
    """The line up to `offset` in its piece number `at`, and the rest of it."""
    piece = line.pieces[at]
    before = (*line.pieces[:at], Piece(piece.text[:offset], piece.node))
    return Line(before, line.gap), Line((Piece(piece.text[offset:], piece.node), *line.pieces[at + 1 :]), line.gap)
