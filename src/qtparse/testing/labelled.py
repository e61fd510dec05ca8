"""A text that knows what each of its stretches is: lines of pieces, and the listing that they make."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import attrs

from qtparse.listing import MARKUP, Stretch
from qtparse.spans import Span

TABLE = "article.table"


@attrs.frozen
class LabelledText:
    """A text and its true listing, in the form of `Parse.listing()` with each record within one line."""

    text: str
    listing: tuple[Stretch, ...]


@attrs.frozen(eq=False)
class Node:
    """What pieces belong to: a leaf of the model with its role, or a stretch of markup.

    `value` is what the model reads out of it, `None` where that is the text of the pieces as it stands.
    `article` is any number that the nodes of one article share, `None` outside articles.
    """

    role: str
    value: Any = None
    article: int | None = None


@attrs.frozen
class Piece:
    """A stretch of a line; one without a node is blank."""

    text: str
    node: Node | None = None

    @property
    def role(self) -> str | None:
        """The role of its node, if it has one."""
        return self.node.role if self.node else None


@attrs.frozen
class Line:
    """Pieces in a row, behind `gap` blank lines."""

    pieces: tuple[Piece, ...]
    gap: int = 0

    @property
    def roles(self) -> frozenset[str]:
        """The roles on the line, markup left out."""
        return frozenset(piece.role for piece in self.pieces if piece.role and piece.role != MARKUP)

    @property
    def is_marked(self) -> bool:
        """Whether a sign of form stands on the line."""
        return any(piece.role == MARKUP for piece in self.pieces)

    @property
    def article(self) -> int | None:
        """The article that the line belongs to."""
        return next((piece.node.article for piece in self.pieces if piece.node and piece.role != MARKUP), None)


def labelled(lines: Sequence[Line], line_end: str = "\n") -> LabelledText:
    """The text that `lines` make, with `line_end` behind each, and its listing."""
    parts: list[str] = []
    places: list[tuple[int, int, Node]] = []
    offset = 0
    for piece in _with_line_ends(lines, line_end):
        end = offset + len(piece.text)
        if piece.node:
            places.append((offset, end, piece.node))
        parts.append(piece.text)
        offset = end
    text = "".join(parts)
    return LabelledText(text, tuple(_listing(text, places)))


def _with_line_ends(lines: Sequence[Line], line_end: str) -> Iterator[Piece]:
    for at, line in enumerate(lines):
        yield Piece(line_end * line.gap if at else "")
        yield from line.pieces
        yield Piece(line_end)


def _listing(text: str, places: Sequence[tuple[int, int, Node]]) -> Iterator[Stretch]:
    """The records of the pieces at `places`, articles and nodes numbered in the order in which they begin."""
    told = [node for _, _, node in places if node.role != MARKUP]
    nodes = {node: number for number, node in enumerate(dict.fromkeys(told), 1)}
    articles = _numbered(node.article for node in told)
    spans: dict[Node, list[Span]] = {node: [] for node in nodes}
    for start, end, node in places:
        if node in spans:
            spans[node].append(Span(start, end))
    values = {node: _value(node, text, stretches) for node, stretches in spans.items()}
    for start, end, node in places:
        article = None if node.article is None else articles[node.article]
        yield Stretch(start, end, node.role, article, nodes.get(node), values.get(node))


def _numbered(articles: Iterable[int | None]) -> dict[int | None, int]:
    found = dict.fromkeys(article for article in articles if article is not None)
    return {article: number for number, article in enumerate(found, 1)}


def _value(node: Node, text: str, spans: list[Span]) -> Any:  # noqa: ANN401 — any JSON value
    """What the model reads out of `node`: tables verbatim, other text with its lines joined."""
    if node.value is not None:
        return node.value
    if node.role == TABLE:
        return text[spans[0].start : spans[-1].end]
    return "".join(text[start:end] for start, end in spans)
