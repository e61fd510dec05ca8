"""Diagnostics, stretches and codes as lines."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qtparse import explain, records, render
from qtparse.diagnostics import Code, Diagnostic, Severity
from qtparse.listing import Stretch
from qtparse.render import Excerpt, Language
from qtparse.spans import LineIndex, Span
from qtparse.terminal import columns, visible

TEXT = "临溪日报\n本报讯 昨日晴\n"


def test_concise():
    """One line tells file, place, severity, code and message."""
    diagnostic = Diagnostic(Code.QT201, Span(9, 11))
    assert render.concise(diagnostic, LineIndex.of(TEXT), "issue.md") == (
        "issue.md:2:5: warning QT201 article without a headline"
    )


def test_concise_in_chinese():
    """Severity and message come in Chinese, too."""
    diagnostic = Diagnostic(Code.QT201, Span(9, 11))
    assert render.concise(diagnostic, LineIndex.of(TEXT), "issue.md", Language.CHINESE) == (
        "issue.md:2:5: 警告 QT201 文章没有标题"
    )


def test_full():
    """Carets stand below the span, two for each Han character, and advice follows."""
    diagnostic = Diagnostic(Code.QT502, Span(9, 11), ("gb18030",))
    assert render.full(diagnostic, TEXT, LineIndex.of(TEXT), "issue.md").split("\n") == [
        "info QT502 the encoding is a guess: gb18030",
        " --> issue.md:2:5",
        "  |",
        "2 | 本报讯 昨日晴",
        "  |        ^^^^",
        "  = If the text looks wrong, name the encoding with --encoding.",
    ]


def test_full_in_chinese():
    """Message and advice come in Chinese, too; an empty span has one caret."""
    diagnostic = Diagnostic(Code.QT502, Span(0, 0), ("gb18030",))
    assert render.full(diagnostic, TEXT, LineIndex.of(TEXT), "issue.md", Language.CHINESE).split("\n") == [
        "提示 QT502 文本编码出于推测：gb18030",
        " --> issue.md:1:1",
        "  |",
        "1 | 临溪日报",
        "  | ^",
        "  = 若文字有误，请用 --encoding 指定编码。",
    ]


@pytest.mark.parametrize(
    ("language", "carets"),
    [(Language.ENGLISH, "  |     ^^^^ and on to line 2"), (Language.CHINESE, "  |     ^^^^ 至第2行")],
)
def test_full_over_lines(language, carets):
    """Of a span over several lines the first is shown, and where it ends is told."""
    lines = render.full(Diagnostic(Code.QT901, Span(2, 7)), TEXT, LineIndex.of(TEXT), "issue.md", language).split("\n")
    assert carets == lines[4]


def test_full_shows_no_controls():
    """Controls in the file's name, in the message and in the text are shown as signs."""
    text = "临\x1b[2J溪\n"
    told = render.full(Diagnostic(Code.QT103, Span(1, 2), ("\x9b",)), text, LineIndex.of(text), "a\nb.md")
    assert told.split("\n")[:5] == [
        "error QT103 there is no such day as <U+009B>",
        " --> a␊b.md:1:2",
        "  |",
        "1 | 临␛[2J溪",
        "  |   ^",
    ]


@pytest.mark.parametrize(
    ("span", "expected"),
    [
        (Span(0, 2), Excerpt("", "临溪", "日报")),
        (Span(2, 4), Excerpt("临溪", "日报", "")),
        (Span(2, 9), Excerpt("临溪", "日报", "")),
        (Span(4, 6), Excerpt("临溪日报", "", "")),
        (Span(6, 6), Excerpt("", "", "甲")),
        (Span(7, 7), Excerpt("甲", "", "")),
    ],
)
def test_excerpt(span, expected):
    """The line of the span's beginning is cut in three; its line end is not shown."""
    text = "临溪日报\r\n甲"
    assert expected == render.excerpt(span, text, LineIndex.of(text))


@pytest.mark.parametrize(
    ("start", "end", "lengths"),
    [(0, 2, (0, 2, 47)), (500, 502, (17, 2, 31)), (500, 999, (17, 32, 1)), (995, 1000, (44, 5, 0))],
)
def test_excerpt_of_a_long_line(start, end, lengths):
    """Of a long line a window is shown, with an ellipsis where it is cut."""
    text = "日" * 1000
    shown = render.excerpt(Span(start, end), text, LineIndex.of(text))
    assert lengths == (len(shown.before), len(shown.marked), len(shown.after))


@given(st.text(st.sampled_from("临a\t\x1b\u0301\u202e\r\n\ud800"), max_size=200), st.data())
def test_any_diagnostic_is_six_printable_lines(text, data):
    """Wherever a span lies, it is shown in six lines without controls or surrogates."""
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    told = render.full(Diagnostic(Code.QT901, Span(start, end)), text, LineIndex.of(text), "issue.md")
    lines = told.split("\n")
    assert len(lines) == 6
    assert lines == [visible(line) for line in lines]


@pytest.mark.parametrize(
    ("counts", "english", "chinese"),
    [
        ({}, "no doubts in 2 files", "2个文件：无疑问"),
        ({Severity.INFO: 2, Severity.ERROR: 1}, "1 error, 2 infos in 2 files", "2个文件：错误1处、提示2处"),
    ],
)
def test_total(counts, english, chinese):
    """The total names each severity that occurs, the gravest first."""
    assert (english, chinese) == tuple(render.total(counts, 2, language) for language in Language)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("记者　ab", "记者　ab"),
        ("a\tb", "a    b"),
        ("\0\x1b\x7f\x85", "␀␛<U+007F><U+0085>"),
        ("\u202e\u2066\u200b\ufeff\xad", "<U+202E><U+2066><U+200B><U+FEFF><U+00AD>"),
        ("\udc80\u2028", "<U+DC80><U+2028>"),
    ],
)
def test_visible(text, expected):
    """Only what could disturb a terminal is shown as a sign."""
    assert expected == visible(text)


@pytest.mark.parametrize(("text", "expected"), [("记者a", 5), ("，　", 4), ("e\u0301", 1), ("“", 1)])
def test_columns(text, expected):
    """Han characters and full-width signs take two columns, combining marks none."""
    assert expected == columns(text)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("日报", "1:3  masthead.title  日报"),
        (None, "1:3  masthead.title  日报"),
        ("临溪日报", '1:3  masthead.title  日报  "临溪日报"'),
        ({"names": ["甄一帆"]}, '1:3  masthead.title  日报  {"names": ["甄一帆"]}'),
        (7, "1:3  masthead.title  日报  7"),
    ],
)
def test_stretch_text(value, expected):
    """A stretch is told with its value where that is not the text itself."""
    stretch = Stretch(2, 4, "masthead.title", None, 1, value)
    assert expected == records.stretch_text(stretch, TEXT, LineIndex.of(TEXT))


def test_stretch_json():
    """A stretch has the listing's keys in their order, and Chinese as it is."""
    stretch = Stretch(2, 4, "masthead.title", None, 1, "日报")
    expected = '{"start": 2, "end": 4, "role": "masthead.title", "article": null, "node": 1, "value": "日报"}'
    assert expected == records.stretch_json(stretch)


@given(st.text(st.characters(exclude_categories=[]) | st.sampled_from("\ud800\u2028\x85\n")))
def test_json_line(text):
    """A record of any text is one line, can be encoded, and reads back as it was."""
    line = records.json_line([text, "。"])
    assert [line] == line.splitlines()
    # Two surrogates that stand apart in a string are one character in JSON.
    together = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")
    assert [together, "。"] == json.loads(line.encode())


def test_diagnostic_json():
    """A diagnostic for programs has its place in offsets and in lines."""
    diagnostic = Diagnostic(Code.QT201, Span(9, 11))
    assert json.loads(records.diagnostic_json(diagnostic, LineIndex.of(TEXT), "issue.md")) == {
        "file": "issue.md",
        "start": 9,
        "end": 11,
        "line": 2,
        "column": 5,
        "code": "QT201",
        "severity": "warning",
        "message": "article without a headline",
        "message_zh": "文章没有标题",
    }


def test_explain():
    """A code is explained in both languages, its arguments left open."""
    assert explain.code("qt103").split("\n") == [
        "QT103 error: there is no such day as …",
        "A digit was probably misread. The text is kept, the date is left empty.",
        "",
        "日期…不存在",
        "可能有数字误识。原文保留，日期留空。",
    ]


def test_explain_lists_each_code():
    """The list has a line for each code, in order."""
    assert [code.name for code in Code] == [line.split()[0] for line in explain.codes()]


def test_explain_unknown():
    """An unknown code is refused with those nearest to it."""
    with pytest.raises(explain.UnknownCodeError, match=r"^there is no code 'QT20'; the nearest are QT20"):
        explain.code("QT20")
