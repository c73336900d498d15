from __future__ import annotations

import pytest

from extractor.names import compare, transcribe
from extractor.resources import load_table

TRIPLES = load_table("evaluation/name-triples.tsv")
BY_RULE = {"ru", "uk", "be", "bg", "sr", "mk", "kk"}


def test_there_are_enough() -> None:
    assert len(TRIPLES) >= 300
    assert all(row["ko"] and row["ru"] and row["en"] for row in TRIPLES)


def test_transcription_agrees_with_the_press() -> None:
    rows = [row for row in TRIPLES if row["language"] in BY_RULE and not row["settled"]]
    wrong = {
        row["native"] or row["ru"]: row["ko"]
        for row in rows
        if transcribe(row["native"] or row["ru"], language=row["language"]) != row["ko"]
    }
    assert len(wrong) <= 0.05 * len(rows), wrong


@pytest.mark.parametrize("column", ["ru", "en"])
def test_few_of_the_same_names_are_missed(column: str) -> None:
    missed = [row["ko"] for row in TRIPLES if compare(row["ko"], row[column]).score < 0.5]
    assert len(missed) <= 0.03 * len(TRIPLES), missed


@pytest.mark.parametrize("column", ["ru", "en"])
def test_few_different_names_are_joined(column: str) -> None:
    shifted = [*TRIPLES[7:], *TRIPLES[:7]]
    pairs = [(row["ko"], other[column]) for row, other in zip(TRIPLES, shifted, strict=True)]
    joined = [pair for pair in pairs if compare(*pair).score >= 0.5]
    assert len(joined) <= 0.005 * len(pairs), joined
