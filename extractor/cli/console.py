"""How commands speak to people, and how they end."""

from __future__ import annotations

import errno
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

import typer
from rich.console import Console
from rich.text import Text

FAILED: Final = 1
"""Exit status: some inputs failed."""
WRONG_USE: Final = 2
"""Exit status: the command cannot do what it was asked."""
INTERRUPTED: Final = 130
"""Exit status: Ctrl-C."""

PIPE_WIDTH: Final = 120
"""Columns of what is printed where there is no terminal to ask."""


def output() -> Console:
    """Standard output."""
    return Console(width=None if sys.stdout.isatty() else PIPE_WIDTH, highlight=False)


def messages() -> Console:
    """Standard error."""
    return Console(stderr=True, width=None if sys.stderr.isatty() else PIPE_WIDTH, highlight=False)


def say(message: str, style: str = "") -> None:
    """Print a line on standard error as it is: no markup, no wrapping of file names."""
    messages().print(Text(message, style=style), soft_wrap=True)


def check_date(published: str | None) -> None:
    """Refuse a date that is none.

    Raises:
        BadParameter: it is not understood.
    """
    from extractor.inputs import as_date

    try:
        as_date(published)
    except ValueError as error:
        raise typer.BadParameter(str(error), param_hint="--published") from error


@contextmanager
def plain_errors(interrupted: str = "") -> Iterator[None]:
    """Turn what a user can put right into one line and an exit status.

    Args:
        interrupted: what to do after Ctrl-C.

    Raises:
        Exit: with the status that belongs to it.
    """
    try:
        yield
    except KeyboardInterrupt:
        say(f"Interrupted. {interrupted}".rstrip(), "yellow")
        raise typer.Exit(INTERRUPTED) from None
    except Exception as error:
        message = _explain(error)
        if message is None:
            raise
        say(message, "red")
        raise typer.Exit(WRONG_USE) from error


def _explain(error: Exception) -> str | None:
    """The message for an error that is no fault of this program, else None."""
    from concurrent.futures.process import BrokenProcessPool

    from extractor.resources import ResourceError
    from extractor.runs import RunError
    from extractor.tables import SpoolError, TableError
    from extractor.training.corpora import CorpusError

    if isinstance(error, ResourceError | RunError | SpoolError | TableError | CorpusError):
        return " ".join(str(error).split())
    if isinstance(error, BrokenProcessPool):
        return (
            "A worker process died, most often for want of memory. To go on where it stopped, "
            "give the same command with --resume and fewer --workers."
        )
    if isinstance(error, OSError) and error.errno != errno.EPIPE:
        reason = error.strerror or str(error)
        return f"{error.filename}: {reason}." if error.filename else f"{reason}."
    return None


def end_with(errors: int, place: str = "") -> None:
    """Say how many inputs failed, and end with the status that says so.

    Raises:
        Exit: there were some.
    """
    if errors:
        inputs = "1 input" if errors == 1 else f"{errors} inputs"
        say(f"{inputs} could not be read or processed{place}.", "red")
        raise typer.Exit(FAILED)
