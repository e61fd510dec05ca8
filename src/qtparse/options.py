"""An exporter's options: strings as a command line has them, read into a frozen attrs class by its type hints."""

from __future__ import annotations

import reprlib
from enum import Enum
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

import attrs

from qtparse.errors import OptionError

if TYPE_CHECKING:
    from collections.abc import Mapping

Options = TypeVar("Options", bound=attrs.AttrsInstance)

BOOLEANS = {"true": True, "yes": True, "on": True, "1": True, "false": False, "no": False, "off": False, "0": False}
REFUSALS = (TypeError, ValueError)  # what validators raise; the first argument of those of attrs says why
PLAIN = {int: "a whole number", float: "a number", str: "any text"}


@attrs.frozen
class OptionHelp:
    """What a person has to know of an option: `takes` tells its values in words, `default` is as one would type it."""

    name: str
    takes: str
    default: str
    help: str


def read(options_class: type[Options], pairs: Mapping[str, str]) -> Options:
    """An instance of `options_class` with the values of `pairs`, and its defaults for the rest.

    A field may be `bool`, `int`, `float`, `str`, an `Enum` by its values, a `Literal`, or one of these or `None`,
    which the empty string stands for. `OptionError` where a name or a value is none that the class takes.
    """
    hints = get_type_hints(options_class)
    values: dict[str, object] = {}
    known = [field.name for field in attrs.fields(options_class)]
    for name, text in pairs.items():
        if name not in known:
            raise OptionError(f"there is no option {reprlib.repr(name)}; known options: {', '.join(known) or 'none'}")
        try:
            values[name] = _value(hints[name], text)
        except ValueError as error:
            raise OptionError(f"{_refusal(name, text)}; it takes {_takes(hints[name])}") from error
    try:
        return options_class(**values)
    except REFUSALS as error:
        name = _refused(options_class, values)
        raise OptionError(f"{_refusal(name, pairs[name])}; {error.args[0] if error.args else error}") from error


def describe(options_class: type[attrs.AttrsInstance]) -> tuple[OptionHelp, ...]:
    """The options of `options_class` in their order, for a help text."""
    hints = get_type_hints(options_class)
    defaults = options_class()
    return tuple(
        OptionHelp(
            name=field.name,
            takes=_takes(hints[field.name]),
            default=_typed(getattr(defaults, field.name)),
            help=field.metadata.get("help", ""),
        )
        for field in attrs.fields(options_class)
    )


def _refusal(name: str, text: str) -> str:
    return f"option {name} does not take {reprlib.repr(text)}"


def _refused(options_class: type[Options], values: Mapping[str, object]) -> str:
    """The name of the value that `options_class` refuses beside those before it, all of them being refused."""
    names = list(values)
    return next(name for end, name in enumerate(names, 1) if not _taken(options_class, values, names[:end]))


def _taken(options_class: type[Options], values: Mapping[str, object], names: list[str]) -> bool:
    try:
        options_class(**{name: values[name] for name in names})
    except REFUSALS:
        return False
    return True


def _value(hint: Any, text: str) -> object:  # noqa: ANN401 — type hints have no common type
    """What `text` means as a value of the type `hint`; `ValueError` where it means nothing."""
    kind, optional = _without_none(hint)
    if optional and not text:
        return None
    if kind in PLAIN:
        return kind(text)
    choices = _choices(kind)
    if text not in choices:
        raise ValueError(text)
    return choices[text]


def _takes(hint: Any) -> str:  # noqa: ANN401 — as above
    """In words, what `_value` takes."""
    kind, optional = _without_none(hint)
    words = PLAIN.get(kind) or " or ".join(["true", "false"] if kind is bool else _choices(kind))
    return f"{words}, or nothing" if optional else words


def _without_none(hint: Any) -> tuple[Any, bool]:  # noqa: ANN401 — as above
    """The type that `X | None` holds beside `None`, and whether it was such a union."""
    if get_origin(hint) not in (Union, UnionType):
        return hint, False
    kind, *others = (member for member in get_args(hint) if member is not NoneType)
    if others:
        raise TypeError(f"an option cannot be of type {hint}: one type, or one type and None")
    return kind, True


def _choices(kind: Any) -> dict[str, object]:  # noqa: ANN401 — as above
    """The values of a type that has few, by what one types for them."""
    if kind is bool:
        return dict(BOOLEANS)
    if get_origin(kind) is Literal:
        return {_typed(value): value for value in get_args(kind)}
    if isinstance(kind, type) and issubclass(kind, Enum):
        return {_typed(member): member for member in kind}
    raise TypeError(f"an option cannot be of type {kind}: bool, int, float, str, an Enum or a Literal")


def _typed(value: object) -> str:
    """`value` as one would type it."""
    if isinstance(value, Enum):
        return _typed(value.value)
    if isinstance(value, bool):
        return str(value).lower()
    return "" if value is None else str(value)
