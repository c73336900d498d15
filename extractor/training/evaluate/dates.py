"""Dates: the values of expressions in sentences of our own, beside other libraries."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Final

from extractor.dates import resolve
from extractor.resources import load_table
from extractor.training.evaluate.measures import share, three
from extractor.training.evaluate.other_parsers import read_dateparser, read_korean_datetime
from extractor.training.report import Report

TABLE: Final = "evaluation/dates.tsv"
COLUMNS: Final = ("expressions", "number", "extractor.dates", "korean-datetime", "dateparser")
MISSING: Final = "not installed"
UNKNOWN_DAY: Final = "2000-01-01"
"""What the other libraries get where the day of the article is unknown: they need one."""

Row = dict[str, str]
Method = Callable[[Row], str]


def evaluate_dates(*, errors: bool = False) -> Report:
    """The share of expressions whose value is right, by kind of expression.

    ``extractor.dates.resolve`` is given the expression, the words around it in its sentence
    and the day of the article. The others know neither sentence nor EDTF: they get expression
    and day, and what they give is written as EDTF.

    Args:
        errors: list the expressions that this package reads wrongly, in the notes.

    Raises:
        ResourceError: the table of expressions is missing.
    """
    table = load_table(TABLE)
    answers = [_answers(method, table) for method in METHODS]
    kinds = dict.fromkeys(row["kind"] for row in table)
    rows = [_row("all", table, answers), *(_row(kind, table, answers, kind) for kind in kinds)]
    notes = [
        f"{len(table)} expressions in sentences of our own; a value is right or wrong as a whole.",
        "Days that no calendar has are right where they get no value.",
    ]
    if errors:
        notes.extend(_list_errors(table, answers[0] or []))
    return Report("Dates and times", COLUMNS, tuple(rows), tuple(notes))


def is_right(row: Row, value: str) -> bool:
    """Whether a value is one of those that the row allows."""
    return value in row["value"].split("|")


def _ours(row: Row) -> str:
    before, _, after = row["sentence"].partition(row["expression"])
    published = row["published"] or None
    return resolve(row["expression"], published=published, before=before, after=after).value


def _by_korean_datetime(row: Row) -> str:
    return read_korean_datetime(row["expression"], _now(row))


def _by_dateparser(row: Row) -> str:
    return read_dateparser(row["expression"], _now(row))


def _now(row: Row) -> datetime:
    return datetime.fromisoformat(row["published"] or UNKNOWN_DAY)


METHODS: Final[tuple[Method, ...]] = (_ours, _by_korean_datetime, _by_dateparser)
"""In the order of the columns."""


def _answers(method: Method, table: Sequence[Row]) -> list[str] | None:
    """The values of all rows, None where the library is not installed."""
    try:
        return [method(row) for row in table]
    except ImportError:
        return None


def _row(
    name: str, table: Sequence[Row], answers: Sequence[list[str] | None], kind: str | None = None
) -> tuple[str, ...]:
    asked = [number for number, row in enumerate(table) if kind in (None, row["kind"])]
    cells = [_share_of(asked, table, values) for values in answers]
    return (name, str(len(asked)), *cells)


def _share_of(asked: Sequence[int], table: Sequence[Row], values: list[str] | None) -> str:
    if values is None:
        return MISSING
    return three(share(sum(is_right(table[n], values[n]) for n in asked), len(asked)))


def _list_errors(table: Sequence[Row], values: Sequence[str]) -> list[str]:
    return [
        f"{row['expression']} ({row['published']}): {value or 'nothing'}, not {row['value']}"
        for row, value in zip(table, values, strict=True)
        if not is_right(row, value)
    ]
