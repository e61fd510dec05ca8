"""The one hook of qtparse, and the marker with which plugins implement it."""

from __future__ import annotations

from collections.abc import Iterable

import pluggy

from qtparse.exporting import Exporter

PROJECT = "qtparse"
hookspec = pluggy.HookspecMarker(PROJECT)
hookimpl = pluggy.HookimplMarker(PROJECT)


@hookspec
def qtparse_exporters() -> Iterable[Exporter]:  # type: ignore[empty-body]
    """Give the exporters that this plugin offers."""
