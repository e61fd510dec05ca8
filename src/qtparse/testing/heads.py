"""The heads of articles: kicker, headline, decks and rubrics, as far as a layout can tell them apart."""

from __future__ import annotations

from hypothesis import strategies
from hypothesis.strategies import DrawFn

from qtparse.conventions import Role
from qtparse.testing.labelled import Line, Piece
from qtparse.testing.layouts import headed
from qtparse.testing.not_yet import read_by_now
from qtparse.testing.stories import Story
from qtparse.testing.vocabulary import (
    CALLS,
    DASH_DECKS,
    DECKS,
    DECKS_OF_NAMES,
    PLACES,
    STANDING_ENDS,
    examples,
    headlines,
    kickers,
    phrases,
)

LABELS = tuple(example for example in examples(Role.RUBRIC) if example[0] in "【〖")
COLUMNS = ("民生直通车", "基层走笔", "绿色焦点", "新春走基层")

ONE_LINE = ("headline", "headline", "rubric in brackets")
TOGETHER = (*ONE_LINE, "kicker right above its headline", "deck right under its headline")
APART = (*ONE_LINE, "kicker", "deck behind a dash")
MARKED = (*APART, "deck", "deck of who took part", "standing label")


@strategies.composite
def heads(draw: DrawFn, story: Story) -> list[Line]:
    """A head of one of the forms that the story's layout keeps certain."""
    lines = draw(_titles(story))
    if draw(strategies.integers(0, 4)) == 0:
        label = draw(strategies.sampled_from(LABELS))
        lines.insert(0, Line((Piece(label, story.node("article.rubric", label[1:-1])),), story.layout.gap))
    return lines


@strategies.composite
def _titles(draw: DrawFn, story: Story) -> list[Line]:
    layout = story.layout
    headline = Piece(draw(headlines()), story.node("article.headline"))
    forms = MARKED if layout.marks_heads else APART if layout.gap else TOGETHER
    match draw(strategies.sampled_from(read_by_now(forms))):
        case "kicker" | "kicker right above its headline":
            return _with_kicker(story, draw(kickers()), draw(strategies.sampled_from(CALLS)))
        case "deck behind a dash" | "deck right under its headline":
            below = Piece(draw(phrases(DASH_DECKS)), story.node("article.deck"))
        case "deck":
            below = Piece(draw(strategies.sampled_from(DECKS)), story.node("article.deck"))
        case "deck of who took part":
            below = Piece(draw(phrases(DECKS_OF_NAMES)), story.node("article.deck"))
        case "standing label":
            label = draw(strategies.sampled_from(PLACES)) + draw(strategies.sampled_from(STANDING_ENDS))
            below = Piece(label, story.node("article.rubric"))
        case "rubric in brackets":
            column = draw(strategies.sampled_from(COLUMNS))
            rubric = Piece(f"（{column}）", story.node("article.rubric", column))
            return [headed(layout.headline, (headline, rubric), layout.gap)]
        case _:
            return [headed(layout.headline, (headline,), layout.gap)]
    return [headed(layout.headline, (headline,), layout.gap), Line((below,), layout.gap)]


def _with_kicker(story: Story, kicker: str, headline: str) -> list[Line]:
    """A kicker and its headline, on one line or on two."""
    layout = story.layout
    above, below = Piece(kicker, story.node("article.kicker")), Piece(headline, story.node("article.headline"))
    if layout.kicker is None:
        return [headed(layout.headline, (above, Piece(" "), below), layout.gap)]
    return [headed(layout.kicker, (above,), layout.gap), headed(layout.below, (below,), layout.gap)]
