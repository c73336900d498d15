from __future__ import annotations

import csv
from pathlib import Path

import pandas as pd

from extractor.tables import Extraction
from tests.tables.samples import LINKS, PROBLEMS, RESULTS, TEXT


def test_bytes_open_in_korean_excel(tmp_path: Path) -> None:
    Extraction.build(RESULTS, LINKS, PROBLEMS).save(tmp_path)
    raw = (tmp_path / "errors.csv").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    assert raw.decode("utf-8-sig") == (
        '"source","doc_id","stage","message"\n'
        '"깨진.txt","","read","글자를 읽을 수 없다: UTF-8로 저장하라."\n'
    )


def test_other_readers_need_no_options(tmp_path: Path) -> None:
    Extraction.build(RESULTS, LINKS, PROBLEMS).save(tmp_path)
    frame = pd.read_csv(tmp_path / "articles.csv")
    assert frame["text"].tolist() == [TEXT, RESULTS[1].article.text]
    assert frame["sentences"].tolist() == [2, 1]
    with (tmp_path / "entities.csv").open(encoding="utf-8-sig", newline="") as file:
        assert next(csv.DictReader(file))["aliases"] == r"Han\|Jiu|지우\\"
