from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest

from extractor.schema import TABLES
from extractor.tables import Extraction, TableError
from extractor.tables.rows import problem_rows
from extractor.tables.writers.xlsx_file import CELL_UNITS, SHEET_ROWS, XlsxWriter, fit_cell
from tests.tables.samples import LINKS, PROBLEMS, RESULTS


@pytest.mark.parametrize(
    "text", ["=1+1", "=HYPERLINK(\"http://x\")", "+1", "-1", "@SUM(A1)", "#N/A", "12", "TRUE", "="]
)  # fmt: skip
def test_no_text_is_a_formula(tmp_path: Path, text: str) -> None:
    with XlsxWriter(tmp_path) as writer:
        writer.append("errors", [{**problem_rows(PROBLEMS)[0], "message": text}])
    sheet = openpyxl.load_workbook(tmp_path / "tables.xlsx")["errors"]
    assert (sheet["D2"].value, sheet["D2"].data_type) == (text, "s")


def test_a_sheet_per_table_with_a_fixed_header(tmp_path: Path) -> None:
    Extraction.build(RESULTS, LINKS, PROBLEMS).save(tmp_path, "xlsx")
    book = openpyxl.load_workbook(tmp_path / "tables.xlsx")
    assert book.sheetnames == list(TABLES)
    assert book["mentions"].freeze_panes == "A2"
    assert book["articles"]["A2"].value == "a1"
    assert (book["articles"]["G2"].value, book["articles"]["G2"].data_type) == (2, "n")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("가\n나\t다", "가\n나\t다"),
        ("가\0나\x0b\uffff", "가\ufffd나\ufffd\ufffd"),
        ("가" * CELL_UNITS, "가" * CELL_UNITS),
        ("가" * (CELL_UNITS + 1), "가" * (CELL_UNITS - 1) + "…"),
        ("😀" * 20_000, "😀" * 16_383 + "…"),
    ],
)
def test_what_a_cell_cannot_hold_is_shown(text: str, expected: str) -> None:
    assert fit_cell(text) == expected


def test_the_file_does_not_tell_when_it_was_written(tmp_path: Path) -> None:
    XlsxWriter(tmp_path).close()
    with ZipFile(tmp_path / "tables.xlsx") as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        core = archive.read("docProps/core.xml").decode()
    assert core.count("1980-01-01T00:00:00Z") == 2


def test_more_rows_than_a_sheet_holds_are_refused(tmp_path: Path) -> None:
    writer = XlsxWriter(tmp_path)
    writer.counts["errors"] = SHEET_ROWS - 1
    with pytest.raises(TableError, match=r"more rows than the 1,048,575 .* parquet"), writer:
        writer.append("errors", problem_rows(PROBLEMS))
    assert list(tmp_path.iterdir()) == []
