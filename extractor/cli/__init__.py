"""The command line: arguments and printing, no logic.

What is printed is for people; what is written is for programs. Modules that take seconds to
import are imported inside the commands, so that ``--help`` answers at once.
"""

from __future__ import annotations

import sys
from io import TextIOWrapper
from typing import Annotated

import typer

from extractor import __version__
from extractor.cli.evaluate import app as evaluate_app
from extractor.cli.info import info
from extractor.cli.options import examples
from extractor.cli.report import report
from extractor.cli.run import run
from extractor.cli.show import show
from extractor.cli.train import app as train_app

app = typer.Typer(
    name="extractor",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog=examples(
        "extractor run articles/ --out tables/ --published 2022-02-21",
        "extractor show article.txt --evidence",
        "cat article.txt | extractor show -",
        status=True,
    ),
)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"extractor {__version__}")
        raise typer.Exit


@app.callback()
def extractor(
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_print_version, is_eager=True, help="Print the version."
        ),
    ] = False,
) -> None:
    """Korean news in, tables of who did what to whom, when and where out."""


app.command(
    epilog=examples(
        "extractor run articles/ --out tables/",
        "extractor run *.txt --out tables/ --format parquet --published 2022-02-21",
        "extractor run big.jsonl --out tables/ --workers 4",
        "extractor run big.jsonl --out tables/ --workers 4 --resume",
        status=True,
    )
)(run)
app.command(
    epilog=examples(
        "extractor show article.txt", "cat article.txt | extractor show - --evidence", status=True
    )
)(show)
app.command(
    epilog=examples("extractor report articles/ --out report.html", status=True),
)(report)
app.command()(info)
app.add_typer(train_app, name="train")
app.add_typer(evaluate_app, name="evaluate")


def main() -> None:
    """The entry point of the command ``extractor``."""
    if isinstance(sys.stdout, TextIOWrapper):
        # A terminal in CP949 has Cyrillic and Hangul but no é: it gets a question mark.
        sys.stdout.reconfigure(errors="replace")
    app()
