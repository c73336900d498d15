from __future__ import annotations

from pathlib import Path

import pytest

from extractor.pipeline import STAGES
from extractor.training.corpora import CorpusError
from extractor.training.evaluate.speed import COLUMNS, KIWI, evaluate_speed
from tests.training.conftest import write_jsonl

STEPS = [KIWI, "tokenizer", "tagger", *STAGES, "whole pipeline"]
TEXT = "김하준 외교부 대변인은 20일 서울에서 기자회견을 열었다. " * 20


def number(cell: str) -> float:
    return float(cell.replace(",", ""))


def test_every_step_is_measured(tmp_path: Path) -> None:
    texts = write_jsonl(tmp_path / "texts.jsonl", [{"id": "a", "text": TEXT}])
    report = evaluate_speed(texts)
    assert report.columns == COLUMNS
    assert [row[0] for row in report.rows] == STEPS
    assert report.cell(KIWI, "times Kiwi's speed") == "1.00"
    for step in STEPS:
        assert number(report.cell(step, "characters/s")) > number(report.cell(step, "tokens/s")) > 0
    slowest = min(STEPS, key=lambda step: number(report.cell(step, "characters/s")))
    assert slowest == "whole pipeline"


def test_samples_are_repeated_to_the_size_wanted() -> None:
    (about,) = evaluate_speed(characters=2_000).notes
    size = int(about.split(", ")[1].removesuffix(" characters"))
    assert 2_000 <= size < 4_000


def test_file_without_articles_is_told(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match="holds no articles"):
        evaluate_speed(write_jsonl(tmp_path / "none.jsonl", []))
