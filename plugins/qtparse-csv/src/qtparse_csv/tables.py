"""The tables: which columns each has, in their order, and what stands in them.

Table Schema (Data Package 2.0, section Table Schema) and CSVW (Metadata Vocabulary for Tabular Data, 5.6) name a
column's type alike as far as it goes here: string, integer, date.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from operator import attrgetter
from typing import Literal

import attrs

from qtparse.model import Byline, Credit, Issue, JumpDirection, Photo, Text
from qtparse_csv import rows, wordings
from qtparse_csv.rows import Row
from qtparse_csv.wordings import Person

Item = str | int | date | None
Value = Item | tuple[Item, ...]


@attrs.frozen
class Column:
    """A column: its English and its Chinese name, what it holds, and how it is read from a row.

    The value of a column of `many` is a tuple, whose items stand in the cell with a separator between them.
    """

    name: str
    title: str
    description: str
    value: Callable[[Row], Value]
    kind: Literal["string", "integer", "date"] = "string"
    many: bool = False

    def heading(self, language: Literal["en", "zh"]) -> str:
        """What stands above the column."""
        return self.title if language == "zh" else self.name


@attrs.frozen
class Table:
    """A table: what it holds, its columns, and how an issue and its position in the document give its rows."""

    description: str
    columns: tuple[Column, ...]
    rows: Callable[[Issue, int], Iterator[Row]]

    @property
    def key(self) -> str:
        """The name of the first column, whose cells are never empty and never the same in two rows of a document."""
        return self.columns[0].name


def _text(text: Text | None) -> str | None:
    return text.text if text else None


def _texts(texts: tuple[Text, ...]) -> tuple[str, ...]:
    return tuple(text.text for text in texts)


def _body(row: Row) -> str:
    return "\n".join(part.text for part in row.article.body)


def _part(row: Row) -> str:
    return row.part.text if row.part else ""


def _part_kind(row: Row) -> str:
    return "note" if isinstance(row.part, Text) else type(row.part).__name__.lower()


def _photo(row: Row) -> Photo:
    return row.photo or Photo()


def _length(text: str) -> int:
    return sum(not character.isspace() for character in text)


def _pages(row: Row, direction: JumpDirection) -> tuple[str, ...]:
    return tuple(jump.page for jump in row.article.jumps if jump.direction is direction)


def _bylines(row: Row) -> tuple[Byline, ...]:
    return row.article.bylines


def _credits(row: Row) -> tuple[Credit, ...]:
    return _photo(row).credits


def _issue_numbers(row: Row) -> tuple[int, ...]:
    number = row.issue.masthead.issue_number
    return number.numbers if number else ()


def _persons(signatures: Callable[[Row], Sequence[Byline | Credit]], titles: Mapping[str, str]) -> Iterator[Column]:
    """The columns of names, roles and affiliations, a slot for each person in all three; `titles` by their names."""
    names, roles, affiliations = titles

    def column(name: str, description: str, part: Callable[[Person], str]) -> Column:
        def value(row: Row) -> Value:
            return tuple(map(part, wordings.persons(signatures(row))))

        return Column(name, titles[name], description, value, many=True)

    yield column(names, "the names; an empty slot where a signature has none", attrgetter("name"))
    yield column(roles, f"the role of each, in the order of {names}", attrgetter("role"))
    yield column(affiliations, f"the affiliation of each, in the order of {names}", attrgetter("affiliation"))


ARTICLE_ID = Column(
    "article_id",
    "稿件编号",
    "of paper, date, issue in the file (i), page (p) and order (a); no other article of the file has it",
    lambda row: row.article_id,
)
PAPER = Column(
    "paper",
    "报名",
    "the newspaper's name; several, if several are printed",
    lambda row: tuple(dict.fromkeys(_texts(row.issue.masthead.titles))),
    many=True,
)
DATE = Column(
    "date",
    "日期",
    "the day of publication, of the masthead or else of a page head",
    lambda row: rows.publication_date(row.issue),
    kind="date",
)
PAGE = Column("page", "版次", "the number of the page on which the article begins", lambda row: _text(row.page.number))
HEADLINE = Column("headline", "标题", "the headline (主题)", lambda row: _text(row.article.headline))
TEXT_LENGTH = "the characters of the text, white space not counted"

ARTICLES = Table(
    "Articles of newspaper issues, one in each row",
    (
        ARTICLE_ID,
        PAPER,
        DATE,
        Column(
            "total_issue_number",
            "总期号",
            "the running number of the issue; a double issue has two",
            _issue_numbers,
            kind="integer",
            many=True,
        ),
        PAGE,
        Column("page_name", "版名", "what the page is called", lambda row: _text(row.page.section)),
        Column("order", "序号", "the article's place in the issue, from 1", lambda row: row.order, kind="integer"),
        Column("column", "栏目", "the rubrics: standing labels", lambda row: _texts(row.article.rubrics), many=True),
        Column("kicker", "引题", "the smaller line above the headline", lambda row: _text(row.article.kicker)),
        HEADLINE,
        Column(
            "subheadline",
            "副题",
            "the decks: smaller lines below the headline",
            lambda row: _texts(row.article.decks),
            many=True,
        ),
        Column(
            "byline",
            "署名",
            "who wrote, composed again of the columns that follow; it is not part of the text",
            lambda row: tuple(map(wordings.signature, _bylines(row))),
            many=True,
        ),
        *_persons(_bylines, {"authors": "作者", "author_roles": "作者身份", "author_affiliations": "作者单位"}),
        Column(
            "dateline",
            "消息头",
            "whence and when the report came, composed again of its parts; it is not part of the text",
            lambda row: tuple(map(wordings.dateline, row.article.datelines)),
            many=True,
        ),
        Column(
            "agency",
            "电头来源",
            "whose report it is, a slot for each dateline",
            lambda row: tuple(dateline.source for dateline in row.article.datelines),
            many=True,
        ),
        Column(
            "dateline_place",
            "电头地点",
            "whence the report came, a slot for each dateline",
            lambda row: tuple(dateline.place for dateline in row.article.datelines),
            many=True,
        ),
        Column(
            "dateline_date",
            "电头日期",
            "the day of the report, a slot for each dateline; empty where the issue's date does not complete it",
            lambda row: tuple(dateline.full_date for dateline in row.article.datelines),
            kind="date",
            many=True,
        ),
        Column(
            "continued_to_page",
            "下转版次",
            "the pages on which jump lines say that it goes on",
            lambda row: _pages(row, JumpDirection.TO),
            many=True,
        ),
        Column(
            "continued_from_page",
            "上接版次",
            "the pages from which jump lines say that it comes",
            lambda row: _pages(row, JumpDirection.FROM),
            many=True,
        ),
        Column("char_count", "字数", TEXT_LENGTH, lambda row: _length(_body(row)), kind="integer"),
        Column("notes", "编者按", "what the editors add", lambda row: _texts(row.article.notes), many=True),
        Column(
            "text",
            "正文",
            "paragraphs, crossheads and tables, with a line end between two; without byline, dateline and credits",
            _body,
        ),
    ),
    rows.articles,
)

PARAGRAPHS = Table(
    "Paragraphs of newspaper articles, one in each row",
    (
        Column(
            "paragraph_id",
            "段落编号",
            "the article's id and the number (t); no other paragraph of the file has it",
            lambda row: f"{row.article_id}-t{row.number}",
        ),
        ARTICLE_ID,
        PAPER,
        DATE,
        PAGE,
        HEADLINE,
        Column(
            "number", "段序", "the paragraph's place in the article, from 1", lambda row: row.number, kind="integer"
        ),
        Column("kind", "类型", "paragraph, crosshead, table, or note of the editors", _part_kind),
        Column("char_count", "字数", TEXT_LENGTH, lambda row: _length(_part(row)), kind="integer"),
        Column("text", "正文", "the paragraph", _part),
    ),
    rows.paragraphs,
)

PHOTOS = Table(
    "Photos of newspaper articles, one in each row",
    (
        Column(
            "photo_id",
            "图片编号",
            "the article's id and the number (f); no other photo of the file has it",
            lambda row: f"{row.article_id}-f{row.number}",
        ),
        ARTICLE_ID,
        PAPER,
        DATE,
        PAGE,
        HEADLINE,
        Column(
            "number", "图序", "the photo's place among the article's, from 1", lambda row: row.number, kind="integer"
        ),
        Column("caption", "图片说明", "what is said of the photo", lambda row: _texts(_photo(row).captions), many=True),
        Column(
            "credit",
            "摄影署名",
            "who made it, composed again of the columns that follow; it is not part of the caption",
            lambda row: tuple(map(wordings.signature, _credits(row))),
            many=True,
        ),
        *_persons(
            _credits,
            {
                "photographers": "摄影者",
                "photographer_roles": "摄影者身份",
                "photographer_affiliations": "摄影者单位",
            },
        ),
        Column(
            "works",
            "方式",
            "the printed verb for each (摄, 图), in the order of photographers",
            lambda row: tuple(person.work for person in wordings.persons(_credits(row))),
            many=True,
        ),
    ),
    rows.photos,
)

TABLES = {"articles": ARTICLES, "paragraphs": PARAGRAPHS, "photos": PHOTOS}
