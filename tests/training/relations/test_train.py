from __future__ import annotations

import re
from pathlib import Path

import pytest

from extractor.relations.confidence import read_weights
from extractor.resources import model
from extractor.training.corpora import CorpusError
from extractor.training.relations import Settings, train
from tests.training.relations.marked import NAMES, write_gold

SETTINGS = Settings(folds=2, least=1)
MODEL = model("relations")


@pytest.mark.usefixtures("pipeline")
def test_writes_weights_and_a_card_and_the_same_ones_again(tmp_path: Path) -> None:
    gold, told = write_gold(tmp_path / "gold.jsonl"), list[str]()
    weights = train([gold], tmp_path / "a", settings=SETTINGS, report=told.append)
    again = train([gold], tmp_path / "b", settings=SETTINGS, report=told.append)
    assert weights == again == read_weights(tmp_path / "a" / "weights.json")
    for name in ("weights.json", "README.md"):
        assert (tmp_path / "a" / name).read_bytes() == (tmp_path / "b" / name).read_bytes()
    assert told[0].startswith(f"{len(NAMES)} texts")
    assert str(tmp_path / "a" / "weights.json") in told[1]


@pytest.mark.usefixtures("pipeline")
def test_learns_which_rule_errs(tmp_path: Path) -> None:
    gold = write_gold(tmp_path / "gold.jsonl")
    weights = train([gold], tmp_path, settings=SETTINGS, report=lambda _: None).weights
    assert weights["relation=position_held"] > 0 > weights["relation=affiliated_with"]


@pytest.mark.usefixtures("pipeline")
def test_the_card_names_data_and_command_but_no_folder(tmp_path: Path) -> None:
    gold = write_gold(tmp_path / "gold.jsonl")
    weights = train([gold], tmp_path / "out", settings=SETTINGS, report=lambda _: None)
    page = (tmp_path / "out" / "README.md").read_text(encoding="utf-8")
    assert f"`gold.jsonl`, {len(NAMES)} sentences" in page
    assert "extractor train relations --gold gold.jsonl --out models/relations" in page
    assert f"**{weights.min_confidence:.2f}**" in page
    assert str(tmp_path) not in page
    assert "{" not in page


def test_nothing_is_written_where_nothing_can_be_learned(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match="none"):
        train([tmp_path / "none.jsonl"], tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_the_card_of_the_shipped_model_is_that_of_its_weights() -> None:
    page = (MODEL / "README.md").read_text(encoding="utf-8")
    (default,) = re.findall(r"The default is \*\*(0\.\d\d)\*\*", page)
    assert float(default) == read_weights(MODEL / "weights.json").min_confidence
