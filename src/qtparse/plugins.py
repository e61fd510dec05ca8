"""The loader of plugins: the exporters that are installed, and what kept others from being so.

Each plugin is loaded by itself, with a pluggy manager of its own, so that what goes wrong in one is told of
that one and leaves the others as they are.
"""

from __future__ import annotations

import re
from importlib import metadata
from itertools import groupby
from typing import TYPE_CHECKING

import attrs
import pluggy

from qtparse import hookspecs, options
from qtparse.errors import PluginError, UnknownExporterError
from qtparse.exporting import Exporter

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from importlib.metadata import EntryPoint

NAME = re.compile(r"[a-z][a-z0-9-]*")
RAISED = (Exception, SystemExit)  # a plugin may raise whatever it likes, and may call sys.exit


@attrs.frozen
class Installed:
    """An exporter and where it came from: the entry point's name, its distribution, the distribution's version."""

    exporter: Exporter
    plugin: str
    distribution: str
    version: str | None


@attrs.frozen
class Failure:
    """A plugin that did not load, or clashes with another: `reason` is one line."""

    plugin: str
    distribution: str
    reason: str

    def __str__(self) -> str:
        return f"plugin {self.plugin} of {self.distribution}: {self.reason}"


@attrs.frozen
class Plugins:
    """What is installed, sorted by name, and what failed. Exporters of one name stand in both: none of them wins."""

    exporters: tuple[Installed, ...]
    failures: tuple[Failure, ...]

    def exporter(self, name: str) -> Exporter:
        """The exporter called `name`.

        `UnknownExporterError` where there is none, `PluginError` where there are several.
        """
        found = [installed for installed in self.exporters if installed.exporter.name == name]
        if not found:
            raise UnknownExporterError(self._unknown(name))
        if len(found) > 1:
            raise PluginError(_clash(found))
        return found[0].exporter

    def _unknown(self, name: str) -> str:
        names = ", ".join(sorted({installed.exporter.name for installed in self.exporters})) or "none"
        hint = f"A plugin such as qtparse-{name} may offer it" if NAME.fullmatch(name) else "Choose one of these"
        failed = "".join(f"; {failure}" for failure in self.failures)
        return f"no exporter {name!r} is installed; installed: {names}. {hint}{failed}"


def load(entry_points: Iterable[EntryPoint] | None = None) -> Plugins:
    """Load the plugins of `entry_points`, by default all that are installed in the group `qtparse`.

    What a plugin raises is a failure of that plugin, never an exception here.
    """
    exporters: list[Installed] = []
    failures: list[Failure] = []
    for point in metadata.entry_points(group=hookspecs.PROJECT) if entry_points is None else entry_points:
        distribution, version = (point.dist.name, point.dist.version) if point.dist else (point.value, None)
        try:
            exporters += [Installed(exporter, point.name, distribution, version) for exporter in _offered(point)]
        except RAISED as error:
            failures.append(Failure(point.name, distribution, _reason(error)))
    exporters.sort(key=_identity)
    failures += _clashes(exporters)
    return Plugins(tuple(exporters), tuple(sorted(failures, key=str)))


def _offered(point: EntryPoint) -> tuple[Exporter, ...]:
    """The exporters of one plugin; raises whatever shows that it breaks its contract."""
    manager = pluggy.PluginManager(hookspecs.PROJECT)
    manager.add_hookspecs(hookspecs)
    manager.register(point.load(), name=point.name)
    manager.check_pending()  # pluggy passes over a misspelt hook until it is asked
    exporters = tuple(exporter for offered in manager.hook.qtparse_exporters() for exporter in offered)
    if not exporters:
        raise PluginError("it offers no exporter; is its qtparse_exporters marked with @qtparse.hookimpl?")
    for exporter in exporters:
        if not isinstance(exporter, Exporter):
            raise PluginError(f"it offers a {type(exporter).__name__} where an Exporter belongs")
        if not NAME.fullmatch(exporter.name):
            raise PluginError(f"it names an exporter {exporter.name!r}; small letters, digits and hyphens make a name")
        _check_options(exporter)
    return exporters


def _check_options(exporter: Exporter) -> None:
    """Where options can't be described, the class that declares them is at fault: told now, not when they are set."""
    try:
        options.describe(exporter.options)
    except RAISED as error:
        raise PluginError(f"the options of its exporter {exporter.name} are unusable: {_reason(error)}") from error


def _reason(error: BaseException) -> str:
    """One line that says why a plugin failed."""
    message = " ".join(str(error).split())
    return message if isinstance(error, PluginError) else f"{type(error).__name__}: {message}"


def _identity(installed: Installed) -> tuple[str, str, str]:
    return installed.exporter.name, installed.distribution, installed.plugin


def _clashes(exporters: Iterable[Installed]) -> Iterator[Failure]:
    """A failure for each of several exporters of one name; `exporters` are sorted by name."""
    for _, group in groupby(exporters, key=lambda installed: installed.exporter.name):
        rivals = tuple(group)
        if len(rivals) > 1:
            for installed in rivals:
                yield Failure(installed.plugin, installed.distribution, _clash(rivals))


def _clash(rivals: Sequence[Installed]) -> str:
    origins = " and by ".join(f"{installed.plugin} of {installed.distribution}" for installed in rivals)
    return f"exporter {rivals[0].exporter.name!r} is offered by {origins}; uninstall all of them but one"
