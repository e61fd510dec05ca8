"""The exporter: an issue as one JSON-LD document, several as the graph of one."""

from __future__ import annotations

import json
import warnings
from collections.abc import Iterable, Iterator
from itertools import chain, repeat

from qtparse import Exporter, ExportWarning
from qtparse.model import Issue
from qtparse_jsonld.identifiers import LONE_SURROGATE, articles, identifiers
from qtparse_jsonld.nodes import Node, publication_issue
from qtparse_jsonld.options import Options
from qtparse_jsonld.repetitions import distinct, signed

CONTEXT = "https://schema.org"


def render(issue: Issue, position: int, options: Options) -> bytes:
    """The node of one issue, in UTF-8 and without a context, and a line that tells `assemble` what it identifies."""
    named = identifiers(issue, position, options.authority, numbered=options.numbered)
    node = publication_issue(issue, named, options.language)
    text = _encode(node, options)
    if LONE_SURROGATE.search(text):
        _warn(issue, node)
    return signed(LONE_SURROGATE.sub("\ufffd", text), issue, named.in_issue())


def assemble(pieces: Iterable[bytes], options: Options) -> Iterator[bytes]:
    """The context with a node alone; with none or several in an array, `@graph`. No article has the IRI of another."""
    opening, closing = _encode({"@context": CONTEXT, "@graph": []}, options).encode().split(b"[]")
    following = distinct(pieces, lambda node: _encode(node, options).encode())
    first, second = next(following, None), next(following, None)
    if first is None:
        yield opening + b"[]" + closing + b"\n"
    elif second is None:
        context, comma, _ = opening.partition(b",")
        yield context + comma + first.removeprefix(b"{") + b"\n"
    else:
        margin = b"\n" + b" " * options.indent
        line_end = margin + b" " * options.indent
        for sign, node in zip(chain((opening + b"[",), repeat(b",")), chain((first, second), following), strict=False):
            # A line end is layout wherever it stands: inside a JSON string it would be escaped.
            yield sign + line_end + node.replace(b"\n", line_end)
        yield margin + b"]" + closing + b"\n"


def _encode(node: Node, options: Options) -> str:
    if not options.indent:
        return json.dumps(node, ensure_ascii=False, separators=(",", ":"))
    return json.dumps(node, ensure_ascii=False, indent=options.indent)


def _warn(issue: Issue, node: Node) -> None:
    """Warn of the articles, and of the rest of the issue, that have what UTF-8 can't hold."""
    parts = [("the issue", {name: value for name, value in node.items() if name != "hasPart"})]
    parts += [
        (f"article {name}", part) for (name, _, _), part in zip(articles(issue), node.get("hasPart", []), strict=True)
    ]
    for name, part in parts:
        if LONE_SURROGATE.search(json.dumps(part, ensure_ascii=False)):
            warnings.warn(f"lone surrogates of {name} are written as U+FFFD", ExportWarning, stacklevel=3)


EXPORTER = Exporter(
    name="jsonld",
    suffix=".jsonld",
    media_type="application/ld+json",
    summary="linked data in schema.org's terms: Newspaper, PublicationIssue, NewsArticle",
    render=render,
    assemble=assemble,
    options=Options,
)
