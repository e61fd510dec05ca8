"""The schema: it is made from the model, committed, and says neither more nor less than the exporter writes."""

import json
import subprocess
import sys
from typing import get_args

import jsonschema
import pytest
from qtparse_json import schema

from qtparse.model import Article, Issue, Leaf, Page, Paragraph


def test_the_committed_schema_is_the_models(committed_schema):
    """A change of the model shows here: `python -m qtparse_json.schema` prints the schema to commit."""
    assert schema.text() == committed_schema


def test_the_schema_can_be_printed(committed_schema):
    """Run as a module, it gives the bytes of the committed file."""
    printed = subprocess.run([sys.executable, "-m", "qtparse_json.schema"], capture_output=True, check=True)
    assert committed_schema.encode() == printed.stdout


def test_the_schema_is_a_schema(committed_schema):
    """It keeps the rules of JSON Schema 2020-12, and has a description for each class."""
    parsed = json.loads(committed_schema)
    jsonschema.Draft202012Validator.check_schema(parsed)
    assert {kind.__name__ for kind in get_args(Leaf)} <= parsed["$defs"].keys()
    assert all(definition["description"] for definition in parsed["$defs"].values())


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("issue/more", 1),
        ("issue/pages/0/date", "2021-09-17"),
        ("issue/pages/0/articles/0/body/0/kind", "poem"),
        ("issue/pages/0/articles/0/body/0/spans/0", [-1, 2]),
        ("issue/pages/0/articles/0/body/0/spans/0", [1, 2, 3]),
        ("schema_version", "2"),
    ],
)
def test_what_the_exporter_never_writes_is_not_valid(write, validate, path, value):
    """The schema refuses what is unknown, of another type, or out of bounds."""
    document = json.loads(write(Issue(pages=(Page(articles=(Article(body=(Paragraph("x", ((0, 1),)),)),)),))))
    validate(document)
    *parents, last = (int(step) if step.isdecimal() else step for step in path.split("/"))
    node = document
    for step in parents:
        node = node[step]
    node[last] = value
    with pytest.raises(jsonschema.ValidationError):
        validate(document)
