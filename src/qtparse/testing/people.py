"""Who signs, and whence reports come: bylines, credits and datelines as pieces."""

from __future__ import annotations

from hypothesis import strategies
from hypothesis.strategies import DrawFn

from qtparse.testing.labelled import Piece
from qtparse.testing.stories import Story
from qtparse.testing.vocabulary import NAMES, PLACES

REPORTERS = ("记者", "首席记者", "见习记者")
CORRESPONDENTS = ("通讯员", "实习生")
BLANKS = (" ", "\u3000")
PHOTOGRAPHERS = (("本报", "记者"), (None, "记者"), (None, "通讯员"), (None, None))
WIRES = ("新华社", "中新社")
TWO_NAMES = 2


@strategies.composite
def bylines(draw: DrawFn, story: Story) -> tuple[Piece, ...]:
    """A run of reporters, perhaps one of correspondents behind it: a record for each."""
    affiliation = draw(strategies.sampled_from(("本报", story.paper.title, None)))
    reporters = draw(_run(story, affiliation, draw(strategies.sampled_from(REPORTERS))))
    if draw(strategies.booleans()):
        return (reporters,)
    office = draw(strategies.sampled_from((f"{story.paper.title[:2]}区人民法院", None)))
    return reporters, Piece(" "), draw(_run(story, office, draw(strategies.sampled_from(CORRESPONDENTS))))


@strategies.composite
def _run(draw: DrawFn, story: Story, affiliation: str | None, role: str) -> Piece:
    people = draw(strategies.lists(NAMES, min_size=1, max_size=TWO_NAMES, unique=True))
    blank = draw(strategies.sampled_from(BLANKS))
    joint = draw(strategies.sampled_from((" ", "、")))
    padded = joint.join(_padded(name) if draw(strategies.booleans()) else name for name in people)
    value = {"affiliation": affiliation, "role": role, "names": people}
    return Piece(f"{affiliation or ''}{role}{blank}{padded}", story.node("article.byline", value))


def _padded(name: str) -> str:
    """A name of two characters as wide as one of three."""
    return "\u3000".join(name) if len(name) == TWO_NAMES else name


def bracketed(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """The pieces in brackets, which belong to the first and the last of them."""
    opened = (Piece("（" + pieces[0].text, pieces[0].node), *pieces[1:])
    return (*opened[:-1], Piece(opened[-1].text + "）", opened[-1].node))


@strategies.composite
def picture_credits(draw: DrawFn, story: Story) -> Piece:
    """Who made a picture."""
    name = draw(NAMES)
    affiliation, role = draw(
        strategies.sampled_from((("本报", "记者"), (None, "记者"), (None, "通讯员"), (None, None)))
    )
    value = {"affiliation": affiliation, "role": role, "names": [name], "work": "摄"}
    return Piece(f"{affiliation or ''}{role or ''} {name} 摄".strip(), story.node("article.credit", value))


def own_dateline(story: Story) -> Piece:
    """`本报讯`."""
    value = {"source": "本报", "place": None, "date": None, "kind": "讯"}
    return Piece("本报讯", story.node("article.dateline", value))


@strategies.composite
def wire_datelines(draw: DrawFn, story: Story) -> Piece:
    """`新华社泠川9月16日电` and its kin, dated on the day of the issue."""
    source = draw(strategies.sampled_from(WIRES))
    place = draw(strategies.sampled_from(PLACES))
    before = draw(strategies.sampled_from(("", "据")))
    value = {"source": source, "place": place, "date": f"{story.paper.day:%m-%d}", "kind": "电"}
    printed = f"{before}{source}{place}{story.paper.day.month}月{story.paper.day.day}日电"
    return Piece(printed, story.node("article.dateline", value))
