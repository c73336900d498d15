from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from extractor.training.evaluate.relations import COLUMNS, evaluate_relations
from tests.training.conftest import write_jsonl


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    held: dict[str, Any] = {
        "subject": {"text": "김하준"},
        "relation": "position_held",
        "object": {"text": "대변인"},
        "polarity": "positive",
        "modality": "asserted",
    }
    never = {**held, "relation": "spouse", "object": {"text": "20일"}}
    text = "김하준 외교부 대변인은 20일 기자회견을 열었다."
    return write_jsonl(
        tmp_path / "gold.jsonl", [{"id": "a", "text": text, "triples": [held, never]}]
    )


def test_report_of_the_pipeline(gold: Path) -> None:
    report = evaluate_relations(gold, errors=True)
    assert report.columns == COLUMNS
    names = [row[0] for row in report.rows]
    assert names[:3] == ["facts", "events", "all"]
    assert names[-4:] == [
        *(f"{name} of those found" for name in ("polarity", "modality", "attribution")),
        "calibration error",
    ]
    assert 0 <= float(report.cell("calibration error", "precision")) <= 1
    assert report.cell("position_held", "found") == "1"
    assert report.cell("position_held", "precision") == "1.000"
    assert report.cell("spouse", "recall") == "0.000"
    assert report.cell("all", "gold") == "2"
    assert any(note.startswith("missed 김하준 | spouse | 20일") for note in report.notes)


def test_texts_are_shown_only_with_errors(gold: Path) -> None:
    report = evaluate_relations(gold)
    assert not any("기자회견" in line for line in (*report.notes, *map(str, report.rows)))


def test_scores_at_each_confidence(gold: Path) -> None:
    report = evaluate_relations(gold, cuts=True)
    found = [row for row in report.rows if row[0].startswith("from confidence ")]
    assert len(found) == 20
    numbers = [int(report.cell(row[0], "found")) for row in found]
    assert numbers[0] == 1
    assert numbers == sorted(numbers, reverse=True)


def test_what_is_too_unsure_is_not_found(gold: Path) -> None:
    assert evaluate_relations(gold, min_confidence=0.0).cell("all", "found") == "1"
    report = evaluate_relations(gold, min_confidence=1.0)
    assert (report.cell("all", "found"), report.cell("all", "gold")) == ("0", "2")
    assert report.cell("calibration error", "precision") == "0.000"


def test_no_confidence(gold: Path) -> None:
    with pytest.raises(ValueError, match="from 0 to 1"):
        evaluate_relations(gold, min_confidence=7)
