"""The examples of the library, as a user writes them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest

import extractor
from extractor.pipeline import Extractor
from extractor.resources import ResourceError
from extractor.tables import Extraction

TEXT = "젠 사키 백악관 대변인은 20일 조 바이든 미국 대통령이 러시아를 제재했다고 밝혔다."


def test_extract() -> None:
    relations = extractor.extract(TEXT, published="2022-02-21").relations
    assert isinstance(relations, pd.DataFrame)
    assert "position_held" in set(relations["relation"])


def test_load_and_save(pipeline: Extractor, tmp_path: Path) -> None:
    (tmp_path / "articles.txt").write_text(TEXT, encoding="utf-8")
    result = pipeline.extract(tmp_path / "articles.txt")
    result.save(tmp_path / "tables", format="parquet")
    again = Extraction.load(tmp_path / "tables")
    pd.testing.assert_frame_equal(again.relations, result.relations)


def test_load_of_a_folder_without_a_model(tmp_path: Path) -> None:
    with pytest.raises(ResourceError, match="holds no trained tagger"):
        extractor.load(tmp_path)


def test_names() -> None:
    assert extractor.names.transcribe("Юрий Ушаков", language="ru") == "유리 우샤코프"
    comparison = extractor.names.compare("유리 우샤코프", "Yuri Ushakov")
    assert comparison.score >= 0.5
    assert comparison.reason
    index = extractor.names.NameIndex(["Юрий Ушаков", "Дмитрий Песков", "이반 소콜로프"])
    matches = index.search("유리 우샤코프", limit=5)
    assert matches[0].name == "Юрий Ушаков"


def test_dates() -> None:
    assert extractor.dates.resolve("지난달 30일", published="2022-01-05").value == "2021-12-30"


def test_there_is_nothing_else() -> None:
    with pytest.raises(AttributeError, match="no attribute 'other'"):
        _ = extractor.other
    assert extractor.__version__


def test_importing_it_loads_no_model() -> None:
    code = "import sys, extractor; print(*{'spacy', 'kiwipiepy', 'pandas'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert done.stdout.strip() == ""
