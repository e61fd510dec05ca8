"""What all tests of the core share: the option that rewrites the cases' listings, and how hard properties are tried."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import attrs
import hypothesis
import pytest

from qtparse import Parse
from qtparse.spans import LINE_END, Span

EXAMPLES = Path(__file__).parent.parent / "examples"

# A red run of `dev` is the change's fault, so its examples are the same in every run; `deep` looks for new ones, and
# `few` reaches each line once, for the tracer of coverage.
hypothesis.settings.register_profile("dev", max_examples=100, deadline=None, derandomize=True)
hypothesis.settings.register_profile("few", max_examples=15, deadline=None, derandomize=True)
hypothesis.settings.register_profile(
    "deep", max_examples=5000, deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow]
)
hypothesis.settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "dev"))


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--accept`."""
    parser.addoption("--accept", action="store_true", help="rewrite the listings of tests/cases")


def pytest_configure(config: pytest.Config) -> None:
    """Refuse `--accept` where nobody reads the difference."""
    if config.getoption("--accept") and os.environ.get("CI"):
        raise pytest.UsageError("--accept rewrites expectations; run it by hand and read the difference, not in CI")


@pytest.fixture
def accept(request: pytest.FixtureRequest) -> bool:
    """Whether listings are to be rewritten."""
    return bool(request.config.getoption("--accept"))


@pytest.fixture(scope="session")
def examples() -> dict[str, str]:
    """The texts of examples/ by their file names."""
    return {path.name: path.read_text("utf-8") for path in (EXAMPLES / "front-page.md", EXAMPLES / "two-pages.txt")}


@pytest.fixture(scope="session")
def moved() -> Callable[[Any, Callable[[int], int]], Any]:
    """A function that gives a reading or a part of it with every offset moved, and line ends within values as LF."""

    def move_in(value: Any, move: Callable[[int], int]) -> Any:
        match value:
            case Span():
                return Span(move(value.start), move(value.end))
            case Parse():
                return tuple(move_in(part, move) for part in (value.issue, value.diagnostics, value.markup))
            case tuple():
                return tuple(move_in(item, move) for item in value)
            case str():
                return LINE_END.sub("\n", value)
            case _ if attrs.has(type(value)):
                fields = (field.name for field in attrs.fields(type(value)))
                return attrs.evolve(value, **{name: move_in(getattr(value, name), move) for name in fields})
            case _:
                return value

    return move_in
