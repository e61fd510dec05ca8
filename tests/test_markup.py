"""Reading through tags, entities and `**`: what a reader sees, and where in the source it stands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import qtparse
from qtparse import markup, model
from qtparse.diagnostics import Code
from qtparse.source_map import Kind
from qtparse.spans import Span

SIGNS = (
    *(
        "<p>",
        "</p>",
        '<P align="center">',
        "<br>",
        "<BR/>",
        "<hr>",
        "<div>",
        "</div>",
        "<x-title>",
        "<o:p>",
        "<u>",
        "</u>",
    ),
    *("<h1>", "</h1>", "<h2 class='futi'>", "</h2>", "<b>", "</b>", "<strong>", "</strong>", "<a href='#'>", "</a>"),
    *(
        "<span>",
        "</span>",
        "<img src=1.jpg>",
        "<table>",
        "<tr><td>",
        "</table>",
        "<!--",
        "-->",
        "<script>",
        "</script>",
    ),
    *("<!DOCTYPE html>", "<", ">", "&", "&nbsp;", "&emsp;", "&lt;", "&#8220;", "&#x3000;", "&#10;", "&#13;", "&zwnj;"),
    *("**", "***", "****", "*", "|", "| 1 |", "# ", "## "),
)
WORDS = (
    "新桥合龙",
    "江堤上站了三千人。",
    "昨天下午，岚山新桥合龙，江堤上站了三千人，烟火一直放到半夜。",
    "（记者 鹿 鸣）",
    "第2版　综合",
    "（下转第2版）",
    "，",
)
BLANKS = ("\n", "\n\n", "\r\n", "\r", " ", "　　", "\u200b", "\ufeff")


def texts() -> st.SearchStrategy[str]:
    """Texts of signs, words and blanks in any order, half of which hold no words that conventions know."""
    signs, blanks = st.sampled_from(SIGNS), st.sampled_from(BLANKS)
    return st.lists(signs | blanks | st.sampled_from(WORDS), max_size=24).map("".join) | st.lists(
        signs | blanks | st.characters(), max_size=24
    ).map("".join)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<p>一</p><p>二</p>", "一\n二\n"),
        ("<p>一</p>\n<p>二</p>\n", "一\n\n二\n\n"),
        ("一<div>二</div>三", "一\n二\n三"),
        ("<ul><li>一</li><li>二</li></ul>", "一\n二\n"),
        ("<x-title>一</x-title>二", "一\n二"),
        ("<P CLASS='a' id=b hidden>一</P>", "一\n"),
        ('<p style="a"class="b"\n>一', "一"),
        ("一<br>二<BR/>三<br />四", "一\n二\n三\n四"),
        ("一<br/>\n二<br>\r\n三", "一\n二\r\n三"),
        ("一<br><br>二", "一\n\n二"),
        ("<h1>一</h1><h6 id='a'>二</h6>三", "# 一\n###### 二\n三"),
        ("<h2>一<br/>二</h2>", "## 一 二\n"),
        ("<h2>\n　一\n二\r\n</h2>三", " ## 　一 二 \n三"),
        ("<h2>一<p>二</p></h2>三", "## 一\n## 二\n三"),
        ("<h1></h1><h2>&nbsp;</h2>一", "\xa0一"),
        ("<h1>\u200b</h1>一", "\u200b一"),
        ("<h1>一<h2>二</h2>", "一\n## 二\n"),
        ("<h1>" + "一" * 2000 + "</h1>", "一" * 2000 + "\n"),
        ("## 一<br>二\n三<br>四", "## 一 二\n三\n四"),
        ("**一<br/>二**", "**一 二**"),
        ("<p>　<b>一</b> </p>二", "　**一** \n二"),
        ("<strong><b>一</b></strong>", "**一**"),
        ("<b>一</b>二\n三<b>四</b>", "一二\n三四"),
        ("<b>一</b>、<b>二</b>", "一、二"),
        ("<b>一\n二</b>", "一\n二"),
        ("<b></b>一", "一"),
        ("<h2><b>一</b></h2>", "## 一\n"),
        ("<i>一</i><u>二</u><font color=red>三</font><o:p></o:p>", "一二三"),
        ("<div><span>一</span><span>二</span><a href='#'>三</a></div>", "一 二 三\n"),
        ("<p><span>一</span><span>二</span></p><h1><a>三</a><a>四</a></h1>", "一二\n# 三四\n"),
        ("<!DOCTYPE html><?xml version='1.0'?><!-- 一\n二 -->三", "三"),
        ("<script>var a = '<p>';</SCRIPT ><style>p { }</style>一", "一"),
        ("<p><img src=1.jpg></p>一<img src='2.jpg'>二", "![]()\n一二"),
        ("<img src=1.jpg><img src=2.jpg>", "![]()"),
        ("一<table><tr><td>1\n</td><td>2</td></tr></table>二", "一\n|\n二"),
        ("<table><tr><td>移风易俗</td></tr></table>", "移风易俗\n"),
        ("<table><tr><td><h1>一</h1></td></tr></table>", "# 一\n"),
        ("<table><tr><td><table><tr><td>1</td><td>2</td></tr></table></td></tr></table>", "|\n"),
        ("<table><tr><td>" + "一" * 120 + "</td></tr></table>", "一" * 120 + "\n"),
        ("<table><tr><td>一", "一"),
        ("&ldquo;一&#8221;&#x4e8c;&amp;lt;", "“一”二&lt;"),
        ("&emsp;&#12288;一&nbsp;二", "\u2003\u3000一\xa0二"),
        ("一&#13;\n二&#10;三", "一\n二\n三"),
        ("**一**二***三***", "一二三"),
        ("***一***", "**一**"),
        ("> **一**\n- **二**三\n**四** **五**", "> 一\n- 二三\n四 五"),
        ("一**<u>二</u>**", "一二"),
        ("**一 **二**", "**一 二"),
        ("一**<!--** -->二**", "一二**"),
    ],
)
def test_reading(text, expected):
    """Form vanishes or becomes the sign that the parser knows, entities are their characters."""
    assert expected == markup.read(text).text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "昨天下午，岚山新桥合龙。",
        "5 < 7，A&B，Q&A; &nosuch; &#0; &#xD800; &#1114112; &NotEqualTilde;",
        "<人民桥> <foo> <b <p 一> </ p> <1> <!> <!-- <script> <h1",
        "**夜市开街**\n　**票价两元** \r\n** 一 **",
        "3301**********12\n王**、李**\n***\n* * *\n****",
        "| **1** | 2<br>3 |\n  | &nbsp; |",
    ],
)
def test_what_is_no_markup(text):
    """What only looks like markup stays as it is, and so does what the parser reads by itself."""
    assert (text, ()) == (markup.read(text).text, markup.read(text).pieces)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<p>江堤上<b>站</b>了。</p>", ["江堤上", "站", "了。"]),
        ("<p>江堤上 <b> </b> 站了。</p>", ["江堤上", "站了。"]),
        ("<p>&emsp;&ldquo;江堤上&rdquo;站了<!-- 三千 -->。&nbsp;</p>", ["&ldquo;江堤上&rdquo;站了", "。"]),
        ("江堤上**站**了。", ["江堤上", "站", "了。"]),
    ],
)
def test_spans_leave_form_out(text, expected):
    """A text's spans end where form stands; an entity in its midst is within them, one at its edge is not."""
    (paragraph,) = model.leaves(qtparse.parse(text).issue)
    assert expected == [text[span.start : span.end] for span in paragraph.spans]


PAGE = """<!DOCTYPE html>
<html><head><title>第02版：要闻</title></head><body>
<h3>全市防汛工作会议要求</h3>
<h1>新桥合龙<br/>江堤&#8220;满座&#8221;</h1>
<div class="author">本报记者&nbsp;鹿&nbsp;鸣</div>
<p>&nbsp;&nbsp;昨天下午，岚山新桥合龙，<b>江堤</b>上站了三千人，烟火一直放到半夜。</p>
<table>
<tr><td>班次</td><td>&nbsp;1</td></tr>
</table>
<p align="right"><img src="1.jpg"/></p>
</body></html>
"""


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_page_of_a_site(line_end):
    """A page of a newspaper's site is read with all its values, each of which stands where it is printed."""
    text = PAGE.replace("\n", line_end)
    told = [
        (stretch.role, text[stretch.start : stretch.end], stretch.value)
        for stretch in qtparse.parse(text).listing()
        if stretch.role != "markup"
    ]
    table = line_end.join(("<table>", "<tr><td>班次</td><td>&nbsp;1</td></tr>", "</table>"))
    headline = "新桥合龙 江堤“满座”"
    paragraph = "昨天下午，岚山新桥合龙，江堤上站了三千人，烟火一直放到半夜。"
    assert [
        ("page.number", "第02版：", "2"),
        ("page.section", "要闻", "要闻"),
        ("article.kicker", "全市防汛工作会议要求", "全市防汛工作会议要求"),
        ("article.headline", "新桥合龙", headline),
        ("article.headline", "江堤&#8220;满座&#8221;", headline),
        (
            "article.byline",
            "本报记者&nbsp;鹿&nbsp;鸣",
            {"affiliation": "本报", "role": "记者", "names": ["鹿鸣"]},
        ),
        ("article.paragraph", "昨天下午，岚山新桥合龙，", paragraph),
        ("article.paragraph", "江堤", paragraph),
        ("article.paragraph", "上站了三千人，烟火一直放到半夜。", paragraph),
        ("article.table", table, table),
    ] == told


def test_markup_is_told_by_the_line():
    """What is form is told in stretches that end with their lines; what touches is one stretch."""
    text = "<!-- a\n\n b --><div><p\nid='a'>江堤上站了三千人。</p>&nbsp;</div>\n"
    parse = qtparse.parse(text)
    expected = ["<!-- a", "b --><div><p", "id='a'>", "</p>&nbsp;</div>"]
    assert expected == [text[span.start : span.end] for span in parse.markup]


def test_diagnostics_stand_in_the_source():
    """A doubt is told where it stands in the source, from the first character that is meant to the last."""
    text = "<h1>新桥合龙</h1>\n<p>江堤上站了三千人。<b>（下转</b>第9&#29256;）</p>\n"
    (doubt,) = (doubt for doubt in qtparse.parse(text).diagnostics if doubt.code is Code.QT301)
    assert "（下转</b>第9&#29256;）" == text[doubt.span.start : doubt.span.end]


def test_empty_span():
    """An empty span stays one: where what stands behind it begins."""
    assert Span(3, 3) == markup.read("<p>一</p>").around(Span(0, 0))


@given(text=texts())
def test_pieces_tile_the_source(text):
    """The pieces follow one another without a gap, and what is read as it stands is what the source holds."""
    reading = markup.read(text)
    ends = [*(piece.read_at for piece in reading.pieces[1:]), len(reading.text)]
    at = 0
    for piece, end in zip(reading.pieces, ends, strict=bool(reading.pieces)):
        assert at == piece.start
        at = piece.end
        if piece.kind is Kind.AS_IT_STANDS:
            assert text[piece.start : piece.end] == reading.text[piece.read_at : end]
    assert at == (len(text) if reading.pieces else 0)


@given(text=texts())
def test_everything_is_told_once(text):
    """Nothing vanishes and nothing is told twice, whatever the tags and entities are that a text is made of."""
    told = sorted(set().union(*(range(stretch.start, stretch.end) for stretch in qtparse.parse(text).listing())))
    told_at_all = sum(stretch.end - stretch.start for stretch in qtparse.parse(text).listing())
    assert len(told) == told_at_all
    left = "".join(text[at] for at in sorted(set(range(len(text))) - set(told)))
    assert "" == left.replace("\ufeff", "").replace("\u200b", "").strip()


@given(text=texts())
def test_line_ends_change_nothing(text, moved):
    """LF and CRLF give the same reading: offsets shift as the text does."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    with_crlf = qtparse.parse(text.replace("\n", "\r\n"))
    assert moved(qtparse.parse(text), lambda offset: offset + text.count("\n", 0, offset)) == moved(
        with_crlf, lambda offset: offset
    )


@pytest.mark.parametrize(
    "sign",
    [
        *(
            "<",
            "&",
            "<p ",
            "<p>",
            '<p a="',
            "<h1>",
            "<table>",
            "<!--",
            "<!d",
            "<script>",
            "</table ",
            "<a-",
            "&#",
            "&lt;",
        ),
        *("<b>一</b>", "<h1>一<br>", "<table><td>一", "</a><a>一", "**一", "**", "** 一", "\n**一", "\n|"),
    ],
)
def test_hostile_texts(sign):
    """A text that is one sign over and over is read like any other: its pieces tile it."""
    text = sign * 20_000
    pieces = markup.read(text).pieces
    assert sum(piece.end - piece.start for piece in pieces) == (len(text) if pieces else 0)
