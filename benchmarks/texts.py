"""The texts that are measured, all made of one page."""

from __future__ import annotations

import os
import re
from pathlib import Path

ROOT = Path(__file__).parent.parent
CORPUS = Path(os.environ.get("QTPARSE_CORPUS", ROOT.parent / "shared" / "corpus"))
EXAMPLE = ROOT / "examples" / "front-page.md"
LABELLED = CORPUS / "qiantang-2021-09-17" / "issue.md"
HEADING_MARK = re.compile(r"^#+ |^■|  $", re.MULTILINE)
COPIES = 100


def example_page() -> str:
    """The front page that the repository ships."""
    return EXAMPLE.read_text("utf-8")


def sample_page() -> str:
    """The labelled front page that the figures are promised for; the shipped one where the corpus is not there."""
    return LABELLED.read_text("utf-8") if LABELLED.exists() else example_page()


def variants(page: str) -> dict[str, str]:
    """`page` and what is made of it, by what each one shows."""
    plain = HEADING_MARK.sub("", page)
    return {
        "sample page": page,
        f"{COPIES} copies": page * COPIES,
        "plain text": plain,
        "HTML": html(plain),
        "one line, repeated": f"{max(page.splitlines(), key=len)}\n\n" * COPIES,
        "one long line": page.replace("\n", "") * COPIES,
    }


def html(plain: str) -> str:
    """`plain` with each of its paragraphs in tags."""
    return "\n".join(f"<p>{paragraph}</p>" for paragraph in plain.split("\n\n"))
