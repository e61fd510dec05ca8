"""What stands beside a document: what its columns are, in the two forms that data tools read.

CSVW: Metadata Vocabulary for Tabular Data, 5.4 (tables), 5.6 (columns), 5.9 (dialects); found by its name, Model for
Tabular Data, 5.3. Frictionless: Data Package 2.0 with Table Schema and Table Dialect.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from qtparse_csv.cells import SEPARATOR
from qtparse_csv.options import Options
from qtparse_csv.tables import TABLES, Column

# Without it a description counts as of version 1, which knows no lists.
PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"


def companions(name: str, options: Options) -> Mapping[str, bytes]:
    """The descriptions of the document that is named `name`, by the names of their files."""
    return {
        f"{name}-metadata.json": _json(csvw(name, options)),
        f"{name}-datapackage.json": _json(data_package(name, options)),
    }


def csvw(name: str, options: Options) -> dict[str, Any]:
    """The description as CSVW metadata of one table."""
    table = TABLES[options.rows]
    return {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": options.header}],
        "url": _url(name),
        "dc:title": _english(table.description),
        "lang": "zh",
        "dialect": {
            "encoding": "utf-8",
            "delimiter": ",",
            "quoteChar": '"',
            "doubleQuote": True,
            "lineTerminators": ["\r\n"],
            "header": True,
            "trim": False,
        },
        "tableSchema": {
            "columns": [_csvw_column(column, options) for column in table.columns],
            "primaryKey": table.key,
        },
    }


def data_package(name: str, options: Options) -> dict[str, Any]:
    """The description as a data package of one resource."""
    table = TABLES[options.rows]
    return {
        "$schema": PROFILE,
        "name": options.rows,
        "resources": [
            {
                "name": options.rows,
                "type": "table",
                "path": name,
                "title": table.description,
                "format": "csv",
                "mediatype": "text/csv",
                "encoding": "utf-8",
                "dialect": {
                    "delimiter": ",",
                    "quoteChar": '"',
                    "doubleQuote": True,
                    "lineTerminator": "\r\n",
                    "skipInitialSpace": False,
                },
                "schema": {
                    "fields": [_field(column, options) for column in table.columns],
                    "primaryKey": [table.columns[0].heading(options.header)],
                    "missingValues": [""],
                },
            }
        ],
    }


def _csvw_column(column: Column, options: Options) -> dict[str, Any]:
    described = {
        "name": column.name,
        "titles": column.heading(options.header),
        "dc:description": _english(column.description),
        "datatype": column.kind,
    }
    return described | {"separator": SEPARATOR} if column.many else described


def _english(text: str) -> dict[str, str]:
    return {"@value": text, "@language": "en"}


def _field(column: Column, options: Options) -> dict[str, Any]:
    # A field's name is that of the header, by the standard: a reader holds one against the other.
    named = {
        "name": column.heading(options.header),
        "title": column.title,
        "description": f"{column.name}: {column.description}",
    }
    if not column.many:
        return named | {"type": column.kind}
    # Empty slots are no dates, and the items of a list have no missing values.
    kind = "string" if column.kind == "date" else column.kind
    return named | {"type": "list", "itemType": kind, "delimiter": SEPARATOR}


def _url(name: str) -> str:
    """A relative reference (RFC 3986, 4.2) to the file `name`: what would mean more than itself is escaped."""
    path = re.sub(r"[%?#\\]", lambda sign: quote(sign[0]), name)
    return f"./{path}" if ":" in path else path


def _json(description: dict[str, Any]) -> bytes:
    # A file's name may hold surrogates, for bytes that are no UTF-8; Python's escape for them is JSON's.
    return (json.dumps(description, ensure_ascii=False, indent=2) + "\n").encode("utf-8", "backslashreplace")
