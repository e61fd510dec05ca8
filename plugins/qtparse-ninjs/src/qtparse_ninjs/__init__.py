"""ninjs for qtparse: newspaper issues in IPTC's JSON for news, in version 3.1 or 1.6."""

from __future__ import annotations

import qtparse
from qtparse_ninjs.options import Options
from qtparse_ninjs.writing import EXPORTER

__all__ = ["EXPORTER", "Options"]


@qtparse.hookimpl
def qtparse_exporters() -> tuple[qtparse.Exporter, ...]:
    """Offer the exporter `ninjs`."""
    return (EXPORTER,)
