"""The records around issues and articles: which form and version each has, what wrote it, and what it is of."""

from __future__ import annotations

import reprlib
from typing import TYPE_CHECKING, Any

import qtparse
from qtparse.convert import DocumentError, from_plain, to_plain
from qtparse_json.forms import FULL_ISSUE, VERSION, compact

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qtparse.model import Issue
    from qtparse_json.forms import Form

KEYS = {"$schema", "schema_version", "generator", "issue"}


def of_issue(issue: Issue, form: Form) -> dict[str, Any]:
    """The document that holds `issue`, in plain values."""
    return _head(form) | {"issue": _plain(issue, form)}


def of_articles(issue: Issue, position: int, form: Form) -> Iterator[dict[str, Any]]:
    """A record for each article of `issue`, which is the document's at `position`, counted from 1."""
    plain = _plain(issue, form)
    pages = plain.pop("pages", [])
    for page_position, page in enumerate(pages, 1):
        articles = page.pop("articles", [])
        for article_position, article in enumerate(articles, 1):
            places = {"issue": position, "page": page_position, "article": article_position}
            yield _head(form) | {"position": places, "issue": plain, "page": page, "article": article}


def _head(form: Form) -> dict[str, Any]:
    return {
        "$schema": form.identifier,
        "schema_version": VERSION,
        "generator": f"qtparse {qtparse.__version__}",
    }


def _plain(issue: Issue, form: Form) -> dict[str, Any]:
    plain = to_plain(issue)
    return compact(plain) if form.fullness == "compact" else plain


def unwrap(document: object, path: str = "$") -> Issue:
    """The issue that `document` holds; `DocumentError` names the first fault by its place under `path`."""
    if not isinstance(document, dict):
        raise DocumentError(f"{path}: expected an object with schema_version and issue, found {_short(document)}")
    version = document.get("schema_version")
    if version != VERSION:
        raise DocumentError(
            f"{path}.schema_version: this qtparse-json reads {VERSION!r}, found {_short(version)}; "
            "another release of it wrote the document, or something else did"
        )
    schema = document.get("$schema", FULL_ISSUE.identifier)
    if schema != FULL_ISSUE.identifier:
        raise DocumentError(
            f"{path}.$schema: only a full document of an issue can be read back, {FULL_ISSUE.identifier!r}, "
            f"found {_short(schema)}"
        )
    if unknown := document.keys() - KEYS:
        raise DocumentError(f"{path}: unknown {_short(sorted(unknown))}, remove what does not belong here")
    if "issue" not in document:
        raise DocumentError(f"{path}.issue: is missing")
    return from_plain(document["issue"], f"{path}.issue")


def _short(found: object) -> str:
    return reprlib.repr(found)
