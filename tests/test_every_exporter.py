"""Every installed exporter writes every text at hand: those of examples/, and the labelled newspapers where they are.

The corpus is no part of the repository. `QTPARSE_CORPUS` says where it is.
"""

from __future__ import annotations

import functools
import json
import os
import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from qtparse import cli, inputs, plugins, shell

ROOT = Path(__file__).parent.parent
CORPUS = Path(os.environ.get("QTPARSE_CORPUS", ROOT.parent / "shared" / "corpus"))
EXAMPLES = [ROOT / "examples" / name for name in ("front-page.md", "own-habits.txt", "two-pages.txt")]
TEXTS = [*EXAMPLES, *sorted(CORPUS.glob("*/issue.*"))]
EXPORTERS = [found.exporter for found in plugins.load().exporters]
SHARED = {"Newspaper"}  # a paper has one identifier in all its issues


@pytest.fixture(autouse=True, scope="module")
def parsed_once():
    """Each text is parsed once for all exporters, so that the tests are quick."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(inputs, "parse", functools.cache(inputs.parse))
        patch.delenv("SOURCE_DATE_EPOCH", raising=False)
        yield


def export(name: str, output: str) -> int:
    """Export all texts; the status."""
    return shell.run(cli.command, ["export", *map(str, TEXTS), "--to", name, "--quiet", "--output", output])


def contents(folder: Path) -> dict[str, bytes]:
    """The bytes of each file in `folder`, by its name."""
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.mark.parametrize("exporter", EXPORTERS, ids=lambda exporter: exporter.name)
def test_one_document(exporter, tmp_path):
    """All texts go into one document, whose bytes are the same when it is written again."""
    written = []
    for time in ("first", "again"):
        folder = tmp_path / time
        folder.mkdir()
        assert 0 == export(exporter.name, str(folder / f"all{exporter.suffix}"))
        written.append(contents(folder))
    first, again = written
    assert first == again
    assert first[f"all{exporter.suffix}"]


@pytest.mark.parametrize("exporter", EXPORTERS, ids=lambda exporter: exporter.name)
def test_a_folder_of_documents(exporter, tmp_path):
    """Each text makes a document, and beside it what it has in a folder of its own; the same when written again."""
    written = []
    for time in ("first", "again"):
        assert 0 == export(exporter.name, f"{tmp_path / time}{os.sep}")
        written.append(contents(tmp_path / time))
    first, again = written
    assert first == again
    beside = len(exporter.beside(f"a{exporter.suffix}", exporter.options()))
    assert len(TEXTS) * (1 + beside) == len(first)
    assert [] == [name for name, content in first.items() if not content]


def guids(document: bytes) -> Iterator[str]:
    """The GUIDs of the items of NewsML-G2; what refers to one has it in `residref`."""
    yield from re.findall(r'\sguid="([^"]+)"', document.decode())


def named_by(key: str) -> Callable[[bytes], Iterator[str]]:
    """What reads the values of `key` in JSON, but of what refers to something only, and of what issues share."""

    def named(value: object) -> Iterator[str]:
        if isinstance(value, dict):
            if key in value and len(value) > 1 and value.get("@type") not in SHARED:
                yield value[key]
            value = list(value.values())
        if isinstance(value, list):
            for item in value:
                yield from named(item)

    return lambda document: named(json.loads(document))


IDENTIFIERS = {"newsml": guids, "ninjs": named_by("uri"), "jsonld": named_by("@id")}


@pytest.mark.parametrize(
    "exporter", [e for e in EXPORTERS if e.name in IDENTIFIERS], ids=lambda exporter: exporter.name
)
def test_identifiers(exporter, tmp_path):
    """No identifier is given twice, in one text or in two that differ."""
    assert 0 == export(exporter.name, f"{tmp_path / 'out'}{os.sep}")
    documents = [content for name, content in contents(tmp_path / "out").items() if name.endswith(exporter.suffix)]
    given = [list(IDENTIFIERS[exporter.name](document)) for document in documents]
    assert len(TEXTS) == len([several for several in given if several])
    counted = Counter(identifier for several in given for identifier in several)
    assert [] == [identifier for identifier, times in counted.items() if times > 1]
