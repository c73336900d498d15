from __future__ import annotations

from pathlib import Path

import pytest

from extractor.schema import Label
from extractor.training.corpora import CorpusError, klue_sentences
from extractor.training.evaluate.fine import gold_parts, gold_titles
from tests.training.conftest import write_jsonl

TEXT = "김하준 교수는 기자들에게 서울시청 앞 시위를 알렸다."
O, L, T = (str(label) for label in (Label.ORGANIZATION, Label.LOCATION, Label.TITLE))  # noqa: E741


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """One held-out sentence in the three corpora."""
    ner = tmp_path / "ner"
    entities = [[0, 3, "PS"], [14, 18, "OG"]]
    write_jsonl(ner / "klue-ner-dev.jsonl", [{"id": "a", "text": TEXT, "entities": entities}])
    (ner / "held-out.txt").write_text("a\n", encoding="utf-8")
    fine = [
        [0, 3, "PS_NAME"],
        [4, 6, "CV_POSITION"],
        [8, 10, "CV_OCCUPATION"],  # a group
        [22, 24, "EV_OTHERS"],
    ]
    write_jsonl(ner / "konec-dev.jsonl", [{"id": "a", "text": TEXT, "entities": fine}])
    nested = [
        [0, 1, "PS_NAME"],  # no place or body
        [0, 6, "PS_NAME"],
        [14, 18, "OGG_POLITICS"],  # not inside, the same
        [14, 17, "LCP_CITY"],
        [16, 18, "AF_BUILDING"],
        [14, 20, "LC_OTHERS"],  # longer than what KLUE marks
    ]
    rows = [{"id": 1, "klue_id": "a", "text": TEXT, "label": nested}]
    write_jsonl(ner / "konne-dev.jsonl", [*rows, {"id": 2, "klue_id": "b", "label": None}])
    return tmp_path


def test_titles_are_posts_and_occupations_of_one_person(folder: Path) -> None:
    sentences = klue_sentences(folder, held_out=True)
    assert gold_titles(folder, sentences) == [{(4, 6, T)}]


def test_nested_are_places_and_bodies_inside_what_klue_marks(folder: Path) -> None:
    sentences = klue_sentences(folder, held_out=True)
    assert gold_parts(folder, sentences) == [{(14, 17, L), (16, 18, L)}]


def test_a_missing_corpus_is_told(folder: Path) -> None:
    sentences = klue_sentences(folder, held_out=True)
    (folder / "ner" / "konne-dev.jsonl").unlink()
    with pytest.raises(CorpusError, match=r"konne-dev\.jsonl is missing"):
        gold_parts(folder, sentences)
