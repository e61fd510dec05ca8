"""Mastheads in any order and grouping, their dates, weekdays and lunar dates in agreement."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from hypothesis import strategies
from hypothesis.strategies import DrawFn, SearchStrategy

from qtparse import calendar
from qtparse.testing.labelled import Line, Node, Piece
from qtparse.testing.layouts import Layout, headed
from qtparse.testing.papers import Paper, chinese, printed

MOST_ON_A_LINE = 3
BLANKS = ("  ", "\u3000", "    ")
WEEKDAYS = ("星期", "周")
LUNAR_MONTHS = ("正", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二")
LATIN_TITLES = ("LINGCHUAN DAILY", "Yunping Evening News", "LUZHOU RIBAO")
PRICES = ("1.50元", "0.80元", "1元")
SERIALS = (
    ("国内统一刊号：CN 00-0012", "国内统一刊号", "CN 00-0012"),
    ("国内统一连续出版物号　CN 00-0029", "国内统一连续出版物号", "CN 00-0029"),
    ("邮发代号：99-18", "邮发代号", "99-18"),
)
CONTACTS = (
    ("新闻热线：86270119", "新闻热线", "86270119"),
    ("新闻热线 0570-86271440", "新闻热线", "0570-86271440"),
    ("投稿邮箱 news@paper.example", "投稿邮箱", "news@paper.example"),
    ("网址：www.paper.example", "网址", "www.paper.example"),
)
Field = Callable[[Paper], SearchStrategy[Piece]]
LunarDay = tuple[str, int, int, bool]


@strategies.composite
def mastheads(draw: DrawFn, paper: Paper, layout: Layout) -> list[Line]:
    """The masthead of `paper`: its title, then the date and issue number among other fields."""
    mark = "# " if layout.is_markdown else ""
    title = paper.title if mark else draw(strategies.sampled_from((paper.title, " ".join(paper.title))))
    lines = [headed(mark, (Piece(title, Node("masthead.title", paper.title)),), 0)]
    if draw(strategies.booleans()):
        latin = draw(strategies.sampled_from(LATIN_TITLES))
        lines.append(Line((Piece(latin, Node("masthead.title_latin")),), layout.gap))
    others = draw(strategies.lists(strategies.sampled_from(OTHER_FIELDS), unique=True))
    fields = [draw(field(paper)) for field in draw(strategies.permutations([_date, _issue_number, *others]))]
    blank = Piece(draw(strategies.sampled_from(BLANKS)))
    gap = draw(strategies.integers(0, 1))
    while fields:
        taken = draw(strategies.integers(1, MOST_ON_A_LINE))
        first, *following = fields[:taken]
        lines.append(Line((first, *(piece for field in following for piece in (blank, field))), gap))
        fields = fields[taken:]
    return lines


def _field(role: str, forms: dict[str, object]) -> SearchStrategy[Piece]:
    """A field in one of its printed forms, each with its value."""
    return strategies.sampled_from(tuple(forms.items())).map(lambda form: Piece(form[0], Node(role, form[1])))


def _date(paper: Paper) -> SearchStrategy[Piece]:
    return _field("masthead.date", dict.fromkeys(printed(paper.day), paper.day.isoformat()))


def _weekday(paper: Paper) -> SearchStrategy[Piece]:
    number = paper.day.isoweekday()
    name = calendar.WEEKDAY_NAMES[number - 1]
    return _field("masthead.weekday", {word + name: number for word in WEEKDAYS})


def _lunar_date(paper: Paper) -> SearchStrategy[Piece]:
    year, month, day, leap = cast("LunarDay", calendar.lunar_of(paper.day))  # borax knows all days of `papers`
    told = f"{'闰' if leap else ''}{LUNAR_MONTHS[month - 1]}月{_lunar_day(day)}"
    value = {"year": year, "month": month, "day": day, "leap": leap}
    return _field(
        "masthead.lunar_date",
        {f"农历{year}年{told}": value, f"{year}年{told}": value, f"农历{told}": value | {"year": None}},
    )


def _lunar_day(day: int) -> str:
    """`初七`, `十一`, `廿二`, `三十`."""
    if day <= 10:  # noqa: PLR2004 — the first ten days are 初
        return "初" + chinese(day)
    return "廿" + chinese(day - 20) if 20 < day < 30 else chinese(day)  # noqa: PLR2004 — the twenties are 廿


def _issue_number(paper: Paper) -> SearchStrategy[Piece]:
    number = paper.day.toordinal() % 20000 + 1
    return _field("masthead.issue_number", dict.fromkeys((f"总第{number}期", f"第{number}期", f"第{number}号"), number))


def _page_count(paper: Paper) -> SearchStrategy[Piece]:
    count = len(paper.pages)
    return _field("masthead.page_count", dict.fromkeys((f"今日{count}版", f"（共{chinese(count)}版）"), count))


def _bodies(role: str, label: str) -> Field:
    """A field of who runs the paper, its label before or behind."""

    def field(paper: Paper) -> SearchStrategy[Piece]:
        body = f"中共{paper.title[:2]}市委" if label != "出版" else f"{paper.title}社"
        return _field(role, {f"{label}：{body}": body, f"{label} {body}": body, f"{body}{label}": body})

    return field


def _with_label(role: str, printed_label_value: tuple[tuple[str, str, str], ...]) -> Field:
    """A field whose value keeps its label."""
    forms: dict[str, object] = {form: {"label": label, "value": value} for form, label, value in printed_label_value}
    return lambda _: _field(role, forms)


def _same(role: str, forms: dict[str, str]) -> Field:
    """A field that does not depend on the paper."""
    return lambda _: _field(role, dict(forms))


OTHER_FIELDS: tuple[Field, ...] = (
    _weekday,
    _lunar_date,
    _page_count,
    _bodies("masthead.supervisor", "主管"),
    _bodies("masthead.sponsor", "主办"),
    _bodies("masthead.publisher", "出版"),
    _with_label("masthead.serial", SERIALS),
    _with_label("masthead.contact", CONTACTS),
    _same("masthead.price", {f"零售价{price}": price for price in PRICES}),
)
