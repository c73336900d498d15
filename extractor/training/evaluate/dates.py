"""Dates: the values of expressions in our own sentences and in KLUE-NER, beside other libraries."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Final

from extractor.dates import find, resolve
from extractor.resources import load_table, read_rows
from extractor.training.evaluate import date_mentions
from extractor.training.evaluate.measures import share, three
from extractor.training.evaluate.other_parsers import (
    finds_korean_datetime,
    read_dateparser,
    read_korean_datetime,
)
from extractor.training.report import Report

TABLE: Final = "evaluation/dates.tsv"
COLUMNS: Final = ("expressions", "number", "extractor.dates", "korean-datetime", "dateparser")
MISSING: Final = "not installed"
SILENT: Final = "no date, none found"
GIVEN: Final = "KLUE-NER: given a value"
RIGHT: Final = "KLUE-NER: right of those read"
UNKNOWN_DAY: Final = "2000-01-01"
"""What the other libraries get where the day of the article is unknown: they need one."""

_CODES: Final = {
    **{f"2{n}": (3 * n, 3 * n + 2) for n in (1, 2, 3)},
    **{f"3{n + 2}": (3 * n - 2, 3 * n) for n in (1, 2, 3, 4)},
    "40": (1, 6),
    "41": (7, 12),
}
"""EDTF's numbers of seasons, quarters and halves of a year, as the months that they are here."""

Row = dict[str, str]
Method = Callable[[Row], str]


def evaluate_dates(
    corpora: Path | None = None, cases: Path | None = None, *, errors: bool = False
) -> Report:
    """The share of expressions whose value is right, by kind of expression.

    ``extractor.dates.resolve`` is given the expression, the words around it in its sentence
    and the day of the article. The others know neither sentence nor EDTF: they get expression
    and day, and what they give is written as EDTF.

    Args:
        corpora: the folder of the annotated corpora; with it, the dates and times of KLUE-NER
            are read too.
        cases: another table of expressions than the shipped one, with the same columns. Its
            rows without an expression are sentences in which no date must be found.
        errors: list the expressions that this package reads wrongly, in the notes.

    Raises:
        ResourceError: the table of expressions is missing or malformed.
        CorpusError: the corpus is missing.
    """
    asked = load_table(TABLE) if cases is None else list(read_rows(cases))
    table = [row for row in asked if row["expression"]]
    answers = [_answers(method, table) for method in METHODS]
    kinds = dict.fromkeys(row["kind"] for row in table)
    rows = [_row("all", table, answers), *(_row(kind, table, answers, kind) for kind in kinds)]
    rows.extend(_silence([row["sentence"] for row in asked if not row["expression"]]))
    notes = [
        f"{len(table)} expressions in sentences of our own; a value is right or wrong as a whole.",
        "Days that no calendar has are right where they get no value.",
    ]
    if corpora is not None:
        rows.extend(_klue(corpora))
        notes.append(KLUE_NOTE)
    if errors:
        notes.extend(_list_errors(table, answers[0] or []))
    return Report("Dates and times", COLUMNS, tuple(rows), tuple(notes))


KLUE_NOTE: Final = (
    f"KLUE-NER's sentences are read as if written on {date_mentions.ASSUMED}. Two random hundreds "
    "of their dates were read and judged; the clear ones are asked for. At first reading 174 of "
    "190 were right; what rules could mend was mended after that."
)


def is_right(row: Row, value: str) -> bool:
    """Whether a value is one of those that the row allows."""
    return _in_months(value) in map(_in_months, row["value"].split("|"))


def _in_months(value: str) -> str:
    """2021-34 is 2021-04/2021-06."""
    year, _, code = value.partition("-")
    if code == "24":
        return f"{year}-12/{int(year) + 1:04}-02" if year.isdecimal() else value
    first, last = _CODES.get(code, (0, 0))
    return f"{year}-{first:02}/{year}-{last:02}" if first else value


def _ours(row: Row) -> str:
    before, _, after = row["sentence"].partition(row["expression"])
    published = row["published"] or None
    return resolve(row["expression"], published=published, before=before, after=after).value


def _by_korean_datetime(row: Row) -> str:
    return _as_rough(row, read_korean_datetime(row["expression"], _now(row)))


def _by_dateparser(row: Row) -> str:
    return _as_rough(row, read_dateparser(row["expression"], _now(row)))


def _as_rough(row: Row, value: str) -> str:
    """EDTF's sign for 약 and 쯤, which the others do not know, is not asked of them."""
    return f"{value}~" if f"{value}~" in row["value"].split("|") else value


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


def _silence(sentences: Sequence[str]) -> list[tuple[str, ...]]:
    """The share of sentences without a date in which none is found; dateparser finds no spans."""
    if not sentences:
        return []
    ours = sum(not find(sentence) for sentence in sentences)
    theirs = sum(not finds_korean_datetime(sentence) for sentence in sentences)
    cells = (three(share(ours, len(sentences))), three(share(theirs, len(sentences))))
    return [(SILENT, str(len(sentences)), *cells, "")]


def _klue(corpora: Path) -> list[tuple[str, ...]]:
    marked = date_mentions.read_marked(corpora)
    judged = date_mentions.read_judged()
    given, right, asked = [], [], 0
    for method in date_mentions.METHODS:
        try:
            values = [method(mention) for mention in marked]
        except ImportError:
            given.append(MISSING)
            right.append(MISSING)
            continue
        good, asked = date_mentions.count_right(judged, marked, values)
        given.append(three(share(sum(map(bool, values)), len(values))))
        right.append(three(share(good, asked)))
    return [(GIVEN, str(len(marked)), *given), (RIGHT, str(asked), *right)]


def _list_errors(table: Sequence[Row], values: Sequence[str]) -> list[str]:
    return [
        f"{row['expression']} ({row['published']}): {value or 'nothing'}, not {row['value']}"
        for row, value in zip(table, values, strict=True)
        if not is_right(row, value)
    ]
