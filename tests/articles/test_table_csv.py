from __future__ import annotations

from pathlib import Path

import pytest

from extractor.articles.record import Flaw, Record, Unreadable
from extractor.articles.table_csv import read_csv


def read(folder: Path, text: str, encoding: str = "utf-8") -> list[Record | Flaw]:
    path = folder / "a.csv"
    path.write_bytes(text.encode(encoding))
    return list(read_csv(path))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp949"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_rows_are_read(encoding: str, end: str, tmp_path: Path) -> None:
    rows = ["id, text ,views", 'k1,"첫 글, 쉼표",3', "", "k2,둘째 글"]
    first, second = read(tmp_path, end.join(rows), encoding)
    assert isinstance(first, Record)
    assert isinstance(second, Record)
    assert (first.doc_id, first.text) == ("k1", "첫 글, 쉼표")
    assert (second.doc_id, second.text, second.number) == ("k2", "둘째 글", 2)


def test_place_is_the_line_where_the_row_starts(tmp_path: Path) -> None:
    found = read(tmp_path, 'text\n"두\n줄"\n" "\n끝\n')
    assert [entry.place for entry in found] == ["line 2", "line 4", "line 5"]


def test_long_text_is_read(tmp_path: Path) -> None:
    text = "글" * 200_000
    (record,) = read(tmp_path, f"text\n{text}\n")
    assert isinstance(record, Record)
    assert record.text == text


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("k,글,남는 칸", "has 3 cells for 2 columns: "),
        ("k", "has no field text: "),
        ('k,"글" 밖', "is not valid CSV "),
    ],
)
def test_bad_row_is_told_and_the_others_go_on(row: str, reason: str, tmp_path: Path) -> None:
    flaw, record = read(tmp_path, f"id,text\n{row}\nk2,글\n")
    assert isinstance(flaw, Flaw)
    assert isinstance(record, Record)
    assert flaw.message.startswith(reason)
    assert flaw.place == "line 2"


def test_quotation_mark_that_never_closes_is_told(tmp_path: Path) -> None:
    record, flaw = read(tmp_path, 'text\n글\n"끝없는 글\n글\n')
    assert isinstance(record, Record)
    assert isinstance(flaw, Flaw)
    assert flaw.place == "line 3"


@pytest.mark.parametrize("header", ["id,title", "id;text", "", '"'])
def test_table_without_column_text_is_unreadable(header: str, tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="has no column text"):
        read(tmp_path, f"{header}\nk,글\n")
