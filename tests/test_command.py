"""The command from outside: what it prints, where, and with which exit status."""

import importlib
import io
import json
import os
import signal
import subprocess
import sys
import time
import warnings
from importlib.metadata import version

import attrs
import pytest

from qtparse import cli, inputs, shell
from qtparse.diagnostics import Code, Diagnostic
from qtparse.exporting import Exporter, ExportWarning
from qtparse.model import (
    Article,
    Byline,
    Credit,
    Crosshead,
    Dateline,
    Editor,
    Issue,
    Jump,
    JumpDirection,
    Labelled,
    Masthead,
    Page,
    Paragraph,
    Photo,
    Text,
)
from qtparse.parser import Parse
from qtparse.plugins import Failure, Installed, Plugins
from qtparse.spans import Span

NEWS = "临溪日报\n本报讯（记者 甄一帆）昨日上午，白石镇三座便民桥通车，村民出行不再绕远。\n"
LONGEST = 300  # seconds: what hangs ends in a failure
SOMEWHERE = (Span(0, 1),)
needs_full_device = pytest.mark.skipif(not os.path.exists("/dev/full"), reason="this system has no /dev/full")  # noqa: PTH110


@attrs.frozen
class Sign:
    """The options of the exporter below."""

    sign: str = attrs.field(default=".", metadata={"help": "what each piece ends in"})


def render(issue, position, options):
    """A piece that tells its position; a warning and a failure where the text or the option calls for one."""
    if options.sign == "boom" or "boom" in str(issue):
        raise KeyError("headline")
    if options.sign == "?":
        warnings.warn("no sign for\nthe article", ExportWarning, stacklevel=2)
    return f"{position}{options.sign}".encode()


def describe(name, options):
    """What stands beside a document, by its option: nothing, its description, or what must not be."""
    files = {"beside": f"{name}.txt", "shared": "all.txt", "away": f"../{name}", "over": "b.signs"}
    if options.sign == "odd" and name.startswith("b"):
        raise ValueError(name)
    return {files[options.sign]: name.encode()} if options.sign in files else {}


SIGNS = Exporter(
    "signs", ".signs", "text/plain", "A sign [red] for each issue.", render, options=Sign, companions=describe
)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """An empty folder, which is the working folder, and an exporter that is installed."""
    monkeypatch.chdir(tmp_path)
    installed = Plugins(
        (Installed(SIGNS, "signs", "qtparse-signs", None),),
        (Failure("worse", "qtparse-worse", "ImportError: no module named worse"),),
    )
    monkeypatch.setattr(cli.plugins, "load", lambda: installed)
    return tmp_path


@pytest.fixture
def run(folder, capfd, monkeypatch):
    """Run the command with arguments and input, in this process: status, standard output, lines of standard error."""
    del folder

    def run_command(*arguments, given=b""):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given)))
        status = shell.run(cli.command, arguments)
        out, err = capfd.readouterr()
        return status, out, err.splitlines()

    return run_command


@pytest.fixture
def doubts(monkeypatch):
    """Make every text doubtful in the ways that are given."""

    def doubt(*diagnostics):
        monkeypatch.setattr(inputs, "parse", lambda text, _profile: Parse(text, Issue(), diagnostics, ()))

    return doubt


@pytest.fixture
def start(tmp_path):
    """Run the command in a process of its own, in a folder of its own, with buffers as they usually are."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}

    def start_command(*arguments, env=(), **settings):
        return subprocess.run(
            [sys.executable, "-m", "qtparse", *arguments],
            cwd=tmp_path,
            check=False,
            env=environment | dict(env),
            **({"capture_output": True} | settings),
        )

    return start_command


def test_version(run):
    """--version tells name and version."""
    assert (0, f"qtparse {version('qtparse')}\n", []) == run("--version")


@pytest.mark.parametrize("name", ["", "check", "explain", "export", "list", "plugins", "show"])
def test_help_has_examples(run, name):
    """Every subcommand's help has examples that name it, and the bare command shows its help."""
    status, out, err = run(*([name, "--help"] if name else []))
    assert (status, err) == (0, [])
    assert f"  qtparse {name}" in out.partition("Examples:\n")[2]


def test_export_writes_to_standard_output(run, folder):
    """All files make one document on standard output."""
    (folder / "a.md").write_text(NEWS)
    (folder / "b.md").write_text(NEWS)
    assert run("export", "a.md", "b.md", "--to", "signs", "-O", "sign=!", "-q") == (0, "1!2!", [])


def test_export_reads_standard_input(run):
    """- stands for standard input."""
    assert run("export", "-", "--to", "signs", "-q", given=NEWS.encode()) == (0, "1.", [])


def test_export_to_a_file(run, folder):
    """With -o the document is in the file, and standard output is empty."""
    (folder / "a.md").write_text(NEWS)
    assert run("export", "a.md", "--to", "signs", "-o", "out.txt", "-q") == (0, "", [])
    assert (folder / "out.txt").read_text() == "1."


def test_export_to_a_file_fails_as_a_whole(run, folder):
    """One input that can't be had leaves the old file as it was, and no draft."""
    (folder / "a.md").write_text(NEWS)
    (folder / "out.txt").write_text("old")
    status, out, err = run("export", "a.md", "b.md", "--to", "signs", "-o", "out.txt", "-q")
    assert (status, out, err) == (2, "", ["qtparse: there is no file b.md; check the path"])
    assert {path.name: path.read_text() for path in folder.iterdir()} == {"a.md": NEWS, "out.txt": "old"}


def test_export_to_a_folder(run, folder):
    """Each input makes a file; a taken name is avoided and told; what can't be read is told, the others are written."""
    for name in ("in/a.md", "in/a.txt", "in/sub/c.md"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(NEWS)
    (folder / "in" / "b.md").write_bytes(b"%PDF-1.7")
    assert run("export", "in", "--to", "signs", "-o", "out/", "-q") == (
        1,
        "",
        [
            f"qtparse: in{os.sep}a.txt is written to out{os.sep}a-2.signs, since another input has its name",
            f"qtparse: in{os.sep}b.md is no text: it looks like a PDF; extract its text first",
        ],
    )
    assert sorted(
        path.relative_to("out").as_posix()
        for path in (folder / "out").rglob("*.signs")
        for path in [path.relative_to(folder)]
    ) == ["a-2.signs", "a.signs", "sub/c.signs"]
    assert run("export", "in/a.md", "missing.md", "in/b.md", "--to", "signs", "-o", "out", "-q")[0] == 2


def contents(folder):
    """The text of each file in a folder, by its name."""
    return {path.name: path.read_text() for path in folder.iterdir() if path.is_file()}


def test_export_with_a_companion(run, folder):
    """What stands beside a document is written with it, and again when the document is."""
    (folder / "a.md").write_text(NEWS)
    for old in ("none", "old"):
        (folder / "out.signs.txt").write_text(old)
        assert run("export", "a.md", "--to", "signs", "-O", "sign=beside", "-o", "out.signs", "-q") == (0, "", [])
        assert {"a.md": NEWS, "out.signs": "1beside", "out.signs.txt": "out.signs"} == contents(folder)


def test_export_to_a_folder_with_companions(run, folder):
    """Each document has its own beside it."""
    for name in ("a.md", "b.md"):
        (folder / name).write_text(NEWS)
    assert run("export", "a.md", "b.md", "--to", "signs", "-O", "sign=beside", "-o", "out/", "-q") == (0, "", [])
    expected = {"a.signs": "1beside", "a.signs.txt": "a.signs", "b.signs": "1beside", "b.signs.txt": "b.signs"}
    assert expected == contents(folder / "out")


@pytest.mark.parametrize("output", [[], ["-o", os.devnull]])
def test_export_without_a_file_has_no_companion(run, folder, output):
    """Standard output and devices have nothing beside them."""
    (folder / "a.md").write_text(NEWS)
    status, _, err = run("export", "a.md", "--to", "signs", "-O", "sign=beside", "-q", *output)
    assert (0, [], {"a.md": NEWS}) == (status, err, contents(folder))


@pytest.mark.parametrize(
    ("sign", "status", "message"),
    [
        (
            "away",
            1,
            "exporter signs of qtparse-signs failed on what stands beside b.signs: ValueError: '../b.signs' is",
        ),
        ("odd", 1, "exporter signs of qtparse-signs failed on what stands beside b.signs: ValueError: b.signs; tell"),
        ("over", 1, "exporter signs of qtparse-signs failed on what stands beside b.signs: OutputError: b.signs is"),
        ("shared", 2, "all.txt is one of the inputs and would be overwritten; name another output"),
    ],
)
def test_export_refuses_a_companion(run, folder, sign, status, message):
    """A companion that must not be written leaves all as it was: none is written elsewhere, over an input or twice."""
    (folder / "all.txt").write_text(NEWS)
    (folder / "b.signs").write_text("old")
    told = run("export", "all.txt", "--to", "signs", "-O", f"sign={sign}", "-o", "b.signs", "-q")
    assert (status, "", 1) == (*told[:2], len(told[2]))
    assert told[2][0].startswith(f"qtparse: {message}")
    assert {"all.txt": NEWS, "b.signs": "old"} == contents(folder)


@pytest.mark.parametrize(
    ("sign", "failed", "written"),
    [
        ("odd", "ValueError: b.signs", ["a.signs"]),
        (
            "shared",
            "OutputError: out/all.txt is another output of this export and would be overwritten",
            ["a.signs", "all.txt"],
        ),
    ],
)
def test_export_to_a_folder_refuses_a_companion(run, folder, sign, failed, written):
    """Only the document whose companion must not be written is left out."""
    for name in ("a.md", "b.md"):
        (folder / name).write_text(NEWS)
    status, out, err = run("export", "a.md", "b.md", "--to", "signs", "-O", f"sign={sign}", "-o", "out/", "-q")
    expected = (
        f"qtparse: exporter signs of qtparse-signs failed on what stands beside b.signs: {failed}; tell its authors"
    )
    assert (1, "", [expected]) == (status, out, [line.replace(os.sep, "/") for line in err])
    assert written == sorted(contents(folder / "out"))


def test_export_to_a_folder_passes_over_what_cannot_be_written(run, folder):
    """A file that can't be written, or not with what stands beside it, is told and not made; the others are."""
    for name in ("a.md", "b.md", "c.md"):
        (folder / name).write_text(NEWS)
    for name in ("a.signs", "b.signs.txt"):
        (folder / "out" / name).mkdir(parents=True)
    told = run("export", "a.md", "b.md", "c.md", "--to", "signs", "-O", "sign=beside", "-o", "out/", "-q")
    advice = "can't be written: a folder has its name; name another place"
    expected = [f"qtparse: out{os.sep}{name} {advice}" for name in ("a.signs", "b.signs.txt")]
    assert (1, "", expected) == told
    assert {"c.signs": "1beside", "c.signs.txt": "c.signs"} == contents(folder / "out")


def test_export_to_a_folder_that_cannot_be_made(run, folder):
    """A folder that can't be made is told once, before anything is read."""
    for name in ("a.md", "b.md", "out"):
        (folder / name).write_text(NEWS)
    status, out, err = run("export", "a.md", "b.md", "--to", "signs", "-o", "out/", "-q")
    assert (1, "", ["qtparse: folder out can't be made: File exists; name another place"]) == (status, out, err)


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_plugin_that_raises_takes_down_its_own_output_only(run, folder, jobs):
    """In a folder, the input that the plugin fails on is told with its distribution; all others are written whole."""
    for name in ("a.md", "c.md"):
        (folder / name).write_text(NEWS)
    (folder / "b.md").write_text(NEWS + "\nboom\n")
    (folder / "out").mkdir()
    (folder / "out" / "b.signs").write_text("old")
    assert run("export", "a.md", "b.md", "c.md", "--to", "signs", "-o", "out", "--jobs", jobs, "-q") == (
        1,
        "",
        ["qtparse: exporter signs of qtparse-signs failed on b.md: KeyError: 'headline'; tell its authors"],
    )
    assert {"a.signs": "1.", "b.signs": "old", "c.signs": "1."} == contents(folder / "out")


@pytest.mark.parametrize("output", [[], ["-o", "out.signs"]])
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_plugin_that_raises_ends_its_document(run, folder, output, jobs):
    """A document of which a piece can't be made is not written; standard output has what came before."""
    (folder / "a.md").write_text(NEWS)
    (folder / "b.md").write_text(NEWS + "\nboom\n")
    (folder / "out.signs").write_text("old")
    status, out, err = run("export", "a.md", "b.md", "--to", "signs", "--jobs", jobs, "-q", *output)
    message = "qtparse: exporter signs of qtparse-signs failed on b.md: KeyError: 'headline'; tell its authors"
    assert (1, "" if output else "1.", [message]) == (status, out, err)
    assert "old" == (folder / "out.signs").read_text()
    assert {"a.md", "b.md", "out.signs"} == set(contents(folder))


@pytest.mark.parametrize("output", ["out.signs", "out/"])
def test_export_tells_what_the_format_cannot_carry(run, folder, output):
    """An exporter's warning is a line with the input's name, and no failure; `--quiet` keeps it back."""
    for name in ("a.md", "b.md"):
        (folder / name).write_text("版\n")
    arguments = ("export", "a.md", "b.md", "--to", "signs", "-O", "sign=?", "-o", output)
    told = ["qtparse: a.md: no sign for the article", "qtparse: b.md: no sign for the article"]
    status, out, err = run(*arguments)
    assert (0, "", told) == (status, out, [line for line in err if "sign" in line])
    assert run(*arguments, "--quiet") == (0, "", [])


def test_export_tells_of_doubts(run, folder, doubts):
    """Errors and warnings of each input are counted on standard error; infos alone are not told."""
    (folder / "a b.md").write_text(NEWS)
    doubts(Diagnostic(Code.QT103, Span(0, 1), ("2月30日",)), Diagnostic(Code.QT203, Span(0, 1)))
    assert run("export", "a b.md", "--to", "signs") == (
        0,
        "1.",
        ["qtparse: a b.md: 1 error; see qtparse check 'a b.md'"],
    )
    assert run("export", "-", "--to", "signs") == (0, "1.", ["qtparse: standard input: 1 error"])
    doubts(Diagnostic(Code.QT203, Span(0, 1)))
    assert run("export", "a b.md", "--to", "signs") == (0, "1.", [])


@pytest.mark.parametrize(
    ("arguments", "status", "message"),
    [
        (["export"], 2, "Missing argument 'FILE...'. See qtparse export --help"),
        (["export", "a.md", "--to", "sign"], 2, "no exporter 'sign' is installed; installed: signs"),
        (["export", "a.md", "--to", "signs", "-O", "size=1"], 2, "there is no option 'size'; known options: sign"),
        (["export", "a.md", "-O", "sign"], 2, "Invalid value for '-O': 'sign' has no value; write sign=VALUE. See"),
        (
            ["export", "a.md", "-O", "sign=a", "-O", "sign=b"],
            2,
            "Invalid value for '-O': 'sign' is given more than once; give it one value. See",
        ),
        (["export", "a.md", "--jobs", "0"], 2, "Invalid value for '--jobs': 0 is not in the range x>=1. See"),
        (
            ["export", "a.md", "--encoding", "gb"],
            2,
            "Invalid value for '--encoding': there is no encoding of text 'gb'; try",
        ),
        (
            ["export", "a.md", "--encoding", "base64"],
            2,
            "Invalid value for '--encoding': there is no encoding of text 'base64'",
        ),
        (["export", "a.md", "-o", ""], 2, "Invalid value for '-o' / '--output': the name is empty; name a file"),
        (["export", "a.md", "--to", "signs", "-o", "a.md"], 2, "a.md is one of the inputs and would be overwritten;"),
        (["export", "a.md", "--to", "signs", "-o", "no/a"], 2, "there is no folder no for a; make it, or name"),
        (["export", "a.md", "--to", "signs", "-O", "sign=boom"], 1, "exporter signs of qtparse-signs failed on a.md:"),
        (["list", "a.md", "--encoding", "ascii"], 1, "a.md is not ascii from byte 0 on; repair it, or"),
        (["list", "a.md", "--profile", ""], 2, "Invalid value for '--profile': the name is empty; name a file"),
        (["show", "a.md", "--profile", "b.toml"], 2, "there is no file b.toml; check the path"),
        (["check", "a.md", "--profile", "a.md"], 2, "a.md is no TOML: Invalid statement (at line 1, column 1); mend"),
        (["list", "missing\n.md"], 2, "there is no file missing .md; check the path"),
        (["show", "."], 2, ". is a folder; name a file in it"),
        (["explain", "QT20"], 2, "there is no code 'QT20'; the nearest are QT20"),
        (["plugins", "sign"], 2, "no exporter 'sign' is installed; installed: signs"),
        (["lists"], 2, "No such command 'lists'."),
        (["list", "a.md", "--colour"], 2, "No such option '--colour'. See qtparse list --help"),
    ],
)
def test_refusal(run, folder, arguments, status, message):
    """What can't be done is told in one line, and nothing is printed."""
    (folder / "a.md").write_text(NEWS)
    told = run(*arguments)
    assert (status, "", 1) == (*told[:2], len(told[2]))
    assert told[2][0].startswith(f"qtparse: {message}")


def test_interrupt(run, monkeypatch):
    """Ctrl-C ends the command with a word and the status that shells expect."""

    def interrupt():
        raise KeyboardInterrupt

    monkeypatch.setattr(cli.plugins, "load", interrupt)
    status, out, err = run("plugins")
    assert (status, out, err[-1]) == (130, "", "qtparse: interrupted")


def test_termination(run, monkeypatch):
    """SIGTERM ends the command with a word and the status that shells expect; afterwards it does what it did."""
    before = signal.getsignal(signal.SIGTERM)
    monkeypatch.setattr(cli.plugins, "load", lambda: signal.raise_signal(signal.SIGTERM))
    assert (143, "", ["qtparse: terminated"]) == run("plugins")
    assert before == signal.getsignal(signal.SIGTERM)


WAITING = """
import os, sys, time
from pathlib import Path

def render(issue, position, options):
    Path("begun", str(os.getpid())).touch()
    while True:
        time.sleep(1)

if __name__ == "__main__":
    import waiting
    from qtparse import Exporter, cli, plugins, shell
    exporter = Exporter("signs", ".signs", "text/plain", "Waits.", waiting.render)
    cli.plugins.load = lambda: plugins.Plugins((plugins.Installed(exporter, "signs", "qtparse-signs", None),), ())
    sys.exit(shell.run(cli.command))
"""


@pytest.mark.skipif(os.name != "posix", reason="elsewhere a process that is terminated can do nothing more")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_termination_leaves_no_trace(tmp_path, jobs):
    """An export that SIGTERM ends leaves the old file, no draft and no worker, whatever they were at."""
    for name, content in {"waiting.py": WAITING, "a.md": NEWS, "b.md": NEWS, "out.signs": "old"}.items():
        (tmp_path / name).write_text(content, encoding="utf-8")
    (tmp_path / "begun").mkdir()
    command = [sys.executable, "waiting.py", "export", "a.md", "b.md", "--to", "signs", "-o", "out.signs"]
    with subprocess.Popen([*command, "--jobs", jobs], cwd=tmp_path, stderr=subprocess.PIPE) as process:
        while process.poll() is None and len(list((tmp_path / "begun").iterdir())) < int(jobs):
            time.sleep(0.01)
        process.terminate()
        # Standard error ends when the last process that has it does.
        _, err = process.communicate(timeout=LONGEST)
    assert (143, b"qtparse: terminated\n") == (process.returncode, err)
    assert "old" == (tmp_path / "out.signs").read_text()
    assert {"waiting.py", "a.md", "b.md", "out.signs"} == set(contents(tmp_path))


def test_list_as_json_lines(run):
    """The listing for programs is an object a line, whatever the text holds."""
    status, out, err = run(
        "list", "-", "--format", "jsonl", "--encoding", "utf-7", given="版+2AA-\u2028".encode("utf-7")
    )
    records = [json.loads(line) for line in out.splitlines()]
    assert (status, err) == (0, [])
    assert [["start", "end", "role", "article", "node", "value"]] * len(records) == [list(record) for record in records]
    assert records


def test_list_as_text(run, folder):
    """The listing for people begins each line with its place."""
    (folder / "a.md").write_text(NEWS)
    status, out, err = run("list", "a.md")
    assert (status, out[:5], err) == (0, "1:1  ", [])


def test_check_full(run, folder, doubts):
    """Diagnostics have carets, a total follows, and an error makes the status 1."""
    (folder / "a.md").write_text(NEWS)
    doubts(Diagnostic(Code.QT103, Span(2, 4), ("2月30日",)))
    status, out, err = run("check", "a.md")
    assert (status, err) == (1, [])
    assert out.splitlines() == [
        "error QT103 there is no such day as 2月30日",
        " --> a.md:1:3",
        "  |",
        "1 | 临溪日报",
        "  |     ^^^^",
        "  = A digit was probably misread. The text is kept, the date is left empty.",
        "",
        "1 error in 1 file",
    ]


def test_check_concise_in_chinese(run, folder, doubts):
    """A warning leaves the status at 0; the total is in the language of the messages."""
    (folder / "a.md").write_text(NEWS)
    doubts(Diagnostic(Code.QT201, Span(2, 4)))
    expected = "a.md:1:3: 警告 QT201 文章没有标题\n1个文件：警告1处\n"
    assert (0, expected, []) == run("check", "a.md", "--format", "concise", "--lang", "zh")


def test_check_as_json_lines(run, folder, doubts):
    """For programs there are records only."""
    (folder / "a.md").write_text(NEWS)
    doubts(Diagnostic(Code.QT201, Span(2, 4)))
    status, out, err = run("check", "a.md", "--format", "jsonl")
    assert (status, err) == (0, [])
    assert [[record["file"], record["code"]] for record in map(json.loads, out.splitlines())] == [["a.md", "QT201"]]


def test_check_of_nothing(run):
    """Where no file could be read nothing is said of doubts."""
    status, out, err = run("check", "missing.md")
    assert (2, "", 1) == (status, out, len(err))


@pytest.mark.parametrize(("name", "expected"), [("b.md", 1), ("missing.md", 2)])
def test_check_goes_on(run, folder, doubts, name, expected):
    """A file that can't be read is told, and the others are checked."""
    (folder / "a.md").write_text(NEWS)
    (folder / "b.md").write_bytes(b"%PDF-1.7")
    doubts()
    status, out, err = run("check", name, "a.md")
    assert (expected, "no doubts in 1 file\n", 1) == (status, out, len(err))


def test_show(run, folder, monkeypatch):
    """Masthead, pages and articles are shown as a tree; brackets are text, controls are shown as signs."""
    (folder / "a.md").write_text(NEWS)
    article = Article(
        kicker=Text("肩题[bold]", SOMEWHERE),
        headline=Text("主题", SOMEWHERE),
        bylines=(Byline("临溪日报", "记者", ("甄一帆", "宓小舟"), SOMEWHERE),),
        datelines=(Dateline("本报", None, None, "讯", SOMEWHERE),),
        body=(Paragraph("长" * 100, SOMEWHERE), Crosshead("小标题\x1b", SOMEWHERE)),
        photos=(Photo((Text("图说", SOMEWHERE),), (Credit(None, "记者", ("甄一帆",), "摄", SOMEWHERE),)),),
        jumps=(
            Jump(JumpDirection.TO, "2", resolved=True, spans=SOMEWHERE),
            Jump(JumpDirection.FROM, "1", resolved=False, spans=SOMEWHERE),
        ),
    )
    page = Page(
        number=Text("1", SOMEWHERE),
        section=Text("要闻", SOMEWHERE),
        editors=(Editor("责任编辑", ("宓小舟",), SOMEWHERE),),
        articles=(article, Article(), Article(body=(Paragraph("短文", SOMEWHERE),))),
    )
    masthead = Masthead(titles=(Text("临溪日报", SOMEWHERE),), contacts=(Labelled("热线", "83520000", SOMEWHERE),))
    issue = Issue(masthead, (page, Page()), (Text("余文", SOMEWHERE),))
    monkeypatch.setattr(inputs, "parse", lambda text, _profile: Parse(text, issue, (), ()))
    status, out, err = run("show", "a.md")
    assert (status, err) == (0, [])
    shown = out.splitlines()
    assert [line.lstrip("│├└─ \xa0").rstrip() for line in shown] == [
        "临溪日报",
        "contact 热线 83520000",
        "page 1 要闻",
        "editor 责任编辑 宓小舟",
        "主题",
        "kicker 肩题[bold]",
        "byline 临溪日报 记者 甄一帆、宓小舟",
        "dateline 本报 讯",
        "jump to page 2",
        "jump from page 1, not found",
        "caption 图说",
        "credit 记者 甄一帆 摄",
        "长" * 40 + "…",
        "no headline",
        "no headline",
        "短文",
        "page —",
        "unplaced 余文",
    ]
    full = run("show", "a.md", "--full")[1]
    assert full.count("长") == 100
    assert "小标题␛" in full


def test_plugins(run):
    """Each exporter has a row, and each plugin that failed is told with the reason."""
    status, out, err = run("plugins")
    assert (status, err) == (0, [])
    rows = [line.split() for line in out.splitlines()]
    assert rows == [
        ["exporter", "suffix", "distribution", "version", "summary"],
        ["signs", ".signs", "qtparse-signs", "A", "sign", "[red]", "for", "each", "issue."],
        ["failed:", "plugin", "worse", "of", "qtparse-worse:", "ImportError:", "no", "module", "named", "worse"],
    ]


def test_plugins_with_a_name(run):
    """The options of one exporter are told with their values, defaults and help."""
    status, out, err = run("plugins", "signs")
    assert (status, err) == (0, [])
    assert [line.split() for line in out.splitlines()] == [
        ["option", "takes", "default", "help"],
        ["sign", "any", "text", ".", "what", "each", "piece", "ends", "in"],
    ]


def test_explain(run):
    """A code is explained; without one all are listed."""
    assert run("explain", "QT201")[1].startswith("QT201 warning: article without a headline\n")
    assert len(Code) == len(run("explain")[1].splitlines())


def test_output_is_utf_8_whatever_the_locale(start, tmp_path):
    """Chinese is printed as UTF-8 in a locale that has none."""
    (tmp_path / "a.md").write_text(NEWS, encoding="utf-8")
    locale = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": "ascii"}
    done = start("list", "a.md", env=locale)
    assert (done.returncode, done.stderr) == (0, b"")
    assert "临溪日报" in done.stdout.decode()


def test_gb18030_is_told_as_a_guess(start, tmp_path):
    """A file in GB18030 is read, and `check` says that its encoding is a guess."""
    (tmp_path / "a.md").write_bytes(NEWS.encode("gb18030"))
    done = start("check", "a.md", "--format", "concise")
    assert "a.md:1:1: info QT502 the encoding is a guess: gb18030" in done.stdout.decode().splitlines()


def test_jobs_change_nothing(start, tmp_path):
    """Two processes write the same bytes as one."""
    for number in range(9):
        (tmp_path / f"{number}.md").write_text(NEWS + f"第{number}篇\n", encoding="utf-8")
    alone = start("export", ".", "--jobs", "1")
    together = start("export", ".", "--jobs", "2")
    assert (0, alone.stdout) == (together.returncode, together.stdout)
    assert len(json.loads(alone.stdout)) == 9


@pytest.mark.parametrize("arguments", [["show"], ["list"], ["check"], ["export", "--jobs", "2"]], ids=" ".join)
def test_profile(start, tmp_path, arguments):
    """With a profile each command reads what it could not read before, in worker processes too."""
    (tmp_path / "habits.toml").write_text('names = ["沄溪乡音"]', encoding="utf-8")
    # It was a Friday, which is doubted in a masthead only.
    issue = "沄溪乡音\n2022年4月15日 星期四\n\n本报讯　昨日上午，渡口的末班船延到晚上十点，村民出行不再绕远。\n"
    for name in ("a.md", "b.md"):
        (tmp_path / name).write_text(issue, encoding="utf-8")
    files = ["a.md", "b.md"] if arguments[0] == "export" else ["a.md"]
    without, done = start(*arguments, *files), start(*arguments, *files, "--profile", "habits.toml")
    known = {"show": "weekday 星期四", "list": "masthead.title", "check": "QT101", "export": '"titles": [\n'}[
        arguments[0]
    ]
    assert len(files) == done.stdout.decode().count(known)
    assert known not in without.stdout.decode()


@pytest.mark.skipif(not os.path.exists("/dev/stdout"), reason="this system has no /dev/stdout")  # noqa: PTH110
def test_standard_output_by_its_path(start, tmp_path):
    """A pipe that is named by its path, which no folder holds, is written to."""
    (tmp_path / "a.md").write_text(NEWS, encoding="utf-8")
    expected = start("export", "a.md", "-q")
    named = start("export", "a.md", "-q", "-o", "/dev/stdout")
    assert (0, expected.stdout, b"") == (named.returncode, named.stdout, named.stderr)


@pytest.mark.parametrize("arguments", [["explain"], ["list", "a.md"], ["export", "a.md", "-q"], ["show", "a.md"]])
def test_closed_pipe(start, tmp_path, arguments):
    """Where nobody reads on, that is told in one line."""
    (tmp_path / "a.md").write_text(NEWS * 10_000, encoding="utf-8")
    reader, writer = os.pipe()
    os.close(reader)
    try:
        done = start(*arguments, capture_output=False, stdout=writer, stderr=subprocess.PIPE)
    finally:
        os.close(writer)
    expected = b"qtparse: standard output can't be written: Broken pipe\n"
    assert (1, expected) == (done.returncode, done.stderr)


@pytest.mark.skipif(os.name != "posix", reason="a shell closes the streams")
@pytest.mark.parametrize(
    ("closing", "status", "message"),
    [
        ("<&-", 0, b""),
        (">&-", 1, b"qtparse: standard output is closed; open it, or send it to /dev/null\n"),
        ("2>&-", 0, b""),
    ],
)
def test_closed_streams(tmp_path, closing, status, message):
    """A stream that was closed beforehand is done without, but for standard output."""
    (tmp_path / "a.md").write_text(NEWS, encoding="utf-8")
    command = ["sh", "-c", f'exec "$0" -m qtparse list a.md {closing}', sys.executable]
    done = subprocess.run(command, cwd=tmp_path, check=False, capture_output=True)
    assert (status, message) == (done.returncode, done.stderr)


@needs_full_device
@pytest.mark.parametrize("arguments", [["explain"], ["list", "a.md"], ["export", "a.md", "-q"], ["--help"]])
def test_full_disk(start, tmp_path, arguments):
    """A full disk is told in one line."""
    (tmp_path / "a.md").write_text(NEWS * 10_000, encoding="utf-8")
    with open("/dev/full", "wb") as full:  # noqa: PTH123 (no path object needed)
        done = start(*arguments, capture_output=False, stdout=full, stderr=subprocess.PIPE)
    expected = b"qtparse: standard output can't be written: No space left on device\n"
    assert (1, expected) == (done.returncode, done.stderr)


def test_main_module_waits_to_be_run():
    """Worker processes may import the module that `python -m` runs: that does not start the command again."""
    importlib.import_module("qtparse.__main__")


def test_import_is_light():
    """`import qtparse` loads nothing that only the command needs."""
    heavy = "{'click', 'rich', 'charset_normalizer', 'concurrent.futures'}"
    program = f"import sys, qtparse; print(*{heavy} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    assert done.stdout.split() == []
