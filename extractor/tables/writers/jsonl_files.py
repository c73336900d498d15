"""JSON Lines: one file per table, one object per line, exact for every text; lists stay lists."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, ClassVar

from extractor.schema import columns
from extractor.tables.writers.base import files_per_table
from extractor.tables.writers.text_files import TextFilesWriter


class JsonlWriter(TextFilesWriter):
    """Writes ``articles.jsonl``, ``mentions.jsonl`` and so on."""

    suffix: ClassVar[str] = ".jsonl"
    files: ClassVar[tuple[str, ...]] = files_per_table(suffix)

    def _write(self, table: str, rows: Sequence[dict[str, Any]]) -> None:
        names = columns(table)
        for row in rows:
            line = json.dumps({name: row[name] for name in names}, ensure_ascii=False)
            self._outputs[table].write(f"{line}\n")
