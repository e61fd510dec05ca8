"""The text of an article for the property `bodies`: plain, and the same as HTML, which tells its parts apart."""

from __future__ import annotations

import html
import re
from typing import Any

from qtparse.model import BodyPart, Crosshead, Paragraph

ELEMENTS = {Paragraph: "p", Crosshead: "h2"}
NOT_IN_HTML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")  # WHATWG HTML, 13.2.3.5


def bodies(body: tuple[BodyPart, ...]) -> list[dict[str, Any]]:
    """The two bodies of an article, a line for each part in either; none where it has no text."""
    count = sum(len(part.text) for part in body)
    plain = "\n".join(part.text for part in body)
    marked = "\n".join(map(_element, body))
    values = [("text/plain", plain), ("text/html", marked)]
    return [{"contentType": media, "charCount": count, "value": value} for media, value in values if value]


def _element(part: BodyPart) -> str:
    """A part of a body as an element; a table's own markup is text in it, and what HTML can't hold U+FFFD."""
    text = html.escape(NOT_IN_HTML.sub("\ufffd", part.text), quote=False)
    name = ELEMENTS.get(type(part), "pre")
    return f"<{name}>{text}</{name}>"
