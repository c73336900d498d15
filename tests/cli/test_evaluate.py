from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.commands import call


def test_scores_as_a_table_and_as_json() -> None:
    table = call("evaluate", "dates")
    assert (table.status, table.err) == (0, "")
    report = json.loads(call("evaluate", "dates", "--format", "json").out)
    assert set(report) == {"title", "columns", "rows", "notes"}
    assert report["title"] in table.out
    assert all(cell in table.out for row in report["rows"] for cell in row)


def test_names_need_no_data() -> None:
    ended = call("evaluate", "names", "--quick")
    assert (ended.status, ended.err) == (0, "")
    assert "Cyrillic" in ended.out


@pytest.mark.usefixtures("pipeline")
def test_relations_against_marked_triples(tmp_path: Path) -> None:
    gold = tmp_path / "gold.jsonl"
    triple = {"subject": {"text": "경찰"}, "relation": "coerce", "object": {"text": "도민재 씨"}}
    row = {
        "id": "1",
        "text": "경찰은 도민재 씨를 체포했다.",
        "triples": [{**triple, "polarity": "positive", "modality": "asserted"}],
    }
    gold.write_text(json.dumps(row, ensure_ascii=False), encoding="utf-8")
    ended = call("evaluate", "relations", "--gold", gold, "--errors", "--format", "json")
    assert ended.status == 0
    assert json.loads(ended.out)["rows"]
    wide = call("evaluate", "relations", "--gold", gold, "--thresholds", "--min-confidence", "1")
    assert wide.status == 0
    assert "from confidence 0.95" in wide.out
    assert "found from confidence 1." in wide.out


@pytest.mark.parametrize(
    "arguments",
    [
        ["ner", "--corpora", "{}"],
        ["relations", "--gold", "{}/none.jsonl"],
        ["relations", "--gold", "{}/broken.jsonl"],
        ["relations", "--gold", "{}/other.jsonl"],
        ["relations", "--gold", "{}/other.jsonl", "--min-confidence", "2"],
        ["relations", "--gold", "{}/other.jsonl", "--parser", "{}"],
        ["relations", "--gold", "{}/other.jsonl", "--parser", "{}", "--errors"],
        ["names", "--format", "xml"],
    ],
    ids=" ".join,
)
def test_wrong_use(arguments: list[str], tmp_path: Path) -> None:
    (tmp_path / "broken.jsonl").write_text("{", encoding="utf-8")
    (tmp_path / "other.jsonl").write_text('{"id": "1", "text": "말"}', encoding="utf-8")
    ended = call("evaluate", *(argument.format(tmp_path) for argument in arguments))
    assert (ended.status, ended.out) == (2, "")
    assert ended.err
