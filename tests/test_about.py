from __future__ import annotations

import json
from pathlib import Path

import pytest

from extractor.about import describe
from extractor.resources import ResourceError


def write_meta(folder: Path, **fields: object) -> Path:
    (folder / "meta.json").write_text(json.dumps(fields), encoding="utf-8")
    return folder


def test_what_the_model_says_of_itself(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("# 모델", encoding="utf-8")
    scores = {"ents_f": 0.8125, "ents_per_type": {"PERSON": {"f": 0.9}}}
    write_meta(tmp_path, lang="ko", name="news", version="1.2.0", license="X", performance=scores)
    assert describe(tmp_path)["model"] == {
        "folder": str(tmp_path),
        "name": "ko news 1.2.0",
        "licence": "X",
        "scores": "ents_f 0.812",
        "card": str(tmp_path / "README.md"),
    }


def test_what_it_does_not_say_is_not_stated(tmp_path: Path) -> None:
    model = describe(write_meta(tmp_path, lang="ko"))["model"]
    assert {model[name] for name in ("licence", "scores", "card")} == {"not stated"}


@pytest.mark.parametrize("written", ["", "[]", "{"])
def test_a_damaged_meta_is_named(written: str, tmp_path: Path) -> None:
    (tmp_path / "meta.json").write_text(written, encoding="utf-8")
    with pytest.raises(ResourceError, match=r"holds no trained tagger|is damaged"):
        describe(tmp_path)


def test_every_used_package_states_its_licence() -> None:
    assert "not stated" not in describe()["licences"].values()
