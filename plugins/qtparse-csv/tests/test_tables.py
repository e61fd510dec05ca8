"""The tables: an invented issue, and every cell that it gives."""

import datetime

import pytest
from hypothesis import given, settings
from hypothesis.strategies import lists
from qtparse_csv.tables import TABLES

import qtparse
from qtparse import ExportWarning, Span
from qtparse.model import (
    Article,
    Byline,
    Credit,
    Crosshead,
    Dateline,
    Issue,
    IssueNumber,
    Jump,
    JumpDirection,
    Masthead,
    Page,
    Paragraph,
    Photo,
    PrintedDate,
    Table,
)
from qtparse.testing import issues

SOMEWHERE = (Span(0, 1),)
DAY = datetime.date(2021, 9, 17)


@pytest.fixture(scope="module")
def issue(printed):
    """An issue whose first article has everything, and whose second has nothing."""
    full = Article(
        rubrics=(printed("江畔视点"), printed("一线")),
        kicker=printed("十年治水"),
        headline=printed("江堤加固工程完工"),
        decks=(printed("全长12公里"), printed("本月通行")),
        bylines=(
            Byline("本报", "记者", ("苗一舟", "乔\u3000木"), SOMEWHERE),
            Byline(None, None, ("何田",), SOMEWHERE),
            Byline("本报", "评论员", (), SOMEWHERE),
        ),
        datelines=(
            Dateline("新华社", "北京", "09-16", "电", SOMEWHERE, DAY.replace(day=16)),
            Dateline("本报", None, None, "讯", SOMEWHERE),
            Dateline(None, "临江", "2021-09-05", "电", SOMEWHERE, DAY.replace(day=5)),
            Dateline(None, "临江", "初三", "电", SOMEWHERE),
        ),
        body=(
            Paragraph("昨日，东岸江堤\u3000完工。", SOMEWHERE),
            Crosshead("两岸", SOMEWHERE),
            Table("a | b\n1 | 2", SOMEWHERE),
        ),
        photos=(
            Photo(
                (printed("江堤"), printed("东岸")),
                (
                    Credit("本报", "记者", ("陈浩", "", "白露"), "摄", SOMEWHERE),
                    Credit(None, None, (), "图", SOMEWHERE),
                ),
            ),
            Photo(),
        ),
        jumps=(
            Jump(JumpDirection.TO, "2", resolved=True, spans=SOMEWHERE),
            Jump(JumpDirection.FROM, "A1", resolved=False, spans=SOMEWHERE),
            Jump(JumpDirection.TO, "3", resolved=False, spans=SOMEWHERE),
        ),
        notes=(printed("编者按：堤成。"),),
    )
    masthead = Masthead(
        titles=(printed("临江日报"), printed("临江 日报"), printed("临江日报")),
        date=PrintedDate(DAY, "2021年9月17日", SOMEWHERE),
        issue_number=IssueNumber((258, 259), "总第258、259期", SOMEWHERE),
    )
    pages = (Page(number=printed("A1"), section=printed("要闻"), articles=(full,)), Page(articles=(Article(),)))
    return Issue(masthead, pages)


def test_articles(write, read, issue):
    """A row has everything of an article that the table promises; what is absent is empty."""
    full, empty = read(write(issue))
    expected = {
        "article_id": "临江日报-2021-09-17-i1-pA1-a1",
        "paper": "临江日报; 临江 日报",
        "date": "2021-09-17",
        "total_issue_number": "258; 259",
        "page": "A1",
        "page_name": "要闻",
        "order": "1",
        "column": "江畔视点; 一线",
        "kicker": "十年治水",
        "headline": "江堤加固工程完工",
        "subheadline": "全长12公里; 本月通行",
        "byline": "本报记者 苗一舟、乔\u3000木; 何田; 本报评论员",
        "authors": "苗一舟; 乔\u3000木; 何田; ",
        "author_roles": "记者; 记者; ; 评论员",
        "author_affiliations": "本报; 本报; ; 本报",
        "dateline": "新华社北京9月16日电; 本报讯; 临江2021年9月5日电; 临江初三电",
        "agency": "新华社; 本报; ; ",
        "dateline_place": "北京; ; 临江; 临江",
        "dateline_date": "2021-09-16; ; 2021-09-05; ",
        "continued_to_page": "2; 3",
        "continued_from_page": "A1",
        "char_count": "18",
        "notes": "编者按：堤成。",
        "text": "昨日，东岸江堤\u3000完工。\n两岸\na | b\n1 | 2",
    }
    assert expected == full
    told = {name: cell for name, cell in empty.items() if cell}
    expected = {
        "article_id": "临江日报-2021-09-17-i1-a2",
        "paper": "临江日报; 临江 日报",
        "date": "2021-09-17",
        "total_issue_number": "258; 259",
        "order": "2",
        "char_count": "0",
    }
    assert expected == told


def test_paragraphs(write, read, issue):
    """Each part of a body has a row, and behind them each note; an article without any has none."""
    first, *others = read(write(issue, rows="paragraphs"))
    expected = {
        "paragraph_id": "临江日报-2021-09-17-i1-pA1-a1-t1",
        "article_id": "临江日报-2021-09-17-i1-pA1-a1",
        "paper": "临江日报; 临江 日报",
        "date": "2021-09-17",
        "page": "A1",
        "headline": "江堤加固工程完工",
        "number": "1",
        "kind": "paragraph",
        "char_count": "10",
        "text": "昨日，东岸江堤\u3000完工。",
    }
    assert expected == first
    expected = [
        ("2", "crosshead", "2", "两岸"),
        ("3", "table", "6", "a | b\n1 | 2"),
        ("4", "note", "7", "编者按：堤成。"),
    ]
    assert expected == [(row["number"], row["kind"], row["char_count"], row["text"]) for row in others]


def test_photos(write, read, issue):
    """Each photo has a row, one of which nothing is printed too, and each photographer a slot."""
    first, second = read(write(issue, rows="photos"))
    expected = {
        "photo_id": "临江日报-2021-09-17-i1-pA1-a1-f1",
        "article_id": "临江日报-2021-09-17-i1-pA1-a1",
        "paper": "临江日报; 临江 日报",
        "date": "2021-09-17",
        "page": "A1",
        "headline": "江堤加固工程完工",
        "number": "1",
        "caption": "江堤; 东岸",
        "credit": "本报记者 陈浩、白露 摄; 图",
        "photographers": "陈浩; ; 白露; ",
        "photographer_roles": "记者; 记者; 记者; ",
        "photographer_affiliations": "本报; 本报; 本报; ",
        "works": "摄; 摄; 摄; 图",
    }
    assert expected == first
    expected = "临江日报-2021-09-17-i1-pA1-a1-f2"
    assert expected == second["photo_id"]
    assert ["", "", ""] == [second["caption"], second["credit"], second["photographers"]]


def test_a_page_head_dates_an_issue_without_a_masthead(write, read, printed):
    """Pages that are read alone have their date in the page head, and an id without a paper."""
    page = Page(number=printed("03"), date=PrintedDate(DAY, "9月17日", SOMEWHERE), articles=(Article(),))
    (row,) = read(write(Issue(pages=(Page(), page))))
    assert ("2021-09-17", "2021-09-17-i1-p03-a1") == (row["date"], row["article_id"])


def test_a_day_that_no_calendar_has_is_told(write, read):
    """A date that can't be one leaves its column empty, and a warning says how it is printed."""
    masthead = Masthead(date=PrintedDate(None, "2021年\n2月30日", SOMEWHERE))
    with pytest.warns(ExportWarning) as told:
        document = write(Issue(masthead, (Page(articles=(Article(),)),)))
    expected = r"date of all articles: '2021年\n2月30日' is no day of the calendar, so it is left empty"
    assert [expected] == [str(warning.message) for warning in told]
    assert [""] == [row["date"] for row in read(document)]


def test_ids_hold_letters_and_digits_of_a_name(write, read, printed):
    """An id is short and plain, whatever stands for a paper's name or a page's number."""
    masthead = Masthead(titles=(printed("=临 江\n“日报”" + "报" * 99),))
    (row,) = read(write(Issue(masthead, (Page(number=printed("第-2"), articles=(Article(),)),))))
    expected = f"临江日报{'报' * 36}-i1-p第2-a1"
    assert expected == row["article_id"]


@pytest.mark.filterwarnings("ignore::qtparse.ExportWarning")
@pytest.mark.parametrize("rows", TABLES)
@given(several=lists(issues(), max_size=4))
@settings(deadline=None, max_examples=50)
def test_keys_are_unique(write, read, rows, several):
    """No two rows of a document have one key, equal issues in it or not; no key is empty."""
    table = read(write(*several, *several, rows=rows))
    keys = [row[TABLES[rows].key] for row in table]
    assert len(set(keys) - {""}) == len(table)


@pytest.mark.filterwarnings("ignore::qtparse.ExportWarning")
@given(several=lists(issues(), max_size=3))
@settings(deadline=None, max_examples=50)
def test_tables_join(write, read, several):
    """Paragraphs and photos are all there, under the ids of their articles, and persons' columns are aligned."""
    articles = read(write(*several))
    models = [article for issue in several for article in issue.articles]
    for rows, parts in (
        ("paragraphs", [[*article.body, *article.notes] for article in models]),
        ("photos", [article.photos for article in models]),
    ):
        expected = [
            (row["article_id"], str(number))
            for row, several_parts in zip(articles, parts, strict=True)
            for number, _ in enumerate(several_parts, 1)
        ]
        assert expected == [(row["article_id"], row["number"]) for row in read(write(*several, rows=rows))]
    for row, article in zip(articles, models, strict=True):
        slots = sum(max(1, len(byline.names)) for byline in article.bylines) or 1
        columns = ("authors", "author_roles", "author_affiliations")
        assert [slots] * 3 == [len(row[column].split("; ")) for column in columns]


def test_signatures_and_datelines_are_not_part_of_the_text(write, read):
    """What the descriptions say: byline, dateline and credit stand in their columns, and not in text or caption."""
    source = (
        "临江日报\n2021年9月17日 星期五\n\n# 堤成\n\n"
        "新华社北京9月16日电（记者 齐云 白露）东岸江堤完工。\n\n新堤。本报记者 陈浩 摄\n"
    )
    issue = qtparse.parse(source).issue
    (row,) = read(write(issue))
    expected = ("记者 齐云、白露", "新华社北京9月16日电", "东岸江堤完工。")
    assert expected == (row["byline"], row["dateline"], row["text"])
    (row,) = read(write(issue, rows="photos"))
    assert ("本报记者 陈浩 摄", "新堤。") == (row["credit"], row["caption"])
