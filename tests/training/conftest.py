from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from extractor.schema import Label
from extractor.training.corpora import Sentence

CORPORA = Path(__file__).resolve().parents[3] / "shared" / "corpora"

PEOPLE = ("김하준", "박서연", "이도윤", "최은채", "정민재")
PLACES = ("대전", "강릉", "여수")
PATTERNS = (
    ("{person} 씨는 {place}에서 자랐다.", ("person", "place")),
    ("{place} 시장은 {person} 교수를 만났다.", ("place", "person")),
)
LABELS = {"person": Label.PERSON, "place": Label.LOCATION}


def write_jsonl(path: Path, rows: list[dict[str, Any]]) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def corpora() -> Path:
    """The annotated corpora, which are not part of the project."""
    if not (CORPORA / "ner").is_dir():
        pytest.skip("the annotated corpora (../shared/corpora) are not here")
    return CORPORA


@pytest.fixture(scope="session")
def sentences() -> list[Sentence]:
    """Thirty annotated sentences of our own."""
    made: list[Sentence] = []
    for person in PEOPLE:
        for place in PLACES:
            for pattern, slots in PATTERNS:
                text = pattern.format(person=person, place=place)
                words = {"person": person, "place": place}
                spans = tuple(
                    (text.index(words[s]), text.index(words[s]) + len(words[s]), str(LABELS[s]))
                    for s in slots
                )
                made.append(Sentence(f"{len(made)}", text, spans))
    return made


@pytest.fixture
def tiny_corpora(tmp_path: Path) -> Path:
    """A folder laid out like the corpora: one held-out sentence of news, one of reviews."""
    rows: list[dict[str, Any]] = [
        {
            "id": "out-1-wikitree",
            "text": "김하준 교수는 20일 서울에서 박서연 교수를 만났다.",
            "entities": [[0, 3, "PS"], [8, 11, "DT"], [12, 14, "LC"], [17, 20, "PS"]],
        },
        {
            "id": "out-2-nsmc",
            "text": "세 번 봤는데 송강호 연기가 최고다.",
            "entities": [[0, 3, "QT"], [8, 11, "PS"]],
        },
        {"id": "in-1-wikitree", "text": "강릉에 눈이 왔다.", "entities": [[0, 2, "LC"]]},
    ]
    write_jsonl(tmp_path / "ner" / "klue-ner-dev.jsonl", rows)
    fine = [
        {"id": "out-1-wikitree", "text": rows[0]["text"], "entities": [[4, 6, "CV_OCCUPATION"]]}
    ]
    write_jsonl(tmp_path / "ner" / "konec-dev.jsonl", fine)
    write_jsonl(tmp_path / "ner" / "konne-dev.jsonl", [])
    (tmp_path / "ner" / "held-out.txt").write_text("out-1-wikitree\nout-2-nsmc\n", encoding="utf-8")
    silver = {"id": "s", "text": "여수 바다", "entities": [[0, 2, "LCP_CITY", True]]}
    write_jsonl(tmp_path / "ner" / "konec-train-silver.jsonl", [silver])
    return tmp_path
