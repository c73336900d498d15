from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.training.corpora import CorpusError
from extractor.training.evaluate.cuts import Found
from extractor.training.evaluate.gold import MarkedText, Triple
from extractor.training.evaluate.measures import Counts
from extractor.training.parser import compare
from tests.training.parser.trees import trees

pytest.importorskip("torch", reason="a parser needs the extra: pip install '.[train]'")

from extractor.training.parser.comparison import (
    COLUMNS,
    better,
    choose_in_folds,
    folds_of,
    gain,
)

MET = Triple((0, 2), "consult", (3, 5), "positive", "asserted")
NAMES = ("김하준", "박서연", "이도윤", "최은채", "정민재")


def write_gold(path: Path) -> Path:
    """Who is detained is marked; what else is said of him is not, and so wrong."""
    lines: list[str] = []
    for number, name in enumerate(NAMES):
        triples: list[dict[str, Any]] = [
            {
                "subject": {"text": "경찰"},
                "relation": "coerce",
                "object": {"text": name},
                "polarity": "positive",
                "modality": "asserted",
            }
        ]
        text = f"경찰은 {name} 외교부 대변인을 체포했다."
        record = {"id": str(number), "text": text, "triples": triples}
        lines.append(json.dumps(record, ensure_ascii=False))
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def parser(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a parser that has learned a little."""
    import numpy as np

    from extractor.korean.embeddings import Embeddings
    from extractor.training.parser.build import fit_parser
    from extractor.training.parser.treebanks import Scheme, Treebank
    from tests.training.parser.test_build import SETTINGS

    embeddings = Embeddings(("에/JKB",), np.ones((1, 4), np.float32))
    learned = {scheme: trees(scheme) for scheme in Scheme}
    folder = tmp_path_factory.mktemp("parser")
    fit_parser(Treebank(learned, trees()), embeddings, SETTINGS, lambda _: None).save(folder)
    return folder


@pytest.mark.usefixtures("pipeline")
def test_rules_and_parser_side_by_side(parser: Path, tmp_path: Path) -> None:
    from extractor.training.evaluate import evaluate_relations

    gold = write_gold(tmp_path / "gold.jsonl")
    report = compare(gold, parser)
    assert report.columns == COLUMNS
    assert [row[0] for row in report.rows][:3] == ["rules", "parser", "parser, sure"]
    plain = evaluate_relations(gold)
    for kind in ("facts", "events", "all"):
        for score, column in (("P", "precision"), ("R", "recall"), ("F1", "F1")):
            assert report.cell("rules", f"{kind} {score}") == plain.cell(kind, column)
    assert report == compare(gold, parser)


def test_no_parser_there(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match="holds no parser"):
        compare(write_gold(tmp_path / "gold.jsonl"), tmp_path)


@given(st.integers(0, 60))
def test_every_text_is_in_one_fold(number: int) -> None:
    folds = folds_of(number)
    assert sorted(at for fold in folds for at in fold) == list(range(number))
    assert all(folds)


def test_a_step_is_chosen_by_the_other_folds() -> None:
    """The last text alone would choose the second step; it is scored by what the others say."""
    marked = [MarkedText(str(at), "01 34", (MET,)) for at in range(4)]
    first: list[Found] = [(one, [MET] if at < 3 else []) for at, one in enumerate(marked)]
    second: list[Found] = [(one, [MET] if at == 3 else []) for at, one in enumerate(marked)]
    chosen = choose_in_folds({0.5: first, 0.9: second}, [[0], [1], [2], [3]])
    assert chosen == [0.5, 0.5, 0.5, 0.5]


def test_the_better_of_both() -> None:
    marked = [MarkedText(str(at), "01 34", (MET,)) for at in range(3)]
    wrong = replace(MET, relation="accuse")
    one: list[Found] = [(marked[0], [MET]), (marked[1], []), (marked[2], [MET, wrong])]
    other: list[Found] = [(marked[0], [MET]), (marked[1], [MET]), (marked[2], [])]
    picked = better(one, other)
    assert picked[0] is one[0]
    assert picked[1] is other[1]
    assert picked[2] is one[2]


def test_what_is_gained() -> None:
    none, right = [Counts(1, 0, 0)] * 20, [Counts(1, 1, 0)] * 20
    assert gain(right, none) == (1.0, 1.0)
    assert gain(right, right) == (0.0, 0.0)
    low, high = gain([*right[:10], *none[:10]], none)
    assert 0 < low < high < 1
