"""What the parser doubts: the registry of codes, and the diagnostics that carry them.

A code is never reused. QT1xx masthead, QT2xx article, QT3xx jumps, QT4xx page and layout,
QT5xx text and encoding, QT9xx unplaced.
"""

from __future__ import annotations

from enum import Enum, StrEnum

import attrs

from qtparse.spans import Span


class Severity(StrEnum):
    """How much a doubt matters: an error contradicts itself, a warning may be wrong, an info tells of a guess."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@attrs.frozen
class Definition:
    """What a code means. Messages are `str.format` templates over the diagnostic's arguments."""

    severity: Severity
    message: str
    message_zh: str
    advice: str
    advice_zh: str


class Code(Enum):
    """The registry: every doubt that qtparse can have. The member's name is the code."""

    QT101 = Definition(
        Severity.ERROR,
        "{0} is not the weekday of {1}, which was a {2}",
        "{0}与日期{1}不符，当日应为{2}",
        "One of the two was misprinted or misread. Both are kept as printed; compare with the page image.",
        "日期与星期必有一误，两者均照印刷保留，请核对版面图像。",
    )
    QT102 = Definition(
        Severity.ERROR,
        "the lunar date {0} does not fall on {1}, which is {2}",
        "农历{0}与公历{1}不符，当日农历应为{2}",
        "One of the two was misprinted or misread. Both are kept as printed; compare with the page image.",
        "公历与农历必有一误，两者均照印刷保留，请核对版面图像。",
    )
    QT103 = Definition(
        Severity.ERROR,
        "there is no such day as {0}",
        "日期{0}不存在",
        "A digit was probably misread. The text is kept, the date is left empty.",
        "可能有数字误识。原文保留，日期留空。",
    )
    QT104 = Definition(
        Severity.WARNING,
        "the masthead announces {0} pages, the text has {1}",
        "报头称今日{0}版，文本中有{1}版",
        "Pages may be missing from the text, or page heads were lost.",
        "文本可能缺页，或版头丢失。",
    )
    QT105 = Definition(
        Severity.WARNING,
        "the masthead gives this field twice with different values: {0}",
        "报头此项前后不一：{0}",
        "The first is in its field, the other among the masthead's others.",
        "前者入栏，后者存于报头其他项。",
    )
    QT201 = Definition(
        Severity.WARNING,
        "article without a headline",
        "文章没有标题",
        "The headline was probably lost in recognition; it may stand elsewhere on the page image.",
        "标题可能在识别中丢失，请核对版面图像。",
    )
    QT202 = Definition(
        Severity.INFO,
        "kicker and headline stand in one line; parted here by a guess",
        "引题与主题同在一行，此处分界出于推测",
        "Check that the part before is the kicker (引题).",
        "请核对前半是否为引题。",
    )
    QT203 = Definition(
        Severity.INFO,
        "paragraph joined across a column end",
        "段落跨栏（或跨页、跨行）接合",
        "The first piece ends without a full stop; the two were read as one paragraph.",
        "前段末尾无句末标点，故与后段合为一段。",
    )
    QT204 = Definition(
        Severity.WARNING,
        "text was probably lost where the paragraph is joined",
        "段落接合处可能有文字丢失",
        "The two pieces do not fit: a character or a line is missing. Compare with the page image.",
        "前后文字不相衔接，可能缺字或缺行，请核对版面图像。",
    )
    QT205 = Definition(
        Severity.INFO,
        "the heading of an earlier article is repeated",
        "标题与前文重复",
        "It was read as the head of a continuation where a jump line says so, else as an article of its own.",
        "有转版标记时视为续文标题，否则另成一篇。",
    )
    QT206 = Definition(
        Severity.INFO,
        "headline or crosshead? taken for a {0} by a guess",
        "此行是标题还是小标题出于推测，现作{1}",
        "Nothing around the line decides it: no byline, dateline or heading level.",
        "上下文没有署名、消息头或标题级别可资判断。",
    )
    QT301 = Definition(
        Severity.WARNING,
        "the other end of this jump, on page {0}, was not found",
        "未找到此转版的另一端（第{0}版）",
        "The page may be missing from the text, or the other jump line was lost.",
        "文本可能缺少该版，或对应的转接标记丢失。",
    )
    QT302 = Definition(
        Severity.WARNING,
        "several articles could be the other end of this jump; the likeliest was taken",
        "此转版有多个可能的另一端，已取最可能者",
        "Check that the continuation belongs to this article.",
        "请核对续文是否属于本文。",
    )
    QT401 = Definition(
        Severity.WARNING,
        "columns were probably read across here",
        "此处可能串栏",
        "Lines of two columns alternate; their order can't be restored from the text alone.",
        "两栏文字交错，仅凭文本无法复原。",
    )
    QT402 = Definition(
        Severity.ERROR,
        "a model's words in place of the newspaper's",
        "此处是模型的话，不是报纸原文",
        "The recognition refused or commented. Run it again on this page.",
        "识别模型拒答或插话，请重新识别本版。",
    )
    QT501 = Definition(
        Severity.INFO,
        "{0} has no fitting partner",
        "{0}没有相配的另一半",
        "The other bracket was lost or misread; the value was read all the same.",
        "另一半括号丢失或误识，其值仍照读。",
    )
    QT502 = Definition(
        Severity.INFO,
        "the encoding is a guess: {0}",
        "文本编码出于推测：{0}",
        "If the text looks wrong, name the encoding with --encoding.",
        "若文字有误，请用 --encoding 指定编码。",
    )
    QT503 = Definition(
        Severity.WARNING,
        "{0} characters that no text should hold (controls, lone surrogates)",
        "含{0}个非文本字符（控制符、孤立代理项）",
        "They are kept. The source was probably cut or decoded in a wrong way.",
        "原样保留。来源可能被截断或解码有误。",
    )
    QT901 = Definition(
        Severity.WARNING,
        "text that could not be placed",
        "未能归类的文字",
        "It belongs to no article, page or masthead that was found. It is kept in `issue.unplaced`.",
        "不属于任何已识别的文章、版面或报头，存于 issue.unplaced。",
    )

    @property
    def severity(self) -> Severity:
        """How much it matters."""
        return self.value.severity


@attrs.frozen
class Diagnostic:
    """One doubt: what it is about, where, and the particulars that its message names."""

    code: Code
    span: Span
    arguments: tuple[str, ...] = ()

    @property
    def severity(self) -> Severity:
        """How much it matters."""
        return self.code.severity

    @property
    def message(self) -> str:
        """One line in English."""
        return self.code.value.message.format(*self.arguments)

    @property
    def message_zh(self) -> str:
        """一行中文说明。"""
        return self.code.value.message_zh.format(*self.arguments)
