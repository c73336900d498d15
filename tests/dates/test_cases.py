"""The case table: every sentence of cases.tsv through resolve and find."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor.dates import find, resolve
from extractor.resources import read_rows

ROWS = list(read_rows(Path(__file__).with_name("cases.tsv")))
RESOLVED = [row for row in ROWS if row["expression"] != "-"]
FOUND = [row for row in RESOLVED if row["found"] != "-"]
NEGATIVE = [row for row in ROWS if row["expression"] == "-"]


def name(row: dict[str, str]) -> str:
    return f"{row['expression']} in {row['sentence']} ({row['published']})"


def test_the_table_is_large_enough() -> None:
    assert len(ROWS) >= 150
    assert len(NEGATIVE) >= 30


@pytest.mark.parametrize("row", RESOLVED, ids=name)
def test_resolve(row: dict[str, str]) -> None:
    start = row["sentence"].index(row["expression"])
    value = resolve(
        row["expression"],
        published=row["published"].strip("-") or None,
        before=row["sentence"][:start],
        after=row["sentence"][start + len(row["expression"]) :],
    )
    assert value.value == ("" if row["value"] == "-" else row["value"])


@pytest.mark.parametrize("row", FOUND, ids=name)
def test_find(row: dict[str, str]) -> None:
    sentence = row["sentence"]
    expected = row["expression"] if row["found"] == "=" else row["found"]
    assert expected in [sentence[start:end] for start, end, _ in find(sentence)]


@pytest.mark.parametrize("row", NEGATIVE, ids=name)
def test_find_nothing(row: dict[str, str]) -> None:
    assert find(row["sentence"]) == []
