"""The labelled newspapers are read as well as ever: their figures may only rise.

The corpus is no part of the repository. `QTPARSE_CORPUS` says where it is, beside the folder of its scorer.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import attrs
import pytest

import qtparse

ROOT = Path(__file__).parent.parent
CORPUS = Path(os.environ.get("QTPARSE_CORPUS", ROOT.parent / "shared" / "corpus"))
SCORER = CORPUS.parent / "score" / "score.py"
FLOORS = Path(__file__).parent / "floors.json"


@pytest.mark.skipif(not SCORER.exists(), reason="the labelled corpus is not there: name its folder in QTPARSE_CORPUS")
def test_figures(tmp_path):
    """No figure of the scorer falls below its floor in tests/floors.json."""
    cases = sorted(path.parent for path in CORPUS.glob("*/gold.jsonl"))
    for case in cases:
        listing = qtparse.parse_file(next(case.glob("issue.*"))).listing()
        lines = [json.dumps(attrs.asdict(stretch), ensure_ascii=False) + "\n" for stretch in listing]
        (tmp_path / f"{case.name}.jsonl").write_text("".join(lines), "utf-8")
    command = [sys.executable, SCORER, "--predictions", tmp_path, "--floor", FLOORS, *cases]
    run = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert (0, "") == (run.returncode, run.stderr)


@pytest.mark.parametrize(
    "figure",
    ["coverage", "boundary_f1", "micro_f1", "macro_f1", "character_accuracy", "join_f1", "value_accuracy"],
)
def test_floors(figure):
    """The floors hold a figure for each thing that is promised, on average over the corpus."""
    assert json.loads(FLOORS.read_text("utf-8"))["mean"][figure] > 0
