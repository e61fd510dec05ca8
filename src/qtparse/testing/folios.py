"""What pages say of themselves: their heads in several forms, their production lines."""

from __future__ import annotations

from hypothesis import strategies
from hypothesis.strategies import DrawFn

from qtparse.calendar import WEEKDAY_NAMES
from qtparse.testing.labelled import Line, Node, Piece
from qtparse.testing.layouts import Layout, headed
from qtparse.testing.papers import Paper, printed
from qtparse.testing.vocabulary import NAMES

SECTIONS = ("要闻", "综合", "民生", "文化", "经济", "体育·健康")
EDITORS = ("责编", "版式", "校对")
FORMS = ("number", "name", "colon", "database")


@strategies.composite
def page_heads(draw: DrawFn, paper: Paper, number: str, layout: Layout) -> Line:
    """The head of page `number`, in one of the forms that its number and place allow."""
    forms = FORMS + ("dashes",) * number.isdigit() + ("running head",) * (number != paper.pages[0])
    marked = layout.is_markdown and draw(strategies.booleans())
    return headed("## " if marked else "", draw(_pieces(paper, number, draw(strategies.sampled_from(forms)))), 1)


@strategies.composite
def _pieces(draw: DrawFn, paper: Paper, number: str, form: str) -> tuple[Piece, ...]:
    """A page head's pieces: number, section, perhaps the day, the weekday and the paper's name."""
    value = Node("page.number", number)
    section = draw(strategies.sampled_from(SECTIONS))
    named = Piece(section, Node("page.section"))
    day = draw(strategies.sampled_from(printed(paper.day)))
    date = Piece(day, Node("page.date", paper.day.isoformat()))
    title = Piece(paper.title, Node("page.other"))
    match form:
        case "number":
            return (Piece(f"第{number}版", value),)
        case "name":
            return Piece(f"第{number}版", value), Piece(" "), named
        case "colon":
            return Piece(f"第{number}版：", value), named
        case "database":
            return (
                Piece(f"【{paper.title}", title.node),
                Piece(f"{paper.day:%Y.%m.%d}", date.node),
                Piece(f"第{number}版", value),
                Piece(f"{section}】", Node("page.section", section)),
            )
        case "dashes":
            return (Piece(f"—— {number} ——", value),)
        case _:
            weekday = Piece(f"星期{WEEKDAY_NAMES[paper.day.weekday()]}", Node("page.other"))
            blank = Piece("\u3000")
            return title, blank, Piece(number, value), blank, named, blank, date, blank, weekday


@strategies.composite
def production_lines(draw: DrawFn) -> Line:
    """Who made a page, in one line: one record for each role."""
    pieces: list[Piece] = []
    for role in EDITORS[: draw(strategies.integers(1, len(EDITORS)))]:
        name = draw(NAMES)
        pieces += [Piece(" "), Piece(f"{role}：{name}", Node("page.editor", {"role": role, "names": [name]}))]
    return Line(tuple(pieces[1:]), 1)
