"""The registry of codes, and the diagnostics that carry them."""

from __future__ import annotations

import re
import string
from pathlib import Path

import pytest

from qtparse.diagnostics import Code, Diagnostic, Severity
from qtparse.spans import Span

CASES = Path(__file__).parent / "cases"
FULL_STOP = re.compile(r"[.。!！?？]$")
# The listing tells readings of text; a guessed encoding belongs to bytes, and is tested there.
OF_BYTES = {Code.QT502}


def fields(template):
    """The numbers of the arguments that `template` names."""
    return {name for _, name, _, _ in string.Formatter().parse(template) if name is not None}


def test_a_diagnostic_says_what_its_code_says():
    """Severity and messages are the code's, with the diagnostic's own particulars in them."""
    doubt = Diagnostic(Code.QT104, Span(3, 7), ("4", "2"))
    assert Severity.WARNING is doubt.severity
    assert "the masthead announces 4 pages, the text has 2" == doubt.message
    assert "报头称今日4版，文本中有2版" == doubt.message_zh


@pytest.mark.parametrize("code", Code, ids=lambda code: code.name)
def test_codes_are_told_alike_in_both_languages(code):
    """Both messages name as many particulars, on one line, and no full stop ends them; both give advice."""
    said = code.value
    assert len(fields(said.message)) == len(fields(said.message_zh))
    for message in (said.message, said.message_zh):
        assert not FULL_STOP.search(message)
        assert 1 == len(message.splitlines())
    assert FULL_STOP.search(said.advice)
    assert FULL_STOP.search(said.advice_zh)


@pytest.mark.parametrize("code", Code, ids=lambda code: code.name)
def test_codes_are_written_alike(code):
    """A code is QT and three digits, the first of them its group."""
    assert re.fullmatch(r"QT[123459]\d\d", code.name)


def test_no_two_codes_say_the_same():
    """Each code has a message of its own; two that were equal would be one in the registry."""
    assert len(Code.__members__) == len({code.value.message for code in Code})


@pytest.mark.parametrize("code", sorted(set(Code) - OF_BYTES, key=lambda code: code.name), ids=lambda code: code.name)
def test_every_code_appears_in_a_case(code):
    """There is a case for each doubt."""
    listings = [path.read_text("utf-8") for path in CASES.rglob("*.listing")]
    assert any(f" {code.name} " in text for text in listings)
