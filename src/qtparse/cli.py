"""The command `qtparse`: each subcommand reads, calls a function and prints.

Exit status: 1 where bytes are no text, a plugin fails or `check` finds errors; 2 for usage, which includes
files that can't be had. Messages go to standard error, a line each.
"""

from __future__ import annotations

import os
import shlex
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import click

import qtparse
from qtparse import batch, explain, inputs, options, outputs, plugins, records, render, shell, show
from qtparse.arguments import (
    encoding_option,
    examples,
    file_argument,
    files_argument,
    not_empty,
    pairs_option,
    profile_option,
)
from qtparse.diagnostics import Severity
from qtparse.errors import QtparseError
from qtparse.spans import LineIndex
from qtparse.terminal import visible

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from qtparse.profile import Profile


def main() -> None:
    """Run the command and leave with its status."""
    sys.exit(shell.run(command))


@click.group(
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog=examples("export issue.md > issue.json", "export archive/ --to json -o out/ --jobs 4", "check issue.md"),
)
@click.version_option(qtparse.__version__, message="qtparse %(version)s")
@click.pass_context
def command(context: click.Context) -> None:
    """Read the text of Chinese newspaper issues: mastheads, pages, articles and their parts.

    FILE is a text file, - for standard input or, where several are taken, a folder: all its .md, .txt, .html
    and .htm files, those of its folders too, hidden ones left out.
    """
    if context.invoked_subcommand is None:
        click.echo(context.get_help())


@command.command(
    "export",
    epilog=examples(
        "export issue.md > issue.json",
        "export page-*.txt --to json -O lines=issues -o pages.jsonl",
        "export archive/ -o out/ --jobs 4",
    ),
)
@files_argument
@click.option("--to", "name", default="json", show_default=True, help="The exporter; see qtparse plugins.")
@pairs_option
@click.option(
    "-o",
    "--output",
    callback=not_empty,
    help="A file to write, whole or not at all; or a folder, for a file of each input.",
)
@click.option("--jobs", type=click.IntRange(1), default=1, show_default=True, help="How many processes share the work.")
@encoding_option
@profile_option
@click.option("-q", "--quiet", is_flag=True, help="Tell of no diagnostics, and of nothing that the format can't carry.")
def export(  # noqa: PLR0913 (one for each option)
    *,
    files: tuple[str, ...],
    name: str,
    pairs: dict[str, str],
    output: str | None,
    jobs: int,
    encoding: str | None,
    profile: Profile | None,
    quiet: bool,
) -> int:
    """Write issues in the format of an exporter.

    All inputs make one document, on standard output or in the file OUTPUT; one that can't be read or written in
    the format stops the export, and OUTPUT stays as it was. If OUTPUT is a folder or ends in a slash, each input
    makes a file there, named as the input with the format's suffix (-2, -3 before it where a name is taken); one
    that can't be had or written is told, the others are written, and the status is 1 or 2. Some formats have files
    of their own beside each file that is written: it appears with them or not at all.
    """
    recipe = batch.recipe(plugins.load(), name, pairs, encoding, profile)
    sources = inputs.collect(files, sys.stdin.buffer)
    jobs = min(jobs, len(sources))
    tell = _pass_over if quiet else _summarise
    if output is None:
        sys.stdout.buffer.writelines(batch.document(sources, recipe, jobs, tell))
        return 0
    if output.endswith(os.sep) or Path(output).is_dir():
        return _export_each(sources, recipe, jobs, Path(output), tell)
    path, claims = Path(output), outputs.Claims(sources)
    claims.add(path)
    beside = _beside(path, recipe, claims)
    with outputs.replacing(path, beside) as stream:
        stream.writelines(batch.document(sources, recipe, jobs, tell))
    return 0


def _export_each(
    sources: tuple[inputs.Input, ...],
    recipe: batch.Recipe,
    jobs: int,
    folder: Path,
    tell: Callable[[batch.Piece], object],
) -> int:
    suffix = recipe.exporter.suffix
    paths = outputs.in_folder((source.stem for source in sources), folder, suffix)
    claims = outputs.Claims(sources)
    for path in paths:
        claims.add(path)
    outputs.make_folder(folder)
    status = 0
    for source, path, outcome in zip(sources, paths, batch.documents(sources, recipe, jobs), strict=True):
        try:
            piece = batch.unwrap(outcome)
            outputs.write(path, piece.content, _beside(path, recipe, claims))
        except QtparseError as error:
            status = max(status, shell.refuse(error))
            continue
        tell(piece)
        if path.name != f"{source.stem.name}{suffix}":
            shell.tell(f"{source.name} is written to {path}, since another input has its name")
    return status


def _beside(path: Path, recipe: batch.Recipe, claims: outputs.Claims) -> dict[Path, bytes]:
    """What the format has beside the document at `path`, claimed; nothing beside a pipe or a device.

    `PluginError` where the exporter fails, or names what another output is called.
    """
    if outputs.is_special(path):
        return {}
    beside = {path.with_name(name): content for name, content in recipe.companions(path.name).items()}
    for companion in beside:
        try:
            claims.add(companion)
        except outputs.OutputError as error:
            raise recipe.blame(error, f"what stands beside {path.name}") from error
    return beside


def _summarise(piece: batch.Piece) -> None:
    """Tell what the exporter warns of, and how many errors and warnings the parser has."""
    for warning in piece.warnings:
        shell.tell(f"{piece.source.name}: {warning}")
    grave = {severity: piece.severities[severity] for severity in (Severity.ERROR, Severity.WARNING)}
    if counts := render.tally(grave):
        name = piece.source.name
        shell.tell(
            f"{name}: {counts}"
            + ("" if piece.source.content is not None else f"; see qtparse check {shlex.quote(name)}")
        )


def _pass_over(_piece: batch.Piece) -> None:
    """Tell nothing."""


@command.command("show", epilog=examples("show issue.md", "show --full issue.md | less"))
@file_argument
@click.option("--full", is_flag=True, help="The whole text of each article.")
@encoding_option
@profile_option
def show_issue(*, file: str, full: bool, encoding: str | None, profile: Profile | None) -> None:
    """Show an issue as a tree: masthead, pages and articles."""
    shell.show(show.issue(_one(file).parse(encoding, profile).issue, full=full))


@command.command("list", epilog=examples("list issue.md", "list issue.md --format jsonl | head"))
@file_argument
@click.option("--format", "form", type=click.Choice(["text", "jsonl"]), default="text", show_default=True)
@encoding_option
@profile_option
def list_stretches(*, file: str, form: str, encoding: str | None, profile: Profile | None) -> None:
    """List what every stretch of a text is, in its order.

    text is a line for each: where, role, the source, and the value where it differs. jsonl is an object for each,
    with start and end in code points.
    """
    parsed = _one(file).parse(encoding, profile)
    index = LineIndex.of(parsed.text)
    for stretch in parsed.listing():
        line = records.stretch_json(stretch) if form == "jsonl" else records.stretch_text(stretch, parsed.text, index)
        sys.stdout.write(f"{line}\n")


@command.command("check", epilog=examples("check issue.md", "check archive/ --format concise --lang zh"))
@files_argument
@click.option("--format", "form", type=click.Choice(["full", "concise", "jsonl"]), default="full", show_default=True)
@click.option(
    "--lang",
    type=click.Choice([language.value for language in render.Language]),
    default="en",
    show_default=True,
    help="What the messages are written in.",
)
@encoding_option
@profile_option
def check(*, files: tuple[str, ...], form: str, lang: str, encoding: str | None, profile: Profile | None) -> int:
    """Show what is doubtful, and where.

    Each doubt is told with its place in the text, and a count at the end. The status is 1 when there are errors.
    A file that can't be read is told, and the others are checked all the same; the status is then 1, or 2 if it
    can't be had.
    """
    language = render.Language(lang)
    sources = inputs.collect(files, sys.stdin.buffer)
    severities: Counter[Severity] = Counter()
    read = status = 0
    for source in sources:
        try:
            parsed = source.parse(encoding, profile)
        except QtparseError as error:
            status = max(status, shell.refuse(error))
            continue
        read += 1
        severities.update(diagnostic.severity for diagnostic in parsed.diagnostics)
        for line in _diagnostics(parsed, source.name, form, language):
            sys.stdout.write(f"{line}\n")
    if read and form != "jsonl":
        sys.stdout.write(f"{render.total(severities, read, language)}\n")
    return max(status, int(Severity.ERROR in severities))


def _diagnostics(parsed: qtparse.Parse, name: str, form: str, language: render.Language) -> Iterator[str]:
    index = LineIndex.of(parsed.text)
    for diagnostic in parsed.diagnostics:
        match form:
            case "jsonl":
                yield records.diagnostic_json(diagnostic, index, name)
            case "concise":
                yield render.concise(diagnostic, index, name, language)
            case _:
                yield f"{render.full(diagnostic, parsed.text, index, name, language)}\n"


@command.command("plugins", epilog=examples("plugins", "plugins json"))
@click.argument("name", required=False)
def list_plugins(*, name: str | None) -> None:
    """List the installed exporters, or the options of one.

    What failed to load is told behind the list.
    """
    installed = plugins.load()
    if name is not None:
        shell.show(show.options(options.describe(installed.exporter(name).options)))
        return
    shell.show(show.exporters(installed))
    for failure in installed.failures:
        sys.stdout.write(f"failed: {visible(str(failure))}\n")


@command.command("explain", epilog=examples("explain QT201"))
@click.argument("code", required=False)
def explain_code(*, code: str | None) -> None:
    """Explain a diagnostic's CODE; without one, list them all."""
    for line in explain.codes() if code is None else [explain.code(code)]:
        sys.stdout.write(f"{line}\n")


def _one(file: str) -> inputs.Input:
    """The one input that `file` names, no folder."""
    return inputs.named(file, sys.stdin.buffer)
