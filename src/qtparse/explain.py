"""The registry of diagnostics in words, as `qtparse explain` prints it."""

from __future__ import annotations

import difflib
import re
from typing import TYPE_CHECKING

from qtparse.diagnostics import Code
from qtparse.errors import QtparseError

if TYPE_CHECKING:
    from collections.abc import Iterator

PLACEHOLDER = re.compile(r"\{\d\}")


class UnknownCodeError(QtparseError):
    """The registry has no such code."""


def code(name: str) -> str:
    """What the code `name` means and what to do about it, in English and Chinese."""
    known = Code.__members__.get(name.upper())
    if known is None:
        near = difflib.get_close_matches(name.upper(), Code.__members__, cutoff=0)
        raise UnknownCodeError(f"there is no code {name!r}; the nearest are {', '.join(near)}")
    definition = known.value
    return "\n".join(
        (
            f"{known.name} {definition.severity}: {_template(definition.message)}",
            definition.advice,
            "",
            _template(definition.message_zh),
            definition.advice_zh,
        )
    )


def codes() -> Iterator[str]:
    """A line for each code, in their order."""
    for known in Code:
        yield f"{known.name}  {known.severity:7}  {_template(known.value.message)}"


def _template(message: str) -> str:
    return PLACEHOLDER.sub("…", message)
