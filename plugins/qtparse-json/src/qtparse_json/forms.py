"""What a record of JSON is of, and how much of it is told: the forms that the exporter writes.

A record is a document, which holds an issue, or one article with what its issue and its page say of themselves.
"""

from __future__ import annotations

from importlib import resources
from typing import Any, Literal

import attrs

Fullness = Literal["full", "compact"]
Subject = Literal["issue", "article"]

VERSION = "1"
SPANS = "spans"


@attrs.frozen
class Form:
    """A form of records, each with a JSON Schema of its own."""

    fullness: Fullness
    subject: Subject

    @property
    def name(self) -> str:
        """What its schema is called: `issue`, `compact-article`."""
        return self.subject if self.fullness == "full" else f"{self.fullness}-{self.subject}"

    @property
    def identifier(self) -> str:
        """The identifier of its schema, which each record names."""
        return f"urn:qtparse:{self.name}:{VERSION}"

    @property
    def schema_file(self) -> str:
        """The file in this package that holds its schema."""
        return f"{self.name}-{VERSION}.schema.json"

    @property
    def schema(self) -> bytes:
        """Its schema, as it lies in the package."""
        return (resources.files("qtparse_json") / self.schema_file).read_bytes()


FULL_ISSUE = Form("full", "issue")
FORMS = (FULL_ISSUE, Form("compact", "issue"), Form("full", "article"), Form("compact", "article"))


def compact(fields: dict[str, Any]) -> dict[str, Any]:
    """`fields` without spans, and without what holds nothing: null, an empty array, an object without fields.

    An object in an array stays, whatever it holds: its place there tells something.
    """
    told = ((key, _compact(value)) for key, value in fields.items() if key != SPANS)
    return {key: value for key, value in told if value is not None and value not in ([], {})}


def _compact(value: object) -> object:
    if isinstance(value, dict):
        return compact(value)
    return [_compact(item) for item in value] if isinstance(value, list) else value
