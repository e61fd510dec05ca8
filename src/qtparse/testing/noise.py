"""What scanning, recognition and conversion do to a text, done to its lines and so to its listing too."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from itertools import pairwise
from typing import TypeVar

import attrs
from hypothesis import strategies
from hypothesis.strategies import DrawFn, SearchStrategy

from qtparse.conventions import Role
from qtparse.listing import MARKUP
from qtparse.testing import cuts
from qtparse.testing.labelled import LabelledText, Line, Node, Piece, labelled
from qtparse.testing.layouts import Layout
from qtparse.testing.vocabulary import examples

FURNITURE = examples(Role.FURNITURE)
OF_A_HEAD = frozenset({"article.kicker", "article.headline", "article.deck"})
DOUBLED = (frozenset({"article.headline"}), frozenset({cuts.PARAGRAPH}))
WITH_NUMBERS = frozenset({"masthead.date", "masthead.issue_number", "masthead.page_count", "page.number", "page.date"})
NEVER_WIDENED = frozenset({"masthead.serial", "masthead.contact", "masthead.price", "article.table", MARKUP})
FULL_WIDTH = {ord(half): full for half, full in zip("0123456789", "０１２３４５６７８９", strict=True)}
HALF_WIDTH = {ord(full): half for full, half in zip("０１２３４５６７８９，：（）", "0123456789,:()", strict=True)}
MOST_FAULTS = 3
NARROWEST, WIDEST = 18, 32
Candidate = TypeVar("Candidate")


class Noise(StrEnum):
    """A kind of damage."""

    COLUMN_CUTS = "column cuts"
    LOST_HEADLINES = "lost headlines"
    WIDTH_CHANGES = "width changes"
    SPACED_DIGITS = "spaced digits"
    HARD_WRAPS = "hard wraps"
    LINE_ENDS = "line ends"
    DOUBLED_LINES = "doubled lines"
    FURNITURE = "furniture"


@strategies.composite
def noisy(draw: DrawFn, lines: list[Line], layout: Layout, noise: frozenset[Noise]) -> LabelledText:
    """The text that `lines` make after each kind of `noise` has been done to them."""
    for kind, done in DONE.items():
        if kind in noise:
            lines = draw(done(lines, layout))
    return labelled(lines, draw(strategies.sampled_from(("\r\n", "\r"))) if Noise.LINE_ENDS in noise else "\n")


def _some(candidates: list[Candidate]) -> SearchStrategy[list[Candidate]]:
    """A few of `candidates`, none where there are none."""
    if not candidates:
        return strategies.just([])
    return strategies.lists(strategies.sampled_from(candidates), min_size=1, max_size=MOST_FAULTS, unique=True)


@strategies.composite
def _lose_headlines(draw: DrawFn, lines: list[Line], layout: Layout) -> list[Line]:
    """Lose the heads of articles whose text still says that it begins: by a dateline or a marked byline."""
    candidates = [
        line.article
        for line, following in pairwise(lines)
        if line.roles & OF_A_HEAD and following.article == line.article and _says_that_it_begins(following)
    ]
    left = lines
    for lost in draw(_some(candidates)):
        left = [line for line in left if line.article != lost or not line.roles & OF_A_HEAD]
        first = next(at for at, line in enumerate(left) if line.article == lost)
        left[first] = attrs.evolve(left[first], gap=layout.article_gap)
    return left


def _says_that_it_begins(line: Line) -> bool:
    return "article.dateline" in line.roles or (line.roles == {"article.byline"} and line.is_marked)


@strategies.composite
def _cut_columns(draw: DrawFn, lines: list[Line], layout: Layout) -> list[Line]:
    """Cut paragraphs in mid sentence, as a column's end does."""
    chosen = draw(_some([at for at, line in enumerate(lines) if cuts.places(line)]))
    found: list[Line] = []
    for at, line in enumerate(lines):
        if at in chosen:
            before, behind = draw(cuts.halves(line))
            found += [before, attrs.evolve(behind, gap=layout.gap)]
        else:
            found.append(line)
    return found


@strategies.composite
def _double_lines(draw: DrawFn, lines: list[Line], layout: Layout) -> list[Line]:
    """Print headlines and paragraphs twice."""
    chosen = draw(_some([at for at, line in enumerate(lines) if line.roles in DOUBLED]))
    found: list[Line] = []
    for at, line in enumerate(lines):
        found.append(line)
        if at in chosen:
            again = tuple(Piece(piece.text, piece.node and attrs.evolve(piece.node)) for piece in line.pieces)
            found.append(Line(again, layout.gap))
    return found


@strategies.composite
def _add_furniture(draw: DrawFn, lines: list[Line], layout: Layout) -> list[Line]:
    """Put lines of a site's furniture between lines of articles."""
    del layout
    places = [at for at, line in enumerate(lines) if line.article is not None and "article.table" not in line.roles]
    chosen = draw(_some(places))
    found: list[Line] = []
    for at, line in enumerate(lines):
        if at in chosen:
            printed = draw(strategies.sampled_from(FURNITURE))
            found.append(Line((Piece(printed, Node("page.other")),), line.gap))
        found.append(line)
    return found


@strategies.composite
def _change_widths(draw: DrawFn, lines: list[Line], layout: Layout) -> list[Line]:
    """Print digits in full width, or digits and signs in half width."""
    del layout
    widths = draw(strategies.sampled_from((FULL_WIDTH, HALF_WIDTH)))
    return _changed(lines, lambda piece: piece.text if piece.role in NEVER_WIDENED else piece.text.translate(widths))


def _space_digits(lines: list[Line], layout: Layout) -> SearchStrategy[list[Line]]:
    """Space out the digits of dates and numbers in mastheads and running heads."""
    del layout
    spaced = _changed(lines, lambda piece: _spaced(piece.text) if piece.role in WITH_NUMBERS else piece.text)
    return strategies.just(spaced)


def _spaced(text: str) -> str:
    """The text with a blank between any two digits."""
    following = text[1:] + "\n"
    return "".join(a + " " * (a.isdecimal() and b.isdecimal()) for a, b in zip(text, following, strict=True))


@strategies.composite
def _wrap(draw: DrawFn, lines: list[Line], layout: Layout) -> list[Line]:
    """Break the lines of bodies at one width, wherever that falls."""
    del layout
    width = draw(strategies.integers(NARROWEST, WIDEST))
    return [part for line in lines for part in (_wrapped(line, width) if cuts.PARAGRAPH in line.roles else [line])]


def _wrapped(line: Line, width: int) -> list[Line]:
    """The line as lines of `width` characters."""
    rows: list[list[Piece]] = [[]]
    left = width
    for piece in line.pieces:
        text = piece.text
        while len(text) > left:
            rows[-1].append(Piece(text[:left], piece.node))
            text, left = text[left:], width
            rows.append([])
        rows[-1].append(Piece(text, piece.node))
        left -= len(text)
    filled = [tuple(piece for piece in row if piece.text) for row in rows]
    return [Line(row, 0 if at else line.gap) for at, row in enumerate(filled)]


def _changed(lines: list[Line], change: Callable[[Piece], str]) -> list[Line]:
    """The lines with the text of each piece changed."""
    return [
        attrs.evolve(line, pieces=tuple(Piece(change(piece), piece.node) for piece in line.pieces)) for line in lines
    ]


DONE: dict[Noise, Callable[[list[Line], Layout], SearchStrategy[list[Line]]]] = {
    Noise.LOST_HEADLINES: _lose_headlines,
    Noise.COLUMN_CUTS: _cut_columns,
    Noise.DOUBLED_LINES: _double_lines,
    Noise.FURNITURE: _add_furniture,
    Noise.WIDTH_CHANGES: _change_widths,
    Noise.SPACED_DIGITS: _space_digits,
    Noise.HARD_WRAPS: _wrap,
}
