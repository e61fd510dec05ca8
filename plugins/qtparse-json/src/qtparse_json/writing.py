"""The exporter: an issue as one JSON document, several as an array of documents or as JSON Lines."""

from __future__ import annotations

import warnings
from itertools import chain, repeat
from typing import TYPE_CHECKING, Literal

import attrs
from attrs.validators import ge, in_, le

from qtparse import Exporter, ExportWarning
from qtparse.model import Issue, Page
from qtparse_json import document
from qtparse_json.forms import Form, Fullness
from qtparse_json.layout import lay_out
from qtparse_json.one_line import in_utf8, one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

DEEPEST_INDENT = 8


@attrs.frozen
class Options:
    """What the exporter `json` can be told."""

    form: Fullness = attrs.field(
        default="full",
        validator=in_(("full", "compact")),
        metadata={"help": "full tells everything; compact leaves out places in the source, and what is absent"},
    )
    lines: Literal["no", "issues", "articles"] = attrs.field(
        default="no",
        validator=in_(("no", "issues", "articles")),
        metadata={"help": "JSON Lines: a line for each issue, or for each article with its issue's fields repeated"},
    )
    indent: int = attrs.field(
        default=2,
        validator=[ge(0), le(DEEPEST_INDENT)],
        metadata={"help": "spaces for each level, at most 8; 0 gives each issue one line, as JSON Lines do"},
    )
    schema: bool = attrs.field(
        default=False,
        metadata={"help": "write the JSON Schema of these documents in their stead"},
    )

    @property
    def record(self) -> Form:
        """The form of the records that these options ask for."""
        return Form(self.form, "article" if self.lines == "articles" else "issue")


def render(issue: Issue, position: int, options: Options) -> bytes:
    """One document in UTF-8, without an end of line; or whole lines, if the document is to have lines.

    Where articles make lines, what no article tells of is left out with an `ExportWarning`.
    """
    if options.schema:
        return b""
    if options.lines == "articles":
        _warn_of_what_has_no_line(issue)
        return b"".join(one_line(record) + b"\n" for record in document.of_articles(issue, position, options.record))
    had = document.of_issue(issue, options.record)
    if options.lines == "issues":
        return one_line(had) + b"\n"
    return in_utf8(lay_out(had, " " * options.indent)) if options.indent else one_line(had)


def assemble(pieces: Iterable[bytes], options: Options) -> Iterator[bytes]:
    """JSON Lines as they are; else a document alone as it is, and none or several as an array."""
    if options.schema:
        yield options.record.schema
    elif options.lines != "no":
        yield from pieces
    else:
        yield from _one_value(pieces, b"\n" + b" " * options.indent)


def _one_value(pieces: Iterable[bytes], line_end: bytes) -> Iterator[bytes]:
    """A single document, or an array of none or several; `line_end` is what their lines end and begin with."""
    following = iter(pieces)
    first, second = next(following, None), next(following, None)
    if first is None:
        yield b"[]\n"
    elif second is None:
        yield first + b"\n"
    else:
        for sign, piece in zip(chain((b"[",), repeat(b",")), chain((first, second), following), strict=False):
            # A line end is layout wherever it stands: inside a JSON string it would be escaped.
            yield sign + line_end + piece.replace(b"\n", line_end)
        yield b"\n]\n"


def _warn_of_what_has_no_line(issue: Issue) -> None:
    if not issue.articles and issue != Issue():
        _warn("the issue has no article, so no line tells of it")
        return
    for position, page in enumerate(issue.pages, 1):
        if not page.articles and page != Page():
            _warn(f"page {position} of {len(issue.pages)} has no article, so no line tells of it")


def _warn(message: str) -> None:
    warnings.warn(message, ExportWarning, stacklevel=4)


EXPORTER = Exporter(
    name="json",
    suffix=".json",
    media_type="application/json",
    summary="everything that was read, with its place in the source, as JSON or JSON Lines",
    render=render,
    assemble=assemble,
    options=Options,
)
