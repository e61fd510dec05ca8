"""The exporter: rows of an issue as CSV records, the header before the first of them (RFC 4180)."""

from __future__ import annotations

import codecs
import csv
import io
import warnings
from collections.abc import Iterable, Iterator, Sequence

from qtparse import Exporter, ExportWarning
from qtparse.model import Issue
from qtparse_csv.cells import Cell, cell_of
from qtparse_csv.descriptions import companions
from qtparse_csv.options import Options
from qtparse_csv.rows import lost_date
from qtparse_csv.spreadsheets import fitted
from qtparse_csv.tables import TABLES, Value


def render(issue: Issue, position: int, options: Options) -> bytes:
    """The records of the issue's rows, in UTF-8; an `ExportWarning` for each cell that can't hold its value."""
    table = TABLES[options.rows]
    records = []
    losses = dict.fromkeys(lost_date(issue))
    for row in table.rows(issue, position):
        cells = [(column, _cell(column.value(row), options)) for column in table.columns]
        records.append([cell.text for _, cell in cells])
        for column, cell in cells:
            losses |= dict.fromkeys(f"{column.name} of article {row.article_id}: {loss}" for loss in cell.losses)
    for loss in losses:
        warnings.warn(loss, ExportWarning, stacklevel=2)
    return _csv(records)


def assemble(pieces: Iterable[bytes], options: Options) -> Iterator[bytes]:
    """The header, once and for no issues too, and the records of all issues behind it."""
    mark = codecs.BOM_UTF8 if options.flavour == "excel" else b""
    yield mark + _csv([[column.heading(options.header) for column in TABLES[options.rows].columns]])
    yield from pieces


def _cell(value: Value, options: Options) -> Cell:
    plain = cell_of(value)
    return fitted(plain) if options.flavour == "excel" else plain


def _csv(records: Iterable[Sequence[str]]) -> bytes:
    stream = io.StringIO(newline="")
    csv.writer(stream, lineterminator="\r\n").writerows(records)
    return stream.getvalue().encode("utf-8")


EXPORTER = Exporter(
    name="csv",
    suffix=".csv",
    media_type="text/csv",
    summary="a table of articles, paragraphs or photos, for data tools and spreadsheets",
    render=render,
    assemble=assemble,
    options=Options,
    companions=companions,
)
