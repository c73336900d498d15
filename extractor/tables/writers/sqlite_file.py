"""SQLite: one database with a typed table for each of ours, keys, and indices for joins.

Lists are JSON arrays, which SQLite's ``json_each`` reads. Rows stand in the order of the run.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from typing import Any, ClassVar, Final

from extractor.schema import TABLES, ColumnType, columns
from extractor.tables.errors import TableError
from extractor.tables.writers.base import TableWriter

DATABASE: Final = "tables.sqlite"

_TYPES: Final[dict[ColumnType, str]] = {
    "string": "TEXT",
    "date": "TEXT",
    "integer": "INTEGER",
    "number": "REAL",
    "list": "TEXT",
}

_KEYS: Final = {
    "articles": "doc_id",
    "mentions": "mention_id",
    "entities": "entity_id",
    "relations": "relation_id",
}

_INDICES: Final = {
    "mentions": ("doc_id", "entity_id"),
    "variants": ("entity_id",),
    "relations": ("doc_id", "subject_id", "object_id"),
    "errors": ("doc_id",),
}


class SqliteWriter(TableWriter):
    """Writes ``tables.sqlite``."""

    files: ClassVar[tuple[str, ...]] = (DATABASE,)

    def _start(self) -> None:
        self.part(DATABASE).unlink(missing_ok=True)
        self._database = self._handles.enter_context(
            closing(sqlite3.connect(self.part(DATABASE), isolation_level=None))
        )
        # A part that fails is thrown away whole, so it needs neither journal nor syncing.
        self._database.execute("PRAGMA journal_mode = OFF")
        self._database.execute("PRAGMA synchronous = OFF")
        self._database.execute("BEGIN")
        for table in TABLES:
            self._database.execute(_create_statement(table))

    def _write(self, table: str, rows: Sequence[dict[str, Any]]) -> None:
        names = columns(table)
        marks = ", ".join("?" for _ in names)
        try:
            self._database.executemany(
                f'INSERT INTO "{table}" VALUES ({marks})',  # noqa: S608  names from our schema
                ([_plain(row[name]) for name in names] for row in rows),
            )
        except sqlite3.IntegrityError as error:
            raise TableError(
                f"Two rows of {table} have the same {_KEYS[table]}. Give every article a "
                "doc_id of its own."
            ) from error

    def _finish(self) -> None:
        for table, names in _INDICES.items():
            for name in names:
                self._database.execute(f'CREATE INDEX "{table}_{name}" ON "{table}" ("{name}")')
        self._database.execute("COMMIT")


def _create_statement(table: str) -> str:
    lines = [
        f'"{column.name}" {_TYPES[column.type]} NOT NULL'
        + (" PRIMARY KEY" if _KEYS.get(table) == column.name else "")
        for column in TABLES[table]
    ]
    return f'CREATE TABLE "{table}" ({", ".join(lines)})'


def _plain(value: Any) -> Any:
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list) else value
