"""``extractor train``: corpora → a model."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from extractor.cli.console import plain_errors, say
from extractor.cli.options import Corpora, examples

app = typer.Typer(no_args_is_help=True, rich_markup_mode=None)


@app.callback()
def train() -> None:
    """Train a model from annotated corpora."""


@app.command(epilog=examples("extractor train ner --corpora corpora/ --out models/mine"))
def ner(
    corpora: Corpora,
    out: Annotated[
        Path, typer.Option(metavar="DIR", show_default=False, help="Folder for the model.")
    ],
    seed: Annotated[
        int | None,
        typer.Option(
            min=0, metavar="N", show_default=False, help="Seed of all that is left to chance."
        ),
    ] = None,
) -> None:
    """Train the tagger of entities. It takes hours on a few cores."""
    with plain_errors(interrupted=f"Nothing was written to {out}."):
        from extractor.training.ner import Settings, train

        settings = Settings() if seed is None else Settings(seed=seed)
        train(corpora, out, settings=settings, report=say)


@app.command(epilog=examples("extractor train names --corpora corpora/ --out models/mine"))
def names(
    corpora: Corpora,
    out: Annotated[
        Path, typer.Option(metavar="DIR", show_default=False, help="Folder for the model.")
    ],
    without: Annotated[
        list[Path] | None,
        typer.Option(
            metavar="FILE",
            show_default=False,
            help="Table of names to learn nothing from; may be given several times.",
        ),
    ] = None,
) -> None:
    """Train the comparison of names. It takes minutes."""
    with plain_errors(interrupted=f"Nothing was written to {out}."):
        from extractor.training.names import train

        train(corpora, out, tests=without or (), report=say)
