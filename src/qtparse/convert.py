"""The one converter between the model and plain values: the dicts, lists, strings and numbers that JSON has.

Dates are ISO 8601 strings, tuples are lists, a span is `[start, end]`, and the parts of a body
say in `kind` what they are. Reading back is strict: nothing is coerced, nothing unknown is passed over.
"""

from __future__ import annotations

import reprlib
from datetime import date
from types import GenericAlias
from typing import TYPE_CHECKING, Any, get_args, get_origin

import attrs
from cattrs import BaseConverter, BaseValidationError, Converter, ForbiddenExtraKeysError, transform_error
from cattrs.gen import make_dict_structure_fn

from qtparse.errors import QtparseError
from qtparse.model import BodyPart, Crosshead, Issue, JumpDirection, Paragraph, Table
from qtparse.spans import Span

if TYPE_CHECKING:
    from collections.abc import Callable
    from enum import StrEnum

    StructureHook = Callable[[object, object], Any]

KIND = "kind"
KINDS: dict[type, str] = {Paragraph: "paragraph", Crosshead: "crosshead", Table: "table"}
PART_CLASSES = {kind: part_class for part_class, kind in KINDS.items()}
ISO_DATE = "2021-09-17"


class DocumentError(QtparseError):
    """A document is not one that qtparse wrote: the message says where in it, and what stands there."""


def to_plain(issue: Issue) -> dict[str, Any]:
    """Tell `issue` in plain values: every field of it, absent ones as `None`, in the order of the model."""
    plain: dict[str, Any] = CONVERTER.unstructure(issue, Issue)
    return plain


def from_plain(plain: object, path: str = "$") -> Issue:
    """The issue of which `to_plain` gave `plain`.

    `path` is where `plain` stands in the document that it was taken from. `DocumentError` tells the first
    fault as `$.pages[0].articles[3].jumps: expected an array, found 'x'`, and how many more there are.
    """
    try:
        return CONVERTER.structure(plain, Issue)
    except (BaseValidationError, ValueError) as error:
        faults = transform_error(error, path, _reason)
        reason, _, place = faults[0].rpartition(" @ ")
        more = f" (and {len(faults) - 1} more)" if len(faults) > 1 else ""
        raise DocumentError(f"{place}: {reason}{more}") from error


def _reason(error: BaseException, _: object) -> str:
    """What is wrong at one place, in words."""
    if isinstance(error, KeyError):
        return "is missing"
    if isinstance(error, ForbiddenExtraKeysError):
        return f"unknown {reprlib.repr(sorted(error.extra_fields))}, remove what does not belong here"
    return str(error)


def _unexpected(expected: str, found: object) -> ValueError:
    return ValueError(f"expected {expected}, found {reprlib.repr(found)}")


def _exactly(kind: type, name: str) -> StructureHook:
    """A hook that takes values of `kind` and refuses all others, where cattrs would convert them."""

    def structure(value: object, _: object) -> object:
        if type(value) is not kind:
            raise _unexpected(name, value)
        return value

    return structure


def _date_from_plain(value: object, _: object) -> date:
    try:
        if isinstance(value, str) and len(value) == len(ISO_DATE):
            return date.fromisoformat(value)
    except ValueError:
        pass
    raise _unexpected(f"a date as {ISO_DATE}", value)


def _span_from_plain(value: object, _: object) -> Span:
    match value:
        case [start, end] if type(start) is type(end) is int:
            return Span(start, end)
    raise _unexpected("[start, end]", value)


def _choice_hook(choices: type[StrEnum]) -> StructureHook:
    def structure(value: object, _: object) -> StrEnum:
        if not isinstance(value, str) or value not in list(choices):
            raise _unexpected(" or ".join(choices), value)
        return choices(value)

    return structure


def _is_tuple(kind: object) -> bool:
    return get_origin(kind) is tuple


def _tuple_hook(kind: type, converter: BaseConverter) -> StructureHook:
    items = GenericAlias(list, get_args(kind)[:1])
    structure_items = converter.get_structure_hook(items)

    def structure(value: object, _: object) -> tuple[Any, ...]:
        if not isinstance(value, list):
            raise _unexpected("an array", value)
        return tuple(structure_items(value, items))

    return structure


def _class_hook(kind: type[attrs.AttrsInstance], converter: BaseConverter) -> StructureHook:
    structure_fields = make_dict_structure_fn(kind, converter, _cattrs_forbid_extra_keys=True)

    def structure(value: object, _: object) -> attrs.AttrsInstance:
        if not isinstance(value, dict):
            raise _unexpected("an object", value)
        return structure_fields(value, kind)

    return structure


def _build() -> Converter:
    # detailed_validation is what tells transform_error the path of a fault
    converter = Converter(unstruct_collection_overrides={tuple: list}, detailed_validation=True)
    converter.register_structure_hook(str, _exactly(str, "a string"))
    converter.register_structure_hook(int, _exactly(int, "a whole number"))
    converter.register_structure_hook(bool, _exactly(bool, "true or false"))
    converter.register_structure_hook(JumpDirection, _choice_hook(JumpDirection))
    converter.register_unstructure_hook(JumpDirection, str)
    converter.register_structure_hook(date, _date_from_plain)
    converter.register_unstructure_hook(date, date.isoformat)
    converter.register_structure_hook(Span, _span_from_plain)
    converter.register_unstructure_hook(Span, list)
    converter.register_structure_hook_factory(_is_tuple, _tuple_hook)
    converter.register_structure_hook_factory(attrs.has, _class_hook)

    def part_from_plain(value: object, _: object) -> BodyPart:
        if not isinstance(value, dict):
            raise _unexpected("an object", value)
        fields = dict(value)
        kind = fields.pop(KIND, None)
        if not isinstance(kind, str) or kind not in PART_CLASSES:
            raise _unexpected(f"a {KIND} of {', '.join(PART_CLASSES)}", kind)
        part: BodyPart = converter.structure(fields, PART_CLASSES[kind])
        return part

    def part_to_plain(part: BodyPart) -> dict[str, Any]:
        return {KIND: KINDS[type(part)], **converter.unstructure(part)}

    converter.register_structure_hook(BodyPart, part_from_plain)
    converter.register_unstructure_hook(BodyPart, part_to_plain)
    return converter


CONVERTER = _build()
