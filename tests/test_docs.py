"""The documentation tells the truth: its examples run, and nothing that users meet is left out of it."""

from __future__ import annotations

import inspect
import re
import runpy
import shlex
import subprocess
import sys
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

from qtparse import Code, cli, hookspecs, plugins

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
MADE_PAGES = runpy.run_path(str(DOCS / "generate.py"))["PAGES"]
EXPORTER_GUIDE = DOCS / "write-an-exporter.md"
EXPORTER_EXAMPLE = ROOT / "examples" / "qtparse-headlines"
PAGES = sorted([*ROOT.glob("*.md"), *DOCS.glob("*.md"), *ROOT.glob("examples/*.md"), *ROOT.glob("plugins/*/*.md")])
PYTHON = re.compile(r"^```python\n(?P<code>.*?)^```$(?:\n\n^```text\n(?P<output>.*?)^```$)?", re.MULTILINE | re.DOTALL)
CONSOLE = re.compile(r"^```console\n\$ qtparse (?P<arguments>.*?)\n(?P<output>.*?)^```$", re.MULTILINE | re.DOTALL)
BLOCK = re.compile(r"^```\w+\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\((?P<target>(?!https?:|#|mailto:)[^)#]+)(?:#[^)]*)?\)")
CODE_SPAN = re.compile(r"`[^`\n]*`")
HOOKS = [function for function in vars(hookspecs).values() if hasattr(function, f"{hookspecs.PROJECT}_spec")]


def title(page: Path) -> str:
    """The path of `page` in the repository: the name of its test."""
    return str(page.relative_to(ROOT))


def with_pattern(pattern: re.Pattern[str]) -> list[Path]:
    """The pages that `pattern` is found in; the guide to exporters has a test of its own."""
    return [page for page in PAGES if page != EXPORTER_GUIDE and pattern.search(page.read_text("utf-8"))]


@pytest.mark.parametrize("page", with_pattern(PYTHON), ids=title)
def test_python_examples(page, monkeypatch, capsys):
    """The Python examples of a page run, one after the other, and print what the page says."""
    monkeypatch.chdir(ROOT)
    namespace: dict[str, object] = {}
    for example in PYTHON.finditer(page.read_text("utf-8")):
        exec(example["code"], namespace)  # noqa: S102 our own examples
        assert (example["output"] or "") == capsys.readouterr().out


@pytest.mark.parametrize("page", with_pattern(CONSOLE), ids=title)
def test_console_examples(page):
    """The commands of a page print what the page says."""
    for example in CONSOLE.finditer(page.read_text("utf-8")):
        command = [sys.executable, "-m", "qtparse", *shlex.split(example["arguments"])]
        run = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
        assert example["output"] == run.stdout


@pytest.mark.parametrize("page", with_pattern(LINK), ids=title)
def test_links(page):
    """The files that a page links to exist."""
    text = CODE_SPAN.sub("", page.read_text("utf-8"))
    targets = [link["target"] for link in LINK.finditer(text)]
    assert [] == [target for target in targets if not (page.parent / target).exists()]


@pytest.mark.parametrize("name", MADE_PAGES)
def test_made_pages(name):
    """A page that is made from the code is as the code is now; `python docs/generate.py` makes it so."""
    assert MADE_PAGES[name]() == (DOCS / name).read_text("utf-8")


@pytest.mark.parametrize("code", Code, ids=lambda code: code.name)
def test_diagnostics(code):
    """Each diagnostic has its section."""
    assert f"\n## {code.name} ({code.severity})\n" in (DOCS / "diagnostics.md").read_text("utf-8")


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: hook.__name__)
def test_hooks(hook):
    """Each hook is documented with its exact arguments."""
    signature = str(inspect.signature(hook)).replace("'", "")
    assert f"def {hook.__name__}{signature}:" in EXPORTER_GUIDE.read_text("utf-8")


@pytest.mark.parametrize("name", cli.command.commands)
def test_commands(name):
    """Each command has its section, which names all its options and their short forms."""
    sections = (DOCS / "command.md").read_text("utf-8").split("\n## ")
    section = next(section for section in sections if section.startswith(f"`qtparse {name}"))
    options = {
        option for parameter in cli.command.commands[name].params for option in parameter.opts if option[0] == "-"
    }
    assert set() == {option for option in options if not re.search(rf"`{option}\b", section)}


def test_exporter_guide_shows_the_example():
    """Every block of the guide to exporters is verbatim what a file of the example holds."""
    shown = [block["body"] for block in BLOCK.finditer(EXPORTER_GUIDE.read_text("utf-8"))]
    files = [path.read_text("utf-8") for path in EXPORTER_EXAMPLE.rglob("*") if path.suffix in {".py", ".toml"}]
    assert [] == [body for body in shown if not any(body in text for text in files)]


def test_exporter_example(monkeypatch):
    """The example of the guide to exporters is found as a plugin, and passes its own tests."""
    monkeypatch.syspath_prepend(EXPORTER_EXAMPLE / "src")
    loaded = plugins.load([EntryPoint("headlines", "qtparse_headlines", "qtparse")])
    assert "headlines" == loaded.exporter("headlines").name
    tests = runpy.run_path(str(EXPORTER_EXAMPLE / "tests" / "test_headlines.py"))
    for name in ("test_contract", "test_lost_headline", "test_headline_that_cannot_be_written"):
        tests[name]()
