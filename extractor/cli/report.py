"""``extractor report``: articles → one page to read in a browser."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from extractor.cli.console import check_date, end_with, plain_errors, say
from extractor.cli.options import Corrections, Inputs, Lexicon, MinConfidence, Model, Published


def report(
    inputs: Inputs,
    out: Annotated[
        Path, typer.Option(metavar="FILE", show_default=False, help="The HTML file to write.")
    ],
    published: Published = None,
    model: Model = None,
    lexicon: Lexicon = None,
    corrections: Corrections = None,
    min_confidence: MinConfidence = None,
) -> None:
    """Write one HTML page about articles.

    It shows every article with its mentions marked, its triples, and all entities, and needs
    neither a network nor other files.
    """
    check_date(published)
    with plain_errors():
        from extractor.runs import collect, refuse_to_feed_itself
        from extractor.views import write_report

        refuse_to_feed_itself(inputs, out)
        extraction = collect(
            inputs,
            published=published,
            model=model,
            lexicon=lexicon,
            corrections=corrections,
            min_confidence=min_confidence,
        )
        write_report(extraction, out)
    say(f"{out}: {len(extraction)} articles, {len(extraction.relations)} triples")
    end_with(len(extraction.errors), f": see the errors in {out}")
