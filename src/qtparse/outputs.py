"""Where the command writes: files that appear whole or not at all, and their names in a folder."""

from __future__ import annotations

import errno
import os
import secrets
import shutil
from collections import Counter
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from qtparse.errors import QtparseError
from qtparse.source import UnavailableError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from qtparse.inputs import Input

FULL = {errno.ENOSPC, errno.EDQUOT}


class OutputError(QtparseError):
    """What was to be written could not be."""


def make_folder(folder: Path) -> None:
    """Make `folder` and those that it lies in, where they are missing; `OutputError` where one can't be."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(f"folder {folder} can't be made: {error.strerror}; name another place") from error


def write(path: Path, content: bytes, beside: Mapping[Path, bytes] | None = None) -> None:
    """Make the file at `path`, the files `beside` it and the folders that they need, as `replacing` does."""
    make_folder(path.parent)
    with replacing(path, beside) as stream:
        stream.write(content)


@contextmanager
def replacing(path: Path, beside: Mapping[Path, bytes] | None = None) -> Iterator[BinaryIO]:
    """A stream whose bytes become the file at `path` when the block ends, and leave no trace when it raises.

    With it the files `beside` it are made: all of them are written in full before the first takes its place, `path`
    being the last. What stood there keeps its permissions. What is no regular file (a pipe, a device) is written
    to directly. `UnavailableError` where a folder is missing, `OutputError` where writing fails.
    """
    with ExitStack() as drafts:
        companions = [(file, drafts.enter_context(_drafted(file, content))) for file, content in (beside or {}).items()]
        with _refusing(path):
            if is_special(path):
                with path.open("wb") as stream:
                    yield stream
            else:
                draft = drafts.enter_context(_draft(path))
                with draft.open("wb") as stream:
                    yield stream
                companions.append((path, draft))
        for file, draft in companions:
            with _refusing(file):
                _put(draft, _goal(file))


def is_special(path: Path) -> bool:
    """Whether a pipe or a device is at `path`. What a link such as /dev/stdout leads to may have no path of its own."""
    return path.exists() and not path.is_file() and not path.is_dir()


@contextmanager
def _refusing(path: Path) -> Iterator[None]:
    """`OutputError` that names `path` for what the system refuses."""
    try:
        yield
    except OSError as error:
        advice = "make room or name another place" if error.errno in FULL else "name another place"
        raise OutputError(f"{path} can't be written: {error.strerror}; {advice}") from error


@contextmanager
def _drafted(path: Path, content: bytes) -> Iterator[Path]:
    """A draft of the file at `path` that holds `content`."""
    with ExitStack() as drafts:
        with _refusing(path):
            draft = drafts.enter_context(_draft(path))
            draft.write_bytes(content)
        yield draft


@contextmanager
def _draft(path: Path) -> Iterator[Path]:
    """A new file in the folder of what `path` leads to, under a name that nobody else has; removed if it is left."""
    goal = _goal(path)
    if not goal.parent.is_dir():
        raise UnavailableError(f"there is no folder {path.parent} for {path.name}; make it, or name another place")
    if goal.exists() and not goal.is_file():
        thing = "a folder" if goal.is_dir() else "a pipe or a device"
        raise OutputError(f"{path} can't be written: {thing} has its name; name another place")
    draft = goal.with_name(f".qtparse-{secrets.token_hex(8)}.part")
    try:
        draft.touch(exist_ok=False)
        yield draft
    finally:
        draft.unlink(missing_ok=True)


def _goal(path: Path) -> Path:
    """What is to be replaced for `path`: where it is a link, it stays one."""
    return Path(os.path.realpath(path))


def _put(draft: Path, goal: Path) -> None:
    if goal.exists():
        shutil.copymode(goal, draft)
    draft.replace(goal)


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
