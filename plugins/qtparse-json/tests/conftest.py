"""What the tests of qtparse-json share: documents made with options, and the schemas that they meet."""

import io
import json
from functools import cache
from importlib import resources

import jsonschema
import pytest
from qtparse_json import EXPORTER, Options


@pytest.fixture(scope="session")
def committed_schema():
    """The schema of a form, by its name, as users get it."""

    @cache
    def read(name):
        return (resources.files("qtparse_json") / f"{name}-1.schema.json").read_text("utf-8")

    return read


@pytest.fixture(scope="session")
def validate(committed_schema):
    """Raise where a record is not as the committed schema of a form says."""
    checker = jsonschema.Draft202012Validator.FORMAT_CHECKER

    @cache
    def validator(name):
        return jsonschema.Draft202012Validator(json.loads(committed_schema(name)), format_checker=checker)

    return lambda record, name="issue": validator(name).validate(record)


@pytest.fixture(scope="session")
def write():
    """The bytes that the exporter writes for issues."""

    def write(*issues, **options):
        stream = io.BytesIO()
        EXPORTER.write(issues, stream, Options(**options))
        return stream.getvalue()

    return write
