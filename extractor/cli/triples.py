"""The triples of one article as a table in the terminal."""

from __future__ import annotations

from typing import Any, Final

import pandas as pd
from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from extractor.schema import Modality, Polarity
from extractor.tables import Extraction

_ALWAYS: Final = ("subject", "relation", "object")
_WHOLE: Final = ("relation", "when")


def print_triples(console: Console, part: Extraction, limit: int | None, evidence: bool) -> None:
    """Print one article's heading, its triples and, if wanted, the words that say so.

    Args:
        console: where to.
        part: the tables of one article.
        limit: how many triples at most; all of them if None.
        evidence: whether to print the words.
    """
    article = part.articles.iloc[0]
    relations = part.relations.head(len(part.relations) if limit is None else limit)
    console.print(_heading(article))
    if relations.empty:
        console.print("no triples", style="dim")
    else:
        console.print(_table(relations, numbered=evidence))
    if len(relations) < len(part.relations):
        console.print(f"… and {len(part.relations) - len(relations)} more", style="dim")
    if evidence:
        _print_evidence(console, relations)
    console.print()


def _heading(article: pd.Series[Any]) -> Text:
    details = [detail for detail in (article["doc_id"], article["published"]) if detail]
    title = Text(" ".join(article["title"].split()) or article["doc_id"], style="bold")
    return title.append(f"\n{' · '.join(details)}", style="not bold dim")


def _table(relations: pd.DataFrame, *, numbered: bool) -> Table:
    """The triples, without columns that say nothing."""
    rows = [_cells(row) for row in relations.to_dict("records")]
    names = [name for name in rows[0] if name in _ALWAYS or any(row[name] for row in rows)]
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    if numbered:
        table.add_column("", justify="right", style="dim")
    for name in names:
        table.add_column(name, overflow="fold", no_wrap=name in _WHOLE)
    for number, row in enumerate(rows, start=1):
        # Text objects: a [ in a name is no markup.
        cells = [Text(" ".join(row[name].split())) for name in names]
        table.add_row(*([Text(str(number))] if numbered else []), *cells)
    return table


def _cells(row: dict[Any, Any]) -> dict[str, str]:
    return {
        "subject": row["subject"],
        "relation": row["relation"],
        "object": row["object"],
        "when": row["date"],
        "where": row["place"],
        "so?": _how_so(row["polarity"], row["modality"]),
        "says": row["attributed_to"],
    }


def _how_so(polarity: str, modality: str) -> str:
    """What is not simply so: negated, planned, conditional, possible, demanded."""
    parts = ["not" if polarity == Polarity.NEGATIVE else ""]
    parts.append("" if modality == Modality.ASSERTED else modality)
    return " ".join(part for part in parts if part)


def _print_evidence(console: Console, relations: pd.DataFrame) -> None:
    for number, row in enumerate(relations.to_dict("records"), start=1):
        words = " ".join(str(row["evidence"]).split())
        line = Text(f"{number} ", style="dim").append(words, style="not dim")
        line.append(f"  {row['start']}–{row['end']} · {row['rule']}")
        console.print(line, soft_wrap=True)
