"""Bytes to text: encodings, and what is no text."""

import os
from types import SimpleNamespace

import charset_normalizer
import pytest
from hypothesis import given
from hypothesis import strategies as st

from qtparse import source
from qtparse.diagnostics import Code, Diagnostic
from qtparse.errors import SourceError
from qtparse.source import UnavailableError
from qtparse.spans import Span

SIMPLIFIED = "临溪日报\r\n本报讯（记者 甄一帆）昨日上午，白石镇三座便民桥通车，村民出行不再绕远。\n"
TRADITIONAL = "東溪時報\n〔記者甄一帆／東溪報導〕縣政府昨天宣布，白石鎮的三座便民橋正式通車，民眾不再繞遠。\n"


@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_utf_8_is_no_guess(mark):
    """UTF-8 is read as it stands, its byte order mark and line ends included, and nothing is doubted."""
    assert source.Source(mark + SIMPLIFIED, "utf-8") == source.decode((mark + SIMPLIFIED).encode())


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_byte_order_mark_decides(encoding):
    """A byte order mark tells the encoding, and stays in the text."""
    marked = "\ufeff" + SIMPLIFIED
    assert source.Source(marked, encoding) == source.decode(marked.encode(encoding))


@pytest.mark.parametrize(
    ("text", "encoding", "name"),
    [
        (SIMPLIFIED, "gbk", "gb18030"),
        (SIMPLIFIED + "𠮷", "gb18030", "gb18030"),
        (TRADITIONAL, "gb18030", "gb18030"),
        (TRADITIONAL, "big5", "big5hkscs"),
        (TRADITIONAL + "恒春裏", "cp950", "big5hkscs"),
        (SIMPLIFIED, "utf-16-le", "utf_16_le"),
        (SIMPLIFIED, "utf-16-be", "utf_16_be"),
        ("ISSUE 12, PAGE 1", "utf-16-le", "utf_16_le"),
        ("記者甄一帆／東溪報導", "gb18030", "gb18030"),
        ("2031年5月7日 星期三", "gb18030", "gb18030"),
    ],
)
def test_guess(text, encoding, name):
    """The encodings of Chinese newspapers are told apart without a mark, and the guess is a diagnostic."""
    expected = source.Source(text, name, (Diagnostic(Code.QT502, Span(0, 0), (name,)),))
    assert expected == source.decode(text.encode(encoding))


def test_guess_must_decode_as_a_whole(monkeypatch):
    """A guess that fails somewhere in the text is none."""
    matches = [SimpleNamespace(encoding="big5hkscs"), SimpleNamespace(encoding="gb18030")]
    monkeypatch.setattr(charset_normalizer, "from_bytes", lambda *_, **__: matches)
    assert source.decode("镇".encode("gbk") + "𠮷".encode("gb18030")).encoding == "gb18030"


@pytest.mark.parametrize(
    ("data", "encoding", "text"),
    [
        (SIMPLIFIED.encode("gbk"), "GBK", SIMPLIFIED),
        (b"\xef\xbb\xbfa", "utf-8-sig", "\ufeffa"),
        ("\ufeffa".encode("utf-16-be"), "utf-16", "\ufeffa"),
        (b"\xe9", "latin-1", "é"),
        (b"%PDF-1.4", "ascii", "%PDF-1.4"),
    ],
)
def test_named_encoding(data, encoding, text):
    """A named encoding is taken at its word: no guess, no diagnostic, and a mark stays in the text."""
    assert source.Source(text, encoding) == source.decode(data, encoding)


@pytest.mark.parametrize("text", ["", " \n", "a\0b" + "本报讯" * 10, "\ud800\udc80", "\x1b[31m"])
def test_odd_text_is_text(text):
    """Nothing, blanks, a few NULs, lone surrogates and controls are text."""
    assert source.Source(text, "utf-8") == source.decode(text.encode("utf-8", "surrogatepass"))


@pytest.mark.parametrize(
    ("data", "encoding", "message"),
    [
        (b"%PDF-1.7\n", None, "x is no text: it looks like a PDF; extract its text first"),
        (b"\x89PNG\r\n", None, "x is no text: it looks like a PNG image; recognise its text first"),
        (
            b"PK\x03\x04a",
            None,
            "x is no text: it looks like a ZIP archive, as DOCX and EPUB are; extract its text first",
        ),
        (
            bytes(100),
            None,
            "x is no text: many of its bytes are NUL; if it is text, name its encoding with --encoding",
        ),
        (
            "版".encode() + b"\xff" * 9,
            None,
            (
                "x is no text in a known encoding, not UTF-8 from byte 3 on; "
                "if it is text, name its encoding with --encoding"
            ),
        ),
        (
            b"\xef\xbb\xbf\xff",
            None,
            "x is not utf-8 from byte 3 on; repair it, or name its encoding with --encoding",
        ),
        (b"ab\xff", "big5", "x is not big5 from byte 2 on; repair it, or name its encoding with --encoding"),
        (b"ab", "gb", "there is no text encoding 'gb'; try utf-8, gb18030 or big5"),
        (b"ab", "hex", "there is no text encoding 'hex'; try utf-8, gb18030 or big5"),
        (b"ab", "a\0", "there is no text encoding 'a\\x00'; try utf-8, gb18030 or big5"),
    ],
)
def test_no_text(data, encoding, message):
    """What is no text is refused in one line that says what, where, and what to do."""
    with pytest.raises(SourceError) as caught:
        source.decode(data, encoding, "x")
    assert message == str(caught.value)


@given(st.binary(max_size=200))
def test_any_bytes(data):
    """Whatever the bytes, they are decoded or refused."""
    try:
        assert isinstance(source.decode(data).text, str)
    except SourceError as error:
        assert "\n" not in str(error)  # noqa: PT017 (either outcome is right)


def test_read_keeps_line_ends(tmp_path):
    """A file is read as it stands."""
    path = tmp_path / "issue.md"
    path.write_bytes(b"a\r\nb\rc\n")
    assert source.Source("a\r\nb\rc\n", "utf-8") == source.read(path)


def test_read_what_is_not_there(tmp_path):
    """A missing file and a folder are refused with their names and advice."""
    missing = tmp_path / "missing.md"
    for path, message in (
        (missing, f"there is no file {missing}; check the path"),
        (tmp_path, f"{tmp_path} is a folder; name a file in it"),
        ("a\0b", "'a\\x00b' is no file name: embedded null byte; check the path"),
    ):
        with pytest.raises(UnavailableError) as caught:
            source.read(path)
        assert message == str(caught.value)


def test_read_without_permission(tmp_path, monkeypatch):
    """A file that may not be read is refused with the system's reason."""
    path = tmp_path / "issue.md"
    path.touch()

    def refuse(*_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("builtins.open", refuse)
    with pytest.raises(UnavailableError, match="can't be read: Permission denied; check the file"):
        source.read(path)


@pytest.mark.skipif(not os.path.exists("/dev/zero"), reason="this system has no /dev/zero")  # noqa: PTH110 (no path object needed)
def test_read_a_device():
    """A device, which may never end, is refused before it is read."""
    with pytest.raises(UnavailableError, match=r"^/dev/zero is a device; name a file, or - for standard input$"):
        source.read("/dev/zero")
