"""Where the command writes: files that appear whole or not at all, and their names in a folder."""

from __future__ import annotations

import os
import shutil
from collections import Counter
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from qtparse.errors import QtparseError
from qtparse.source import UnavailableError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from qtparse.inputs import Input


class OutputError(QtparseError):
    """What was to be written could not be."""


def write(path: Path, content: bytes) -> None:
    """Make the file at `path`, and the folders that it needs, as `replacing` does."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(f"folder {path.parent} can't be made: {error.strerror}; name another place") from error
    with replacing(path) as stream:
        stream.write(content)


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """A stream whose bytes become the file at `path` when the block ends, and leave no trace when it raises.

    What stood there keeps its permissions. What is no regular file (a pipe, a device) is written to directly.
    `UnavailableError` where its folder is missing, `OutputError` where writing fails.
    """
    goal = Path(os.path.realpath(path))
    if not goal.parent.is_dir():
        raise UnavailableError(f"there is no folder {path.parent} for {path.name}; make it, or name another place")
    try:
        with path.open("wb") if is_special(path) else _draft(goal) as stream:
            yield stream
    except OSError as error:
        raise OutputError(f"{path} can't be written: {error.strerror}; make room or name another place") from error


def is_special(path: Path) -> bool:
    """Whether a pipe or a device is at `path`. What a link such as /dev/stdout leads to may have no path of its own."""
    return path.exists() and not path.is_file()


@contextmanager
def _draft(goal: Path) -> Iterator[BinaryIO]:
    """A stream into a file beside `goal` that takes its place at the end."""
    draft = goal.with_name(f".qtparse-{os.getpid()}.part")
    stream = draft.open("xb")
    try:
        with stream:
            yield stream
        if goal.exists():
            shutil.copymode(goal, draft)
        draft.replace(goal)
    except BaseException:
        draft.unlink()
        raise


def in_folder(stems: Iterable[Path], folder: Path, suffix: str) -> tuple[Path, ...]:
    """A path in `folder` for each stem, with `suffix`; where it is taken, `-2`, `-3`, … stands behind the stem.

    Names that differ in case only count as one, as they do on many disks.
    """
    taken: set[str] = set()
    tries: Counter[str] = Counter()
    paths = []
    for stem in map(os.fspath, stems):
        name = f"{stem}{suffix}"
        while name.casefold() in taken:
            tries[stem] += 1
            name = f"{stem}-{tries[stem] + 1}{suffix}"
        taken.add(name.casefold())
        paths.append(folder / name)
    return tuple(paths)


class Claims:
    """The places that one export writes to: none of them is an input, none is written twice."""

    def __init__(self, inputs: Iterable[Input]) -> None:
        """`inputs` are what must stay as it is."""
        self._read = {os.path.realpath(item.name) for item in inputs if item.content is None}
        self._claimed: set[str] = set()

    def add(self, path: Path) -> None:
        """Claim `path`; `UnavailableError` where it is an input, `OutputError` where it is claimed already.

        Of names that differ in case only, the second is refused, as `in_folder` avoids it.
        """
        place = os.path.realpath(path)
        if place in self._read:
            raise UnavailableError(f"{path} is one of the inputs and would be overwritten; name another output")
        if place.casefold() in self._claimed:
            raise OutputError(f"{path} is another output of this export and would be overwritten")
        self._claimed.add(place.casefold())
