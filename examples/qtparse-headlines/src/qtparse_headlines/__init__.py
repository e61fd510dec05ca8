"""Writes the headlines of newspaper issues, a line for each article."""

import warnings
from collections.abc import Iterable

import attrs

from qtparse import Exporter, ExportWarning, hookimpl
from qtparse.model import Article, Issue


@attrs.frozen
class Options:
    """How the lines are written."""

    missing: str = attrs.field(default="(no headline)", metadata={"help": "stands for a headline that was lost"})


def render(issue: Issue, position: int, options: Options) -> bytes:
    """One line for each article: which issue it is of, counted from 1, and its headline."""
    lines = [f"{position}\t{headline(article, options)}\n" for article in issue.articles]
    for number, line in enumerate(lines, 1):
        if line != line.encode("utf-8", errors="replace").decode():
            warnings.warn(f"article {number}: UTF-8 can't hold all of its headline", ExportWarning, stacklevel=2)
    return "".join(lines).encode("utf-8", errors="replace")


def headline(article: Article, options: Options) -> str:
    """The headline of `article` on one line."""
    return " ".join(article.headline.text.split()) if article.headline else options.missing


EXPORTER = Exporter(
    name="headlines",
    suffix=".tsv",
    media_type="text/tab-separated-values",
    summary="the headlines, a line for each article",
    render=render,
    options=Options,
)


@hookimpl
def qtparse_exporters() -> Iterable[Exporter]:
    """Give the one exporter of this plugin."""
    return (EXPORTER,)
