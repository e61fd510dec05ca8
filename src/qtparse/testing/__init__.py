"""For tests: issues and issue texts of every kind, and the contract that every exporter keeps.

from qtparse.testing import check_exporter

def test_contract() -> None:
    check_exporter(EXPORTER)
"""

try:
    import hypothesis  # noqa: F401 — asked for here, so that whoever lacks it is told once and in words
except ImportError as error:
    raise ImportError("qtparse.testing needs hypothesis, which qtparse does not bring: install hypothesis") from error

from qtparse.testing.exporters import check_exporter
from qtparse.testing.issue_texts import issue_texts
from qtparse.testing.issues import issues
from qtparse.testing.labelled import LabelledText
from qtparse.testing.noise import Noise

__all__ = ["LabelledText", "Noise", "check_exporter", "issue_texts", "issues"]
