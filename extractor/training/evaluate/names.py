"""Names: which of many foreign forms a Hangul name belongs to, beside string distances."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from importlib import import_module
from typing import Any, Final

from extractor.names import NameIndex
from extractor.resources import load_table
from extractor.training.evaluate.measures import share, three
from extractor.training.report import Report

TABLE: Final = "evaluation/names.tsv"
KINDS: Final = {"people": "person", "cities": "city", "companies": "company"}
TARGETS: Final = {"Cyrillic": "ru", "Latin": "en"}
COLUMNS: Final = (
    "Hangul to",
    "names",
    "extractor.names",
    "anyascii + Jaro-Winkler",
    "anyascii + WRatio",
)
MISSING: Final = "not installed"

Row = dict[str, str]
Searcher = Callable[[str], str]
Method = Callable[[Sequence[str]], Searcher]


def evaluate_names(*, errors: bool = False) -> Report:
    """The share of Hangul names whose right form comes first among all forms of a script.

    Beside the names of this package stand two measures of rapidfuzz over the letters that
    anyascii gives, where both are installed.

    Args:
        errors: list the names that this package finds wrongly, in the notes.

    Raises:
        ResourceError: the table of names or a lexicon is missing.
    """
    table = load_table(TABLE)
    rows: list[tuple[str, ...]] = []
    notes = [f"{len(table)} names that are in no lexicon; candidates are all of them."]
    for script, column in TARGETS.items():
        answers = [_first_of_each(method, table, column) for method in METHODS]
        rows.append(_row(script, table, column, answers))
        rows.extend(
            _row(f"{script}, {name}", table, column, answers, kind) for name, kind in KINDS.items()
        )
        if errors:
            notes.extend(_list_errors(table, column, answers[0] or {}))
    return Report("Names across scripts", COLUMNS, tuple(rows), tuple(notes))


def _first_of_each(method: Method, table: Sequence[Row], column: str) -> dict[str, str] | None:
    """The first hit for every Hangul name, None where the method is not installed."""
    try:
        search = method([row[column] for row in table])
    except ImportError:
        return None
    return {row["ko"]: search(row["ko"]) for row in table}


def _by_sound(forms: Sequence[str]) -> Searcher:
    index = NameIndex(forms)

    def search(name: str) -> str:
        matches = index.search(name, limit=1)
        return matches[0].name if matches else ""

    return search


def _by_letters(scorer: Callable[[Any], Callable[..., float]]) -> Method:
    """A method of rapidfuzz; ``scorer`` picks its measure."""

    def method(forms: Sequence[str]) -> Searcher:
        rapidfuzz, process = import_module("rapidfuzz"), import_module("rapidfuzz.process")
        letters = cache(import_module("anyascii").anyascii)
        candidates = [letters(form).lower() for form in forms]

        def search(name: str) -> str:
            query = letters(name).lower()
            hit = process.extractOne(query, candidates, scorer=scorer(rapidfuzz))
            return forms[hit[2]] if hit else ""

        return search

    return method


METHODS: Final[tuple[Method, ...]] = (
    _by_sound,
    _by_letters(lambda fuzz: fuzz.distance.JaroWinkler.similarity),
    _by_letters(lambda fuzz: fuzz.fuzz.WRatio),
)
"""In the order of the columns."""


def _row(
    name: str,
    table: Sequence[Row],
    column: str,
    answers: Sequence[dict[str, str] | None],
    kind: str | None = None,
) -> tuple[str, ...]:
    asked = [row for row in table if kind is None or row["kind"] == kind]
    cells = [_share_of(asked, column, first) for first in answers]
    return (name, str(len(asked)), *cells)


def _share_of(asked: Sequence[Row], column: str, first: dict[str, str] | None) -> str:
    if first is None:
        return MISSING
    return three(share(sum(first[row["ko"]] == row[column] for row in asked), len(asked)))


def _list_errors(table: Sequence[Row], column: str, first: dict[str, str]) -> list[str]:
    return [
        f"{row['ko']}: {first[row['ko']] or 'nothing'}, not {row[column]}"
        for row in table
        if first.get(row["ko"]) != row[column]
    ]
