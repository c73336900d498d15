"""Parquet → records, batch by batch."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pyarrow as pa
import pyarrow.parquet as pq

from extractor.articles.fields import FIELDS, make_record
from extractor.articles.record import Flaw, Record, Unreadable

_BATCH: Final = 256


def read_parquet(path: Path) -> Iterator[Record | Flaw]:
    """The articles of a .parquet file, 256 rows in memory at a time.

    Raises:
        Unreadable: it is damaged, no Parquet, or has no column text.
        OSError: it cannot be opened.
    """
    try:
        with pq.ParquetFile(path) as table:
            present = [name for name in FIELDS if name in table.schema_arrow.names]
            _require_text(present, table.schema_arrow.names)
            number = 0
            for batch in table.iter_batches(batch_size=_BATCH, columns=present):
                for at in range(batch.num_rows):
                    number += 1
                    yield _read_row(batch, at, number)
    except pa.ArrowException as error:
        reason = str(error).strip().split("\n")[0].rstrip(".")
        raise Unreadable(f"is not Parquet that can be read ({reason}): write it again.") from error


def _require_text(present: list[str], names: list[str]) -> None:
    if "text" not in present:
        found = ", ".join(names) or "none"
        raise Unreadable(
            f"has no column text (its columns: {found:.200}): name the one with the articles' "
            "words text."
        )


def _read_row(batch: Any, at: int, number: int) -> Record | Flaw:
    place = f"row {number}"
    try:
        row = {name: batch.column(name)[at].as_py() for name in batch.schema.names}
    except (ValueError, OverflowError, pa.ArrowException) as error:
        return Flaw(f"holds a value that cannot be read ({error}): correct it.", place)
    return make_record(row, number=number, place=place)
