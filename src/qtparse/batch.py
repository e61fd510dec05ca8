"""Exporting many inputs: read, parsed and rendered one by one, in worker processes if wished, written in order.

Only bytes come back from the workers, since shipping models costs more than parsing; and only a few pieces are
under way at a time, so that memory does not grow with the number of inputs.
"""

from __future__ import annotations

import signal
import warnings
from collections import Counter, deque
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import chain, islice
from typing import TYPE_CHECKING, Any

import attrs

from qtparse import options
from qtparse.errors import PluginError, QtparseError
from qtparse.exporting import ExportWarning
from qtparse.plugins import RAISED

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Iterator, Mapping

    from qtparse.diagnostics import Severity
    from qtparse.exporting import Exporter
    from qtparse.inputs import Input
    from qtparse.model import Issue
    from qtparse.plugins import Plugins
    from qtparse.profile import Profile

AHEAD = 2  # pieces under way for each worker, so that none waits for the writing


class WorkerError(QtparseError):
    """A worker process died while it made a piece: by the system for want of memory, by a library's fault."""


@attrs.frozen
class Recipe:
    """How an input becomes a piece. Exporters' functions and options travel to the workers by their names."""

    exporter: Exporter
    distribution: str
    options: Any
    encoding: str | None
    profile: Profile | None = None

    def companions(self, name: str) -> Mapping[str, bytes]:
        """The files beside a document that is named `name`; `PluginError` where the exporter fails."""
        try:
            return self.exporter.beside(name, self.options)
        except RAISED as error:
            raise self.blame(error, f"what stands beside {name}") from error

    def blame(self, error: BaseException, where: str) -> PluginError:
        """An error that tells whose fault `error` is."""
        reason = " ".join(f"{type(error).__name__}: {error}".split())
        return PluginError(
            f"exporter {self.exporter.name} of {self.distribution} failed on {where}: {reason}; tell its authors"
        )


@attrs.frozen
class Task:
    """An input and its place in its document, counted from 1."""

    source: Input
    position: int


@attrs.frozen
class Piece:
    """The bytes made of one input, how many diagnostics of each severity it has, and what its exporter warns of."""

    source: Input
    content: bytes
    severities: Counter[Severity]
    warnings: tuple[str, ...] = ()


@attrs.frozen
class Failure:
    """An input of which nothing could be made."""

    source: Input
    error: QtparseError


Outcome = Piece | Failure


def recipe(
    plugins: Plugins, name: str, pairs: Mapping[str, str], encoding: str | None, profile: Profile | None
) -> Recipe:
    """The recipe of the exporter `name`; `UnknownExporterError`, `OptionError` where name or options are unknown."""
    exporter = plugins.exporter(name)
    distribution = next(found.distribution for found in plugins.exporters if found.exporter is exporter)
    return Recipe(exporter, distribution, options.read(exporter.options, pairs), encoding, profile)


def document(inputs: Iterable[Input], recipe: Recipe, jobs: int, tell: Callable[[Piece], object]) -> Iterator[bytes]:
    """The bytes of one document of all inputs; each piece is told when it is made. Raises the first failure."""
    tasks = (Task(source, position) for position, source in enumerate(inputs, 1))
    made = outcomes(tasks, recipe, jobs)
    # Made before the first byte is out: where it fails, nothing has been written yet.
    first = list(islice(made, 1))
    for outcome in first:
        unwrap(outcome)
    return _assemble(chain(first, made), recipe, tell)


def documents(inputs: Iterable[Input], recipe: Recipe, jobs: int) -> Iterator[Outcome]:
    """A document of each input, or what was in its way."""
    for outcome in outcomes((Task(source, 1) for source in inputs), recipe, jobs):
        try:
            content = b"".join(_assemble((outcome,), recipe, _hear_nothing))
            yield attrs.evolve(unwrap(outcome), content=content)
        except QtparseError as error:
            yield Failure(outcome.source, error)


def outcomes(tasks: Iterable[Task], recipe: Recipe, jobs: int) -> Iterator[Outcome]:
    """What comes of each task, in order, made by `jobs` processes."""
    if jobs == 1:
        return (attempt(task, recipe) for task in tasks)
    return _in_workers(tasks, recipe, jobs)


def attempt(task: Task, recipe: Recipe) -> Outcome:
    """Read, parse and render one input."""
    try:
        parsed = task.source.parse(recipe.encoding, recipe.profile)
        try:
            content, told = _rendered(parsed.issue, task.position, recipe)
        except RAISED as error:
            raise recipe.blame(error, task.source.name) from error
    except QtparseError as error:
        return Failure(task.source, error)
    return Piece(task.source, content, Counter(diagnostic.severity for diagnostic in parsed.diagnostics), told)


def _rendered(issue: Issue, position: int, recipe: Recipe) -> tuple[bytes, tuple[str, ...]]:
    """The bytes of an issue, and what the exporter warns of; a warning of Python's own kinds says its kind."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always", ExportWarning)
        content = _bytes(recipe.exporter.render(issue, position, recipe.options))
    return content, tuple(_told(warning.message) for warning in caught)


def _told(warning: Warning | str) -> str:
    return str(warning) if isinstance(warning, ExportWarning) else f"{type(warning).__name__}: {warning}"


def leave_signals() -> None:
    """In a worker, leave Ctrl-C to the parent, which ends its workers, and let SIGTERM end this one at once."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)


def _in_workers(tasks: Iterable[Task], recipe: Recipe, jobs: int) -> Iterator[Outcome]:
    """What comes of each task, in order. Where a worker dies, the tasks under way are tried again, each by itself."""
    remaining = iter(tasks)
    while suspects := (yield from _in_pool(remaining, recipe, jobs)):
        for task in suspects:
            for victim in (yield from _in_pool(iter((task,)), recipe, 1)):
                name = victim.source.name
                yield Failure(
                    victim.source,
                    WorkerError(f"{name} has no output: its worker process died; free memory, or leave {name} out"),
                )


def _in_pool(tasks: Iterator[Task], recipe: Recipe, jobs: int) -> Generator[Outcome, None, tuple[Task, ...]]:
    """Yield what comes of each task, in order, until a worker dies; the tasks then under way, with no outcome yet."""
    workers = ProcessPoolExecutor(jobs, initializer=leave_signals)
    under_way: deque[Task] = deque()
    made: deque[Future[Outcome]] = deque()
    try:
        for task in tasks:
            under_way.append(task)
            made.append(workers.submit(attempt, task, recipe))
            if len(made) == jobs * AHEAD:
                yield made.popleft().result()
                under_way.popleft()
        while made:
            yield made.popleft().result()
            under_way.popleft()
    except BrokenProcessPool:
        return tuple(under_way)
    except Exception as error:
        raise recipe.blame(error, "its way to a worker process; try --jobs 1") from error
    finally:
        workers.shutdown(cancel_futures=True)
    return ()


def _assemble(outcomes: Iterable[Outcome], recipe: Recipe, tell: Callable[[Piece], object]) -> Iterator[bytes]:
    """The document of pieces, each told as it is taken. Raises the first failure, `PluginError` for the exporter's."""
    place = "the first"
    failed: list[QtparseError] = []

    def contents() -> Iterator[bytes]:
        nonlocal place
        try:
            for outcome in outcomes:
                place = outcome.source.name
                piece = unwrap(outcome)
                tell(piece)
                yield piece.content
        except QtparseError as error:
            failed.append(error)
            raise

    try:
        for chunk in recipe.exporter.assemble(contents(), recipe.options):
            yield _bytes(chunk)
    except RAISED as error:
        if error not in failed:
            raise recipe.blame(error, f"putting the pieces together, at {place}") from error
        raise
    if failed:  # and the exporter went on as if it had all pieces
        raise failed[0]


def unwrap(outcome: Outcome) -> Piece:
    """The piece that was made; raises what was in its way."""
    if isinstance(outcome, Failure):
        raise outcome.error
    return outcome


def _hear_nothing(_piece: Piece) -> None:
    """Told later, when the document is written."""


def _bytes(given: object) -> bytes:
    if not isinstance(given, bytes):
        raise TypeError(f"it gave {type(given).__name__} where bytes belong")
    return given
