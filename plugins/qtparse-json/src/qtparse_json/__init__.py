"""JSON for qtparse: an exporter, and the way back from its documents to issues."""

from __future__ import annotations

import qtparse
from qtparse_json.reading import load_all, loads
from qtparse_json.writing import EXPORTER, Options

__all__ = ["EXPORTER", "Options", "load_all", "loads"]


@qtparse.hookimpl
def qtparse_exporters() -> tuple[qtparse.Exporter, ...]:
    """Offer the exporter `json`."""
    return (EXPORTER,)
