"""How a document is laid out for people: one line for each value of the model, however long it is.

The json module's own indenting, and orjson's, would give each number of a span its line.
"""

from __future__ import annotations

import json

encode_spaced = json.JSONEncoder(ensure_ascii=False).encode


def lay_out(value: object, step: str, margin: str = "") -> str:
    """`value` as JSON; what holds objects is broken over lines, each level indented by a further `step`."""
    if isinstance(value, dict) and any(map(_holds_object, value.values())):
        items = [f"{encode_spaced(key)}: {lay_out(item, step, margin + step)}" for key, item in value.items()]
        opening, closing = "{}"
    elif isinstance(value, list) and _holds_object(value):
        items = [lay_out(item, step, margin + step) for item in value]
        opening, closing = "[]"
    else:
        return encode_spaced(value)
    line_end = "\n" + margin + step
    return f"{opening}{line_end}{f',{line_end}'.join(items)}\n{margin}{closing}"


def _holds_object(value: object) -> bool:
    """Whether `value` is an object, or an array with one in it."""
    return isinstance(value, dict) or (isinstance(value, list) and any(map(_holds_object, value)))
