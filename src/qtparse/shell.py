"""How the command meets its surroundings: streams in UTF-8, messages of one line, exit statuses, no traceback."""

from __future__ import annotations

import errno
import os
import signal
import sys
from contextlib import contextmanager
from multiprocessing import active_children
from typing import TYPE_CHECKING, cast

import click
from rich.console import Console

from qtparse.errors import OptionError, ProfileError, QtparseError, UnknownExporterError
from qtparse.explain import UnknownCodeError
from qtparse.source import UnavailableError
from qtparse.terminal import visible

if TYPE_CHECKING:
    import io
    from collections.abc import Iterator, Sequence
    from types import FrameType

    from rich.console import RenderableType

USAGE_ERRORS = (UnavailableError, UnknownExporterError, OptionError, ProfileError, UnknownCodeError)
FAILED, USAGE, INTERRUPTED, TERMINATED = 1, 2, 130, 143
PIPED_WIDTH = 120


class Terminated(BaseException):
    """SIGTERM came. No plugin takes it for an error of its own, and what is under way is left in order."""


def run(command: click.Command, arguments: Sequence[str] | None = None) -> int:
    """Run `command` with `arguments`, by default the process's own; its exit status."""
    sys.stdin = sys.stdin or open(os.devnull, encoding="utf-8")  # noqa: SIM115, PTH123 - None where it was closed
    sys.stderr = sys.stderr or open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123 - as above
    if sys.stdout is None:
        tell("standard output is closed; open it, or send it to /dev/null")
        return FAILED
    for stream in (sys.stdout, sys.stderr):
        cast("io.TextIOWrapper", stream).reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        with _ended_in_order():
            status = command.main(arguments, prog_name="qtparse", standalone_mode=False)
        sys.stdout.flush()
    except click.UsageError as error:
        tell(f"{error.format_message()} See {error.ctx.command_path if error.ctx else 'qtparse'} --help")
        return error.exit_code
    except click.Abort:
        tell("interrupted")
        return INTERRUPTED
    except Terminated:
        tell("terminated")
        return TERMINATED
    except QtparseError as error:
        return refuse(error)
    except SystemExit:
        # How click ends the command where nobody reads on.
        tell(f"standard output can't be written: {os.strerror(errno.EPIPE)}")
        return FAILED
    except OSError as error:
        tell(f"standard output can't be written: {error.strerror}")
        # What is left in the buffer would fail once more, loudly, when Python ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED
    return status or 0


@contextmanager
def _ended_in_order() -> Iterator[None]:
    """Within the block, SIGTERM ends the worker processes and raises `Terminated`, so that no draft is left."""
    before = signal.signal(signal.SIGTERM, _terminate)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _terminate(_number: int, _frame: FrameType | None) -> None:
    for worker in active_children():
        worker.terminate()
    raise Terminated


def tell(message: str) -> None:
    """Write `message` to standard error, as one line."""
    click.echo(f"qtparse: {visible(' '.join(message.split()))}", err=True)


def refuse(error: QtparseError) -> int:
    """Tell of `error`; the exit status that it asks for."""
    tell(str(error))
    return USAGE if isinstance(error, USAGE_ERRORS) else FAILED


def show(shown: RenderableType) -> None:
    """Write `shown` to standard output, as wide as the terminal, if it is one."""
    console = Console(width=None if sys.stdout.isatty() else PIPED_WIDTH, highlight=False, markup=False, emoji=False)
    console.print(shown)
