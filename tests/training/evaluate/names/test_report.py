from __future__ import annotations

import pytest

from extractor.training.evaluate.names import evaluate_names
from extractor.training.evaluate.names.peers import NO_LEXICON, OTHERS, OURS
from extractor.training.evaluate.names.ranking import MISSING
from extractor.training.report import Report

METHODS = (OURS, NO_LEXICON, *OTHERS[:2])


@pytest.fixture(scope="module")
def report() -> Report:
    return evaluate_names(errors=True, others=2_000, every=6, methods=METHODS)


def test_has_a_column_for_each_method(report: Report) -> None:
    assert report.columns == ("what", "names", *(method.name for method in METHODS))


@pytest.mark.parametrize("row", ["Cyrillic first", "Latin first", "Latin first, in no lexicon"])
def test_sounds_find_more_than_letters(report: Report, row: str) -> None:
    ours, *others = (report.cell(row, method.name) for method in METHODS)
    assert all(float(ours) >= float(other) for other in others if other != MISSING)
    assert float(ours) >= 0.9


@pytest.mark.parametrize(
    ("row", "most"),
    [
        ("missed: same name", 0.03),
        ("joined: different names", 0.005),
        ("expected calibration error", 0.1),
        ("Brier score", 0.1),
    ],
)
def test_is_seldom_wrong(report: Report, row: str, most: float) -> None:
    assert float(report.cell(row, OURS.name)) <= most


def test_agrees_with_the_official_forms(report: Report) -> None:
    assert float(report.cell("Cyrillic to Hangul, official form", OURS.name)) >= 0.95


def test_notes_tell_how_it_was_measured(report: Report) -> None:
    assert any("Calibration" in note for note in report.notes)
    assert any(note.startswith("transcribed: ") for note in report.notes)
