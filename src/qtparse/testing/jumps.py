"""Articles that run over two pages: the beginning with its 下转, the continuation with its 上接."""

from __future__ import annotations

import attrs
from hypothesis import strategies
from hypothesis.strategies import DrawFn

from qtparse.testing.cuts import PARAGRAPH, halves, places
from qtparse.testing.labelled import Line, Piece
from qtparse.testing.layouts import headed
from qtparse.testing.stories import Story

BRACKETS = (("（", "）"), ("(", ")"), ("【", "】"))


def can_turn(lines: list[Line]) -> bool:
    """Whether an article ends with a line of nothing but running text, behind another of it."""
    return len(lines) > 1 and all(PARAGRAPH in line.roles for line in lines[-2:]) and lines[-1].roles == {PARAGRAPH}


@strategies.composite
def turned(draw: DrawFn, lines: list[Line], story: Story, pages: tuple[str, str]) -> tuple[list[Line], list[Line]]:
    """The lines of an article on the first of two pages, and those on the second."""
    here, there = pages
    opening, closing = draw(strategies.sampled_from(BRACKETS))
    to = Piece(f"{opening}下转第{there}版{closing}", story.node("article.jump_to", {"page": there}))
    back = Piece(f"{opening}上接第{here}版{closing}", story.node("article.jump_from", {"page": here}))
    *before, last = lines
    if draw(strategies.booleans()) and places(last):
        beginning, last = draw(halves(last))
        before.append(beginning)
    if draw(strategies.booleans()):
        before.append(story.line(to))
    else:
        before[-1] = attrs.evolve(before[-1], pieces=(*before[-1].pieces, to))
    following = [story.line(back, *(piece for piece in last.pieces if piece.node))]
    if draw(strategies.booleans()):
        headline = next(piece for line in lines for piece in line.pieces if piece.role == "article.headline")
        again = Piece(headline.text, story.node("article.headline"))
        following.insert(0, headed(story.layout.headline, (again,), 0))
    return before, [attrs.evolve(following[0], gap=story.layout.article_gap), *following[1:]]
