"""The exporter `nitf`: a ZIP archive with a folder for each issue, since NITF has one article in a document."""

from __future__ import annotations

import io
import warnings
import zipfile
from collections.abc import Iterable, Iterator

from qtparse import Exporter, ExportWarning
from qtparse.model import Issue
from qtparse_newsml.characters import legal
from qtparse_newsml.elements import serialize
from qtparse_newsml.identifiers import article_name, identify
from qtparse_newsml.nitf import document
from qtparse_newsml.options import NitfOptions

DECLARATION = b'<?xml version="1.0" encoding="UTF-8"?>\n'
EARLIEST = (1980, 1, 1, 0, 0, 0)  # that ZIP has: an archive has no time of its own
UNIX, READABLE = 3, 0o644 << 16


def render(issue: Issue, position: int, options: NitfOptions) -> bytes:
    """An archive with a document for each article, named by page and ordinal."""
    _warn(issue)
    clean = legal(issue)
    known = identify(clean, position, options), options
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for page, page_name in zip(clean.pages, known[0].pages, strict=True):
            for ordinal, article in enumerate(page.articles, 1):
                name = article_name(page_name, ordinal)
                written = serialize(document(clean, page, article, name, known))
                archive.writestr(_entry(f"{name}.xml"), DECLARATION + written)
    return stream.getvalue()


def assemble(pieces: Iterable[bytes], options: NitfOptions) -> Iterator[bytes]:
    """One archive of all: the documents of the first issue stand under `00001/`, and so on."""
    del options
    stream = _Outlet()
    with zipfile.ZipFile(stream, "w") as archive:
        for position, piece in enumerate(pieces, 1):
            with zipfile.ZipFile(io.BytesIO(piece)) as documents:
                for name in documents.namelist():
                    archive.writestr(_entry(f"{position:05}/{name}"), documents.read(name))
            yield stream.take()
    yield stream.take()


def _warn(issue: Issue) -> None:
    """Say what has no place in documents of single articles."""
    outside = [*issue.unplaced, *(text for page in issue.pages for text in page.others)]
    if any(text.text.strip() for text in outside):
        warnings.warn("NITF does not hold the text that belongs to no article", ExportWarning, stacklevel=2)
    if not issue.articles:
        warnings.warn("NITF holds nothing of an issue without articles", ExportWarning, stacklevel=2)


def _entry(name: str) -> zipfile.ZipInfo:
    """The same on each system and at any time; not compressed, since libraries compress differently."""
    entry = zipfile.ZipInfo(name, EARLIEST)
    entry.create_system, entry.external_attr = UNIX, READABLE
    return entry


class _Outlet(io.RawIOBase):
    """A file to write to only, whose bytes are taken as they come, so that no archive is held whole."""

    def __init__(self) -> None:
        self._waiting = bytearray()

    def write(self, data: bytes) -> int:  # type: ignore[override]  # zipfile writes bytes
        self._waiting += data
        return len(data)

    def take(self) -> bytes:
        taken = bytes(self._waiting)
        self._waiting.clear()
        return taken


NITF = Exporter(
    name="nitf",
    suffix=".nitf.zip",
    media_type="application/zip",
    summary="NITF 3.6: a ZIP archive with a document for each article",
    render=render,
    assemble=assemble,
    options=NitfOptions,
)
