"""What the command is to read: the files, folders and standard input that its arguments name."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import attrs

from qtparse import source
from qtparse.parser import Parse, parse
from qtparse.profile import Profile
from qtparse.source import UnavailableError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

STANDARD_INPUT = "-"
SUFFIXES = (".md", ".txt", ".html", ".htm")


@attrs.frozen
class Input:
    """One text to read: a file's path, or what came through standard input.

    `stem` is what a file made of it is called, without suffix, with its folders below the argument that named it.
    """

    name: str
    stem: Path
    content: bytes | None = attrs.field(default=None, repr=False)

    def parse(self, encoding: str | None, profile: Profile | None) -> Parse:
        """What it says; `SourceError` where it can't be had or is no text. A guessed encoding is a diagnostic."""
        if self.content is None:
            had = source.read(self.name, encoding)
        else:
            had = source.decode(self.content, encoding, self.name)
        parsed = parse(had.text, profile)
        return attrs.evolve(parsed, diagnostics=had.diagnostics + parsed.diagnostics)


def collect(arguments: Iterable[str], stream: BinaryIO) -> tuple[Input, ...]:
    """The inputs that `arguments` name, in their order; of a folder all texts, sorted, hidden ones left out.

    `-` is `stream`, read here. `UnavailableError` where a folder can't be read or has no texts.
    """
    arguments = tuple(arguments)
    if arguments.count(STANDARD_INPUT) > 1:
        raise UnavailableError("standard input can be read only once; name - once")
    return tuple(found for argument in arguments for found in _collected(argument, stream))


def named(argument: str, stream: BinaryIO) -> Input:
    """The input that `argument` names, a file's path or `-` for what `stream` gives."""
    if argument == STANDARD_INPUT:
        return Input("standard input", Path("standard-input"), stream.read())
    return Input(argument, Path(Path(argument).stem))


def _collected(argument: str, stream: BinaryIO) -> Iterator[Input]:
    if os.path.isdir(argument):  # noqa: PTH112 (a `Path` would change the name in messages)
        yield from _folder(Path(argument))
    else:
        yield named(argument, stream)


def _folder(folder: Path) -> Iterator[Input]:
    paths = sorted(path for path in _files(folder) if path.suffix.lower() in SUFFIXES)
    if not paths:
        raise UnavailableError(f"no texts in {folder}; it should hold files that end in {', '.join(SUFFIXES)}")
    for path in paths:
        yield Input(os.fspath(path), path.relative_to(folder).with_suffix(""))


def _files(folder: Path) -> Iterator[Path]:
    for parent, folders, names in os.walk(folder, onerror=_refuse):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (Path(parent, name) for name in names if not name.startswith("."))


def _refuse(error: OSError) -> None:
    raise UnavailableError(f"{error.filename} can't be read: {error.strerror}; check its permissions") from error
