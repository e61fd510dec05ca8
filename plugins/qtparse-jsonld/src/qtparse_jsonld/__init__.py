"""JSON-LD for qtparse: newspaper issues in schema.org's terms."""

from __future__ import annotations

import qtparse
from qtparse_jsonld.options import Options
from qtparse_jsonld.writing import EXPORTER

__all__ = ["EXPORTER", "Options"]


@qtparse.hookimpl
def qtparse_exporters() -> tuple[qtparse.Exporter, ...]:
    """Offer the exporter `jsonld`."""
    return (EXPORTER,)
