"""A paper's own habits (a profile), which go before the standard table: a value, or read from a TOML file."""

from __future__ import annotations

import os
import reprlib
from enum import StrEnum
from functools import cached_property
from itertools import chain
from typing import Any, TypeVar

import attrs

from qtparse import source
from qtparse.conventions import CONVENTIONS, Convention, Role, Table, Where, own_words
from qtparse.conventions.faults import faults, losses
from qtparse.errors import ProfileError

Member = TypeVar("Member", bound=StrEnum)

WORDS = ("names", "rubrics", "sections")
STRINGS = ("name", "role", "where", "pattern")
LISTS = ("examples", "counter_examples", "cues")
EDGES = ("begins", "ends")


def _are_words(_profile: Profile, attribute: attrs.Attribute[tuple[str, ...]], given: object) -> None:
    if not isinstance(given, tuple) or not all(isinstance(word, str) and word.strip() for word in given):
        raise ProfileError(f"{attribute.name} must be words in a tuple, none of them empty; leave the empty ones out")


@attrs.frozen
class Profile:
    """What one paper prints in its own way. `ProfileError` where a convention breaks the rules of the table.

    `names` are the paper's; `rubrics` its standing labels, each on a line of its own; `sections` what its pages
    are called, on a line of their own or beside the page's number; `conventions` further rows, tried before all.
    """

    names: tuple[str, ...] = attrs.field(default=(), validator=_are_words)
    rubrics: tuple[str, ...] = attrs.field(default=(), validator=_are_words)
    sections: tuple[str, ...] = attrs.field(default=(), validator=_are_words)
    conventions: tuple[Convention, ...] = ()

    def __attrs_post_init__(self) -> None:
        found = chain(
            ((row, fault) for row in self.conventions for fault in faults(row)),
            ((row, loss) for row in self.conventions for loss in losses(row, self.table)),
        )
        for row, fault in found:
            raise ProfileError(f"convention {row.name!r}: {fault}")

    @cached_property
    def table(self) -> Table:
        """The standard table with the profile's rows before it."""
        own = own_words.rows(self.names, self.rubrics, self.sections)
        return Table.of((*self.conventions, *own, *CONVENTIONS))


def read(path: str | os.PathLike[str]) -> Profile:
    """Read a TOML file. `SourceError` where it can't be had, `ProfileError` where what it says is no profile."""
    # Only those who have a profile need it.
    import tomllib  # noqa: PLC0415

    name, content = os.fspath(path), source.contents(path)
    try:
        return _profile(tomllib.loads(content.decode("utf-8-sig")))
    except UnicodeDecodeError as error:
        raise ProfileError(f"{name} is not UTF-8 from byte {error.start} on; save it as UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise ProfileError(f"{name} is no TOML: {error}; mend it there") from error
    except ProfileError as error:
        raise ProfileError(f"{name}: {error}") from error


def _profile(given: dict[str, Any]) -> Profile:
    """The profile that a TOML document says."""
    _refuse_unknown(given, (*WORDS, "conventions"), "")
    words = {key: _strings(given.get(key, []), key) for key in WORDS}
    tables = given.get("conventions", [])
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        raise ProfileError("conventions must be tables; begin each with [[conventions]]")
    return Profile(**words, conventions=tuple(_convention(table, at) for at, table in enumerate(tables, 1)))


def _convention(given: dict[str, Any], number: int) -> Convention:
    """The row that a TOML table says; its name or its `number` tells errors apart."""
    place = f"convention {reprlib.repr(given.get('name', number))}: "
    _refuse_unknown(given, (*STRINGS, *LISTS, *EDGES), place)
    for key in (*STRINGS, *LISTS):
        if key not in given:
            raise ProfileError(f"{place}it has no {key}; add it")
    strings = {key: _string(given.get(key, ""), place + key) for key in (*STRINGS, *EDGES)}
    examples, counter_examples, cues = (_strings(given[key], place + key) for key in LISTS)
    return Convention(
        strings["name"],
        _member(Role, strings["role"], f"{place}role"),
        _member(Where, strings["where"], f"{place}where"),
        strings["pattern"],
        examples,
        counter_examples,
        cues,
        begins=strings["begins"],
        ends=strings["ends"],
    )


def _refuse_unknown(given: dict[str, Any], known: tuple[str, ...], place: str) -> None:
    for key in given:
        if key not in known:
            raise ProfileError(f"{place}there is no key {reprlib.repr(key)}; known keys: {', '.join(known)}")


def _string(given: object, place: str) -> str:
    if not isinstance(given, str):
        raise ProfileError(f"{place} must be a string, not {reprlib.repr(given)}; put it in quotes")
    return given


def _strings(given: object, place: str) -> tuple[str, ...]:
    if not isinstance(given, list) or not all(isinstance(word, str) for word in given):
        raise ProfileError(f'{place} must be a list of strings, not {reprlib.repr(given)}; write ["…", "…"]')
    return tuple(given)


def _member(kind: type[Member], given: str, place: str) -> Member:
    if given not in list(kind):
        raise ProfileError(f"{place} can't be {reprlib.repr(given)}; it can be {', '.join(kind)}")
    return kind(given)
