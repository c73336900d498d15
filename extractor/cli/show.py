"""``extractor show``: the triples of articles, in the terminal."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from extractor.cli.console import check_date, end_with, output, plain_errors, say
from extractor.cli.options import Inputs, Lexicon, MinConfidence, Model, Published

if TYPE_CHECKING:
    from extractor.tables import Extraction


def show(
    inputs: Inputs,
    published: Published = None,
    model: Model = None,
    lexicon: Lexicon = None,
    min_confidence: MinConfidence = None,
    limit: Annotated[
        int | None,
        typer.Option(
            min=1, metavar="N", show_default=False, help="At most so many triples of each article."
        ),
    ] = None,
    evidence: Annotated[
        bool, typer.Option("--evidence", help="Also the words that say so, and where they stand.")
    ] = False,
    explain: Annotated[
        bool,
        typer.Option(
            "--explain",
            help="Sentence by sentence, why: the clauses with their roles, the words that decided, "
            "and every triple with its rule and confidence, also those that are left out.",
        ),
    ] = False,
) -> None:
    """Print the triples of articles.

    One table for each article: who did what to whom, when and where; whether it is so, or
    denied, planned, possible; and who says so.
    """
    check_date(published)
    if explain and (limit is not None or evidence):
        raise typer.BadParameter("it prints all triples: give neither --limit nor --evidence.")
    with plain_errors():
        from extractor.runs import collect

        if explain:
            messages = _explain_articles(inputs, published, model, lexicon, min_confidence)
        else:
            extraction = collect(
                inputs,
                published=published,
                model=model,
                lexicon=lexicon,
                min_confidence=min_confidence,
            )
            _print_articles(extraction, limit, evidence)
            messages = [str(message) for message in extraction.errors["message"]]
    for message in messages:
        say(message, "red")
    end_with(len(messages))


def _explain_articles(
    inputs: list[str],
    published: str | None,
    model: Path | None,
    lexicon: Path | None,
    min_confidence: float | None,
) -> list[str]:
    """Print why each article has its triples; the messages of those that failed."""
    from extractor.cli.explain import print_explanation
    from extractor.schema import Problem
    from extractor.views.explain import explain_inputs

    console, messages = output(), list[str]()
    for item in explain_inputs(
        inputs, published=published, model=model, lexicon=lexicon, min_confidence=min_confidence
    ):
        if isinstance(item, Problem):
            messages.append(item.message)
        else:
            print_explanation(console, *item)
    return messages


def _print_articles(extraction: Extraction, limit: int | None, evidence: bool) -> None:
    from extractor.cli.triples import print_triples
    from extractor.views.parts import articles_of

    console = output()
    for part in articles_of(extraction):
        print_triples(console, part, limit, evidence)
