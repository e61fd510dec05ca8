"""Many inputs: how they are collected, rendered and written."""

import io
import os
import signal
import stat
import sys
import warnings
from pathlib import Path

import attrs
import pytest

from qtparse import batch, inputs, outputs
from qtparse.errors import OptionError, PluginError, SourceError, UnknownExporterError
from qtparse.exporting import Exporter, ExportWarning
from qtparse.inputs import Input
from qtparse.model import Issue
from qtparse.outputs import OutputError
from qtparse.plugins import Installed, Plugins
from qtparse.profile import Profile
from qtparse.source import UnavailableError


@attrs.frozen
class Sign:
    """The options of the exporter below."""

    sign: str = "."


def render(_issue, position, options):
    """A piece that tells its position."""
    return f"{position}{options.sign}".encode()


def assemble(pieces, _options):
    """The pieces in brackets."""
    yield b"["
    yield from pieces
    yield b"]"


EXPORTER = Exporter("signs", ".signs", "text/plain", "Signs.", render, assemble, Sign)


def recipe_of(**changes):
    """A recipe of an exporter that differs from the one above."""
    return batch.Recipe(attrs.evolve(EXPORTER, **changes), "qtparse-signs", Sign("!"), None)


def text(name="a.md", content=b"\xe7\x89\x88"):
    """An input with its content at hand."""
    return Input(name, Path(name).with_suffix(""), content)


HABITS = Profile(names=("乡音",))
BINARY = text("b.md", b"%PDF-1.7")


def read_folder(folder):
    """What stands in a folder, by name."""
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_collect_sorts_the_texts_of_folders(tmp_path):
    """A folder stands for its texts and those of its folders, sorted; other files and hidden ones are left out."""
    for name in ("b.md", "a.TXT", "c.html", "d.htm", "e.json", ".f.md", "sub/a.md", ".git/a.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    collected = inputs.collect(["z.md", str(tmp_path)], io.BytesIO())
    assert [str(Path(name)) for name in ("z", "a", "b", "c", "d", "sub/a")] == [str(item.stem) for item in collected]
    assert ["z.md", *(str(tmp_path / name) for name in ("a.TXT", "b.md", "c.html", "d.htm", "sub/a.md"))] == [
        item.name for item in collected
    ]


def test_collect_reads_standard_input():
    """- stands for the stream, whose content is kept for whoever parses it."""
    (item,) = inputs.collect(["-"], io.BytesIO("版".encode()))
    assert Input("standard input", Path("standard-input"), "版".encode()) == item
    assert item.parse(None, None).text == "版"


def test_collect_reads_standard_input_once():
    """- can't be named twice."""
    with pytest.raises(UnavailableError, match="only once; name - once"):
        inputs.collect(["-", "a.md", "-"], io.BytesIO())


def test_collect_from_a_folder_without_texts(tmp_path):
    """A folder without texts is refused with what it should hold."""
    with pytest.raises(UnavailableError, match=r"^no texts in .*; it should hold files that end in \.md, \.txt"):
        inputs.collect([str(tmp_path)], io.BytesIO())


def test_collect_from_a_closed_folder(tmp_path, monkeypatch):
    """A folder that can't be read is refused, not passed over."""

    def refuse(path):
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(os, "scandir", refuse)
    with pytest.raises(UnavailableError, match="can't be read: Permission denied; check its permissions"):
        inputs.collect([str(tmp_path)], io.BytesIO())


def test_parse_keeps_the_diagnostic_of_a_guess():
    """What is doubted of the encoding comes before what is doubted of the text."""
    parsed = text(content="本报讯 昨日上午，三座便民桥通车。".encode("gbk")).parse(None, None)
    assert parsed.diagnostics[0].arguments == ("gb18030",)


def test_recipe():
    """A recipe has the exporter of the name, its distribution, its options, and how inputs are read."""
    installed = Plugins((Installed(EXPORTER, "signs", "qtparse-signs", "1.0"),), ())
    expected = batch.Recipe(EXPORTER, "qtparse-signs", Sign("?"), "gbk", HABITS)
    assert expected == batch.recipe(installed, "signs", {"sign": "?"}, "gbk", HABITS)
    with pytest.raises(UnknownExporterError):
        batch.recipe(installed, "sign", {}, None, None)
    with pytest.raises(OptionError):
        batch.recipe(installed, "signs", {"signs": "?"}, None, None)


def test_document_has_all_inputs_in_order():
    """A document counts its inputs from 1, and each piece is told."""
    told = []
    chunks = batch.document((text("a.md"), text("c.md")), recipe_of(), 1, told.append)
    assert b"".join(chunks) == b"[1!2!]"
    assert [piece.source.name for piece in told] == ["a.md", "c.md"]


def test_document_fails_before_the_first_byte():
    """Where the first input fails, no bytes have been given yet."""
    with pytest.raises(SourceError):
        batch.document((BINARY, text()), recipe_of(), 1, str)


def test_document_stops_at_a_failure():
    """Where a later input fails, the document ends with its error."""
    chunks = batch.document((text(), BINARY), recipe_of(), 1, str)
    assert next(chunks) == b"["
    with pytest.raises(SourceError):
        b"".join(chunks)


def test_documents_go_on_after_a_failure():
    """Each input is a document of its own; a failure stands in its place."""
    outcomes = list(batch.documents((text(), BINARY, text("c.md")), recipe_of(), 1))
    assert [getattr(outcome, "content", None) for outcome in outcomes] == [b"[1!]", None, b"[1!]"]
    assert outcomes[1].source is BINARY


def broken(*_):
    """An exporter's function that fails as plugins do."""
    raise KeyError("headline\nnone")


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        (
            {"render": broken},
            r"exporter signs of qtparse-signs failed on a.md: KeyError: 'headline\nnone'; tell its authors",
        ),
        (
            {"render": lambda *_: "text"},
            (
                "exporter signs of qtparse-signs failed on a.md: TypeError: it gave str where bytes belong; "
                "tell its authors"
            ),
        ),
        (
            {"assemble": broken},
            (
                "exporter signs of qtparse-signs failed on putting the pieces together, at the first: "
                r"KeyError: 'headline\nnone'; tell its authors"
            ),
        ),
        (
            {"assemble": lambda *_: [None]},
            (
                "exporter signs of qtparse-signs failed on putting the pieces together, at the first: "
                "TypeError: it gave NoneType where bytes belong; tell its authors"
            ),
        ),
    ],
)
def test_broken_exporter(changes, message):
    """What a plugin raises, and what it gives instead of bytes, is told in one line with its distribution."""
    with pytest.raises(PluginError) as caught:
        b"".join(batch.document((text(),), recipe_of(**changes), 1, str))
    assert message == str(caught.value)
    (failure,) = batch.documents((text(),), recipe_of(**changes), 1)
    assert message == str(failure.error)


def assemble_one(pieces, _options):
    """Fail on the second piece, with an error of qtparse's own kind."""
    yield next(iter(pieces))
    next(iter(pieces))
    raise OptionError("no more")


def test_broken_exporter_is_told_with_the_issue():
    """Where a document can't be put together, the message says at which input, whatever was raised."""
    chunks = batch.document((text("a.md"), text("c.md")), recipe_of(assemble=assemble_one), 1, str)
    assert next(chunks) == b"1!"
    expected = "exporter signs of qtparse-signs failed on putting the pieces together, at c.md: OptionError: no more; "
    with pytest.raises(PluginError, match=f"^{expected}"):
        next(chunks)


def assemble_what_there_is(pieces, _options):
    """Pass over failures that are not this exporter's business."""
    try:
        yield from pieces
    except SourceError:
        yield b"."


def test_a_failure_that_the_exporter_hides_is_told():
    """An exporter can't make a document look whole of which an input is missing."""
    chunks = batch.document((text(), BINARY), recipe_of(assemble=assemble_what_there_is), 1, str)
    with pytest.raises(SourceError):
        b"".join(chunks)


def leave(*_):
    """An exporter's function that would end the command."""
    sys.exit("enough")


@pytest.mark.parametrize("part", ["render", "assemble"])
def test_an_exporter_cannot_end_the_command(part):
    """Where a plugin leaves, it fails like any other."""
    (failure,) = batch.documents((text(),), recipe_of(**{part: leave}), 1)
    assert str(failure.error).endswith(": SystemExit: enough; tell its authors")


def render_with_warnings(issue, position, options):
    """Warn of what can't be carried, the second time in several lines, and of something else."""
    warnings.warn(f"the headline of article {position}", ExportWarning, stacklevel=2)
    warnings.warn(f"the caption of article {position}", ExportWarning, stacklevel=2)
    warnings.warn("old", UserWarning, stacklevel=2)
    return render(issue, position, options)


@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.filterwarnings("always")
def test_warnings_come_with_their_piece(jobs):
    """What an exporter warns of is told in order, from workers too; what is no `ExportWarning` says its kind."""
    told = []
    recipe = recipe_of(render=render_with_warnings)
    content = b"".join(batch.document((text("a.md"), text("c.md"), text("d.md")), recipe, jobs, told.append))
    assert content == b"[1!2!3!]"
    assert [(piece.source.name, piece.warnings) for piece in told] == [
        (name, (f"the headline of article {number}", f"the caption of article {number}", "UserWarning: old"))
        for number, name in enumerate(("a.md", "c.md", "d.md"), 1)
    ]


@pytest.mark.filterwarnings("error")
def test_export_warnings_are_no_errors():
    """Where Python is told to raise warnings, an exporter's own are told still; others are failures of its own."""
    (failure,) = batch.documents((text(),), recipe_of(render=render_with_warnings), 1)
    expected = "exporter signs of qtparse-signs failed on a.md: UserWarning: old; tell its authors"
    assert expected == str(failure.error)


def beside(*names):
    """What describes documents under `names`, in which `*` stands for the document's."""
    return lambda name, _options: {pattern.replace("*", name): b"{}" for pattern in names}


def test_companions_have_names_and_bytes():
    """What stands beside a document is given by its file's name, whatever signs that has."""
    for name in ("a.signs", "菱 浦.signs", "a\n.signs", "\udcff.signs"):
        assert {f"{name}.json": b"{}"} == recipe_of(companions=beside("*.json")).companions(name)


def test_companions_with_the_default_options():
    """From Python the default options are taken where none are given, for what stands beside a document as for it."""
    exporter = attrs.evolve(EXPORTER, companions=lambda name, options: {f"{name}.json": options.sign.encode()})
    stream = io.BytesIO()
    exporter.write([Issue()], stream)
    assert b"[1.]" == stream.getvalue()
    assert {"a.signs.json": b"."} == exporter.beside("a.signs")
    assert {"a.signs.json": b"!"} == exporter.beside("a.signs", Sign("!"))


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        *(
            (name, f"ValueError: {name!r} is no plain file name")
            for name in ("", ".", "..", "../a", "/a", "a/b", "a/", "a\\b", "c:a", "a\0")
        ),
        ("\ud800", "UnicodeEncodeError: "),
        (3, "TypeError: a file's name is int where a string belongs"),
    ],
)
def test_companions_stay_in_their_folder(name, reason):
    """A name that would lead elsewhere, on this system or another, is refused as a fault of the plugin."""
    with pytest.raises(PluginError) as caught:
        recipe_of(companions=lambda *_: {name: b""}).companions("a.signs")
    expected = f"exporter signs of qtparse-signs failed on what stands beside a.signs: {reason}"
    assert expected == str(caught.value)[: len(expected)]


@pytest.mark.parametrize(
    ("companions", "reason"),
    [
        (broken, r"KeyError: 'headline\nnone'"),
        (leave, "SystemExit: enough"),
        (lambda *_: None, "TypeError: 'NoneType' object is not iterable"),
        (lambda *_: {"a.json": "{}"}, "TypeError: 'a.json' is str where bytes belong"),
    ],
)
def test_broken_companions(companions, reason):
    """What a plugin raises, and what it gives instead of bytes, is told in one line with its distribution."""
    with pytest.raises(PluginError) as caught:
        recipe_of(companions=companions).companions("a.signs")
    expected = f"exporter signs of qtparse-signs failed on what stands beside a.signs: {reason}; tell its authors"
    assert expected == str(caught.value)


def test_exporter_that_cannot_be_sent_to_workers():
    """An exporter whose functions workers can't import is refused with a way out."""
    with pytest.raises(PluginError, match="failed on its way to a worker process; try --jobs 1: "):
        b"".join(batch.document((text(),), recipe_of(render=lambda *_: b""), 2, str))


def test_workers_leave_signals_to_others():
    """A worker passes over Ctrl-C, which its parent hears too, and ends at once where SIGTERM comes."""
    numbers = (signal.SIGINT, signal.SIGTERM)
    before = [signal.getsignal(number) for number in numbers]
    try:
        batch.leave_signals()
        assert [signal.SIG_IGN, signal.SIG_DFL] == [signal.getsignal(number) for number in numbers]
    finally:
        for number, handler in zip(numbers, before, strict=True):
            signal.signal(number, handler)


def render_or_die(issue, position, options):
    """End the process, as the system does where memory is short."""
    if "三" in str(issue):
        os._exit(9)
    return render(issue, position, options)


def test_a_worker_that_dies_loses_its_own_output_only():
    """The input that ends its worker is told by its name, without blame; all others are made, in their order."""
    names = [f"{number}.md" for number in range(12)]
    fatal = {"0.md", "5.md", "6.md", "11.md"}
    sources = [text(name, ("三" if name in fatal else "版").encode()) for name in names]
    made = list(batch.documents(sources, recipe_of(render=render_or_die), 2))
    assert names == [outcome.source.name for outcome in made]
    told = "{0} has no output: its worker process died; free memory, or leave {0} out"
    assert [told.format(name) if name in fatal else b"[1!]" for name in names] == [
        str(outcome.error) if isinstance(outcome, batch.Failure) else outcome.content for outcome in made
    ]


def test_a_worker_that_dies_ends_its_document():
    """A document is not made where the worker of one of its inputs dies."""
    sources = [text("a.md"), text("b.md", "三".encode()), text("c.md")]
    with pytest.raises(batch.WorkerError, match=r"^b\.md has no output: "):
        b"".join(batch.document(sources, recipe_of(render=render_or_die), 2, str))


def test_replacing_writes_at_the_end(tmp_path):
    """The file is as it was until all is written, and nothing else stays in the folder."""
    path = tmp_path / "out.json"
    path.write_bytes(b"old")
    path.chmod(0o640)
    with outputs.replacing(path) as stream:
        stream.write(b"new")
        assert path.read_bytes() == b"old"
    assert read_folder(tmp_path) == {"out.json": b"new"}
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_new_file_has_the_usual_permissions(tmp_path):
    """A new file may be read by whom any new file may be."""
    (tmp_path / "usual").touch()
    outputs.write(tmp_path / "new", b"")
    assert (tmp_path / "usual").stat().st_mode == (tmp_path / "new").stat().st_mode


@pytest.mark.parametrize("error", [KeyboardInterrupt, PluginError])
def test_replacing_leaves_no_trace_of_a_failure(tmp_path, error):
    """Whatever ends the writing early, the old file stays, and no draft does."""
    path = tmp_path / "out.json"
    path.write_bytes(b"old")

    def fail():
        with outputs.replacing(path) as stream:
            stream.write(b"half")
            raise error

    with pytest.raises(error):
        fail()
    assert read_folder(tmp_path) == {"out.json": b"old"}


def test_replacing_follows_a_link(tmp_path):
    """A symbolic link stays one; the file that it leads to is replaced."""
    (tmp_path / "link").symlink_to(tmp_path / "file")
    outputs.write(tmp_path / "link", b"new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "file").read_bytes() == b"new"


def test_replacing_without_a_folder(tmp_path):
    """A missing folder is told; `write` makes it."""
    path = tmp_path / "sub" / "out.json"
    with (
        pytest.raises(UnavailableError, match=r"there is no folder .*sub for out\.json; make it"),
        outputs.replacing(path),
    ):
        pass
    outputs.write(path, b"new")
    assert path.read_bytes() == b"new"


def test_write_where_no_folder_can_be(tmp_path):
    """A folder that can't be made, since a file has its name, is told."""
    (tmp_path / "file").touch()
    with pytest.raises(OutputError, match=r"^folder .* can't be made: .*; name another place$"):
        outputs.write(tmp_path / "file" / "out.json", b"")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="this system has no /dev/full")  # noqa: PTH110 (no path object needed)
def test_write_to_a_full_device():
    """A device is written to, not replaced, and a full one is told."""
    with pytest.raises(OutputError, match=r"^/dev/full can't be written: No space left on device; make room"):
        outputs.write(Path("/dev/full"), b"new")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_write_all_or_nothing(tmp_path):
    """Where one of the files beside a document can't be made, neither is the document, nor any of the others."""
    names = {"folder": "a folder", "pipe": "a pipe or a device"}
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    path = tmp_path / "out.csv"
    path.write_bytes(b"old")
    for name, thing in names.items():
        expected = rf"{name} can't be written: {thing} has its name; name another place$"
        with pytest.raises(OutputError, match=expected):
            outputs.write(path, b"new", {tmp_path / "other.json": b"new", tmp_path / name: b"new"})
        assert {"folder", "pipe", "out.csv"} == {found.name for found in tmp_path.iterdir()}
        assert b"old" == path.read_bytes()


def test_write_with_files_beside(tmp_path):
    """A document and the files beside it appear together when all are written."""
    (tmp_path / "b.json").write_bytes(b"old")
    with outputs.replacing(tmp_path / "a.csv", {tmp_path / "b.json": b"new"}) as stream:
        stream.write(b"text")
        assert b"old" == (tmp_path / "b.json").read_bytes()
        assert not (tmp_path / "a.csv").exists()
    assert {"a.csv": b"text", "b.json": b"new"} == read_folder(tmp_path)


def test_a_draft_left_behind_is_in_nobodys_way(tmp_path, monkeypatch):
    """A draft's name is new each time, whichever processes wrote here and died."""
    drafts = []
    replace = Path.replace
    monkeypatch.setattr(Path, "replace", lambda draft, goal: drafts.append(draft) or replace(draft, goal))
    for content in (b"first", b"second"):
        outputs.write(tmp_path / "a.csv", content)
        drafts[-1].write_bytes(b"left")
    assert 2 == len({*drafts})
    assert {"a.csv": b"second", **{draft.name: b"left" for draft in drafts}} == read_folder(tmp_path)


def test_write_where_nothing_may_be_written(tmp_path, monkeypatch):
    """What the system refuses for want of anything but room does not ask for room."""

    def refuse(path, **_):
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "touch", refuse)
    with pytest.raises(OutputError, match=r"a\.csv can't be written: Permission denied; name another place$"):
        outputs.write(tmp_path / "a.csv", b"")


def test_in_folder_names_each_once():
    """Names that are taken, also by those that differ in case only, get a number."""
    stems = map(Path, ("a", "sub/a", "a", "A", "a-2", "b", "a"))
    expected = ("a.x", "sub/a.x", "a-2.x", "A-3.x", "a-2-2.x", "b.x", "a-4.x")
    named = outputs.in_folder(stems, Path("out"), ".x")
    assert expected == tuple(path.relative_to("out").as_posix() for path in named)


def test_claims_keep_the_inputs(tmp_path):
    """An input is never overwritten, by whatever path it is named; what came through standard input is no file."""
    path = tmp_path / "a.md"
    claims = outputs.Claims([Input(str(path), Path("a")), text(str(tmp_path / "b.md"))])
    claims.add(tmp_path / "b.md")
    with pytest.raises(UnavailableError, match="is one of the inputs and would be overwritten; name another output"):
        claims.add(tmp_path / "sub" / ".." / "a.md")


def test_claims_are_made_once(tmp_path):
    """An output is never overwritten by another, by whatever path it is named, and in whatever case."""
    claims = outputs.Claims([])
    claims.add(tmp_path / "a.csv")
    for path in (tmp_path / "sub" / ".." / "a.csv", tmp_path / "A.csv"):
        with pytest.raises(OutputError, match=r"[aA]\.csv is another output of this export and would be overwritten$"):
            claims.add(path)
