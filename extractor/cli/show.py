"""``extractor show``: the triples of articles, in the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from extractor.cli.console import check_date, end_with, output, plain_errors, say
from extractor.cli.options import Inputs, Model, Published

if TYPE_CHECKING:
    from extractor.tables import Extraction


def show(
    inputs: Inputs,
    published: Published = None,
    model: Model = None,
    limit: Annotated[
        int | None,
        typer.Option(
            min=1, metavar="N", show_default=False, help="At most so many triples of each article."
        ),
    ] = None,
    evidence: Annotated[
        bool, typer.Option("--evidence", help="Also the words that say so, and where they stand.")
    ] = False,
) -> None:
    """Print the triples of articles.

    One table for each article: who did what to whom, when and where; whether it is so, or
    denied, planned, possible; and who says so.
    """
    check_date(published)
    with plain_errors():
        from extractor.runs import collect

        extraction = collect(inputs, published=published, model=model)
        _print_articles(extraction, limit, evidence)
    for message in extraction.errors["message"]:
        say(message, "red")
    end_with(len(extraction.errors))


def _print_articles(extraction: Extraction, limit: int | None, evidence: bool) -> None:
    from extractor.cli.triples import print_triples
    from extractor.views.parts import articles_of

    console = output()
    for part in articles_of(extraction):
        print_triples(console, part, limit, evidence)
