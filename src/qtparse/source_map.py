"""The way back from a text as it is read to the text as it stands: each piece of the one knows its place in the other.

The pipeline works on the text without its markup; what it finds is told in offsets of the source.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from enum import Enum, auto
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

import attrs

from qtparse import model
from qtparse.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from qtparse.diagnostics import Diagnostic

Node = TypeVar("Node", bound=model.Branch | model.Leaf)

NOT_BLANK = re.compile(r"\S(?:[^\r\n]*\S)?")


class Kind(Enum):
    """How a piece is read: as it stands, as something else that is text (an entity), or as a sign of form (a tag)."""

    AS_IT_STANDS = auto()
    IN_PLACE_OF_TEXT = auto()
    FORM = auto()


class Piece(NamedTuple):
    """A stretch of the source, and the offset at which what is read for it begins."""

    kind: Kind
    start: int
    end: int
    read_at: int


@attrs.frozen
class SourceMap:
    """A text as it is read, made of pieces that tile its source. Without pieces it is its source."""

    source: str = attrs.field(repr=False)
    text: str = attrs.field(repr=False)
    pieces: tuple[Piece, ...] = ()
    _read_at: tuple[int, ...] = attrs.field(init=False, repr=False)

    @_read_at.default
    def _starts(self) -> tuple[int, ...]:
        return tuple([piece.read_at for piece in self.pieces])

    def spans(self, span: Span) -> model.Spans:
        """Where the text in `span` stands in the source: several stretches where form stands between."""
        found: list[Span] = []
        at = self._index(span.start)
        while at < len(self.pieces) and self.pieces[at].read_at < span.end:
            kind, start, end, read_at = self.pieces[at]
            at += 1
            if kind is Kind.FORM:
                continue
            if kind is Kind.AS_IT_STANDS:
                start, end = start + max(0, span.start - read_at), min(end, start + span.end - read_at)
            if found and found[-1].end == start:
                found[-1] = Span(found[-1].start, end)
            else:
                found.append(Span(start, end))
        return tuple(self._trimmed(found)) or (self.around(span),)

    def around(self, span: Span) -> Span:
        """The stretch of the source from where `span` begins to where it ends, with what stands between."""
        start, _ = self._place(span.start)
        _, end = self._place(max(span.start, span.end - 1))
        return Span(start, end if span.end > span.start else start)

    def restore(
        self, issue: model.Issue, diagnostics: tuple[Diagnostic, ...], markup: tuple[Span, ...]
    ) -> tuple[model.Issue, tuple[Diagnostic, ...], tuple[Span, ...]]:
        """A reading of the text, told in offsets of the source; `markup` gains what was left out of the text."""
        if not self.pieces:
            return issue, diagnostics, markup
        restored = self._restored(issue)
        moved = tuple(attrs.evolve(diagnostic, span=self.around(diagnostic.span)) for diagnostic in diagnostics)
        mapped = [stretch for span in markup for stretch in self.spans(span)]
        return restored, moved, tuple(self._lines(mapped + list(self._left_out(restored))))

    def _index(self, offset: int) -> int:
        """The piece that holds what is read at `offset`; pieces that read as nothing hold nothing."""
        return bisect_right(self._read_at, offset) - 1

    def _place(self, offset: int) -> Span:
        """Where the character at `offset` of the text stands in the source."""
        kind, start, end, read_at = self.pieces[self._index(offset)]
        if kind is not Kind.AS_IT_STANDS:
            return Span(start, end)
        return Span(start + offset - read_at, start + offset - read_at + 1)

    def _trimmed(self, spans: list[Span]) -> Iterator[Span]:
        """The spans without blanks at their ends, where form has cut them; those without anything else not at all."""
        if len(spans) == 1:
            yield from spans
            return
        for start, end in spans:
            printed = self.source[start:end]
            if words := printed.strip():
                at = start + printed.index(words)
                yield Span(at, at + len(words))

    def _restored(self, node: Node) -> Node:
        """A node of the model with its spans, and those of the nodes below it, told in offsets of the source."""
        changes: dict[str, Any] = {}
        if isinstance(node, model.Branch):
            for field in attrs.fields(type(node)):
                held = getattr(node, field.name)
                if isinstance(held, tuple):
                    changes[field.name] = tuple(map(self._restored, held))
                elif held is not None:
                    changes[field.name] = self._restored(held)
        else:
            spans = changes["spans"] = tuple([stretch for span in node.spans for stretch in self.spans(span)])
            if isinstance(node, model.Table):
                changes["text"] = "".join(self.source[span.start : span.end] for span in spans)
        return attrs.evolve(node, **changes)

    def _left_out(self, issue: model.Issue) -> Iterator[Span]:
        """The stretches that were not read as they stand, and belong to no value of `issue`."""
        told = model.spans_of(issue)
        starts = [span.start for span in told]
        for kind, start, end, _ in self.pieces:
            if kind is not Kind.AS_IT_STANDS:
                before = bisect_right(starts, start) - 1
                if before < 0 or told[before].end <= start:
                    yield Span(start, end)

    def _lines(self, spans: list[Span]) -> Iterator[Span]:
        """The same stretches in order, once each: those that touch as one, cut at line ends."""
        joined: list[Span] = []
        for span in sorted(spans):
            if joined and span.start <= joined[-1].end:
                joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
            else:
                joined.append(span)
        for start, end in joined:
            for line in NOT_BLANK.finditer(self.source, start, end):
                yield Span(*line.span())


def leaving_out(text: str, stretches: Iterable[tuple[Span, str]]) -> SourceMap:
    """The text with each of the `stretches`, in order, read as the string beside it: nothing, or a blank."""
    pieces: list[Piece] = []
    readings: list[str] = []
    done = read_at = 0
    for (start, end), reading in stretches:
        pieces += (
            Piece(Kind.AS_IT_STANDS, done, start, read_at),
            Piece(Kind.FORM, start, end, read_at + start - done),
        )
        readings += (text[done:start], reading)
        read_at += start - done + len(reading)
        done = end
    if not pieces:
        return SourceMap(text, text)
    pieces.append(Piece(Kind.AS_IT_STANDS, done, len(text), read_at))
    readings.append(text[done:])
    return SourceMap(text, "".join(readings), tuple(pieces))
