"""The repository keeps the rules that hold it together: who imports whom, and what agrees with what."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import qtparse

ROOT = Path(__file__).parent.parent
CORE = ROOT / "src" / "qtparse"
PROJECTS = sorted([*ROOT.glob("plugins/*/pyproject.toml"), *ROOT.glob("examples/*/pyproject.toml")])
PLUGINS = sorted(path.parent for path in ROOT.glob("plugins/*/pyproject.toml"))
COMMAND = {"arguments.py", "cli.py", "shell.py", "show.py"}
PUBLIC = {
    "qtparse",
    "qtparse.model",
    "qtparse.testing",
    "qtparse.convert",  # the one converter: a second of one's own would be a second form of the model
}
NOT_AT_IMPORT = {"cattrs", "charset_normalizer", "click", "hypothesis", "rich", "tomllib"}


def project(path: Path) -> dict[str, object]:
    """The `[project]` table of a pyproject.toml."""
    return tomllib.loads(path.read_text("utf-8"))["project"]


def imports(path: Path) -> set[str]:
    """The modules that the source file at `path` imports, wherever in it."""
    nodes = list(ast.walk(ast.parse(path.read_text("utf-8"))))
    named = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    return named | {node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)}


def relative(path: Path) -> str:
    """The path in the repository: the name of its test."""
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", [ROOT / "pyproject.toml", *PROJECTS], ids=relative)
def test_versions(path):
    """All distributions have the version that the package tells."""
    assert qtparse.__version__ == project(path)["version"]


@pytest.mark.parametrize("path", PROJECTS, ids=relative)
def test_plugins_require_this_core(path):
    """A plugin requires the core in this minor version."""
    major, minor, _ = qtparse.__version__.split(".")
    assert f"qtparse>={major}.{minor},<{major}.{int(minor) + 1}" in project(path)["dependencies"]


def test_plugins_are_installed_by_default():
    """Every folder of plugins/ is in the group `plugins` and among the workspace's sources."""
    root = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    folders = [path.name for path in PLUGINS]
    assert folders == root["dependency-groups"]["plugins"]
    assert ["qtparse", *folders] == list(root["tool"]["uv"]["sources"])


@pytest.mark.parametrize("folder", PLUGINS, ids=relative)
def test_plugins_are_whole(folder):
    """A plugin has all that it takes to be copied out of the repository and built."""
    package = folder / "src" / folder.name.replace("-", "_")
    parts = [folder / "README.md", folder / "LICENSE", folder / "tests", package / "__init__.py", package / "py.typed"]
    assert [] == [path for path in parts if not path.exists()]


@pytest.mark.parametrize("path", sorted(ROOT.glob("plugins/*/src/**/*.py")), ids=relative)
def test_plugins_use_the_public_api(path):
    """A plugin imports only the public modules of the core."""
    assert set() == {module for module in imports(path) if re.match(r"qtparse(\.|$)", module)} - PUBLIC


@pytest.mark.parametrize("path", sorted(CORE.rglob("*.py")), ids=relative)
def test_core_knows_no_plugin(path):
    """The core imports no plugin."""
    assert set() == {module for module in imports(path) if module.startswith("qtparse_")}


@pytest.mark.parametrize("path", sorted(path for path in CORE.rglob("*.py") if path.name not in COMMAND), ids=relative)
def test_only_the_command_talks_to_the_terminal(path):
    """The libraries click and rich are imported by the command's modules only."""
    assert set() == {module for module in imports(path) if re.match(r"(click|rich)(\.|$)", module)}


def test_model_stands_alone():
    """The model imports nothing of the package but spans."""
    assert {"qtparse.spans"} == {module for module in imports(CORE / "model.py") if module.startswith("qtparse")}


def test_import_is_light():
    """`import qtparse` loads nothing that only some of its users need."""
    code = "import sys; before = {*sys.modules}; import qtparse; print(*{*sys.modules} - before)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)
    assert set() == NOT_AT_IMPORT & set(run.stdout.split())


@pytest.mark.parametrize(
    "path", sorted([*ROOT.glob("tests/**/test_*.py"), *ROOT.glob("plugins/*/tests/**/test_*.py")]), ids=relative
)
def test_tests_say_what_they_hold(path):
    """Every test function has a docstring."""
    functions = [node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.FunctionDef)]
    assert [] == [node.name for node in functions if node.name.startswith("test_") and not ast.get_docstring(node)]


def test_architecture_is_short():
    """ARCHITECTURE.md has at most 120 lines."""
    assert len((ROOT / "ARCHITECTURE.md").read_text("utf-8").splitlines()) <= 120


def test_readme_opens_with_its_commands():
    """The README's first two commands do the main job and run the tests, and CI runs the latter as it is printed."""
    main_job, tests = re.findall(r"^    (.*)$", (ROOT / "README.md").read_text("utf-8"), re.MULTILINE)[:2]
    assert "python3 -m pip install uv && uv run qtparse export examples/front-page.md --to json" == main_job
    assert "python3 -m pip install uv && uv run pytest" == tests
    assert f"\n{tests}\n" in (ROOT / ".ci" / "run").read_text("utf-8")
