"""CSV for qtparse: an exporter of articles, paragraphs or photos, for data tools and for spreadsheets."""

from __future__ import annotations

import qtparse
from qtparse_csv.options import Options
from qtparse_csv.spreadsheets import unguard
from qtparse_csv.writing import EXPORTER

__all__ = ["EXPORTER", "Options", "unguard"]


@qtparse.hookimpl
def qtparse_exporters() -> tuple[qtparse.Exporter, ...]:
    """Offer the exporter `csv`."""
    return (EXPORTER,)
