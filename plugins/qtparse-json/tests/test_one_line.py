"""One line of JSON: the same bytes with orjson and without it."""

import importlib.util
import json
import sys

import pytest
from hypothesis import given, settings
from hypothesis.strategies import characters, dictionaries, integers, lists, none, recursive, text
from qtparse_json import one_line

from qtparse.testing import issues

VALUES = recursive(
    none() | integers() | text(characters()), lambda values: lists(values) | dictionaries(text(), values), max_leaves=8
)
FORMS = (
    {},
    {"indent": 0},
    {"indent": 8},
    {"lines": "issues"},
    {"form": "compact"},
    {"form": "compact", "indent": 0},
    {"form": "compact", "lines": "articles"},
    {"lines": "articles"},
)


@pytest.fixture(scope="module")
def bare():
    """The module as it is where orjson is not installed."""
    spec = importlib.util.find_spec("qtparse_json.one_line")
    module = importlib.util.module_from_spec(spec)
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(sys.modules, "orjson", None)
        spec.loader.exec_module(module)
    return module.one_line


def test_both_ways_are_tested(bare):
    """Here orjson is installed, and the bare module does without it."""
    assert one_line.orjson is not None
    assert bare.__globals__["orjson"] is None


@given(value=VALUES)
@settings(deadline=None)
def test_values_are_the_same_bytes(bare, value):
    """Any value has one form, and it is the value."""
    line = one_line.one_line(value)
    assert bare(value) == line
    assert value == json.loads(line)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (
            {"版": ["\x00\x1f\x7f\x85/\u2028", '\b\t\n\f\r"\\']},
            '{"版":["\\u0000\\u001f\x7f\x85/\u2028","\\b\\t\\n\\f\\r\\"\\\\"]}',
        ),
        ("\ud800\\ud800字", '"\\ud800\\\\ud800字"'),
        (2**64, "18446744073709551616"),
        ([None, True, False], "[null,true,false]"),
        ("\ufffe\U0001f5de", '"\ufffe\U0001f5de"'),
    ],
)
def test_what_the_two_might_write_otherwise(bare, value, expected):
    """Controls, surrogates and large numbers are written as expected, by either."""
    assert expected.encode() == one_line.one_line(value) == bare(value)


@pytest.mark.filterwarnings("ignore::qtparse.ExportWarning")
@given(several=lists(issues(), max_size=2))
@settings(deadline=None)
def test_documents_are_the_same_bytes(write, bare, several):
    """In every form, at every indent, documents don't tell whether orjson was there."""
    for form in FORMS:
        had = write(*several, **form)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("qtparse_json.writing.one_line", bare)
            assert write(*several, **form) == had
