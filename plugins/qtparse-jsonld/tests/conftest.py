"""What the tests of qtparse-jsonld share: documents made with options, and the graph that a reader makes of them."""

import io
import json
import warnings

import pytest
import rdflib
from qtparse_jsonld import EXPORTER, Options

VOCABULARY = {"@vocab": "https://schema.org/"}


@pytest.fixture(scope="session")
def write():
    """The bytes that the exporter writes for issues."""

    def write(*issues, **options):
        stream = io.BytesIO()
        EXPORTER.write(issues, stream, Options(**options))
        return stream.getvalue()

    return write


@pytest.fixture(scope="session")
def read(write):
    """The graph that rdflib reads in the exporter's document of issues, schema.org's context being a vocabulary."""

    def read(*issues, **options):
        document = json.loads(write(*issues, **options).decode())
        assert "https://schema.org" == document.pop("@context")
        with warnings.catch_warnings():
            # rdflib's own reader uses what rdflib calls deprecated.
            warnings.filterwarnings("ignore", "ConjunctiveGraph is deprecated", DeprecationWarning)
            return rdflib.Graph().parse(data=json.dumps({"@context": VOCABULARY, **document}), format="json-ld")

    return read
