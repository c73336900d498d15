"""What an evaluation says: a table of strings, ready to be printed."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Report:
    """The scores of one evaluation.

    Every row has as many cells as there are columns; a cell is empty where a figure has no
    meaning. ``notes`` say what was measured on what, and how to read it.

    Raises:
        ValueError: a row has more or fewer cells than there are columns.
    """

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    notes: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        for row in self.rows:
            if len(row) != len(self.columns):
                raise ValueError(f"{self.title}: the row {row} does not fit {self.columns}.")

    def cell(self, row: str, column: str) -> str:
        """The cell of the first row that begins with ``row``.

        Raises:
            KeyError: there is no such row or column.
        """
        if column not in self.columns:
            raise KeyError(f"{self.title} has no column {column!r}, only {self.columns}.")
        for cells in self.rows:
            if cells[0] == row:
                return cells[self.columns.index(column)]
        raise KeyError(f"{self.title} has no row {row!r}.")
