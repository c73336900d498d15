from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.schema import TABLES, ColumnType
from extractor.tables import FORMATS, Extraction, TableError, read_tables
from extractor.tables.frames import to_frame
from extractor.tables.writers import WRITERS, create_writer
from extractor.tables.writers.xlsx_file import fit_cell
from tests.tables.samples import LINKS, PROBLEMS, RESULTS

TEXTS = st.text(
    st.characters(exclude_categories=["Cs"]) | st.sampled_from("가=|\\\"\r\n\t\0,'\ufeff😀"),
    max_size=8,
)
CELLS: dict[ColumnType, st.SearchStrategy[Any]] = {
    "string": TEXTS,
    "date": TEXTS,
    "integer": st.integers(-(2**53), 2**53),
    "number": st.floats(allow_nan=False, allow_infinity=False),
    "list": st.lists(TEXTS.filter(bool), max_size=3),
}
KEYS = ("doc_id", "mention_id", "entity_id", "relation_id")


def rows_of(table: str) -> st.SearchStrategy[list[dict[str, Any]]]:
    row = st.fixed_dictionaries({column.name: CELLS[column.type] for column in TABLES[table]})
    return st.lists(row, max_size=4, unique_by=lambda row: tuple(row.get(key) for key in KEYS[:1]))


def write(folder: Path, format_: str, tables: dict[str, list[dict[str, Any]]]) -> None:
    with create_writer(folder, format_) as writer:
        for table, rows in tables.items():
            writer.append(table, rows)


def as_in_excel(row: dict[str, Any]) -> dict[str, Any]:
    def fit(value: Any) -> Any:
        if isinstance(value, list):
            return [fit_cell(item) for item in value]
        return fit_cell(value) if isinstance(value, str) else value

    return {name: fit(value) for name, value in row.items()}


@pytest.mark.parametrize("format_", FORMATS)
@settings(max_examples=60)
@given(articles=rows_of("articles"), entities=rows_of("entities"), errors=rows_of("errors"))
def test_every_row_comes_back(
    format_: str,
    articles: list[dict[str, Any]],
    entities: list[dict[str, Any]],
    errors: list[dict[str, Any]],
) -> None:
    for number, row in enumerate(entities):
        row["entity_id"] = f"{number}{row['entity_id']}"
    tables = {"articles": articles, "entities": entities, "errors": errors}
    with TemporaryDirectory() as folder:
        write(Path(folder), format_, tables)
        found = read_tables(folder)
    for table, rows in tables.items():
        expected = [as_in_excel(row) for row in rows] if format_ == "xlsx" else rows
        pd.testing.assert_frame_equal(found[table], to_frame(table, expected), check_exact=True)


@pytest.mark.parametrize("format_", FORMATS)
def test_the_sample_run_comes_back(tmp_path: Path, format_: str) -> None:
    extraction = Extraction.build(RESULTS, LINKS, PROBLEMS)
    extraction.save(tmp_path, format_)
    for table, frame in read_tables(tmp_path).items():
        pd.testing.assert_frame_equal(frame, extraction.tables()[table])


@pytest.mark.parametrize("format_", FORMATS)
def test_a_long_article_comes_back(tmp_path: Path, format_: str) -> None:
    row = {"title": "", "published": "", "source": "", "url": "", "sentences": 1}
    text = "가나다 " * 50_000
    write(tmp_path, format_, {"articles": [{**row, "doc_id": "a", "text": text}]})
    expected = fit_cell(text) if format_ == "xlsx" else text
    assert read_tables(tmp_path)["articles"].loc[0, "text"] == expected


def test_a_folder_without_tables_is_told(tmp_path: Path) -> None:
    with pytest.raises(TableError, match="holds no tables"):
        read_tables(tmp_path)
    with pytest.raises(TableError, match=r"lacks tables\.sqlite"):
        read_tables(tmp_path, "sqlite")
    with pytest.raises(ValueError, match="no format 'hwp'"):
        read_tables(tmp_path, "hwp")


def test_several_formats_need_a_name(tmp_path: Path) -> None:
    write(tmp_path, "csv", {})
    write(tmp_path, "xlsx", {})
    with pytest.raises(TableError, match="as csv, xlsx"):
        read_tables(tmp_path)
    assert read_tables(tmp_path, "csv")["articles"].empty


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    write(tmp_path, "parquet", {})
    (tmp_path / "variants.parquet").unlink()
    with pytest.raises(TableError, match=r"lacks variants\.parquet"):
        read_tables(tmp_path)


@pytest.mark.parametrize("format_", FORMATS)
def test_damaged_files_are_told(tmp_path: Path, format_: str) -> None:
    for name in WRITERS[format_].files:
        (tmp_path / name).write_bytes(b"\xff\xfe{ 0")
    with pytest.raises(TableError, match="articles"):
        read_tables(tmp_path)
