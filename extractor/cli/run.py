"""``extractor run``: articles → files of tables."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from extractor.cli.console import check_date, end_with, messages, plain_errors
from extractor.cli.options import (
    Corrections,
    Inputs,
    Lexicon,
    MinConfidence,
    Model,
    Published,
    TableFormat,
)

if TYPE_CHECKING:
    from extractor.runs import RunSummary


def run(
    inputs: Inputs,
    out: Annotated[
        Path,
        typer.Option(
            metavar="DIR", show_default=False, help="Folder for the tables; made if need be."
        ),
    ],
    table_format: Annotated[
        TableFormat, typer.Option("--format", help="What the tables are written as.")
    ] = TableFormat.CSV,
    published: Published = None,
    model: Model = None,
    lexicon: Lexicon = None,
    corrections: Corrections = None,
    min_confidence: MinConfidence = None,
    workers: Annotated[
        int, typer.Option(min=1, metavar="N", help="Processes that share the work.")
    ] = 1,
    resume: Annotated[
        bool, typer.Option("--resume", help="Go on where an interrupted run into DIR stopped.")
    ] = False,
    quiet: Annotated[
        bool, typer.Option("--quiet", "-q", help="No progress and no summary, only failures.")
    ] = False,
) -> None:
    """Write the tables of articles.

    The tables are articles, mentions, entities, variants, relations and errors. The same inputs
    give the same files. What cannot be read stands in the table errors and stops nothing. Triples
    below --min-confidence are left out of the table relations.
    """
    check_date(published)
    hint = "To go on where it stopped, give the same command with --resume."
    with plain_errors(interrupted=hint):
        from extractor.runs import run as run_to_folder

        with _progress(shown=not quiet and sys.stderr.isatty()) as tick:
            summary = run_to_folder(
                inputs,
                out,
                format=table_format.value,
                published=published,
                workers=workers,
                resume=resume,
                model=model,
                lexicon=lexicon,
                corrections=corrections,
                min_confidence=min_confidence,
                on_progress=tick,
            )
    if not quiet:
        _print_summary(summary)
    end_with(summary.errors, f": see {summary.errors_place}")


@contextmanager
def _progress(*, shown: bool) -> Iterator[Callable[[int], None]]:
    """A line on standard error that counts articles; nobody knows how many there will be."""
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
    with Progress(*columns, console=messages(), transient=True, disable=not shown) as progress:
        task = progress.add_task("loading the model")

        def tick(count: int) -> None:
            progress.update(task, description=f"{count:,} articles")

        yield tick


def _print_summary(summary: RunSummary) -> None:
    from rich import box
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    table.add_column("table")
    table.add_column("rows", justify="right")
    table.add_column("file", overflow="fold")
    for name, count in summary.counts.items():
        table.add_row(name, f"{count:,}", Text(str(summary.file_of(name))))
    console = messages()
    if summary.resumed:
        console.print(f"{summary.resumed:,} articles were there from the interrupted run.")
    console.print(table)
    if summary.left_out:
        console.print(
            f"Left out below confidence {summary.min_confidence:g}: {summary.left_out:,} of the "
            "triples; --min-confidence 0 keeps them."
        )
