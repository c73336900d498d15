from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.commands import call


def test_missing_corpora_are_named(tmp_path: Path) -> None:
    ended = call("train", "ner", "--corpora", tmp_path, "--out", tmp_path / "model")
    assert (ended.status, ended.out) == (2, "")
    assert "held-out.txt" in ended.err
    assert not (tmp_path / "model").exists()


@pytest.mark.parametrize(
    "arguments",
    [["--out", "x"], ["--corpora", "x"], ["--corpora", "x", "--out", "y", "--seed", "z"]],
)
def test_wrong_use(arguments: list[str]) -> None:
    assert call("train", "ner", *arguments).status == 2
