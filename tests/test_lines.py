"""Text to lines with their offsets."""

from __future__ import annotations

import pytest

from qtparse.lines import Line, split

WIDE = "一二三四五六七八九十" * 4


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        (" \t\n　　\r\n\r\n", []),
        ("\ufeff\u200b", []),
        ("岚山", [Line(0, 2, "岚山", 0, 0)]),
        ("岚山\n日报", [Line(0, 2, "岚山", 0, 0), Line(3, 5, "日报", 0, 0)]),
        ("岚山\r\n日报", [Line(0, 2, "岚山", 0, 0), Line(4, 6, "日报", 0, 0)]),
        ("岚山\r日报", [Line(0, 2, "岚山", 0, 0), Line(3, 5, "日报", 0, 0)]),
        ("岚山\n\r日报", [Line(0, 2, "岚山", 0, 0), Line(4, 6, "日报", 0, 1)]),
        ("\n\n岚山\n\n\n日报\n", [Line(2, 4, "岚山", 0, 2), Line(7, 9, "日报", 0, 2)]),
        ("　　岚山 日报\xa0", [Line(2, 7, "岚山 日报", 2, 0)]),
        ("\ufeff岚山", [Line(1, 3, "岚山", 1, 0)]),
        ("岚\u2028山\x0c日\x85报", [Line(0, 7, "岚\u2028山\x0c日\x85报", 0, 0)]),
        ("岚山    日报", [Line(0, 8, "岚山    日报", 0, 0)]),
    ],
)
def test_split(text, expected):
    """Lines end at LF, CRLF and CR only; blank lines are counted before the next, blanks around a line left out."""
    assert expected == split(text)


@pytest.mark.parametrize("blank", ["    ", "　　", "        ", "　　　"])
def test_lines_run_together(blank):
    """A long line with wide blanks in it was several: the blanks are the indent of the next."""
    width = len(WIDE)
    assert [Line(0, width, WIDE, 0, 0), Line(width + len(blank), 2 * width + len(blank), WIDE, len(blank), 0)] == split(
        f"{WIDE}{blank}{WIDE}"
    )


def test_blanks_of_two_kinds_between_lines_run_together():
    """Wide blanks beside each other part two lines, with no empty one between them."""
    assert [WIDE, WIDE] == [line.text for line in split(f"{WIDE}    　　\t    {WIDE}")]
