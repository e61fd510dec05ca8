"""Writes qtparse's newspaper issues as NewsML-G2 and NITF."""

from __future__ import annotations

import qtparse
from qtparse_newsml.archive import NITF
from qtparse_newsml.message import NEWSML
from qtparse_newsml.options import NewsmlOptions, NitfOptions

__all__ = ["NEWSML", "NITF", "NewsmlOptions", "NitfOptions"]


@qtparse.hookimpl
def qtparse_exporters() -> tuple[qtparse.Exporter, ...]:
    """Offer the exporters `newsml` and `nitf`."""
    return (NEWSML, NITF)
