from __future__ import annotations

from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from extractor.tables.rows import problem_rows
from extractor.tables.writers import create_writer
from extractor.tables.writers.parquet_files import GROUP_ROWS, parquet_schema
from tests.tables.samples import PROBLEMS


@pytest.mark.parametrize("table", ["entities", "relations"])
def test_an_empty_table_has_its_schema(tmp_path: Path, table: str) -> None:
    create_writer(tmp_path, "parquet").close()
    assert pq.read_schema(tmp_path / f"{table}.parquet") == parquet_schema(table)


def test_lists_are_lists() -> None:
    assert parquet_schema("entities").field("aliases").type == pa.list_(pa.string())


def test_many_rows_stream_in_groups(tmp_path: Path) -> None:
    (row,) = problem_rows(PROBLEMS)
    with create_writer(tmp_path, "parquet") as writer:
        for number in range(2 * GROUP_ROWS // 100 + 1):
            writer.append("errors", [{**row, "doc_id": str(number)}] * 100)
    with pq.ParquetFile(tmp_path / "errors.parquet") as file:
        assert file.metadata.num_row_groups == 3
        assert file.metadata.num_rows == 2 * GROUP_ROWS + 100
        assert file.read().column("doc_id")[-1].as_py() == str(2 * GROUP_ROWS // 100)
