"""The schemas: made from the model, committed, and saying neither more nor less than the exporter writes."""

import json
import subprocess
import sys
from typing import get_args

import jsonschema
import pytest
from qtparse_json import schema
from qtparse_json.forms import FORMS

from qtparse.model import Article, Issue, Leaf, Masthead, Page, Paragraph, Text

NAMES = ["issue", "compact-issue", "article", "compact-article"]
SMALL = Issue(
    Masthead(titles=(Text("临江日报", ((0, 4),)),)), (Page(articles=(Article(body=(Paragraph("x", ((5, 6),)),)),)),)
)


def test_each_form_has_a_name():
    """Fullness and subject make the name that schemas, options and identifiers have."""
    assert NAMES == [form.name for form in FORMS]


@pytest.mark.parametrize("form", FORMS, ids=NAMES)
def test_the_committed_schema_is_the_models(committed_schema, form):
    """A change of the model shows here: `python -m qtparse_json.schema NAME` prints the schema to commit."""
    assert schema.text(form) == committed_schema(form.name)


@pytest.mark.parametrize("arguments", [[], ["compact-article"]])
def test_the_schema_can_be_made_anew(committed_schema, arguments):
    """Run as a module, it gives the bytes of the committed file, of full issues where no name is given."""
    command = [sys.executable, "-m", "qtparse_json.schema", *arguments]
    made = subprocess.run(command, capture_output=True, check=True)
    assert committed_schema("".join(arguments) or "issue").encode() == made.stdout


@pytest.mark.parametrize(
    ("options", "name"),
    [
        ({}, "issue"),
        ({"lines": "issues", "indent": 0}, "issue"),
        ({"form": "compact"}, "compact-issue"),
        ({"lines": "articles"}, "article"),
        ({"form": "compact", "lines": "articles"}, "compact-article"),
    ],
)
def test_an_option_gives_the_schema(write, committed_schema, options, name):
    """With `schema`, the document is the schema of what would be written without it, however many issues there are."""
    for several in ([], [SMALL], [SMALL, SMALL]):
        assert committed_schema(name).encode() == write(*several, schema=True, **options)


@pytest.mark.parametrize("name", NAMES)
def test_the_schema_is_a_schema(committed_schema, name):
    """It keeps the rules of JSON Schema 2020-12, and has a description for each class."""
    parsed = json.loads(committed_schema(name))
    jsonschema.Draft202012Validator.check_schema(parsed)
    assert {kind.__name__ for kind in get_args(Leaf)} <= parsed["$defs"].keys()
    assert all(definition["description"] for definition in parsed["$defs"].values())


def changed(document, path, value):
    """`document` with `value` at `path`, as JSON has it."""
    *parents, last = (int(step) if step.isdecimal() else step for step in path.split("/"))
    node = document
    for step in parents:
        node = node[step]
    node[last] = value
    return document


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("issue/more", 1),
        ("issue/pages/0/date", "2021-09-17"),
        ("issue/pages/0/articles/0/body/0/kind", "poem"),
        ("issue/pages/0/articles/0/body/0/spans/0", [-1, 2]),
        ("issue/pages/0/articles/0/body/0/spans/0", [1, 2, 3]),
        ("schema_version", "2"),
        ("$schema", "urn:qtparse:compact-issue:1"),
    ],
)
def test_what_the_exporter_never_writes_is_not_valid(write, validate, path, value):
    """The schema refuses what is unknown, of another type, or out of bounds."""
    document = json.loads(write(SMALL))
    validate(document)
    with pytest.raises(jsonschema.ValidationError):
        validate(changed(document, path, value))


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("issue/pages/0/articles/0/body/0/spans", [[5, 6]]),
        ("issue/pages/0/articles/0/headline", None),
        ("issue/pages/0/articles/0/decks", []),
        ("issue/pages", []),
        ("issue/masthead", {}),
        ("issue/masthead/titles/0", {}),
    ],
)
def test_what_is_not_compact_is_not_valid(write, validate, path, value):
    """The schema of compact documents refuses spans, and fields that hold nothing."""
    document = json.loads(write(SMALL, form="compact"))
    validate(document, "compact-issue")
    with pytest.raises(jsonschema.ValidationError):
        validate(changed(document, path, value), "compact-issue")


@pytest.mark.parametrize("fullness", ["full", "compact"])
@pytest.mark.parametrize(
    ("path", "value"),
    [("issue/pages", []), ("page/articles", []), ("position/page", 0), ("position/line", 1), ("article", None)],
)
def test_what_is_no_article_is_not_valid(write, validate, fullness, path, value):
    """The schemas of articles' lines refuse what stands beside an article, and places that nothing can have."""
    name = "article" if fullness == "full" else "compact-article"
    record = json.loads(write(SMALL, form=fullness, lines="articles"))
    validate(record, name)
    with pytest.raises(jsonschema.ValidationError):
        validate(changed(record, path, value), name)
