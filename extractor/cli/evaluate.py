"""``extractor evaluate``: scores."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from extractor.cli.console import WRONG_USE, output, plain_errors, say
from extractor.cli.options import MinConfidence, Model, examples

if TYPE_CHECKING:
    from extractor.training.report import Report


class ReportFormat(StrEnum):
    """How scores are printed."""

    TEXT = "text"
    JSON = "json"


Printed = Annotated[
    ReportFormat, typer.Option("--format", help="A table for people, or JSON for programs.")
]
Errors = Annotated[bool, typer.Option("--errors", help="Also list what was missed or wrong.")]

app = typer.Typer(
    no_args_is_help=True, rich_markup_mode=None, help="Measure how good or how fast a part is."
)


@app.command(
    epilog=examples(
        "extractor evaluate ner",
        "extractor evaluate ner --corpora corpora/ --calibration",
        "extractor evaluate ner --corpora corpora/ --format json",
    )
)
def ner(
    corpora: Annotated[
        Path | None,
        typer.Option(
            metavar="DIR",
            show_default=False,
            help="Folder of the annotated corpora, with ner/ in it; our own articles if none.",
        ),
    ] = None,
    model: Model = None,
    calibration: Annotated[
        bool,
        typer.Option("--calibration", help="Also how many mentions are right, by confidence."),
    ] = False,
    errors: Errors = False,
    printed: Printed = ReportFormat.TEXT,
) -> None:
    """Precision, recall and F1 of the mentions, on sentences that no training has seen."""
    with _clear_errors():
        from extractor.training.evaluate import evaluate_ner

        _print(evaluate_ner(corpora, model, errors=errors, calibration=calibration), printed)


@app.command(
    epilog=examples("extractor evaluate names", "extractor evaluate names --corpora corpora/")
)
def names(
    corpora: Annotated[
        Path | None,
        typer.Option(
            metavar="DIR",
            show_default=False,
            help="Folder of the corpora: take the other names from names/, not from the lexicons.",
        ),
    ] = None,
    quick: Annotated[
        bool, typer.Option("--quick", help="A quick look: ask only each tenth name.")
    ] = False,
    errors: Errors = False,
    printed: Printed = ReportFormat.TEXT,
) -> None:
    """How well names are found, told apart and transcribed, beside other libraries."""
    with _clear_errors():
        from extractor.training.evaluate import evaluate_names

        _print(evaluate_names(corpora, errors=errors, every=10 if quick else 1), printed)


@app.command(
    epilog=examples("extractor evaluate dates", "extractor evaluate dates --corpora corpora/")
)
def dates(
    corpora: Annotated[
        Path | None,
        typer.Option(
            metavar="DIR",
            show_default=False,
            help="Folder of the annotated corpora: read the dates of ner/ too.",
        ),
    ] = None,
    cases: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            show_default=False,
            help="Another table of expressions than the shipped one.",
        ),
    ] = None,
    errors: Errors = False,
    printed: Printed = ReportFormat.TEXT,
) -> None:
    """How many dates are resolved to the right value."""
    with _clear_errors():
        from extractor.training.evaluate import evaluate_dates

        _print(evaluate_dates(corpora, cases, errors=errors), printed)


@app.command(
    epilog=examples(
        "extractor evaluate relations --gold triples.jsonl --errors",
        "extractor evaluate relations --gold triples.jsonl --thresholds",
        "extractor evaluate relations --gold triples.jsonl --parser models/parser",
    )
)
def relations(
    gold: Annotated[
        Path,
        typer.Option(metavar="FILE", show_default=False, help="JSON lines of marked triples."),
    ],
    texts: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            show_default=False,
            help="JSON lines of id and text, for marked triples that come without.",
        ),
    ] = None,
    model: Model = None,
    min_confidence: MinConfidence = None,
    thresholds: Annotated[
        bool,
        typer.Option("--thresholds", help="Also the scores at each confidence to cut at."),
    ] = False,
    parser: Annotated[
        Path | None,
        typer.Option(
            metavar="DIR",
            show_default=False,
            help="Compare the rules with this parser, which extractor train parser made; needs "
            "torch, takes some minutes.",
        ),
    ] = None,
    errors: Errors = False,
    printed: Printed = ReportFormat.TEXT,
) -> None:
    """Precision, recall and F1 of the triples against those marked by hand, and calibration.

    With --parser the scores of the rules alone and with a parser, side by side.
    """
    if parser is not None and (errors or thresholds):
        raise typer.BadParameter(
            "goes with neither --errors nor --thresholds", param_hint="--parser"
        )
    with _clear_errors():
        if parser is not None:
            from extractor.training.parser import compare

            _print(compare(gold, parser, texts, model, min_confidence=min_confidence), printed)
            return
        from extractor.training.evaluate import evaluate_relations

        scores = evaluate_relations(
            gold, texts, model, errors=errors, min_confidence=min_confidence, cuts=thresholds
        )
        _print(scores, printed)


@app.command(epilog=examples("extractor evaluate speed --texts articles.jsonl"))
def speed(
    texts: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            show_default=False,
            help="JSON lines of text to measure on; the sample articles if none.",
        ),
    ] = None,
    model: Model = None,
    printed: Printed = ReportFormat.TEXT,
) -> None:
    """Characters and tokens a second, for every stage, on one core."""
    with _clear_errors():
        from extractor.training.evaluate import evaluate_speed

        _print(evaluate_speed(texts, model), printed)


@app.command(
    epilog=examples("extractor evaluate linking", "extractor evaluate linking --mentions 1000000")
)
def linking(
    mentions: Annotated[
        list[int] | None,
        typer.Option(
            min=100,
            metavar="N",
            show_default=False,
            help="Size of a run, may be given several times; 10,000 and 100,000 if none.",
        ),
    ] = None,
    printed: Printed = ReportFormat.TEXT,
) -> None:
    """Seconds and memory of linking the names of a run, for runs of several sizes."""
    with _clear_errors():
        from extractor.training.evaluate import evaluate_linking

        report = evaluate_linking(mentions) if mentions else evaluate_linking()
        _print(report, printed)


@contextmanager
def _clear_errors() -> Iterator[None]:
    """As `plain_errors`; here a malformed file of the user's shows as a ValueError too."""
    with plain_errors():
        try:
            yield
        except (ValueError, KeyError) as error:
            say(f"The data cannot be evaluated ({type(error).__name__}: {error}).", "red")
            raise typer.Exit(WRONG_USE) from error


def _print(report: Report, printed: ReportFormat) -> None:
    if printed is ReportFormat.JSON:
        typer.echo(json.dumps(asdict(report), ensure_ascii=False, indent=2))
        return
    from rich import box
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    for number, column in enumerate(report.columns):
        table.add_column(Text(column), justify="right" if number else "left", overflow="fold")
    for row in report.rows:
        table.add_row(*(Text(cell) for cell in row))
    console = output()
    console.print(Text(report.title, style="bold"))
    console.print(table)
    for note in report.notes:
        console.print(Text(note, style="dim"))
