"""Which characters XML has (XML 1.0, production 2), and an issue without the others."""

from __future__ import annotations

import re
import warnings
from typing import Any

import attrs

from qtparse import ExportWarning
from qtparse.model import Issue

ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


def legal(issue: Issue) -> Issue:
    """`issue` with U+FFFD for each character that XML does not have; an `ExportWarning` says where the first stands."""
    replaced: Issue = _legal(issue)
    if replaced is not issue:
        warnings.warn(
            f"characters that XML does not have stand as U+FFFD, the first in {_place(issue, replaced)}",
            ExportWarning,
            stacklevel=2,
        )
    return replaced


def _legal(value: Any) -> Any:  # noqa: ANN401 — whatever the model holds
    """`value` itself, where nothing in it has to be replaced."""
    if isinstance(value, str):
        # An enumeration's member is a string too, of letters only.
        return ILLEGAL.sub(REPLACEMENT, value) if ILLEGAL.search(value) else value
    if isinstance(value, tuple):
        parts = tuple(map(_legal, value))
        return parts if any(new is not old for new, old in zip(parts, value, strict=True)) else value
    if not attrs.has(type(value)):
        return value
    changes: dict[str, Any] = {}
    for field in attrs.fields(type(value)):
        if field.name != "spans":
            old = getattr(value, field.name)
            new = _legal(old)
            if new is not old:
                changes[field.name] = new
    return attrs.evolve(value, **changes) if changes else value


def _place(issue: Issue, replaced: Issue) -> str:
    """Where the two differ first, by the numbers that pages and articles have in the issue."""
    for page_ordinal, (page, replaced_page) in enumerate(zip(issue.pages, replaced.pages, strict=True), 1):
        pairs = zip(page.articles, replaced_page.articles, strict=True)
        for ordinal, (article, replaced_article) in enumerate(pairs, 1):
            if article != replaced_article:
                return f"article {ordinal} of page {page_ordinal}"
    return "what stands around the articles"


def one_line(text: str) -> str:
    """`text` as G2's normalized strings want it: spaces for tabs and line ends."""
    return re.sub(r"[\t\n\r]+", " ", text)
