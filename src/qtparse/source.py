"""Bytes to text: byte order marks, UTF-8, then a guess among the encodings of Chinese text.

The text is what stands in the file: no line end is translated, a byte order mark stays as U+FEFF, a lone
surrogate that was written as UTF-8 stays one. A guessed encoding is a diagnostic.
"""

from __future__ import annotations

import codecs
import os
import stat

import attrs

from qtparse.diagnostics import Code, Diagnostic
from qtparse.errors import SourceError
from qtparse.spans import Span

# The little-endian mark of UTF-16 is the beginning of that of UTF-32, so the longer come first.
BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
MARK_EATING = ("utf-8-sig", "utf-16", "utf-32")
CANDIDATES = ["gb18030", "big5hkscs", "utf_16_le", "utf_16_be"]
SIGNATURES = (
    (b"%PDF-", "a PDF; extract its text first"),
    (b"\x89PNG", "a PNG image; recognise its text first"),
    (b"\xff\xd8\xff", "a JPEG image; recognise its text first"),
    (b"GIF8", "a GIF image; recognise its text first"),
    (b"II*\0", "a TIFF image; recognise its text first"),
    (b"MM\0*", "a TIFF image; recognise its text first"),
    (b"AT&TFORM", "a DjVu document; extract its text first"),
    (b"PK\x03\x04", "a ZIP archive, as DOCX and EPUB are; extract its text first"),
    (b"\xd0\xcf\x11\xe0", "an old Word document; save it as text first"),
    (b"\x1f\x8b", "a gzip archive; unpack it first"),
)
# Newspapers' commonest characters, in both scripts: a wrong guess makes rare characters, hardly ever these.
COMMON = frozenset(
    "的一是了在不有人这我他中大来上国和地到年月日时们生会为主说要报本讯记者电新市县省社版星期第号今昨天长学工作委员"
    "民部分发公行政府出以于对成方开全进家经同现动高二三四五六七八九十个多法定事后过子前加产业"
    "這來國時們會為說報訊記電縣號長學員發於對開進經現動個後過產業"
    "，。、：；！？（）《》“”「」『』〔〕【】 　\r\n"
)
SAMPLE = 4000


@attrs.frozen
class Source:
    """A decoded text, exactly as it stood in the file: its line ends and its byte order mark included."""

    text: str = attrs.field(repr=False)
    encoding: str
    diagnostics: tuple[Diagnostic, ...] = ()


class UnavailableError(SourceError):
    """A file or folder is not there, or may not be read or written."""


def read(path: str | os.PathLike[str], encoding: str | None = None) -> Source:
    """Read and decode the file at `path`, as `decode` does; `UnavailableError` where it can't be had."""
    return decode(contents(path), encoding, os.fspath(path))


def contents(path: str | os.PathLike[str]) -> bytes:
    """The bytes of the file at `path`; `UnavailableError` where it can't be had."""
    name = os.fspath(path)
    try:
        with open(name, "rb") as stream:  # noqa: PTH123 (a `Path` would change the name in messages)
            mode = os.fstat(stream.fileno()).st_mode
            # A device may never end.
            if stat.S_ISCHR(mode) or stat.S_ISBLK(mode):
                raise UnavailableError(f"{name} is a device; name a file, or - for standard input")
            return stream.read()
    except IsADirectoryError as error:
        raise UnavailableError(f"{name} is a folder; name a file in it") from error
    except FileNotFoundError as error:
        raise UnavailableError(f"there is no file {name}; check the path") from error
    except OSError as error:
        raise UnavailableError(f"{name} can't be read: {error.strerror}; check the file and its permissions") from error
    except ValueError as error:
        raise UnavailableError(f"{name!r} is no file name: {error}; check the path") from error


def decode(data: bytes, encoding: str | None = None, name: str = "<bytes>") -> Source:
    """Decode `data`; `SourceError` where that can't be done, with `name` in its message.

    A named `encoding` is taken at its word. Without one, a byte order mark decides, then UTF-8 where it fits,
    then a guess.
    """
    if encoding is not None:
        return _decode_named(data, encoding, name)
    for signature, kind in SIGNATURES:
        if data.startswith(signature):
            raise SourceError(f"{name} is no text: it looks like {kind}")
    if marked := _marked(data):
        return _decode_named(data, marked, name)
    try:
        text = data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError as error:
        return _guess(data, f"{name} is no text in a known encoding, not UTF-8 from byte {error.start} on")
    if data.count(0) * 10 > len(data):
        return _guess(data, f"{name} is no text: many of its bytes are NUL")
    return Source(text, "utf-8")


def _marked(data: bytes) -> str | None:
    """The encoding that a byte order mark tells, in the form that keeps the mark in the text."""
    return next((encoding for mark, encoding in BYTE_ORDER_MARKS if data.startswith(mark)), None)


def _decode_named(data: bytes, encoding: str, name: str) -> Source:
    try:
        eats_mark = codecs.lookup(encoding).name in MARK_EATING
        return Source(data.decode((eats_mark and _marked(data)) or encoding, "surrogatepass"), encoding)
    except UnicodeDecodeError as error:
        raise SourceError(
            f"{name} is not {encoding} from byte {error.start} on; repair it, or name its encoding with --encoding"
        ) from error
    except (LookupError, ValueError) as error:
        raise SourceError(f"there is no text encoding {encoding!r}; try utf-8, gb18030 or big5") from error


def _guess(data: bytes, complaint: str) -> Source:
    """The likeliest text in one of the encodings of Chinese newspapers; `SourceError` where none fits."""
    # Costs more to import than all of qtparse.
    from charset_normalizer import from_bytes  # noqa: PLC0415

    readings = []
    for match in from_bytes(data, cp_isolation=CANDIDATES, enable_fallback=False):
        try:
            readings.append(Source(data.decode(match.encoding), match.encoding))
        except UnicodeDecodeError:
            continue
    if not readings:
        raise SourceError(f"{complaint}; if it is text, name its encoding with --encoding")
    best = max(readings, key=_familiarity)
    return attrs.evolve(best, diagnostics=(Diagnostic(Code.QT502, Span(0, 0), (best.encoding,)),))


def _familiarity(reading: Source) -> int:
    """How many of the first characters are common ones."""
    return sum(character in COMMON for character in reading.text[:SAMPLE])
