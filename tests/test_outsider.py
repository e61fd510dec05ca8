"""What someone meets who writes a plugin by the guide alone: its commands run, from wheels, in bare environments.

The tests build wheels with uv and take what these need from the package registry that uv is set up with.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
GUIDE = ROOT / "docs" / "write-an-exporter.md"
PAGE = ROOT / "examples" / "front-page.md"
COMMANDS = re.compile(r"^    (\S.*)$", re.MULTILINE)
FENCED = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
LONGEST = 300  # seconds: what hangs, on a registry that does not answer say, ends in a failure
UV = os.environ.get("UV") or shutil.which("uv")

pytestmark = [
    pytest.mark.wheels,
    pytest.mark.skipif(not UV or os.name != "posix", reason="needs uv, and a shell such as the guide's"),
]


def run(command: list[str], folder: Path) -> str:
    """What `command` prints, run in `folder` as if from a shell where no environment is active."""
    active = {"VIRTUAL_ENV", "PYTHONPATH"}
    environment = {name: value for name, value in os.environ.items() if name not in active}
    environment |= {"PATH": f"{Path(UV or '').parent}:{os.environ['PATH']}", "UV_PYTHON": sys.executable}
    done = subprocess.run(
        command, cwd=folder, env=environment, check=False, capture_output=True, encoding="utf-8", timeout=LONGEST
    )
    assert 0 == done.returncode, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def outside(tmp_path_factory) -> Path:
    """A folder with the clone in it, and nothing else."""
    folder = tmp_path_factory.mktemp("outside")
    (folder / "qtparse").symlink_to(ROOT)
    return folder


@pytest.fixture(scope="module")
def told(outside) -> list[str]:
    """What the guide's commands print, run one after the other."""
    commands = COMMANDS.findall(FENCED.sub("", GUIDE.read_text("utf-8")))
    return run(["sh", "-euc", "\n".join(commands)], outside).splitlines()


def test_the_guide_makes_a_plugin(outside, told):
    """The guide's commands alone make a plugin of another name, of two words, whose options show, whose tests pass."""
    (option,) = (" ".join(line.split()) for line in told if line.split()[:1] == ["missing"])
    assert "missing any text (no headline) stands for a headline that was lost" == option
    assert "1\t让每一条断头浜都变成活水河" in told
    assert re.fullmatch(r"=+ 3 passed in .* =+", told[-1])
    made = outside / "qtparse-first-words"
    files = [made / "pyproject.toml", made / "README.md", *made.glob("src/*/*.py"), *made.glob("tests/*.py")]
    assert ["__init__.py", "test_first_words.py"] == [path.name for path in files[2:]]
    assert (ROOT / "LICENSE").read_text("utf-8") == (made / "LICENSE").read_text("utf-8")
    assert [] == [path for path in files if "headlines" in path.read_text("utf-8").lower()]


def test_the_example_is_found_in_a_bare_environment(outside, told):
    """The example's wheel and the core's, installed into an empty environment, are all that its export takes."""
    del told  # the core's wheel has been built
    shutil.copytree(ROOT / "examples" / "qtparse-headlines", outside / "qtparse-headlines")
    (core,) = outside.glob("qtparse-first-words/dist/qtparse-*.whl")
    run(["uv", "build", "--wheel", "--out-dir", "dist", "qtparse-headlines"], outside)
    (example,) = outside.glob("dist/qtparse_headlines-*.whl")
    run(["uv", "venv", "bare"], outside)
    run(["uv", "pip", "install", "--python", "bare", str(core), str(example)], outside)
    exported = run(["bare/bin/qtparse", "export", str(PAGE), "--to", "headlines", "--quiet"], outside)
    assert "1\t让每一条断头浜都变成活水河" == exported.splitlines()[0]
