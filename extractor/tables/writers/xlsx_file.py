"""Excel: one workbook with a sheet per table, for reading rather than for storing.

Every text is a text: one that begins with ``=``, ``+``, ``-`` or ``@`` never becomes a formula.
What a cell cannot hold is changed in a way that shows: a character that XML forbids becomes
U+FFFD, and a text of more than 32,767 UTF-16 units is cut and ends in ``…``. A table of more
than 1,048,575 rows is refused. Lists are one cell (`cells`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from shutil import copyfileobj
from typing import Any, ClassVar, Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.writer.excel import ExcelWriter

from extractor.schema import TABLES, columns
from extractor.tables.cells import join_list
from extractor.tables.errors import TableError
from extractor.tables.writers.base import TableWriter

WORKBOOK: Final = "tables.xlsx"
CELL_UNITS: Final = 32_767
"""UTF-16 code units that Excel holds in a cell."""
SHEET_ROWS: Final = 1_048_576
"""Rows of a sheet, the header's among them."""

_FORBIDDEN: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
# The time that a ZIP file can tell furthest back: the same input gives the same bytes.
_EPOCH: Final = (1980, 1, 1, 0, 0, 0)


class XlsxWriter(TableWriter):
    """Writes ``tables.xlsx``."""

    files: ClassVar[tuple[str, ...]] = (WORKBOOK,)

    def _start(self) -> None:
        self._book = Workbook(write_only=True)
        self._sheets = {table: self._book.create_sheet(table) for table in TABLES}
        for table, sheet in self._sheets.items():
            self._handles.callback(_close_sheet, sheet)
            sheet.freeze_panes = "A2"
            sheet.append(columns(table))

    def _write(self, table: str, rows: Sequence[dict[str, Any]]) -> None:
        if 1 + self.counts[table] + len(rows) > SHEET_ROWS:
            raise TableError(
                f"The table {table} has more rows than the {SHEET_ROWS - 1:,} that an Excel sheet "
                "holds. Choose another format: parquet, csv, jsonl or sqlite."
            )
        sheet, names = self._sheets[table], columns(table)
        for row in rows:
            sheet.append([_cell(sheet, row[name]) for name in names])

    def _finish(self) -> None:
        properties = self._book.properties
        properties.created = properties.modified = datetime(*_EPOCH)  # noqa: DTZ001  no zone in xlsx
        with _TimelessZip(self.part(WORKBOOK), "w", ZIP_DEFLATED) as archive:
            ExcelWriter(self._book, archive).write_data()


class _TimelessZip(ZipFile):
    """A ZIP file whose entries carry no time of writing."""

    def writestr(self, zinfo_or_arcname: Any, data: Any, *_: Any, **__: Any) -> None:
        super().writestr(_entry(zinfo_or_arcname), data)

    def write(self, filename: Any, arcname: Any = None, *_: Any, **__: Any) -> None:
        with Path(filename).open("rb") as source, self.open(_entry(arcname), "w") as target:
            copyfileobj(source, target)


def _close_sheet(sheet: Any) -> None:
    if not sheet.closed:
        sheet.close()


def _entry(name: str) -> ZipInfo:
    entry = ZipInfo(name, _EPOCH)
    entry.compress_type = ZIP_DEFLATED
    return entry


def _cell(sheet: Any, value: Any) -> Any:
    if isinstance(value, int | float):
        return value
    cell = WriteOnlyCell(sheet, fit_cell(join_list(value) if isinstance(value, list) else value))
    # Not left to guessing: that makes a formula of "=1+1" and an error of "#N/A".
    cell.data_type = "s"
    return cell


def fit_cell(text: str) -> str:
    """The text as a cell can hold it: no forbidden characters, not too long."""
    text = _FORBIDDEN.sub("\ufffd", text)
    if len(text) <= CELL_UNITS // 2:
        return text
    encoded = text.encode("utf-16-le")
    if len(encoded) <= 2 * CELL_UNITS:
        return text
    return encoded[: 2 * (CELL_UNITS - 1)].decode("utf-16-le", "ignore") + "…"
