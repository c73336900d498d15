from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

import extractor
from tests.cli.commands import call

TEXT = "블라디미르 푸틴 러시아 대통령이 모스크바에 왔다. 푸틴 대통령은 웃었다."


def _files(folder: Path, rows: str) -> tuple[Path, Path]:
    article, corrections = folder / "article.txt", folder / "corrections.tsv"
    article.write_text(TEXT, encoding="utf-8")
    corrections.write_text(f"verdict\tone\tother\n{rows}", encoding="utf-8")
    return article, corrections


@pytest.mark.usefixtures("pipeline")
def test_a_correction_parts_what_linking_joins(tmp_path: Path) -> None:
    article, corrections = _files(tmp_path, "different\t푸틴\t블라디미르 푸틴\n")
    cases: list[tuple[list[str], int]] = [([], 1), (["--corrections", str(corrections)], 2)]
    for given, count in cases:
        ended = call("run", article, "--out", tmp_path / "tables", "--quiet", *given)
        assert (ended.status, ended.err) == (0, "")
        entities = pd.read_csv(tmp_path / "tables" / "entities.csv")
        assert sum(entities["label"] == "PERSON") == count


@pytest.mark.usefixtures("pipeline")
@pytest.mark.parametrize("command", ["run", "report"])
def test_a_bad_file_is_wrong_use(command: str, tmp_path: Path) -> None:
    article, corrections = _files(tmp_path, "maybe\t푸틴\t블라디미르 푸틴\n")
    out = tmp_path / "out.html"
    for path in corrections, tmp_path / "none.tsv":
        ended = call(command, article, "--out", out, "--corrections", path)
        assert ended.status == 2
        assert str(path) in ended.err
        assert not out.exists()


def test_the_library_takes_the_same_file(tmp_path: Path) -> None:
    _, corrections = _files(tmp_path, "different\t푸틴\t블라디미르 푸틴\n")
    corrected = extractor.load(corrections=corrections)
    people = corrected.extract(TEXT).entities
    assert sum(people["label"] == "PERSON") == 2
    shared = corrected.extract(TEXT, workers=2).entities
    assert people.equals(shared)
