"""The README: its document can be read, and its table has the options that there are."""

import json
import re
from pathlib import Path

import pytest
from qtparse_json import Options, loads
from qtparse_json.forms import FORMS

from qtparse import options


@pytest.fixture(scope="module")
def readme():
    """The plugin's README."""
    return (Path(__file__).parent.parent / "README.md").read_text("utf-8")


def test_the_example_document_can_be_read(readme):
    """The document that is shown is one, shortened by nothing but fields that may be left out."""
    document, _ = re.findall(r"```json\n(.+?)```", readme, re.DOTALL)
    (article,) = loads(document).articles
    expected = "江堤加固工程完工"
    assert expected == article.headline.text


def test_the_example_record_is_valid(readme, validate):
    """The line of an article that is shown is one."""
    _, record = re.findall(r"```json\n(.+?)```", readme, re.DOTALL)
    validate(json.loads(record), "compact-article")


def test_the_forms_have_their_schemas(readme):
    """Each form is named with its options, and its schema is linked."""
    rows = re.findall(
        r"^\| `form=(\w+)` \| (?:an issue|an article, `lines=(articles)`) \| \[`(\S+)`\]", readme, re.MULTILINE
    )
    shown = [(Options(form=form, lines=lines or "no").record, file) for form, lines, file in rows]
    assert [(form, form.schema_file) for form in FORMS] == shown


def test_the_table_has_all_options(readme):
    """Each option has its row, with its default and the words of its help."""
    rows = re.findall(r"^\| `(\w+)` \| .+? \| `(\w+)` \| (.+?) \|$", readme, re.MULTILINE)
    assert [(option.name, option.default, option.help) for option in options.describe(Options)] == rows
