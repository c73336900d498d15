from __future__ import annotations

import json
from pathlib import Path

from extractor.tables import Extraction
from tests.tables.samples import LINKS, PROBLEMS, RESULTS


def test_one_readable_object_per_line(tmp_path: Path) -> None:
    Extraction.build(RESULTS, LINKS, PROBLEMS).save(tmp_path, "jsonl")
    lines = (tmp_path / "entities.jsonl").read_text(encoding="utf-8").splitlines()
    assert len(lines) == 4
    assert json.loads(lines[0])["aliases"] == ["Han|Jiu", "지우\\"]
    assert "이반 소콜로프" in lines[2]
