"""The JSON Schemas of the forms, made from the model: `python -m qtparse_json.schema NAME` makes one of them anew.

What it prints is committed beside this module, as `issue-1.schema.json` and its like; users get that.
"""

from __future__ import annotations

import inspect
import json
import sys
from datetime import date
from enum import StrEnum
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

import attrs

from qtparse import Span
from qtparse.convert import KIND, KINDS
from qtparse.model import Article, Issue, Page
from qtparse_json.forms import FORMS, SPANS, VERSION, Form

DIALECT = "https://json-schema.org/draft/2020-12/schema"
SCALARS: dict[Any, dict[str, Any]] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    bool: {"type": "boolean"},
    date: {"type": "string", "format": "date"},
    NoneType: {"type": "null"},
}
OFFSET = {"type": "integer", "minimum": 0}
COUNT = {"type": "integer", "minimum": 1}
TITLES = {"issue": "A newspaper issue", "article": "An article of a newspaper issue"}
TOLD_APART = {(Issue, "pages"), (Page, "articles")}  # what a record of one article has of them stands beside it


def text(form: Form) -> str:
    """The schema of `form` as it is committed."""
    return json.dumps(build(form), ensure_ascii=False, indent=2) + "\n"


def build(form: Form) -> dict[str, Any]:
    """The schema of a record of `form`, in plain values."""
    builder = _Builder(form)
    properties = {
        "$schema": {"const": form.identifier},
        "schema_version": {"const": VERSION},
        "generator": {"type": "string", "description": "The parser that read the issue, and its version."},
    }
    if form.subject == "article":
        places = dict.fromkeys(("issue", "page", "article"), COUNT)
        told = "Which article of which page of which issue it is, each counted from 1 in the one before."
        properties["position"] = {"description": told, **_object(places, required=list(places))}
        properties |= {kind.__name__.lower(): builder.of(kind) for kind in (Issue, Page, Article)}
    else:
        properties["issue"] = builder.of(Issue)
    optional = {"$schema", "generator"}
    return {
        "$schema": DIALECT,
        "$id": form.identifier,
        "title": f"{TITLES[form.subject]}, as qtparse-json writes it in {form.fullness} form",
        **_object(properties, required=[name for name in properties if name not in optional]),
        "$defs": builder.definitions,
    }


@attrs.frozen
class _Builder:
    """Makes the schemas of the model's types, and puts the classes that they name into `definitions`."""

    form: Form
    definitions: dict[str, dict[str, Any]] = attrs.field(factory=dict)

    def of(self, hint: Any) -> dict[str, Any]:  # noqa: ANN401 — type hints have no common type
        """The schema of values of the type `hint`, where there are any."""
        if hint in SCALARS:
            return SCALARS[hint]
        if get_origin(hint) is tuple:
            items = {"type": "array", "items": self.of(get_args(hint)[0])}
            return items | ({"minItems": 1} if self._is_compact else {})
        if get_origin(hint) in (Union, UnionType):
            members = [self.of(member) for member in get_args(hint) if not (self._is_compact and member is NoneType)]
            return {"anyOf": members} if len(members) > 1 else members[0]
        if hint.__name__ not in self.definitions:
            definition = self.definitions[hint.__name__] = {}  # takes its place before the classes that it names
            definition |= {"description": " ".join((inspect.getdoc(hint) or "").split())}
            definition |= self._definition(hint)
        return {"$ref": f"#/$defs/{hint.__name__}"}

    @property
    def _is_compact(self) -> bool:
        return self.form.fullness == "compact"

    def _definition(self, kind: type) -> dict[str, Any]:
        """The schema of a span, an enumeration, or a class of the model."""
        if kind is Span:
            return {"type": "array", "prefixItems": [OFFSET, OFFSET], "items": False, "minItems": 2}
        if issubclass(kind, StrEnum):
            return {"enum": [member.value for member in kind]}
        fields = self._fields(kind)
        properties: dict[str, Any] = {KIND: {"const": KINDS[kind]}} if kind in KINDS else {}
        required = [*properties, *(name for name, hint in fields.items() if not self._may_be_missing(hint))]
        properties |= {name: self._property(hint) for name, hint in fields.items()}
        return _object(properties, required)

    def _fields(self, kind: type) -> dict[str, Any]:
        """The fields of a class that a record has, with their types."""
        apart = self.form.subject == "article"
        return {
            name: hint
            for name, hint in get_type_hints(kind).items()
            if not (self._is_compact and name == SPANS) and not (apart and (kind, name) in TOLD_APART)
        }

    def _property(self, hint: Any) -> dict[str, Any]:  # noqa: ANN401 — as above
        """The schema of a field: an object that may be missing is never there without anything in it."""
        had = self.of(hint)
        return had | {"minProperties": 1} if self._may_be_missing(hint) and attrs.has(hint) else had

    def _may_be_missing(self, hint: Any) -> bool:  # noqa: ANN401 — as above
        """Whether a record may be without a field of the type `hint`, since it holds nothing."""
        if not self._is_compact:
            return False
        if get_origin(hint) is tuple or NoneType in get_args(hint):
            return True
        return attrs.has(hint) and all(map(self._may_be_missing, self._fields(hint).values()))


def _object(properties: dict[str, Any], required: list[str]) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}


if __name__ == "__main__":
    (name,) = sys.argv[1:] or [FORMS[0].name]
    sys.stdout.buffer.write(text({form.name: form for form in FORMS}[name]).encode())
