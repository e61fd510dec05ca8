"""The way back: documents that the exporter wrote, to equal issues."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from qtparse.convert import DocumentError
from qtparse_json.document import unwrap

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qtparse.model import Issue

DECODER = json.JSONDecoder()
VALUE_START = re.compile(r"[^ \t\r\n]")


def loads(data: bytes | str) -> Issue:
    """The issue of a single document; bytes are read as UTF-8. `DocumentError` says where a fault stands."""
    values = tuple(_values(data))
    if len(values) != 1:
        raise DocumentError(f"expected one JSON document, found {len(values)}; load_all reads any number")
    return unwrap(values[0])


def load_all(data: bytes | str) -> tuple[Issue, ...]:
    """The issues of a document, of an array of documents, or of JSON Lines; bytes are read as UTF-8.

    `DocumentError` says where a fault stands: `$[2].issue…` is in the third document.
    """
    documents = (item for value in _values(data) for item in (value if isinstance(value, list) else (value,)))
    return tuple(unwrap(document, f"$[{index}]") for index, document in enumerate(documents))


def _values(data: bytes | str) -> Iterator[object]:
    """The JSON values that stand one after the other in `data`."""
    try:
        text = data if isinstance(data, str) else data.decode()
        text = text.removeprefix("\ufeff")
        position = 0
        while start := VALUE_START.search(text, position):
            value, position = DECODER.raw_decode(text, start.start())
            yield value
    except UnicodeDecodeError as error:
        raise DocumentError(f"not UTF-8 at byte {error.start}; decode it first and pass the text") from error
    except (ValueError, RecursionError) as error:
        raise DocumentError(f"not JSON: {error}") from error
