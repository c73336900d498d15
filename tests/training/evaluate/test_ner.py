from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from extractor.training.corpora import CorpusError
from extractor.training.evaluate.measures import Counts
from extractor.training.evaluate.mentions import (
    LABELS,
    count,
    nested_names,
    outer_entities,
    titles_of,
)
from extractor.training.evaluate.ner import COLUMNS, OWN, evaluate_ner
from extractor.training.report import Report

OWN_ROWS = (OWN, f"{OWN}, TITLE", f"{OWN}, nested")
ROWS = (
    *("all", "news", "reviews", *LABELS),
    *("countries as places", "tagger alone", "TITLE", "nested", "calibration error"),
    *OWN_ROWS,
)
MENTIONS = pd.DataFrame(
    [
        # a place in a place, a body in a title, a place in a title in a body
        ("m0", "a", 0, 6, "LOCATION", ""),
        ("m1", "a", 3, 6, "LOCATION", "m0"),
        ("m2", "a", 8, 13, "TITLE", ""),
        ("m3", "a", 8, 12, "ORGANIZATION", "m2"),
        ("m4", "b", 0, 6, "ORGANIZATION", ""),
        ("m5", "b", 0, 4, "TITLE", "m4"),
        ("m6", "b", 0, 2, "LOCATION", "m5"),
    ],
    columns=["mention_id", "doc_id", "start", "end", "label", "within"],
)


def test_outer_mentions_without_titles() -> None:
    assert outer_entities(MENTIONS) == {"a": {(0, 6, "LOCATION")}, "b": {(0, 6, "ORGANIZATION")}}


def test_titles_wherever_they_stand() -> None:
    assert titles_of(MENTIONS) == {"a": {(8, 13, "TITLE")}, "b": {(0, 4, "TITLE")}}


def test_nested_names_stand_in_names_not_in_titles() -> None:
    assert nested_names(MENTIONS) == {"a": {(3, 6, "LOCATION")}, "b": {(0, 2, "LOCATION")}}


def test_characters_and_label_must_be_exact() -> None:
    gold = frozenset({(0, 3, "PERSON"), (5, 7, "LOCATION"), (9, 12, "DATE")})
    found = frozenset({(0, 3, "PERSON"), (5, 8, "LOCATION"), (9, 12, "TIME")})
    counts = count(gold, found)
    assert counts == Counts(gold=3, found=1, wrong=2)
    assert (counts.precision, counts.recall) == pytest.approx((1 / 3, 1 / 3))


@pytest.fixture(scope="module")
def slice_report(corpora: Path) -> Report:
    return evaluate_ner(corpora, limit=25)


def test_report_of_our_own_sentences(tiny_corpora: Path) -> None:
    report = evaluate_ner(tiny_corpora)
    assert report.columns == COLUMNS
    assert tuple(row[0] for row in report.rows) == ROWS
    assert [report.cell(row, "gold") for row in ("all", "news", "reviews")] == ["6", "4", "2"]
    assert int(report.cell("PERSON", "found")) >= 2
    assert not any("김하준" in note for note in report.notes)
    assert report.cell("TITLE", "gold") == "1"
    sure = [int(report.cell("calibration error", column)) for column in ("found", "wrong")]
    assert sure == [int(report.cell("all", column)) for column in ("found", "wrong")]


def test_confidence_by_bins_adds_up(tiny_corpora: Path) -> None:
    report = evaluate_ner(tiny_corpora, calibration=True)
    bins = [row for row in report.rows if row[0].startswith("confidence ")]
    assert sum(int(row[-2]) for row in bins) == int(report.cell("all", "found"))
    assert sum(int(row[-1]) for row in bins) == int(report.cell("all", "wrong"))


def test_without_corpora_our_own_articles_are_scored() -> None:
    report = evaluate_ner()
    assert tuple(row[0] for row in report.rows) == OWN_ROWS
    assert any("--corpora" in note for note in report.notes)


def test_errors_name_the_words(tiny_corpora: Path) -> None:
    report = evaluate_ner(tiny_corpora, errors=True)
    listed = [note for note in report.notes if note.startswith(("missed", "wrong"))]
    scored = ("all", OWN)
    missed = sum(int(report.cell(r, "gold")) - int(report.cell(r, "found")) for r in scored)
    assert len(listed) == missed + sum(int(report.cell(r, "wrong")) for r in scored)


def test_held_out_slice(slice_report: Report) -> None:
    assert tuple(row[0] for row in slice_report.rows) == ROWS
    numbers = [sum(int(slice_report.cell(label, "gold")) for label in LABELS)]
    numbers.append(sum(int(slice_report.cell(domain, "gold")) for domain in ("news", "reviews")))
    assert numbers == [int(slice_report.cell("all", "gold"))] * 2
    assert float(slice_report.cell("all", "F1")) > 0.5


def test_missing_corpora_are_told(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match="Point --corpora at"):
        evaluate_ner(tmp_path)
