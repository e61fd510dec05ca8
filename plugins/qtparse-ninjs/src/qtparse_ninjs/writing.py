"""The exporter: an issue as one ninjs item, several as an array of items or as JSON Lines."""

from __future__ import annotations

import json
import warnings
from collections.abc import Iterable, Iterator
from itertools import chain, repeat

from qtparse import Exporter, ExportWarning
from qtparse.model import Issue
from qtparse_ninjs.identifiers import LONE_SURROGATE, articles, identifiers
from qtparse_ninjs.items import Item, composite
from qtparse_ninjs.older import older
from qtparse_ninjs.options import Options
from qtparse_ninjs.repetitions import distinct, signed
from qtparse_ninjs.times import ENVIRONMENT, is_senseless


def render(issue: Issue, position: int, options: Options) -> bytes:
    """The item of one issue, in UTF-8, and a line that tells `assemble` what it identifies."""
    named = identifiers(issue, position, options.authority, numbered=options.numbered)
    item = composite(issue, named, options.version_created, options.language)
    text = _encode(item if options.version == "3.1" else older(item), options)
    if LONE_SURROGATE.search(text):
        _warn(issue, item)
    if not options.version_created and is_senseless():
        warnings.warn(f"{ENVIRONMENT} is no number of seconds, and not heeded", ExportWarning, stacklevel=2)
    return signed(LONE_SURROGATE.sub("\ufffd", text), issue, named.uri())


def assemble(pieces: Iterable[bytes], options: Options) -> Iterator[bytes]:
    """The items as JSON Lines; else an item alone as it is, and none or several as an array. No URI is in it twice."""
    following = distinct(pieces, lambda item: _encode(item, options).encode())
    if options.lines:
        yield from (piece + b"\n" for piece in following)
        return
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


def _encode(item: Item, options: Options) -> str:
    if options.lines or not options.indent:
        return json.dumps(item, ensure_ascii=False, separators=(",", ":"))
    return json.dumps(item, ensure_ascii=False, indent=options.indent)


def _warn(issue: Issue, item: Item) -> None:
    """Warn of the articles, and of the rest of the issue, that have what UTF-8 can't hold."""
    parts = [("the issue", {name: value for name, value in item.items() if name != "associations"})]
    associations = item.get("associations", [])
    parts += [(f"article {name}", part) for (name, _, _), part in zip(articles(issue), associations, strict=True)]
    for name, part in parts:
        if LONE_SURROGATE.search(json.dumps(part, ensure_ascii=False)):
            warnings.warn(f"lone surrogates of {name} are written as U+FFFD", ExportWarning, stacklevel=3)


EXPORTER = Exporter(
    name="ninjs",
    suffix=".json",
    media_type="application/json",
    summary="IPTC's news in JSON, version 3.1 or 1.6: an issue and its articles as news items",
    render=render,
    assemble=assemble,
    options=Options,
)
