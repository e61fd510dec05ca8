"""The pipeline, a stage a line: text in, `Parse` out. It never raises on a string."""

from __future__ import annotations

import os

import attrs

from qtparse import doubts, listing, markup, run_in_heads, source, wraps
from qtparse.articles import group
from qtparse.blocks import classify
from qtparse.build import build
from qtparse.conventions import TABLE
from qtparse.diagnostics import Diagnostic
from qtparse.jumps import tie
from qtparse.lines import split
from qtparse.model import Issue
from qtparse.paragraphs import join_paragraphs
from qtparse.profile import Profile
from qtparse.spans import Span


@attrs.frozen
class Parse:
    """What was read out of a text: the issue, what is doubted of it, and what of the text is only form."""

    text: str = attrs.field(repr=False)
    issue: Issue
    diagnostics: tuple[Diagnostic, ...]
    markup: tuple[Span, ...] = attrs.field(repr=False)

    def listing(self) -> tuple[listing.Stretch, ...]:
        """What every stretch of the source is, in source order; nothing is told twice, nothing is left out."""
        return listing.of_issue(self.issue, self.markup)


def parse(text: str, profile: Profile | None = None) -> Parse:
    """Read the text of a newspaper issue, or of any part of one, by its paper's `profile` if it has one.

    Offsets count code points of `text`.
    """
    reading = markup.read(text)
    table = TABLE if profile is None else profile.table
    blocks = classify(split(reading.text), table)
    unwrapped = wraps.read(reading.text, blocks)
    if unwrapped.pieces:
        blocks = classify(split(unwrapped.text), table)
    seen = unwrapped.text
    layout = group(run_in_heads.parted(blocks, table))
    tied = tie(seen, layout.pages, layout.articles)
    articles, joins = join_paragraphs(seen, tied.articles)
    issue, contradictions = build(seen, layout, articles, tied.resolved)
    doubted = (
        *doubts.of_source(seen),
        *contradictions,
        *doubts.of_pages(layout),
        *layout.diagnostics,
        *doubts.of_articles(seen, articles, tied.resolved),
        *tied.diagnostics,
        *joins,
        *doubts.of_issue(seen, issue),
    )
    issue, diagnostics, form = reading.restore(*unwrapped.restore(issue, doubted, layout.markup))
    return Parse(text, issue, tuple(sorted(diagnostics, key=lambda diagnostic: diagnostic.span)), form)


def parse_file(path: str | os.PathLike[str], encoding: str | None = None, profile: Profile | None = None) -> Parse:
    """Read a file. `SourceError` where it can't be had or is no text; a guessed encoding is a diagnostic."""
    had = source.read(path, encoding)
    parsed = parse(had.text, profile)
    return attrs.evolve(parsed, diagnostics=had.diagnostics + parsed.diagnostics)
