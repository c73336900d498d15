"""Parquet: one file per table with typed columns, exact for every text; lists stay lists."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar, Final

import pyarrow as pa
import pyarrow.parquet as pq

from extractor.schema import TABLES, ColumnType
from extractor.tables.writers.base import TableWriter, files_per_table

GROUP_ROWS: Final = 5_000
"""Rows of a row group: few enough to hold in memory, enough to compress well."""

_TYPES: Final[dict[ColumnType, Any]] = {
    "string": pa.string(),
    "date": pa.string(),
    "integer": pa.int64(),
    "number": pa.float64(),
    "list": pa.list_(pa.string()),
}


def parquet_schema(table: str) -> Any:
    """The pyarrow schema of a table; no column has missing values."""
    return pa.schema(
        [pa.field(column.name, _TYPES[column.type], nullable=False) for column in TABLES[table]]
    )


class ParquetWriter(TableWriter):
    """Writes ``articles.parquet``, ``mentions.parquet`` and so on."""

    files: ClassVar[tuple[str, ...]] = files_per_table(".parquet")

    def _start(self) -> None:
        self._waiting: dict[str, list[dict[str, Any]]] = {table: [] for table in TABLES}
        self._schemas = {table: parquet_schema(table) for table in TABLES}
        self._writers = {
            table: self._handles.enter_context(
                pq.ParquetWriter(self.part(f"{table}.parquet"), schema)
            )
            for table, schema in self._schemas.items()
        }

    def _write(self, table: str, rows: Sequence[dict[str, Any]]) -> None:
        for first in range(0, len(rows), GROUP_ROWS):
            self._waiting[table].extend(rows[first : first + GROUP_ROWS])
            if len(self._waiting[table]) >= GROUP_ROWS:
                self._flush(table)

    def _flush(self, table: str) -> None:
        rows = self._waiting[table]
        self._waiting[table] = []
        values = {name: [row[name] for row in rows] for name in self._schemas[table].names}
        self._writers[table].write_table(pa.Table.from_pydict(values, self._schemas[table]))

    def _finish(self) -> None:
        for table, rows in self._waiting.items():
            if rows:
                self._flush(table)
