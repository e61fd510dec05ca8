"""Small texts and how they are read: tests/cases/<ok|err>/<topic>/<name>.txt, with a listing beside each.

`pytest --accept` writes the listings as the parser reads now; read the difference before it is committed.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import qtparse
from qtparse.diagnostics import Severity
from qtparse.spans import LineIndex

CASES = Path(__file__).parent / "cases"
LONGEST_EXCERPT = 30
# One case a line, with a reason behind it: what the parser is known to read wrong. Its listing is as it should be.
KNOWN_FAULTS = [line.split()[0] for line in (CASES / "known_faults.txt").read_text("utf-8").splitlines() if line]


FAULT = pytest.mark.xfail(reason="a known fault, see tests/cases/known_faults.txt", strict=True)
NAMES = sorted(str(path.relative_to(CASES).with_suffix("")) for path in CASES.glob("*/*/*.txt"))


def without_faults(folder: str) -> list[str]:
    """The cases in `folder` that are read as they should be."""
    return [name for name in NAMES if name.startswith(f"{folder}/") and name not in KNOWN_FAULTS]


def read(name: str) -> qtparse.Parse:
    """The case, read."""
    return qtparse.parse_file(CASES / f"{name}.txt")


def told(parse: qtparse.Parse) -> str:
    """A reading as a listing for people: a stretch a line, then a diagnostic a line."""
    index = LineIndex.of(parse.text)
    lines = []
    for stretch in parse.listing():
        line, column = index.position(stretch.start)
        node = f"{stretch.article or '-'}/{stretch.node or '-'}"
        value = json.dumps(stretch.value, ensure_ascii=False)
        source = json.dumps(shortened(parse.text[stretch.start : stretch.end]), ensure_ascii=False)
        lines.append(f"{line}:{column} {stretch.role} {node} {value}" + ("" if source == value else f"  from {source}"))
    for diagnostic in parse.diagnostics:
        line, column = index.position(diagnostic.span.start)
        lines.append(f"{line}:{column} {diagnostic.code.name} {diagnostic.message}")
    return "".join(f"{line}\n" for line in lines).encode("utf-8", "backslashreplace").decode()


def shortened(source: str) -> str:
    """`source`, or its two ends where it is long."""
    half = LONGEST_EXCERPT // 2
    return source if len(source) <= LONGEST_EXCERPT else f"{source[:half]}…{source[-half:]}"


@pytest.mark.parametrize("name", [pytest.param(name, marks=FAULT if name in KNOWN_FAULTS else ()) for name in NAMES])
def test_reading(name, accept):
    """Each case is read as its listing says, stretch by stretch, with these diagnostics."""
    listing = CASES / f"{name}.listing"
    if accept and name not in KNOWN_FAULTS:
        listing.write_text(told(read(name)), "utf-8")
    assert listing.exists(), f"{name} has no listing yet: run pytest --accept, and read what it wrote"
    assert listing.read_text("utf-8") == told(read(name))


@pytest.mark.parametrize("name", without_faults("ok"))
def test_ok(name):
    """Nothing in an ok case is doubted more than a guess is."""
    assert [] == [doubt.message for doubt in read(name).diagnostics if doubt.severity is not Severity.INFO]


@pytest.mark.parametrize("name", without_faults("err"))
def test_err(name):
    """In an err case there is something to doubt."""
    assert {Severity.ERROR, Severity.WARNING} & {doubt.severity for doubt in read(name).diagnostics}


def test_listings_have_their_texts():
    """No listing is left behind by a case that is gone."""
    texts = {path.with_suffix("") for path in CASES.rglob("*/*.txt")}
    assert [] == sorted(path for path in CASES.rglob("*.listing") if path.with_suffix("") not in texts)


def test_known_faults_exist():
    """Every known fault names a case."""
    assert [] == [name for name in KNOWN_FAULTS if not (CASES / f"{name}.txt").exists()]
