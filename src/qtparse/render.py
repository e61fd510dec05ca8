"""Diagnostics as lines: one line each, or with the source and carets below what is meant."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

import attrs

from qtparse.diagnostics import Severity
from qtparse.spans import Span
from qtparse.terminal import columns, visible

if TYPE_CHECKING:
    from collections.abc import Mapping

    from qtparse.diagnostics import Diagnostic
    from qtparse.spans import LineIndex

WINDOW = 48  # characters of a long line that are shown: 96 columns of Chinese
CONTEXT = 16  # how many of them may stand before the span
CHINESE_SEVERITIES = {Severity.ERROR: "错误", Severity.WARNING: "警告", Severity.INFO: "提示"}


class Language(StrEnum):
    """What messages are written in."""

    ENGLISH = "en"
    CHINESE = "zh"


@attrs.frozen
class Excerpt:
    """A part of one source line, fit for a terminal, in three: what is before the span, in it, and after it."""

    before: str
    marked: str
    after: str


def concise(diagnostic: Diagnostic, index: LineIndex, name: str, language: Language = Language.ENGLISH) -> str:
    """One line: `issue.md:9:1: warning QT201 article without a headline`."""
    line, column = index.position(diagnostic.span.start)
    return f"{visible(name)}:{line}:{column}: {_summary(diagnostic, language)}"


def full(diagnostic: Diagnostic, text: str, index: LineIndex, name: str, language: Language = Language.ENGLISH) -> str:
    """Several lines: the message, its place, the source's line with carets below the span, and what to do."""
    line, column = index.position(diagnostic.span.start)
    shown = excerpt(diagnostic.span, text, index)
    carets = "^" * max(1, columns(shown.marked))
    gutter = " " * len(str(line))
    return "\n".join(
        (
            _summary(diagnostic, language),
            f"{gutter}--> {visible(name)}:{line}:{column}",
            f"{gutter} |",
            f"{line} | {shown.before}{shown.marked}{shown.after}",
            f"{gutter} | {' ' * columns(shown.before)}{carets}{_continued(diagnostic.span, index, language)}",
            f"{gutter} = {_advice(diagnostic, language)}",
        )
    )


def excerpt(span: Span, text: str, index: LineIndex) -> Excerpt:
    """The line in which `span` begins, or of a long line a window around the span's beginning."""
    first, last = _line(span.start, text, index)
    start = min(span.start, last)
    left = max(first, min(start - CONTEXT, last - WINDOW))
    right = min(last, left + WINDOW)
    end = max(start, min(span.end, right))
    return Excerpt(
        before="…" * (left > first) + visible(text[left:start]),
        marked=visible(text[start:end]),
        after=visible(text[end:right]) + "…" * (right < last),
    )


def tally(severities: Mapping[Severity, int], language: Language = Language.ENGLISH) -> str:
    """How many of each severity, the gravest first: `1 error, 3 warnings`; empty where there are none."""
    counts = [(severity, severities[severity]) for severity in Severity if severities.get(severity)]
    if language is Language.CHINESE:
        return "、".join(f"{CHINESE_SEVERITIES[severity]}{count}处" for severity, count in counts)
    return ", ".join(f"{count} {severity}{'s' * (count > 1)}" for severity, count in counts)


def total(severities: Mapping[Severity, int], files: int, language: Language) -> str:
    """The tally over a number of files, in a sentence."""
    counts = tally(severities, language)
    if language is Language.CHINESE:
        return f"{files}个文件：{counts or '无疑问'}"
    return f"{counts or 'no doubts'} in {files} file{'s' * (files != 1)}"


def _line(offset: int, text: str, index: LineIndex) -> Span:
    """The line that holds `offset`, without its line end."""
    number = index.position(offset).line
    end = index.line_start(number + 1) if number < len(index.starts) else len(text)
    while end > index.line_start(number) and text[end - 1] in "\r\n":
        end -= 1
    return Span(index.line_start(number), end)


def _continued(span: Span, index: LineIndex, language: Language) -> str:
    """A word on where a span ends that goes on over more lines than the one that is shown."""
    last = index.position(max(span.start, span.end - 1)).line
    if last == index.position(span.start).line:
        return ""
    return f" 至第{last}行" if language is Language.CHINESE else f" and on to line {last}"


def _summary(diagnostic: Diagnostic, language: Language) -> str:
    code = diagnostic.code.name
    if language is Language.CHINESE:
        return visible(f"{CHINESE_SEVERITIES[diagnostic.severity]} {code} {diagnostic.message_zh}")
    return visible(f"{diagnostic.severity} {code} {diagnostic.message}")


def _advice(diagnostic: Diagnostic, language: Language) -> str:
    definition = diagnostic.code.value
    return definition.advice_zh if language is Language.CHINESE else definition.advice
