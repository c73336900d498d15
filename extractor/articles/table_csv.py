"""CSV → records, row by row."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from pathlib import Path

from extractor.articles.encoding import MAX_BYTES, find_encoding
from extractor.articles.fields import make_record
from extractor.articles.record import Flaw, Record, Unreadable


def read_csv(path: Path) -> Iterator[Record | Flaw]:
    """The articles of a .csv file with a header row, one row in memory at a time.

    Raises:
        Unreadable: it is binary, in an unknown encoding, or has no column text.
        OSError: it cannot be opened.
    """
    # The module's own limit, 131,072 characters, is shorter than a long article.
    csv.field_size_limit(max(csv.field_size_limit(), MAX_BYTES))
    with path.open(encoding=find_encoding(path), newline="") as lines:
        rows = _number_rows(lines)
        header = _read_header(rows)
        for number, (place, cells) in enumerate(rows, start=1):
            if isinstance(cells, Flaw):
                yield cells
            elif len(cells) > len(header):
                yield _refuse_cells(len(cells), len(header), place)
            else:
                row = dict(zip(header, cells, strict=False))
                yield make_record(row, number=number, place=place)


def _number_rows(lines: Iterator[str]) -> Iterator[tuple[str, list[str] | Flaw]]:
    """The rows that are not blank, each with the line it starts on."""
    reader = csv.reader(lines, strict=True)
    while True:
        place = f"line {reader.line_num + 1}"
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield place, Flaw(f"is not valid CSV ({error}): check its quotation marks.", place)
            continue
        if cells:
            yield place, cells


def _read_header(rows: Iterator[tuple[str, list[str] | Flaw]]) -> Sequence[str]:
    _, cells = next(rows, ("", []))
    header = [] if isinstance(cells, Flaw) else [cell.strip() for cell in cells]
    if "text" not in header:
        found = ", ".join(header) or "none"
        raise Unreadable(
            f"has no column text (its columns: {found:.200}): separate the columns by commas and "
            "name the one with the articles' words text."
        )
    return header


def _refuse_cells(cells: int, columns: int, place: str) -> Flaw:
    return Flaw(
        f"has {cells} cells for {columns} columns: put quotation marks round cells with commas.",
        place,
    )
