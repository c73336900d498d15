"""One module per file format, all behind `TableWriter`."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from extractor.tables.writers.base import TableWriter
from extractor.tables.writers.csv_files import CsvWriter
from extractor.tables.writers.jsonl_files import JsonlWriter
from extractor.tables.writers.parquet_files import ParquetWriter
from extractor.tables.writers.sqlite_file import SqliteWriter
from extractor.tables.writers.xlsx_file import XlsxWriter

__all__ = ["FORMATS", "WRITERS", "TableWriter", "create_writer", "writer_class"]

WRITERS: Final[dict[str, type[TableWriter]]] = {
    "csv": CsvWriter,
    "parquet": ParquetWriter,
    "jsonl": JsonlWriter,
    "sqlite": SqliteWriter,
    "xlsx": XlsxWriter,
}

FORMATS: Final = tuple(WRITERS)
"""The names of the formats that tables are written and read in."""


def create_writer(folder: str | Path, format: str = "csv") -> TableWriter:  # noqa: A002
    """A writer for one of `FORMATS`.

    Raises:
        ValueError: there is no such format.
        OSError: the folder cannot be written to.
    """
    return writer_class(format)(Path(folder))


def writer_class(name: str) -> type[TableWriter]:
    """What writes a format.

    Raises:
        ValueError: there is no such format.
    """
    if name not in WRITERS:
        raise ValueError(f"There is no format {name!r}. Choose one of {', '.join(FORMATS)}.")
    return WRITERS[name]
