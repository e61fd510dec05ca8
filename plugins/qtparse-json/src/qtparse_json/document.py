"""The document around an issue: the version of the form that it has, and what wrote it."""

from __future__ import annotations

import reprlib
from typing import TYPE_CHECKING, Any

import qtparse
from qtparse.convert import DocumentError, from_plain, to_plain

if TYPE_CHECKING:
    from qtparse.model import Issue

SCHEMA_VERSION = "1"
KEYS = {"schema_version", "generator", "issue"}


def wrap(issue: Issue) -> dict[str, Any]:
    """The document that holds `issue`, in plain values."""
    return {
        "schema_version": SCHEMA_VERSION,
        "generator": f"qtparse {qtparse.__version__}",
        "issue": to_plain(issue),
    }


def unwrap(document: object, path: str = "$") -> Issue:
    """The issue that `document` holds; `DocumentError` names the first fault by its place under `path`."""
    if not isinstance(document, dict):
        raise DocumentError(f"{path}: expected an object with schema_version and issue, found {_short(document)}")
    version = document.get("schema_version")
    if version != SCHEMA_VERSION:
        raise DocumentError(
            f"{path}.schema_version: this qtparse-json reads {SCHEMA_VERSION!r}, found {_short(version)}; "
            "another release of it wrote the document, or something else did"
        )
    if unknown := document.keys() - KEYS:
        raise DocumentError(f"{path}: unknown {_short(sorted(unknown))}, remove what does not belong here")
    if "issue" not in document:
        raise DocumentError(f"{path}.issue: is missing")
    return from_plain(document["issue"], f"{path}.issue")


def _short(found: object) -> str:
    return reprlib.repr(found)
