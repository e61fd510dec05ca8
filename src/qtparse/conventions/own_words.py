"""The rows of one paper's own words: its names, its rubrics, what its pages are called."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from qtparse.conventions.table import Convention, Role, Where
from qtparse.conventions.words import BLANK, NUMBER

MARK = "[◆●■★▲]"
BESIDE_PAGE = rf"(?:{BLANK}*[:：·|｜/]{BLANK}*|{BLANK}+)"
PAGE = rf"(?:第{BLANK}?)?(?P<number>[A-Z]?{NUMBER}(?={BLANK}?版)|[A-Z]?[\d０-９]{{1,3}})(?:{BLANK}?版)?"


def rows(names: tuple[str, ...], rubrics: tuple[str, ...], sections: tuple[str, ...]) -> tuple[Convention, ...]:
    """The rows of all words; of what there are none, no row."""
    return (
        *(_of_names(names) if names else ()),
        *(_of_rubrics(rubrics) if rubrics else ()),
        *(_of_sections(sections) if sections else ()),
    )


def _of_names(names: tuple[str, ...]) -> Iterator[Convention]:
    """The paper's names, which may be set with blanks between their characters."""
    closed = ["".join(name.split()) for name in names]
    spaced = _any_of(rf"{BLANK}{{0,3}}".join(map(re.escape, name)) for name in _longest_first(closed))
    pattern = rf"(?<![^\s|｜])(?P<value>《?{spaced}》?)(?![^\s|｜])"
    # One character of each, since blanks may stand between them.
    yield Convention(
        "the paper's name", Role.TITLE, Where.FIELD, pattern, names, (), tuple(name[-1] for name in closed)
    )


def _of_rubrics(rubrics: tuple[str, ...]) -> Iterator[Convention]:
    """The paper's rubrics, with a mark before or behind."""
    pattern = rf"(?:{MARK}{BLANK}*)?(?P<label>{_any_word_of(rubrics)})(?:{BLANK}*{MARK})?"
    yield Convention("the paper's rubric", Role.RUBRIC, Where.LINE, pattern, rubrics, (), _cues(rubrics))


def _of_sections(sections: tuple[str, ...]) -> Iterator[Convention]:
    """What the paper's pages are called: alone, or behind or before the page's number."""
    section, cues = rf"(?P<section>{_any_word_of(sections)})", _cues(sections)
    for name, pattern in (
        ("the paper's section", rf"(?:{PAGE}{BESIDE_PAGE}?)?{section}"),
        ("the paper's section before a page number", rf"{section}{BESIDE_PAGE}?{PAGE}"),
    ):
        yield Convention(name, Role.PAGE_NUMBER, Where.LINE, pattern, sections, (), cues)


def _any_word_of(words: tuple[str, ...]) -> str:
    """One of `words`; where one has a blank, any blanks."""
    return _any_of(rf"{BLANK}+".join(map(re.escape, word.split())) for word in _longest_first(words))


def _any_of(patterns: Iterable[str]) -> str:
    return f"(?:{'|'.join(patterns)})"


def _longest_first(words: Iterable[str]) -> list[str]:
    return sorted(words, key=len, reverse=True)


def _cues(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words themselves; of one with blanks, what stands behind them, since blanks differ."""
    return tuple(word.split()[-1] for word in words)
