"""The JSON Schema of a document, made from the model: `python -m qtparse_json.schema` prints it.

What it prints is committed beside this module, as `issue-1.schema.json`.
"""

from __future__ import annotations

import inspect
import json
import sys
from datetime import date
from enum import StrEnum
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from qtparse import Span
from qtparse.convert import KIND, KINDS
from qtparse.model import Issue
from qtparse_json.document import SCHEMA_VERSION

DIALECT = "https://json-schema.org/draft/2020-12/schema"
IDENTIFIER = f"urn:qtparse:issue:{SCHEMA_VERSION}"
SCALARS: dict[Any, dict[str, Any]] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    bool: {"type": "boolean"},
    date: {"type": "string", "format": "date"},
    NoneType: {"type": "null"},
}
OFFSET = {"type": "integer", "minimum": 0}

Definitions = dict[str, dict[str, Any]]


def build() -> dict[str, Any]:
    """The schema of a document with one issue, in plain values."""
    definitions: Definitions = {}
    properties = {
        "schema_version": {"const": SCHEMA_VERSION},
        "generator": {"type": "string", "description": "The parser that read the issue, and its version."},
        "issue": _schema_of(Issue, definitions),
    }
    return {
        "$schema": DIALECT,
        "$id": IDENTIFIER,
        "title": "A newspaper issue, as qtparse-json writes it",
        **_object(properties, required=["schema_version", "issue"]),
        "$defs": definitions,
    }


def text() -> str:
    """The schema as it is committed."""
    return json.dumps(build(), ensure_ascii=False, indent=2) + "\n"


def _schema_of(hint: Any, definitions: Definitions) -> dict[str, Any]:  # noqa: ANN401 — type hints have no common type
    """The schema of values of the type `hint`; the classes that it names are put into `definitions`."""
    if hint in SCALARS:
        return SCALARS[hint]
    if get_origin(hint) is tuple:
        return {"type": "array", "items": _schema_of(get_args(hint)[0], definitions)}
    if get_origin(hint) in (Union, UnionType):
        return {"anyOf": [_schema_of(member, definitions) for member in get_args(hint)]}
    if hint.__name__ not in definitions:
        definition = definitions[hint.__name__] = {}  # takes its place before the classes that it names
        definition |= {"description": " ".join((inspect.getdoc(hint) or "").split())}
        definition |= _definition(hint, definitions)
    return {"$ref": f"#/$defs/{hint.__name__}"}


def _definition(kind: type, definitions: Definitions) -> dict[str, Any]:
    """The schema of a span, an enumeration, or a class of the model."""
    if kind is Span:
        return {"type": "array", "prefixItems": [OFFSET, OFFSET], "items": False, "minItems": 2}
    if issubclass(kind, StrEnum):
        return {"enum": [member.value for member in kind]}
    properties: dict[str, Any] = {KIND: {"const": KINDS[kind]}} if kind in KINDS else {}
    properties |= {name: _schema_of(hint, definitions) for name, hint in get_type_hints(kind).items()}
    return _object(properties, required=list(properties))


def _object(properties: dict[str, Any], required: list[str]) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}


if __name__ == "__main__":
    sys.stdout.buffer.write(text().encode())
