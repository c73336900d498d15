"""Rows → DataFrames with the contract's columns and the same types on every pandas.

Text is ``string`` (never missing: empty where unknown), counts and offsets ``int64``, scores
``float64``, lists Python lists in a column of objects. A frame without rows has them all too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Final

import pandas as pd

from extractor.schema import TABLES, ColumnType, columns
from extractor.tables.errors import TableError

_DTYPES: Final[dict[ColumnType, str]] = {
    "string": "string",
    "date": "string",
    "integer": "int64",
    "number": "float64",
    "list": "object",
}

_CASTS: Final[dict[ColumnType, Callable[[Any], Any]]] = {
    "string": str,
    "date": str,
    "integer": int,
    "number": float,
    "list": list,
}


def to_frame(table: str, rows: Iterable[Mapping[str, Any]]) -> pd.DataFrame:
    """The rows of a table as a DataFrame.

    Raises:
        KeyError: there is no such table, or a row lacks a column.
    """
    kept = list(rows)
    return from_columns(table, {name: [row[name] for row in kept] for name in columns(table)})


def from_columns(table: str, values: Mapping[str, Sequence[Any]]) -> pd.DataFrame:
    """The columns of a table, in any order, as a DataFrame; columns of others are left out.

    Raises:
        KeyError: there is no such table.
        TableError: a column is missing.
    """
    missing = [name for name in columns(table) if name not in values]
    if missing:
        raise TableError(f"The table {table} lacks the columns {', '.join(missing)}.")
    return pd.DataFrame(
        {column.name: _series(values[column.name], column.type) for column in TABLES[table]}
    )


def _series(values: Sequence[Any], kind: ColumnType) -> pd.Series[Any]:
    cast = _CASTS[kind]
    return pd.Series([cast(value) for value in values], dtype=_DTYPES[kind])
