"""Issue texts whose every stretch is known, as a Hypothesis strategy: clean, or with noise on top."""

from __future__ import annotations

from collections.abc import Collection

from hypothesis import strategies
from hypothesis.strategies import DrawFn, SearchStrategy

from qtparse.testing.articles import articles
from qtparse.testing.folios import page_heads, production_lines
from qtparse.testing.jumps import can_turn, turned
from qtparse.testing.labelled import LabelledText, Line
from qtparse.testing.layouts import LAYOUTS, Layout
from qtparse.testing.mastheads import mastheads
from qtparse.testing.noise import Noise, noisy
from qtparse.testing.papers import Paper, papers
from qtparse.testing.stories import Story

MOST_PAGES = 3
MOST_ARTICLES = 3


def issue_texts(noise: Collection[Noise] = ()) -> SearchStrategy[LabelledText]:
    """Texts of whole issues of invented papers, each with its true listing.

    Without noise they are compositions that an editor could label with certainty. Each kind of `noise` is then
    done to text and listing together.
    """
    return _issue_texts(frozenset(noise))


@strategies.composite
def _issue_texts(draw: DrawFn, noise: frozenset[Noise]) -> LabelledText:
    layout = draw(strategies.sampled_from(LAYOUTS))
    paper = draw(papers(MOST_PAGES))
    lines = [draw(page_heads(paper, paper.pages[0], layout))] if draw(strategies.booleans()) else []
    lines += draw(mastheads(paper, layout))
    for at, (number, printed) in enumerate(zip(paper.pages, draw(_pages(paper, layout)), strict=True)):
        if at:
            lines.append(draw(page_heads(paper, number, layout)))
        lines += [line for article in printed for line in article]
        if draw(strategies.booleans()):
            lines.append(draw(production_lines()))
    return draw(noisy(lines, layout, noise))


@strategies.composite
def _pages(draw: DrawFn, paper: Paper, layout: Layout) -> list[list[list[Line]]]:
    """The articles of each page; one of the first page may run on over another."""
    stories = [
        [Story(MOST_ARTICLES * page + at, paper, layout) for at in range(draw(strategies.integers(1, MOST_ARTICLES)))]
        for page in range(len(paper.pages))
    ]
    pages = [[draw(articles(story)) for story in page] for page in stories]
    candidates = [at for at, lines in enumerate(pages[0]) if can_turn(lines)]
    if candidates and len(pages) > 1 and draw(strategies.booleans()):
        at = draw(strategies.sampled_from(candidates))
        onto = draw(strategies.integers(1, len(pages) - 1))
        beginning, rest = draw(turned(pages[0][at], stories[0][at], (paper.pages[0], paper.pages[onto])))
        pages[0][at] = beginning
        pages[onto].insert(draw(strategies.integers(0, len(pages[onto]))), rest)
    return pages
