"""What a row of a table is about: an article and its place, with one of its paragraphs or photos."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import islice

import attrs

from qtparse.model import Article, BodyPart, Issue, Page, Photo, PrintedDate, Text

LONGEST_NAME = 40


@attrs.frozen
class Row:
    """An article on its page of its issue; `position` and `order` count issues of a document and articles of an issue.

    `part` or `photo` is what the row shows of the article, the one that `number` says, counted from 1.
    """

    issue: Issue
    position: int
    page: Page
    article: Article
    order: int
    number: int = 0
    part: BodyPart | Text | None = None
    photo: Photo | None = None

    @property
    def article_id(self) -> str:
        """What no other article of the document has, made of paper, date, position, page and order alone."""
        paper = next((title.text for title in self.issue.masthead.titles), "")
        published = publication_date(self.issue)
        page = _name(self.page.number.text) if self.page.number else ""
        parts = (
            _name(paper),
            published.isoformat() if published else "",
            f"i{self.position}",
            f"p{page}" if page else "",
            f"a{self.order}",
        )
        return "-".join(filter(None, parts))


def articles(issue: Issue, position: int) -> Iterator[Row]:
    """A row for each article, in reading order."""
    placed = ((page, article) for page in issue.pages for article in page.articles)
    for order, (page, article) in enumerate(placed, 1):
        yield Row(issue, position, page, article, order)


def paragraphs(issue: Issue, position: int) -> Iterator[Row]:
    """A row for each paragraph, crosshead and table of each article, and behind them for each note."""
    for row in articles(issue, position):
        for number, part in enumerate((*row.article.body, *row.article.notes), 1):
            yield attrs.evolve(row, number=number, part=part)


def photos(issue: Issue, position: int) -> Iterator[Row]:
    """A row for each photo of each article."""
    for row in articles(issue, position):
        for number, photo in enumerate(row.article.photos, 1):
            yield attrs.evolve(row, number=number, photo=photo)


def publication_date(issue: Issue) -> date | None:
    """The day that the masthead has, or else the first page that has one."""
    return next((printed.date for printed in _printed_dates(issue) if printed.date), None)


def lost_date(issue: Issue) -> Iterator[str]:
    """Says that there is no date in the table where no calendar has the one that is printed."""
    if publication_date(issue) is None:
        for printed in islice(_printed_dates(issue), 1):
            yield f"date of all articles: {printed.text!r} is no day of the calendar, so it is left empty"


def _printed_dates(issue: Issue) -> Iterator[PrintedDate]:
    for printed in (issue.masthead.date, *(page.date for page in issue.pages)):
        if printed is not None:
            yield printed


def _name(text: str) -> str:
    """The letters and digits of `text`, as far as an id has room for them."""
    return "".join(filter(str.isalnum, text))[:LONGEST_NAME]
