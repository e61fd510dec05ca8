"""The README: its tables have the options and the columns that there are."""

import re
from pathlib import Path

import pytest
from qtparse_csv import Options
from qtparse_csv.tables import ARTICLES, PARAGRAPHS, PHOTOS

from qtparse import options


@pytest.fixture(scope="module")
def readme():
    """The plugin's README."""
    return (Path(__file__).parent.parent / "README.md").read_text("utf-8")


def test_the_table_has_all_options(readme):
    """Each option has its row, with what it takes, its default and the words of its help."""
    rows = re.findall(r"^\| `(\w+)` \| (.+?) \| `(\w+)` \| (.+?) \|$", readme, re.MULTILINE)
    assert [(option.name, option.takes, option.default, option.help) for option in options.describe(Options)] == rows


def test_the_tables_have_all_columns(readme):
    """Each column stands in a table with its Chinese name; the first table has those that all have."""
    (section,) = re.findall(r"^## The tables\n(.+?)^## ", readme, re.MULTILINE | re.DOTALL)
    told = []
    for part in re.split(r"^\| column \|.*$", section, flags=re.MULTILINE)[1:]:
        rows = re.findall(r"^\| (`.+?) \| (.+?) \|", part, re.MULTILINE)
        told.append(
            {
                (name.strip("`"), title)
                for names, titles in rows
                for name, title in zip(names.split(", "), titles.split(", "), strict=True)
            }
        )
    articles, paragraphs, photos = (
        {(column.name, column.title) for column in table.columns} for table in (ARTICLES, PARAGRAPHS, PHOTOS)
    )
    common = articles & paragraphs & photos
    assert [common, articles - common, paragraphs - common, photos - common] == told
