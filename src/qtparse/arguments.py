"""The arguments and options that several subcommands take, and what is checked of them before anything is read."""

from __future__ import annotations

import codecs
from collections import Counter

import click

from qtparse import profile


def examples(*lines: str) -> str:
    """An epilog of command lines, which click leaves as they are."""
    return "\n".join(("\b", "Examples:", *(f"  qtparse {line}" for line in lines)))


def _known_encoding(_context: click.Context, _parameter: click.Parameter, name: str | None) -> str | None:
    try:
        "".encode(name or "utf-8")
        return name and codecs.lookup(name).name
    except (LookupError, ValueError) as error:
        raise click.BadParameter(f"there is no encoding of text {name!r}; try utf-8, gb18030 or big5.") from error


def not_empty(_context: click.Context, _parameter: click.Parameter, name: str | None) -> str | None:
    """An option's value as it was given; an empty name of a file is a mistake, not the working folder."""
    if name == "":
        raise click.BadParameter("the name is empty; name a file or a folder.")
    return name


def _profile(context: click.Context, parameter: click.Parameter, path: str | None) -> profile.Profile | None:
    path = not_empty(context, parameter, path)
    return None if path is None else profile.read(path)


def _pairs(_context: click.Context, _parameter: click.Parameter, given: tuple[str, ...]) -> dict[str, str]:
    for option in given:
        if "=" not in option:
            raise click.BadParameter(f"{option!r} has no value; write {option}=VALUE.")
    pairs = [option.split("=", 1) for option in given]
    for name, times in Counter(name for name, _ in pairs).items():
        if times > 1:
            raise click.BadParameter(f"{name!r} is given more than once; give it one value.")
    return dict(pairs)


pairs_option = click.option(
    "-O", "pairs", metavar="KEY=VALUE", multiple=True, callback=_pairs, help="An option of the exporter."
)
encoding_option = click.option(
    "--encoding", callback=_known_encoding, help="Of the input; by default byte order mark, UTF-8, or a guess."
)
profile_option = click.option(
    "--profile", metavar="FILE", callback=_profile, help="The paper's own habits, in TOML; see docs/profiles.md."
)
file_argument = click.argument("file", type=click.Path(allow_dash=True))
files_argument = click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.Path(allow_dash=True))
