"""What every format has in common: rows stream in, and files appear whole or not at all.

A writer works on ``NAME.part`` beside the files it is to make. Closing it renames them into
place; an exception removes them and leaves what stood there before.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Any, ClassVar, Self

from extractor.schema import TABLES
from extractor.tables.errors import TableError
from extractor.tables.rows import Row


class TableWriter(ABC):
    """Writes all tables of a run into one folder; a context manager.

    ``counts`` tells how many rows each table has so far.
    """

    files: ClassVar[tuple[str, ...]]
    """The names of the files that this format consists of."""

    def __init__(self, folder: Path) -> None:
        """Start the files in a folder, which is made if need be.

        Raises:
            OSError: the folder cannot be written to.
        """
        self.counts = dict.fromkeys(TABLES, 0)
        self._folder = folder
        self._open = True
        self._handles = ExitStack()
        folder.mkdir(parents=True, exist_ok=True)
        try:
            self._start()
        except BaseException:
            self.abort()
            raise

    def append(self, table: str, rows: Iterable[Row]) -> None:
        """Add rows to a table.

        Raises:
            TableError: the format cannot hold them, or the writer is closed.
            KeyError: there is no such table, or a row lacks a column.
        """
        if not self._open:
            raise TableError("This writer is closed. Open another one.")
        batch = list(rows)
        self._write(table, batch)
        self.counts[table] += len(batch)

    def close(self) -> None:
        """Complete the files and put them in place; nothing happens the second time.

        Raises:
            TableError: a file of that name cannot be replaced.
        """
        if not self._open:
            return
        try:
            self._finish()
            self._handles.close()
            for name in self.files:
                self._put(name)
        except BaseException:
            self.abort()
            raise
        self._open = False

    def abort(self) -> None:
        """Remove everything unfinished; older files stay as they were."""
        self._open = False
        try:
            self._handles.close()
        finally:
            for name in self.files:
                self.part(name).unlink(missing_ok=True)

    def part(self, name: str) -> Path:
        """Where a file is while it is being written."""
        return self._folder / f"{name}.part"

    def _put(self, name: str) -> None:
        target = self._folder / name
        try:
            self.part(name).replace(target)
        except OSError as error:
            raise TableError(
                f"{target} cannot be replaced ({error}). Close it in other programs, or choose "
                "another folder."
            ) from error

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if kind is None:
            self.close()
        else:
            self.abort()

    @abstractmethod
    def _start(self) -> None:
        """Open the parts and leave their handles to ``_handles``, which closes them."""

    @abstractmethod
    def _write(self, table: str, rows: Sequence[dict[str, Any]]) -> None:
        """Write rows, or keep a bounded number of them."""

    @abstractmethod
    def _finish(self) -> None:
        """Write what comes last."""


def files_per_table(suffix: str) -> tuple[str, ...]:
    """One file for each table, ``articles.csv`` and so on."""
    return tuple(f"{table}{suffix}" for table in TABLES)
