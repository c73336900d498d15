"""A few marked sentences, in which the pipeline finds right triples and wrong ones."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from extractor.training.evaluate.gold import MarkedText, Triple
from extractor.training.relations.samples import Judged, Sample
from tests.training.conftest import write_jsonl

NAMES: Final = ("김하준", "박서연", "이도윤", "최은채")


def write_gold(path: Path) -> Path:
    """Each person holds a post; that each also belongs to the body is left unmarked, so wrong."""
    rows: list[dict[str, Any]] = [
        {
            "id": str(number),
            "text": f"{name} 외교부 대변인은 20일 기자회견을 열었다.",
            "triples": [
                {
                    "subject": {"text": name},
                    "relation": "position_held",
                    "object": {"text": "대변인"},
                    "polarity": "positive",
                    "modality": "asserted",
                }
            ],
        }
        for number, name in enumerate(NAMES)
    ]
    return write_jsonl(path, rows)


def judged_of(rows: Sequence[tuple[dict[str, float], bool | None]]) -> list[Judged]:
    """Texts with one triple each, that has these features and is right or wrong or neither."""
    judged: list[Judged] = []
    for number, (features, right) in enumerate(rows):
        triple = Triple((0, 2), "consult", (3, 5), "positive", "asserted", confidence=0.75)
        marked = MarkedText(str(number), f"01 34 {number}", (triple,) if right else ())
        judged.append(Judged(marked, (Sample(triple, features, right),)))
    return judged
