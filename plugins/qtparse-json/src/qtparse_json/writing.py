"""The exporter: an issue as one JSON document, several as an array of documents or as JSON Lines."""

from __future__ import annotations

from itertools import chain, repeat
from typing import TYPE_CHECKING

import attrs
from attrs.validators import ge, le

from qtparse import Exporter
from qtparse_json.document import wrap
from qtparse_json.layout import encode_compact, lay_out

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from qtparse.model import Issue

DEEPEST_INDENT = 8


@attrs.frozen
class Options:
    """What the exporter `json` can be told."""

    lines: bool = attrs.field(
        default=False,
        metadata={"help": "JSON Lines: each issue is one line, and nothing stands around them"},
    )
    indent: int = attrs.field(
        default=2,
        validator=[ge(0), le(DEEPEST_INDENT)],
        metadata={"help": "spaces for each level, at most 8; 0 gives each issue one line"},
    )


def render(issue: Issue, position: int, options: Options) -> bytes:
    """One document, in UTF-8, without an end of line."""
    del position
    document = wrap(issue)
    compact = options.lines or not options.indent
    text = encode_compact(document) if compact else lay_out(document, " " * options.indent)
    # Only surrogates have no place in UTF-8, and Python's escape for them is JSON's.
    return text.encode("utf-8", "backslashreplace")


def assemble(pieces: Iterable[bytes], options: Options) -> Iterator[bytes]:
    """The documents as JSON Lines; else a document alone as it is, and none or several as an array."""
    if options.lines:
        yield from (piece + b"\n" for piece in pieces)
        return
    following = iter(pieces)
    first, second = next(following, None), next(following, None)
    if first is None:
        yield b"[]\n"
    elif second is None:
        yield first + b"\n"
    else:
        line_end = b"\n" + b" " * options.indent
        for sign, piece in zip(chain((b"[",), repeat(b",")), chain((first, second), following), strict=False):
            # A line end is layout wherever it stands: inside a JSON string it would be escaped.
            yield sign + line_end + piece.replace(b"\n", line_end)
        yield b"\n]\n"


EXPORTER = Exporter(
    name="json",
    suffix=".json",
    media_type="application/json",
    summary="everything that was read, with its place in the source, as JSON or JSON Lines",
    render=render,
    assemble=assemble,
    options=Options,
)
