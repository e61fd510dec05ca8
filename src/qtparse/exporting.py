"""What an exporter is: a named way to write issues as bytes, as plugins give it to the hook.

An exporter is two functions and, for some, a third. The costly half can run in worker processes:
`render` turns one issue into bytes, `assemble` makes one document of the rendered pieces, lazily.
The third, `companions`, is for the few formats whose documents need a description beside them.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import PurePosixPath, PureWindowsPath
from typing import Any, BinaryIO

import attrs

from qtparse.model import Issue

Render = Callable[[Issue, int, Any], bytes]
Assemble = Callable[[Iterable[bytes], Any], Iterator[bytes]]
Companions = Callable[[str, Any], Mapping[str, bytes]]


class ExportWarning(UserWarning):
    """What a format can't carry of an issue: `render` warns of it in one line that says what, and of which article.

    The command tells it on standard error, with the name of the input. Only `render` may warn: where a document
    is assembled, nobody knows any more which issue a warning is of.
    """


@attrs.frozen
class NoOptions:
    """The options of an exporter that has none."""


def concatenate(pieces: Iterable[bytes], options: object) -> Iterator[bytes]:
    """The plainest way to assemble: one piece after the other."""
    del options
    yield from pieces


def alone(name: str, options: object) -> Mapping[str, bytes]:
    """What most documents need beside them: nothing."""
    del name, options
    return {}


@attrs.frozen
class Exporter:
    """A format that issues can be written in.

    `render(issue, position, options)` gives the bytes of one issue, `position` counting the issues of a
    document from 1; it is pure: same arguments, same bytes, and at most SOURCE_DATE_EPOCH is read of the
    environment. `assemble(pieces, options)` yields the document's bytes and holds no more than a piece or two at a
    time. `options` is a frozen attrs class whose fields have defaults; a field's metadata may hold `help`, one line.
    The functions are importable by name, so that worker processes find them. `companions(name, options)` gives the
    files, by name, that the command writes beside a document that is named `name`: descriptions of it, say. It is
    pure too, and since several documents may lie in one folder, it makes its names of `name`.
    """

    name: str
    suffix: str
    media_type: str
    summary: str
    render: Render
    assemble: Assemble = concatenate
    options: type = NoOptions
    companions: Companions = alone

    def write(self, issues: Iterable[Issue], stream: BinaryIO, options: object = None) -> None:
        """Write `issues` to `stream` as one document; `options` is an instance of `self.options`, or its defaults."""
        chosen = self.options() if options is None else options
        pieces = (self.render(issue, position, chosen) for position, issue in enumerate(issues, 1))
        stream.writelines(self.assemble(pieces, chosen))

    def beside(self, name: str, options: object = None) -> dict[str, bytes]:
        """The companions of a document that is named `name`, ready to be written; `options` as for `write`.

        `TypeError` or `ValueError` where one is no bytes, or its name would lead out of the document's folder.
        """
        files = dict(self.companions(name, self.options() if options is None else options))
        for file, content in files.items():
            _refuse_path(file)
            if not isinstance(content, bytes):
                raise TypeError(f"{file!r} is {type(content).__name__} where bytes belong")
        return files


def _refuse_path(name: object) -> None:
    """`TypeError` or `ValueError` where `name` is not the name of a file in whatever folder, on any system."""
    if not isinstance(name, str):
        raise TypeError(f"a file's name is {type(name).__name__} where a string belongs")
    if name in {"", ".", ".."} or "\0" in name or {PurePosixPath(name).name, PureWindowsPath(name).name} != {name}:
        raise ValueError(f"{name!r} is no plain file name")
    os.fsencode(name)
