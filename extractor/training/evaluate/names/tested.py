"""The names that scores are taken on: hand-written tables in seeds/evaluation/."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Final

from extractor.names.scripts import fold
from extractor.resources import load_table

TRIPLES: Final = "evaluation/name-triples.tsv"
UNLISTED: Final = "evaluation/names.tsv"
PAIRS: Final = "evaluation/name-pairs.tsv"
VARIANT: Final = "variant"
"""The kind of pair whose two sides are one name."""
KINDS: Final = {"people": "person", "cities": "city", "companies": "company"}
TARGETS: Final = {"Cyrillic": "ru", "Latin": "en"}
"""The scripts that a Hangul name is looked for in, each with its column."""

Row = Mapping[str, str]


@cache
def triples() -> tuple[Row, ...]:
    """Known names in three scripts; most stand in the lexicon as well.

    Raises:
        ResourceError: the table is missing.
    """
    return tuple(load_table(TRIPLES))


@cache
def unlisted() -> tuple[Row, ...]:
    """Names in three scripts that stand in no lexicon.

    Raises:
        ResourceError: the table is missing.
    """
    return tuple(load_table(UNLISTED))


@cache
def name_pairs() -> tuple[Row, ...]:
    """Pairs that are easily taken for one another, and Hangul spellings that are one.

    Raises:
        ResourceError: the table is missing.
    """
    return tuple(load_table(PAIRS))


def right_forms(rows: Iterable[Row], column: str) -> dict[str, frozenset[str]]:
    """For each Hangul name all forms that a column gives it, folded."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for row in rows:
        found[row["ko"]].add(fold(row[column]))
    return {name: frozenset(forms) for name, forms in found.items()}
