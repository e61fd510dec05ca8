"""The README: its tables have the options and the codes that there are."""

import re
from pathlib import Path

import pytest
from qtparse_newsml import NewsmlOptions, NitfOptions, vocabulary

from qtparse import options


@pytest.fixture(scope="module")
def readme():
    """The plugin's README."""
    return (Path(__file__).parent.parent / "README.md").read_text("utf-8")


@pytest.fixture(scope="module")
def rows(readme):
    """The options that the README has, by name: their defaults and what they do."""
    found = re.findall(r"^\| `(\w+)` \| [^|]+ \|([^|]*)\| ([^|]+) \|$", readme, re.MULTILINE)
    return {name: (default.strip("` "), told) for name, default, told in found}


def test_the_table_has_all_options(rows):
    """Each option has its row, with its default and the words of its help."""
    expected = {option.name: (option.default, option.help) for option in options.describe(NewsmlOptions)}
    assert expected == rows


def test_the_archive_has_options_of_the_same_table(rows):
    """The exporter `nitf` has no option that the table lacks."""
    assert [] == [
        option for option in options.describe(NitfOptions) if rows[option.name] != (option.default, option.help)
    ]


def test_the_vocabularies_are_told(readme, message, issue):
    """Every code of ours that a document has stands in the README, and so does every vocabulary."""
    root = message(issue)
    names = ("role", "rel", "type")
    codes = {
        code for name in names for value in root.xpath(f"//@{name}") for code in value.split() if code.startswith("qt")
    }
    assert [] == sorted(code for code in codes if f"`{code.partition(':')[2]}`" not in readme)
    assert [] == [uri for uri in vocabulary.SCHEMES.values() if f"`{uri}`" not in readme]
    assert [] == [
        code for _, code in vocabulary.ROLES + vocabulary.PICTURE_ROLES if f"`{code.partition(':')[2]}`" not in readme
    ]
