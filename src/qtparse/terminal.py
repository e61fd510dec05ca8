"""Text made fit for a terminal: what could move its cursor or turn its writing's direction is shown, not sent."""

from __future__ import annotations

import re
import unicodedata

UNPRINTABLE = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb"
    "\U000e0001-\U000e007f]"
)
TAB = "    "
CONTROL_PICTURES = 0x2400


def visible(text: str) -> str:
    """`text` in one line, with its control, zero-width, direction and surrogate characters shown as signs."""
    return UNPRINTABLE.sub(_sign, text)


def _sign(match: re.Match[str]) -> str:
    code = ord(match[0])
    if match[0] == "\t":
        return TAB
    return chr(CONTROL_PICTURES + code) if match[0] < " " else f"<U+{code:04X}>"


def columns(text: str) -> int:
    """How many columns `text`, made `visible`, takes: two for a Han character, none for a combining mark."""
    return sum(map(_width, text))


def _width(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
