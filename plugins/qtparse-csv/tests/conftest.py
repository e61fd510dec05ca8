"""What the tests of qtparse-csv share: documents made with options, read back, and put into a folder."""

import csv
import io

import pytest
from qtparse_csv import EXPORTER, Options

from qtparse import Span
from qtparse.model import Article, Issue, Page, Text


def text(string):
    """`string` as the model has what comes from a source."""
    return Text(string, (Span(0, len(string)),))


@pytest.fixture(scope="session")
def write():
    """The bytes that the exporter writes for issues."""

    def write(*issues, **options):
        stream = io.BytesIO()
        EXPORTER.write(issues, stream, Options(**options))
        return stream.getvalue()

    return write


@pytest.fixture(scope="session")
def read():
    """The rows of a document, by the names of their columns."""

    def read(document, encoding="utf-8"):
        lines = io.StringIO(document.decode(encoding), newline="")
        return list(csv.DictReader(lines, strict=True))

    return read


@pytest.fixture(scope="session")
def publish(write, tmp_path_factory):
    """Put a document and what stands beside it into a folder: the document's path."""
    folder = tmp_path_factory.mktemp("published")

    def publish(*issues, name="table.csv", **options):
        (folder / name).write_bytes(write(*issues, **options))
        for companion, content in EXPORTER.companions(name, Options(**options)).items():
            (folder / companion).write_bytes(content)
        return folder / name

    return publish


@pytest.fixture(scope="session")
def issue_with():
    """An issue with one article that has the values, strings of them as texts."""

    def issue_with(**values):
        parts = {name: text(value) if isinstance(value, str) else value for name, value in values.items()}
        return Issue(pages=(Page(articles=(Article(**parts),)),))

    return issue_with


@pytest.fixture(scope="session")
def printed():
    """The maker of texts."""
    return text
