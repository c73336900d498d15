from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.commands import call


@pytest.mark.parametrize("kind", ["ner", "parser"])
def test_missing_corpora_are_named(tmp_path: Path, kind: str) -> None:
    ended = call("train", kind, "--corpora", tmp_path, "--out", tmp_path / "model")
    assert (ended.status, ended.out) == (2, "")
    assert "held-out.txt" in ended.err
    assert not (tmp_path / "model").exists()


@pytest.mark.parametrize(
    "arguments",
    [["--out", "x"], ["--corpora", "x"], ["--corpora", "x", "--out", "y", "--seed", "z"]],
)
@pytest.mark.parametrize("kind", ["ner", "parser"])
def test_wrong_use(arguments: list[str], kind: str) -> None:
    assert call("train", kind, *arguments).status == 2


@pytest.mark.parametrize("content", [None, "{broken", '{"id": "1", "text": "말"}'])
def test_marked_triples_that_cannot_be_read_are_named(tmp_path: Path, content: str | None) -> None:
    gold = tmp_path / "gold.jsonl"
    if content is not None:
        gold.write_text(content, encoding="utf-8")
    ended = call("train", "relations", "--gold", gold, "--out", tmp_path / "model")
    assert (ended.status, ended.out) == (2, "")
    assert "gold.jsonl" in ended.err
    assert not (tmp_path / "model").exists()


@pytest.mark.usefixtures("pipeline")
def test_relations_need_wrong_triples_too(tmp_path: Path) -> None:
    gold = tmp_path / "gold.jsonl"
    gold.write_text('{"id": "1", "text": "오늘은 맑다.", "triples": []}', encoding="utf-8")
    ended = call("train", "relations", "--gold", gold, "--out", tmp_path / "model")
    assert ended.status == 2
    assert "Give more marked texts." in ended.err
    assert not (tmp_path / "model").exists()


def test_wrong_use_of_relations() -> None:
    assert call("train", "relations", "--out", "x").status == 2
    assert call("train", "relations", "--gold", "x").status == 2
