from __future__ import annotations

import pytest

from extractor.schema import TABLES, columns
from extractor.tables import TableError
from extractor.tables.frames import from_columns, to_frame
from extractor.tables.rows import article_rows, entity_rows
from tests.tables.samples import FULL, LINKS

DTYPES = {
    "string": "string",
    "date": "string",
    "integer": "int64",
    "number": "float64",
    "list": "object",
}


@pytest.mark.parametrize("table", TABLES)
def test_an_empty_table_has_all_columns_and_types(table: str) -> None:
    frame = to_frame(table, [])
    assert frame.empty
    assert list(frame.columns) == columns(table)
    for column in TABLES[table]:
        assert frame[column.name].dtype == DTYPES[column.type]


def test_types_do_not_depend_on_the_rows() -> None:
    for table, rows in article_rows(FULL, LINKS).items():
        assert (to_frame(table, rows).dtypes == to_frame(table, []).dtypes).all()


def test_lists_stay_python_lists() -> None:
    frame = to_frame("entities", entity_rows(LINKS))
    assert frame["aliases"].tolist() == [["Han|Jiu", "지우\\"], [], [], ["재단"]]


def test_nothing_is_missing_where_nothing_is_known() -> None:
    frame = to_frame("articles", article_rows(FULL, LINKS)["articles"])
    assert not frame.isna().any().any()
    assert frame.loc[0, "url"] == ""


def test_columns_that_lack_are_named() -> None:
    with pytest.raises(TableError, match="errors lacks the columns stage, message"):
        from_columns("errors", {"source": [], "doc_id": []})
    with pytest.raises(KeyError):
        to_frame("errors", [{"source": "본보.txt"}])
