"""``extractor train``: corpora → a model."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from extractor.cli.console import plain_errors, say
from extractor.cli.options import Corpora, Model, examples

Out = Annotated[Path, typer.Option(metavar="DIR", show_default=False, help="Folder for the model.")]
Seed = Annotated[
    int | None,
    typer.Option(
        min=0, metavar="N", show_default=False, help="Seed of all that is left to chance."
    ),
]

app = typer.Typer(no_args_is_help=True, rich_markup_mode=None)


@app.callback()
def train() -> None:
    """Train a model from annotated corpora."""


@app.command(epilog=examples("extractor train ner --corpora corpora/ --out models/mine"))
def ner(
    corpora: Corpora,
    out: Out,
    seed: Seed = None,
    fold: Annotated[
        int | None,
        typer.Option(
            min=0,
            max=4,
            metavar="N",
            show_default=False,
            help="Keep this fifth of the gold sentences back and print the score on it.",
        ),
    ] = None,
) -> None:
    """Train the tagger of entities, which needs torch. It takes an hour or so on two cores."""
    with plain_errors(interrupted=f"Nothing was written to {out}."):
        from extractor.training.ner import settings_of, train

        train(corpora, out, settings=settings_of(seed, fold), report=say)


@app.command(epilog=examples("extractor train names --corpora corpora/ --out models/mine"))
def names(
    corpora: Corpora,
    out: Out,
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


@app.command(
    epilog=examples(
        "extractor train relations --gold marked.jsonl --gold more.jsonl --out models/mine"
    )
)
def relations(
    gold: Annotated[
        list[Path],
        typer.Option(
            metavar="FILE",
            show_default=False,
            help="JSON lines of marked triples, none of which a score is measured on; may be "
            "given several times.",
        ),
    ],
    out: Annotated[
        Path, typer.Option(metavar="DIR", show_default=False, help="Folder for the weights.")
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
) -> None:
    """Learn how sure the triples are, by those found in marked texts. It takes a minute."""
    with plain_errors(interrupted=f"Nothing was written to {out}."):
        from extractor.training.relations import train

        train(gold, out, texts=texts, model=model, report=say)


@app.command(epilog=examples("extractor train parser --corpora corpora/ --out models/parser"))
def parser(
    corpora: Annotated[
        Path,
        typer.Option(
            metavar="DIR",
            show_default=False,
            help="Folder of the annotated corpora, with dependency/ and ner/ in it.",
        ),
    ],
    out: Out,
    seed: Seed = None,
) -> None:
    """Train a dependency parser to compare with the rules; needs torch. A quarter of an hour.

    No run of the extractor uses it: extractor evaluate relations --parser compares them.
    """
    with plain_errors(interrupted=f"Nothing was written to {out}."):
        from extractor.training.parser import settings_of, train

        train(corpora, out, settings=settings_of(seed), report=say)
