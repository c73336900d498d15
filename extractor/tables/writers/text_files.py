"""What the formats of one text file per table share."""

from __future__ import annotations

from typing import ClassVar, TextIO

from extractor.schema import TABLES
from extractor.tables.writers.base import TableWriter


class TextFilesWriter(TableWriter):
    """Keeps one text file per table open; what is written to it is not translated."""

    suffix: ClassVar[str]
    encoding: ClassVar[str] = "utf-8"

    def _start(self) -> None:
        self._outputs: dict[str, TextIO] = {
            table: self._handles.enter_context(self._create(table)) for table in TABLES
        }

    def _create(self, table: str) -> TextIO:
        path = self.part(f"{table}{self.suffix}")
        return path.open("w", encoding=self.encoding, newline="")

    def _finish(self) -> None:
        """The files are complete as they stand."""
