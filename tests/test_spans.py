"""Offsets told as lines and columns."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qtparse.spans import LineIndex, Position


@pytest.mark.parametrize(
    ("text", "offset", "expected"),
    [
        ("", 0, Position(1, 1)),
        ("临溪\n日报", 0, Position(1, 1)),
        ("临溪\n日报", 2, Position(1, 3)),
        ("临溪\n日报", 3, Position(2, 1)),
        ("临溪\n日报", 5, Position(2, 3)),
        ("临\r\n溪", 2, Position(1, 3)),
        ("临\r\n溪", 3, Position(2, 1)),
        ("临\r溪", 2, Position(2, 1)),
        ("临\n", 2, Position(2, 1)),
        ("临\x0b\x0c\x85\u2028溪", 5, Position(1, 6)),
    ],
)
def test_position(text, offset, expected):
    """Lines end at LF, CRLF and CR only; lines and columns count from 1, columns in code points."""
    assert expected == LineIndex.of(text).position(offset)


@given(st.text(st.sampled_from("临a\r\n\u2028")), st.data())
def test_position_is_the_lines_start_and_the_column(text, data):
    """A position leads back to its offset, for every offset of every text."""
    index = LineIndex.of(text)
    offset = data.draw(st.integers(0, len(text)))
    line, column = index.position(offset)
    assert offset == index.line_start(line) + column - 1
