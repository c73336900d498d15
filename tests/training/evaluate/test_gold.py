from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from extractor.training.corpora import CorpusError
from extractor.training.evaluate.gold import (
    SYMMETRIC,
    Span,
    Triple,
    is_same,
    locate,
    overlaps,
    read_gold,
)
from tests.training.conftest import write_jsonl

TEXT = "한국과 일본은 서울에서 회담했고 한국은 만족했다."

OVERLAPS = [
    ((0, 4), (0, 4), True),
    ((0, 4), (2, 6), True),  # half of either
    ((0, 4), (3, 7), False),
    ((0, 10), (8, 10), True),  # all of the shorter one
    ((0, 10), (9, 12), False),  # one of three characters
    ((0, 10), (9, 11), True),  # one of two
    ((0, 2), (2, 4), False),
]


def triple(subject: Span, relation: str, obj: Span) -> Triple:
    return Triple(subject, relation, obj, "positive", "asserted")


@pytest.mark.parametrize(("one", "other", "expected"), OVERLAPS)
def test_overlap_is_half_of_the_shorter_span(one: Span, other: Span, expected: bool) -> None:
    assert overlaps(one, other) is expected
    assert overlaps(other, one) is expected


@pytest.mark.parametrize(
    ("relation", "expected"), [*((name, True) for name in sorted(SYMMETRIC)), ("accuse", False)]
)
def test_only_symmetric_relations_may_be_turned(relation: str, expected: bool) -> None:
    assert is_same(triple((0, 2), relation, (4, 6)), triple((4, 6), relation, (0, 2))) is expected


def test_another_relation_is_another_triple() -> None:
    assert not is_same(triple((0, 2), "accuse", (4, 6)), triple((0, 2), "support", (4, 6)))


@pytest.mark.parametrize(("n", "start"), [(0, 0), (1, 18)])
def test_occurrences_are_counted_from_0(n: int, start: int) -> None:
    assert locate(TEXT, "한국", n) == (start, start + 2)


def test_missing_occurrence_is_told() -> None:
    with pytest.raises(CorpusError, match="does not occur 3 times"):
        locate(TEXT, "한국", 2)


def gold_row(**changes: Any) -> dict[str, Any]:
    marked = {
        "subject": {"text": "한국", "n": 1},
        "relation": "consult",
        "object": {"text": "일본"},
        "polarity": "positive",
        "modality": "asserted",
        "attributed_to": None,
        "optional": False,
    }
    return {"id": "a", "text": TEXT, "triples": [marked], **changes}


def test_texts_are_read_with_their_triples(tmp_path: Path) -> None:
    (marked,) = read_gold(write_jsonl(tmp_path / "gold.jsonl", [gold_row()]))
    assert marked.text == TEXT
    assert marked.triples == (triple((18, 20), "consult", (4, 6)),)


def test_texts_may_stand_in_another_file(tmp_path: Path) -> None:
    gold = write_jsonl(tmp_path / "gold.jsonl", [gold_row(text=None)])
    texts = write_jsonl(tmp_path / "texts.jsonl", [{"id": "a", "text": TEXT}])
    assert read_gold(gold, texts)[0].text == TEXT


def test_row_without_text_is_told(tmp_path: Path) -> None:
    gold = write_jsonl(tmp_path / "gold.jsonl", [gold_row(text=None)])
    with pytest.raises(CorpusError, match="a has no text"):
        read_gold(gold)


def test_same_id_twice_is_told(tmp_path: Path) -> None:
    gold = write_jsonl(tmp_path / "gold.jsonl", [gold_row(), gold_row()])
    with pytest.raises(CorpusError, match="the id a stands twice"):
        read_gold(gold)


def test_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match=r"gold\.jsonl is missing"):
        read_gold(tmp_path / "gold.jsonl")
