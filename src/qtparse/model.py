"""The model of a newspaper issue: frozen values that know where in the source they stand.

Every leaf has `spans`, a tuple in source order; a paragraph that a column end cut in two has two.
What is absent is `None`, what may be several is a tuple. The module imports nothing of the parser,
so that models can be made, stored and exported without it.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from enum import StrEnum

import attrs

from qtparse.spans import Span

Spans = tuple[Span, ...]


@attrs.frozen
class Text:
    """A string that came from the source: line ends repaired, labels and brackets around it left out."""

    text: str
    spans: Spans


@attrs.frozen
class PrintedDate:
    """A date of publication (出版日期); `date` is `None` where no calendar has the day that is printed."""

    date: datetime.date | None
    text: str
    spans: Spans


@attrs.frozen
class Weekday:
    """A printed weekday (星期); `number` is 1 for Monday to 7 for Sunday, as in ISO 8601."""

    number: int
    text: str
    spans: Spans


@attrs.frozen
class LunarDate:
    """A date of the Chinese calendar (农历); `year` is its sexagenary name (`辛丑`), if printed."""

    year: str | None
    month: int
    day: int
    leap: bool
    text: str
    spans: Spans


@attrs.frozen
class IssueNumber:
    """The running number of the issue (总第N期, 第N号); a double issue has two."""

    numbers: tuple[int, ...]
    text: str
    spans: Spans


@attrs.frozen
class PageCount:
    """How many pages the masthead announces (今日N版)."""

    count: int
    text: str
    spans: Spans


@attrs.frozen
class Labelled:
    """A value with its printed label: a serial (统一刊号, 邮发代号) or a contact (热线, 邮箱, 地址)."""

    label: str
    value: str
    spans: Spans


@attrs.frozen
class Masthead:
    """The newspaper's own account of the issue (报头)."""

    titles: tuple[Text, ...] = ()
    title_latin: Text | None = None
    date: PrintedDate | None = None
    weekday: Weekday | None = None
    lunar_date: LunarDate | None = None
    issue_number: IssueNumber | None = None
    page_count: PageCount | None = None
    supervisors: tuple[Text, ...] = ()
    sponsors: tuple[Text, ...] = ()
    publishers: tuple[Text, ...] = ()
    serials: tuple[Labelled, ...] = ()
    contacts: tuple[Labelled, ...] = ()
    price: Text | None = None
    others: tuple[Text, ...] = ()


@attrs.frozen
class Byline:
    """Who wrote (署名): one run of names in one role. What is not printed is `None` or empty."""

    affiliation: str | None
    role: str | None
    names: tuple[str, ...]
    spans: Spans


@attrs.frozen
class Dateline:
    """Whence and when a report came (消息头, 电头).

    `date` is as full as it is printed (`16`, `09-16`, `2021-09-16`); `full_date` is completed from the
    issue's date, where that is known. `kind` is as printed (`讯`, `电`, `专电`).
    """

    source: str | None
    place: str | None
    date: str | None
    kind: str | None
    spans: Spans
    full_date: datetime.date | None = None


@attrs.frozen
class Credit:
    """Who made a picture (摄影署名); `work` is the printed verb (`摄`, `图`)."""

    affiliation: str | None
    role: str | None
    names: tuple[str, ...]
    work: str | None
    spans: Spans


@attrs.frozen
class Photo:
    """A picture as far as text tells of it: captions (图片说明) and credits, either may be missing."""

    captions: tuple[Text, ...] = ()
    credits: tuple[Credit, ...] = ()


class JumpDirection(StrEnum):
    """Which way a jump line points: on to a later page (下转) or back to an earlier one (上接)."""

    TO = "to"
    FROM = "from"


@attrs.frozen
class Jump:
    """A jump line (转版); `resolved` tells whether its other end was found in the issue."""

    direction: JumpDirection
    page: str
    resolved: bool
    spans: Spans


@attrs.frozen
class Paragraph:
    """A paragraph of running text (正文段落), joined over column ends, page turns and hard wraps."""

    text: str
    spans: Spans


@attrs.frozen
class Crosshead:
    """A heading inside the body (小标题, 插题)."""

    text: str
    spans: Spans


@attrs.frozen
class Table:
    """A table (表格), verbatim with its markup."""

    text: str
    spans: Spans


BodyPart = Paragraph | Crosshead | Table


@attrs.frozen
class Article:
    """An article (稿件), whole: also what other pages continue stands here, in the body's order.

    `jump_heads` are the headline as it is printed again where the article goes on.
    """

    rubrics: tuple[Text, ...] = ()
    kicker: Text | None = None
    headline: Text | None = None
    decks: tuple[Text, ...] = ()
    bylines: tuple[Byline, ...] = ()
    datelines: tuple[Dateline, ...] = ()
    body: tuple[BodyPart, ...] = ()
    photos: tuple[Photo, ...] = ()
    jumps: tuple[Jump, ...] = ()
    notes: tuple[Text, ...] = ()
    jump_heads: tuple[Text, ...] = ()


@attrs.frozen
class Editor:
    """Who made a page (责任编辑, 版式, 校对): one role and its names."""

    role: str
    names: tuple[str, ...]
    spans: Spans


@attrs.frozen
class Page:
    """A page (版) and the articles that begin on it. A text without page heads is one page without a number."""

    number: Text | None = None
    section: Text | None = None
    date: PrintedDate | None = None
    editors: tuple[Editor, ...] = ()
    articles: tuple[Article, ...] = ()
    others: tuple[Text, ...] = ()


@attrs.frozen
class Issue:
    """A newspaper issue, or as much of it as the text holds."""

    masthead: Masthead = Masthead()
    pages: tuple[Page, ...] = ()
    unplaced: tuple[Text, ...] = ()

    @property
    def articles(self) -> tuple[Article, ...]:
        """All articles, in reading order."""
        return tuple(article for page in self.pages for article in page.articles)


Leaf = (
    Text
    | PrintedDate
    | Weekday
    | LunarDate
    | IssueNumber
    | PageCount
    | Labelled
    | Byline
    | Dateline
    | Credit
    | Jump
    | Paragraph
    | Crosshead
    | Table
    | Editor
)
Branch = Issue | Masthead | Page | Article | Photo


def children(node: Branch) -> Iterator[tuple[str, Leaf | Branch]]:
    """Each child of `node` with the name of the field that holds it, field by field."""
    for field in attrs.fields(type(node)):
        value = getattr(node, field.name)
        if isinstance(value, tuple):
            for item in value:
                yield field.name, item
        elif value is not None:
            yield field.name, value


def leaves(node: Branch) -> Iterator[Leaf]:
    """Every value under `node` that has spans of its own."""
    for _, child in children(node):
        if isinstance(child, Branch):
            yield from leaves(child)
        else:
            yield child


def spans_of(node: Branch | Leaf) -> Spans:
    """Where `node` stands in the source: for a leaf its own spans, for a branch those of all its leaves, sorted."""
    if isinstance(node, Branch):
        return tuple(sorted(span for leaf in leaves(node) for span in leaf.spans))
    return node.spans
