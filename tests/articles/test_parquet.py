from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from extractor.articles.parquet import read_parquet
from extractor.articles.record import Flaw, Record, Unreadable


def read(folder: Path, columns: dict[str, Any]) -> list[Record | Flaw]:
    path = folder / "a.parquet"
    pq.write_table(pa.table(columns), path)
    return list(read_parquet(path))


def test_rows_are_read_over_batches(tmp_path: Path) -> None:
    texts = [f"글 {number}" for number in range(600)]
    found = read(tmp_path, {"views": list(range(600)), "text": texts})
    assert [entry.text for entry in found if isinstance(entry, Record)] == texts
    assert [entry.number for entry in found if isinstance(entry, Record)] == list(range(1, 601))


def test_times_and_numbers_become_text(tmp_path: Path) -> None:
    moment = datetime(2022, 2, 21, 9, tzinfo=UTC)
    (record,) = read(
        tmp_path,
        {
            "text": pa.array(["글"]).dictionary_encode(),
            "id": [7],
            "published": pa.array([moment], pa.timestamp("ns", tz="Asia/Seoul")),
        },
    )
    assert isinstance(record, Record)
    assert record.doc_id == "7"
    assert record.published.startswith("2022-02-21T18:00")


def test_bad_row_is_told_and_the_others_go_on(tmp_path: Path) -> None:
    invalid = pa.array([b"\xff\xff", b"ok", None], pa.binary()).view(pa.utf8())
    flaw, record, gap = read(tmp_path, {"text": invalid})
    assert isinstance(flaw, Flaw)
    assert isinstance(record, Record)
    assert isinstance(gap, Flaw)
    assert flaw.message.startswith("holds a value that cannot be read")
    assert gap.place == "row 3"


def test_table_without_column_text_is_unreadable(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="has no column text"):
        read(tmp_path, {"body": ["글"]})


@pytest.mark.parametrize("keep", [0, 3, 40, -5])
def test_damaged_file_is_unreadable(keep: int, tmp_path: Path) -> None:
    read(tmp_path, {"text": ["글"]})
    path = tmp_path / "a.parquet"
    path.write_bytes(path.read_bytes()[:keep])
    with pytest.raises(Unreadable, match="is not Parquet that can be read"):
        list(read_parquet(path))
