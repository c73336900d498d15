from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from extractor.training.evaluate.gold import MarkedText, Triple
from extractor.training.evaluate.measures import Counts
from extractor.training.evaluate.relations import COLUMNS, Score, agrees, evaluate_relations
from tests.training.conftest import write_jsonl

# Only the places of the spans matter here, so the text is a ruler.
TEXT = "0123456789" * 4
TITLE = Triple((0, 3), "position_held", (10, 13), "positive", "asserted")
ACCUSE = Triple((0, 3), "accuse", (20, 24), "positive", "asserted", attributed_to="푸틴")
MEET = Triple((20, 24), "consult", (30, 33), "negative", "planned")
MAYBE = Triple((10, 13), "support", (30, 33), "positive", "asserted", optional=True)
MARKED = MarkedText("a", TEXT, (TITLE, ACCUSE, MEET, MAYBE))


def score_of(*found: Triple) -> Score:
    score = Score()
    score.add(MARKED, found)
    return score


def test_everything_found() -> None:
    score = score_of(TITLE, ACCUSE, MEET)
    assert score.counts(score.relations()) == Counts(gold=3, found=3, wrong=0)
    assert score.relations() == ["accuse", "consult", "position_held"]


def test_missed_and_wrong_are_counted_by_relation() -> None:
    score = score_of(TITLE, replace(ACCUSE, relation="support"), replace(MEET, object=(5, 8)))
    assert score.counts(["position_held"]) == Counts(1, 1, 0)
    assert score.counts(["accuse"]) == Counts(1, 0, 0)
    assert score.counts(["support"]) == Counts(0, 0, 1)
    total = score.counts(score.relations())
    assert (total.precision, total.recall) == pytest.approx((1 / 3, 1 / 3))


def test_optional_triple_counts_neither_for_nor_against() -> None:
    assert score_of(MAYBE).counts(["support"]) == Counts(0, 0, 0)
    assert score_of().counts(["support"]) == Counts(0, 0, 0)


def test_second_row_for_a_triple_is_not_wrong() -> None:
    score = score_of(TITLE, replace(TITLE, object=(10, 12)))
    assert score.counts(["position_held"]) == Counts(1, 1, 0)


def test_one_row_serves_one_triple() -> None:
    twice = MarkedText("a", TEXT, (TITLE, replace(TITLE, object=(12, 16))))
    score = Score()
    score.add(twice, [replace(TITLE, object=(11, 15))])
    assert score.counts(["position_held"]) == Counts(2, 1, 0)


def test_symmetric_relation_is_found_turned_round() -> None:
    assert score_of(replace(MEET, subject=(30, 33), object=(20, 24))).counts(["consult"]).found == 1


def test_attributes_are_counted_over_what_was_found() -> None:
    score = score_of(replace(MEET, polarity="positive"), replace(ACCUSE, attributed_to=""), TITLE)
    right = [score.right(attribute) for attribute in ("polarity", "modality", "attribution")]
    assert right == [2, 3, 2]


@pytest.mark.parametrize(
    ("said", "by", "expected"),
    [
        ("", "", True),
        ("푸틴", "블라디미르 푸틴", True),
        ("블라디미르 푸틴", "푸틴", True),
        ("푸틴", "", False),
        ("", "푸틴", False),
        ("푸틴", "라브로프", False),
    ],
)
def test_part_of_a_source_is_enough(said: str, by: str, expected: bool) -> None:
    marked, found = replace(MEET, attributed_to=said), replace(MEET, attributed_to=by)
    assert agrees("attribution", marked, found) is expected


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
    assert names[-3:] == [
        f"{name} of those found" for name in ("polarity", "modality", "attribution")
    ]
    assert report.cell("position_held", "found") == "1"
    assert report.cell("position_held", "precision") == "1.000"
    assert report.cell("spouse", "recall") == "0.000"
    assert report.cell("all", "gold") == "2"
    assert any(note.startswith("missed 김하준 | spouse | 20일") for note in report.notes)


def test_texts_are_shown_only_with_errors(gold: Path) -> None:
    report = evaluate_relations(gold)
    assert not any("기자회견" in line for line in (*report.notes, *map(str, report.rows)))
