"""Stretches and diagnostics as lines for programs and for people: one record, one line."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import attrs

from qtparse.terminal import visible

if TYPE_CHECKING:
    from qtparse.diagnostics import Diagnostic
    from qtparse.listing import Stretch
    from qtparse.spans import LineIndex

# JSON lets them pass, but they can't be encoded, or break a record in two for readers that split lines as Python does.
UNSAFE = re.compile("[\x85\u2028\u2029\ud800-\udfff]")


def stretch_json(stretch: Stretch) -> str:
    """`stretch` as the listing's JSON has it."""
    return json_line(attrs.asdict(stretch))


def stretch_text(stretch: Stretch, text: str, index: LineIndex) -> str:
    """`stretch` for a person: `9:1  article.dateline  本报讯  {…}`, the value only where it is not the text itself."""
    line, column = index.position(stretch.start)
    source = text[stretch.start : stretch.end]
    value = () if stretch.value in (None, source) else (json_line(stretch.value),)
    return visible("  ".join((f"{line}:{column}", stretch.role, source, *value)))


def diagnostic_json(diagnostic: Diagnostic, index: LineIndex, name: str) -> str:
    """`diagnostic` with its place in the file `name`; offsets count code points from 0, lines and columns from 1."""
    line, column = index.position(diagnostic.span.start)
    return json_line(
        {
            "file": name,
            "start": diagnostic.span.start,
            "end": diagnostic.span.end,
            "line": line,
            "column": column,
            "code": diagnostic.code.name,
            "severity": diagnostic.severity,
            "message": diagnostic.message,
            "message_zh": diagnostic.message_zh,
        }
    )


def json_line(record: object) -> str:
    """`record` as JSON in one line, Chinese as it is, encodable as UTF-8 whatever the text holds."""
    return UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", json.dumps(record, ensure_ascii=False))
