from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from extractor.training.corpora import CorpusError
from extractor.training.evaluate.measures import Counts
from extractor.training.evaluate.ner import COLUMNS, LABELS, count, evaluate_ner, outer_entities
from extractor.training.report import Report

ROWS = ("all", "news", "reviews", *LABELS, "tagger alone")
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
    assert outer_entities(MENTIONS) == {
        "a": {(0, 6, "LOCATION"), (8, 12, "ORGANIZATION")},
        "b": {(0, 6, "ORGANIZATION")},
    }


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


def test_errors_name_the_words(tiny_corpora: Path) -> None:
    report = evaluate_ner(tiny_corpora, errors=True)
    listed = [note for note in report.notes if note.startswith(("missed", "wrong"))]
    missed = int(report.cell("all", "gold")) - int(report.cell("all", "found"))
    assert len(listed) == missed + int(report.cell("all", "wrong"))


def test_held_out_slice(slice_report: Report) -> None:
    assert tuple(row[0] for row in slice_report.rows) == ROWS
    numbers = [sum(int(slice_report.cell(label, "gold")) for label in LABELS)]
    numbers.append(sum(int(slice_report.cell(domain, "gold")) for domain in ("news", "reviews")))
    assert numbers == [int(slice_report.cell("all", "gold"))] * 2
    assert float(slice_report.cell("all", "F1")) > 0.5


def test_missing_corpora_are_told(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match="Point --corpora at"):
        evaluate_ner(tmp_path)
