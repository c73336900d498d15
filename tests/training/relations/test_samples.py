from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from extractor.training.corpora import CorpusError
from extractor.training.evaluate.gold import MarkedText, Triple
from extractor.training.relations.samples import judge, judge_files
from tests.training.relations.marked import NAMES, write_gold

MEET = Triple((0, 3), "consult", (10, 13), "positive", "asserted")
MAYBE = replace(MEET, relation="support", optional=True)
MARKED = MarkedText("a", "0123456789" * 2, (MEET, MAYBE))


def test_rows_are_judged_as_the_score_counts_them() -> None:
    rows = [MEET, replace(MEET, object=(10, 12)), replace(MEET, relation="support"),
            replace(MEET, relation="accuse")]  # fmt: skip
    judged = judge(MARKED, [(row, {"near": float(i)}) for i, row in enumerate(rows)])
    assert [sample.right for sample in judged.samples] == [True, None, None, False]
    assert [sample.features["near"] for sample in judged.samples] == [0, 1, 2, 3]
    assert judged.marked is MARKED


@pytest.mark.usefixtures("pipeline")
def test_the_pipeline_reads_the_marked_texts(tmp_path: Path) -> None:
    judged = judge_files([write_gold(tmp_path / "gold.jsonl")], None)
    assert len(judged) == len(NAMES)
    for one in judged:
        told = {(sample.triple.relation, sample.right) for sample in one.samples}
        assert ("position_held", True) in told
        assert ("affiliated_with", False) in told
        assert all(f"relation={s.triple.relation}" in s.features for s in one.samples)


def test_a_text_in_two_files_is_refused(tmp_path: Path) -> None:
    files = [write_gold(tmp_path / "one.jsonl"), write_gold(tmp_path / "two.jsonl")]
    with pytest.raises(CorpusError, match="stands twice"):
        judge_files(files, None)


@pytest.mark.parametrize("content", ["{", '{"id": "1", "text": "말"}', "[1]", '{"id": "1"}'])
def test_a_file_of_something_else_is_named(tmp_path: Path, content: str) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(CorpusError, match=r"gold\.jsonl"):
        judge_files([path], None)
