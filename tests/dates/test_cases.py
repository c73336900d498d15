"""The case table: every sentence of cases.tsv through resolve and find."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from extractor.dates import find, resolve
from extractor.resources import read_rows

ROWS = list(read_rows(Path(__file__).with_name("cases.tsv")))
RESOLVED = [row for row in ROWS if row["expression"]]
FOUND = [row for row in RESOLVED if row["found"] != "-"]
NEGATIVE = [row for row in ROWS if not row["expression"]]


def name(row: dict[str, str]) -> str:
    return f"{row['expression']} in {row['sentence']} ({row['published']})"


def test_the_table_is_large_enough() -> None:
    assert len(RESOLVED) >= 400
    assert len(NEGATIVE) >= 60
    assert min(Counter(row["kind"] for row in ROWS).values()) >= 5


@pytest.mark.parametrize("row", RESOLVED, ids=name)
def test_resolve(row: dict[str, str]) -> None:
    start = row["sentence"].index(row["expression"])
    value = resolve(
        row["expression"],
        published=row["published"] or None,
        before=row["sentence"][:start],
        after=row["sentence"][start + len(row["expression"]) :],
    )
    assert value.value == row["value"].split("|")[0]


@pytest.mark.parametrize("row", FOUND, ids=name)
def test_find(row: dict[str, str]) -> None:
    sentence = row["sentence"]
    expected = row["expression"] if row["found"] == "=" else row["found"]
    assert expected in [sentence[start:end] for start, end, _ in find(sentence)]


@pytest.mark.parametrize("row", NEGATIVE, ids=name)
def test_find_nothing(row: dict[str, str]) -> None:
    assert find(row["sentence"]) == []
