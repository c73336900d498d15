"""Files → DataFrames: reads back what the writers wrote, whatever the format."""

from __future__ import annotations

import csv
import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, closing, contextmanager, nullcontext
from pathlib import Path
from typing import Any, Final, TypeAlias
from zipfile import BadZipFile

import openpyxl
import pandas as pd
import pyarrow.parquet as pq

from extractor.schema import TABLES
from extractor.tables.cells import split_list
from extractor.tables.errors import TableError
from extractor.tables.frames import from_columns, to_frame
from extractor.tables.writers import WRITERS, writer_class
from extractor.tables.writers.csv_files import BOM_UTF8
from extractor.tables.writers.sqlite_file import DATABASE
from extractor.tables.writers.xlsx_file import WORKBOOK

_Open: TypeAlias = Callable[[Path], AbstractContextManager[Any]]
_Read: TypeAlias = Callable[[Any, str], pd.DataFrame]


def read_tables(
    folder: str | Path,
    format: str | None = None,  # noqa: A002
) -> dict[str, pd.DataFrame]:
    """All tables of a folder, by name.

    Args:
        folder: where they were saved.
        format: one of `FORMATS`; needed only where the folder holds several.

    Raises:
        ValueError: there is no such format.
        TableError: the folder holds no tables, several formats of them, or damaged ones.
    """
    folder = Path(folder)
    name = format or _detected(folder)
    missing = [file for file in writer_class(name).files if not (folder / file).is_file()]
    if missing:
        raise TableError(f"{folder} lacks {', '.join(missing)}. Write the tables again.")
    return _read_all(folder, *_READERS[name])


def _detected(folder: Path) -> str:
    found = [
        name
        for name, writer in WRITERS.items()
        if any((folder / file).is_file() for file in writer.files)
    ]
    if not found:
        raise TableError(f"{folder} holds no tables. Is it the right folder?")
    if len(found) > 1:
        raise TableError(f"{folder} holds tables as {', '.join(found)}. Name the format to read.")
    return found[0]


def _read_all(folder: Path, opened: _Open, read: _Read) -> dict[str, pd.DataFrame]:
    frames: dict[str, pd.DataFrame] = {}
    try:
        with opened(folder) as source:
            for table in TABLES:
                frames[table] = read(source, table)
    except (ValueError, KeyError, BadZipFile, csv.Error, sqlite3.Error) as error:
        table = next(table for table in TABLES if table not in frames)
        raise TableError(
            f"The table {table} in {folder} is damaged: {error}. Write the tables again."
        ) from error
    return frames


def _read_csv(folder: Path, table: str) -> pd.DataFrame:
    # The csv module, not pandas: before version 3 that loses texts with a NUL.
    path = folder / f"{table}.csv"
    with path.open(encoding=BOM_UTF8, newline="") as file, _cells_of_any_length():
        rows = csv.reader(file, strict=True)
        values = _transposed(next(rows, []), rows)
    return from_columns(table, _with_lists(table, values, split_list))


@contextmanager
def _cells_of_any_length() -> Iterator[None]:
    limit = csv.field_size_limit(2**31 - 1)
    try:
        yield
    finally:
        csv.field_size_limit(limit)


def _read_jsonl(folder: Path, table: str) -> pd.DataFrame:
    with (folder / f"{table}.jsonl").open(encoding="utf-8", newline="\n") as lines:
        return to_frame(table, map(json.loads, lines))


def _read_parquet(folder: Path, table: str) -> pd.DataFrame:
    # Opened as one file: a folder named like year=2022 would add a column of its own.
    with pq.ParquetFile(folder / f"{table}.parquet") as file:
        return from_columns(table, file.read().to_pydict())


def _open_sqlite(folder: Path) -> AbstractContextManager[sqlite3.Connection]:
    return closing(sqlite3.connect(folder / DATABASE))


def _read_sqlite(database: sqlite3.Connection, table: str) -> pd.DataFrame:
    query = f'SELECT * FROM "{table}" ORDER BY rowid'  # noqa: S608  names from our schema
    cursor = database.execute(query)
    values = _transposed([description[0] for description in cursor.description], cursor)
    return from_columns(table, _with_lists(table, values, json.loads))


def _open_xlsx(folder: Path) -> AbstractContextManager[Any]:
    return closing(openpyxl.load_workbook(folder / WORKBOOK, read_only=True))


def _read_xlsx(book: Any, table: str) -> pd.DataFrame:
    rows: Iterator[tuple[Any, ...]] = book[table].iter_rows(values_only=True)
    names = [str(name) for name in next(rows, ())]
    values = _transposed(names, (["" if cell is None else cell for cell in row] for row in rows))
    return from_columns(table, _with_lists(table, values, split_list))


def _transposed(names: list[str], rows: Iterable[Sequence[Any]]) -> dict[str, list[Any]]:
    values: dict[str, list[Any]] = {name: [] for name in names}
    for row in rows:
        for name, cell in zip(names, row, strict=True):
            values[name].append(cell)
    return values


def _with_lists(
    table: str, values: dict[str, list[Any]], decode: Callable[[str], list[str]]
) -> dict[str, list[Any]]:
    for column in TABLES[table]:
        if column.type == "list" and column.name in values:
            values[column.name] = [decode(cell) for cell in values[column.name]]
    return values


_READERS: Final[dict[str, tuple[_Open, _Read]]] = {
    "csv": (nullcontext, _read_csv),
    "jsonl": (nullcontext, _read_jsonl),
    "parquet": (nullcontext, _read_parquet),
    "sqlite": (_open_sqlite, _read_sqlite),
    "xlsx": (_open_xlsx, _read_xlsx),
}
