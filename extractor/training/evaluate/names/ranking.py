"""How often the right form of a Hangul name comes first among many others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from extractor.names.scripts import fold
from extractor.training.evaluate.measures import share, three
from extractor.training.evaluate.names.peers import METHODS, Method
from extractor.training.evaluate.names.pool import OTHERS, other_names
from extractor.training.evaluate.names.tested import (
    KINDS,
    TARGETS,
    Row,
    right_forms,
    triples,
    unlisted,
)

MISSING: Final = "not installed"

Answers = Mapping[str, str]
"""The first hit for each Hangul name that was asked."""
Line = tuple[str, ...]


def ranking_rows(
    corpora: Path | None = None,
    *,
    others: int = OTHERS,
    every: int = 1,
    methods: Sequence[Method] = METHODS,
) -> tuple[list[Line], list[str]]:
    """The rows of the table, and what our first column finds wrongly.

    Args:
        corpora: where the other names come from; None means the lexicons.
        others: among how many a name has to be found.
        every: only each so many-th name is asked.
        methods: in the order of the columns.

    Raises:
        CorpusError: a list of the corpora is missing.
        ResourceError: a table or a lexicon is missing.
    """
    rows: list[Line] = []
    wrong: list[str] = []
    for script, column in TARGETS.items():
        tested = [*triples(), *unlisted()]
        right = right_forms(tested, column)
        own = list(dict.fromkeys(row[column] for row in tested))
        pool = [*own, *other_names(column, corpora, max(0, others + 1 - len(own)))]
        answers = [first_hits(method, tested[::every], pool) for method in methods]
        for name, asked in _groups(script).items():
            cells = (_share_right(asked, right, found) for found in answers)
            rows.append((name, str(len(asked)), *cells))
        wrong += _list_wrong(tested, column, right, answers[0] or {})
    return rows, wrong


def _groups(script: str) -> dict[str, Sequence[Row]]:
    kinds = {
        f"{script} first, {name}": [row for row in triples() if row["kind"] == kind]
        for name, kind in KINDS.items()
    }
    return {
        f"{script} first": triples(),
        **kinds,
        f"{script} first, in no lexicon": unlisted(),
    }


def first_hits(method: Method, tested: Sequence[Row], forms: Sequence[str]) -> Answers | None:
    """The first hit for the names that are asked, None where the library is not installed."""
    try:
        search = method.build(forms)
    except ImportError:
        return None
    return {row["ko"]: search(row["ko"]) for row in tested[:: method.step]}


def _share_right(
    asked: Sequence[Row], right: Mapping[str, frozenset[str]], found: Answers | None
) -> str:
    if found is None:
        return MISSING
    told = [row["ko"] for row in asked if row["ko"] in found]
    return three(share(sum(fold(found[name]) in right[name] for name in told), len(told)))


def _list_wrong(
    tested: Sequence[Row], column: str, right: Mapping[str, frozenset[str]], found: Answers
) -> list[str]:
    return [
        f"{row['ko']}: first is {found[row['ko']] or 'nothing'}, not {row[column]}"
        for row in tested
        if row["ko"] in found and fold(found[row["ko"]]) not in right[row["ko"]]
    ]
