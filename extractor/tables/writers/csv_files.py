"""CSV: one file per table, for spreadsheets and for everything else.

UTF-8 with a byte order mark, without which Excel reads Korean as CP949. Every text is quoted, so
line breaks of any kind inside it survive; numbers are not. Lists are one cell (`cells`). The text
is exact, so a cell may begin with ``=``, ``+``, ``-`` or ``@``, which spreadsheets take for
a formula: to open articles of unknown origin in Excel, write xlsx instead.
"""

from __future__ import annotations

import csv
from collections.abc import Sequence
from typing import Any, ClassVar, Final

from extractor.schema import TABLES, columns
from extractor.tables.cells import join_list
from extractor.tables.writers.base import files_per_table
from extractor.tables.writers.text_files import TextFilesWriter

BOM_UTF8: Final = "utf-8-sig"


class CsvWriter(TextFilesWriter):
    """Writes ``articles.csv``, ``mentions.csv`` and so on."""

    suffix: ClassVar[str] = ".csv"
    encoding: ClassVar[str] = BOM_UTF8
    files: ClassVar[tuple[str, ...]] = files_per_table(suffix)

    def _start(self) -> None:
        super()._start()
        self._writers = {
            table: csv.writer(handle, lineterminator="\n", quoting=csv.QUOTE_NONNUMERIC)
            for table, handle in self._outputs.items()
        }
        for table, writer in self._writers.items():
            writer.writerow(columns(table))

    def _write(self, table: str, rows: Sequence[dict[str, Any]]) -> None:
        names = columns(table)
        lists = [column.name for column in TABLES[table] if column.type == "list"]
        for row in rows:
            texts = {name: join_list(row[name]) for name in lists}
            self._writers[table].writerow([texts.get(name, row[name]) for name in names])
