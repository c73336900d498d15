"""The arguments and options that several commands share, with their help."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated, Final

import typer

_STATUS: Final = "Exit status: 0 all read; 1 some inputs failed; 2 wrong use; 130 interrupted."


class TableFormat(StrEnum):
    """The formats of tables: `extractor.tables.FORMATS`, without its import."""

    CSV = "csv"
    PARQUET = "parquet"
    JSONL = "jsonl"
    SQLITE = "sqlite"
    XLSX = "xlsx"


Inputs = Annotated[
    list[str],
    typer.Argument(
        metavar="INPUT",
        show_default=False,
        help="Files or folders of .txt .md .html .jsonl .csv .parquet, or - for standard input.",
    ),
]
Published = Annotated[
    str | None,
    typer.Option(
        metavar="YYYY-MM-DD",
        show_default=False,
        help="Date of the articles that tell none themselves.",
    ),
]
Model = Annotated[
    Path | None,
    typer.Option(
        metavar="DIR",
        show_default=False,
        help="Folder of another trained tagger than the shipped one.",
    ),
]
Lexicon = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE",
        show_default=False,
        help="Your own names, always found: a .tsv with the columns name, label, aliases.",
    ),
]
Corrections = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE",
        show_default=False,
        help="Pairs of names that are the same or different, whatever else speaks for it: "
        "a .tsv with the columns verdict (same, different), one, other.",
    ),
]


def _from_0_to_1(given: float | None) -> float | None:
    if given is not None and not 0.0 <= given <= 1.0:
        raise typer.BadParameter(f"{given} is no number from 0 to 1.")
    return given


MinConfidence = Annotated[
    float | None,
    typer.Option(
        metavar="X",
        show_default=False,
        callback=_from_0_to_1,
        help="Leave out triples less sure than X, 0 to 1; 0 keeps all. "
        "If not given: what cross-validation chose for the model, see models/relations/README.md.",
    ),
]
Corpora = Annotated[
    Path,
    typer.Option(
        metavar="DIR", show_default=False, help="Folder of the annotated corpora, with ner/ in it."
    ),
]


def examples(*commands: str, status: bool = False) -> str:
    """The end of a help page: commands to copy, and what the exit status means."""
    block = "\n".join(["\b", "Examples:", *(f"  {command}" for command in commands)])
    return f"{block}\n\n{_STATUS}" if status else block
