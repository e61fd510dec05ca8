"""What the tests of qtparse-json share: documents made with options, and the schema that all of them meet."""

import io
import json
from importlib import resources

import jsonschema
import pytest
from qtparse_json import EXPORTER, Options


@pytest.fixture(scope="session")
def committed_schema():
    """The schema as users get it."""
    return (resources.files("qtparse_json") / "issue-1.schema.json").read_text("utf-8")


@pytest.fixture(scope="session")
def validate(committed_schema):
    """Raise where a document is not as the committed schema says."""
    schema = json.loads(committed_schema)
    checker = jsonschema.Draft202012Validator.FORMAT_CHECKER
    return jsonschema.Draft202012Validator(schema, format_checker=checker).validate


@pytest.fixture(scope="session")
def write():
    """The bytes that the exporter writes for issues."""

    def write(*issues, **options):
        stream = io.BytesIO()
        EXPORTER.write(issues, stream, Options(**options))
        return stream.getvalue()

    return write
