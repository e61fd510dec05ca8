"""A value as one line of JSON in UTF-8: by orjson where it is installed, else by the standard library.

Both give the same bytes. What orjson refuses, lone surrogates and numbers beyond 64 bits, the standard library writes.
"""

from __future__ import annotations

import json

try:
    import orjson
except ImportError:
    orjson = None  # type: ignore[assignment]

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def one_line(value: object) -> bytes:
    """`value` without white space between its signs, and without an end of line."""
    if orjson is not None:
        try:
            return orjson.dumps(value)
        except orjson.JSONEncodeError:
            pass
    return in_utf8(_encode(value))


def in_utf8(text: str) -> bytes:
    """JSON text as bytes; surrogates, which alone have no place in UTF-8, as JSON escapes, which Python's are too."""
    return text.encode("utf-8", "backslashreplace")
