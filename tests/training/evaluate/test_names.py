from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module

import pytest

from extractor.names.scripts import fold, script
from extractor.resources import load_table, names
from extractor.schema import Script
from extractor.training.evaluate.names import (
    COLUMNS,
    KINDS,
    MISSING,
    TABLE,
    Searcher,
    _first_of_each,
    _share_of,
    evaluate_names,
)
from extractor.training.report import Report

ROWS = [
    row for script in ("Cyrillic", "Latin") for row in (script, *(f"{script}, {k}" for k in KINDS))
]


@pytest.fixture(scope="module")
def report() -> Report:
    return evaluate_names(errors=True)


def test_no_name_of_the_table_is_in_the_lexicons() -> None:
    known = {
        fold(form)
        for name in names()
        for form in (name.ko, name.en, name.ru, *name.aliases, *name.short)
    } - {""}
    listed = {
        row[c]: fold(row[c]) in known for row in load_table(TABLE) for c in ("ko", "ru", "en")
    }
    assert [form for form, is_known in listed.items() if is_known] == []


def test_every_name_stands_once_in_each_script() -> None:
    table = load_table(TABLE)
    assert len(table) >= 120
    assert {row["kind"] for row in table} == set(KINDS.values())
    for column, expected in (("ko", Script.HANGUL), ("ru", Script.CYRILLIC), ("en", Script.LATIN)):
        forms = [row[column] for row in table]
        assert len(set(forms)) == len(forms)
        assert {script(form) for form in forms} == {expected}


def test_report_has_its_rows_and_columns(report: Report) -> None:
    assert report.columns == COLUMNS
    assert [row[0] for row in report.rows] == ROWS


def test_kinds_add_up(report: Report) -> None:
    parts = sum(int(report.cell(f"Latin, {kind}", "names")) for kind in KINDS)
    assert parts == int(report.cell("Latin", "names")) == len(load_table(TABLE))


@pytest.mark.parametrize("row", ["Cyrillic", "Latin"])
def test_sounds_find_more_than_letters(report: Report, row: str) -> None:
    ours, *others = (report.cell(row, column) for column in COLUMNS[2:])
    assert all(float(ours) > float(other) for other in others if other != MISSING)


def test_errors_are_those_that_the_share_misses(report: Report) -> None:
    asked = 2 * len(load_table(TABLE))
    right = sum(float(report.cell(row, "extractor.names")) for row in ("Cyrillic", "Latin")) / 2
    assert (asked - len(report.notes[1:])) / asked == pytest.approx(right, abs=0.001)


def test_library_that_is_missing_is_said_to_be() -> None:
    def method(_: Sequence[str]) -> Searcher:
        search: Searcher = import_module("a_library_that_nobody_has").search
        return search

    table = load_table(TABLE)[:2]
    assert _share_of(table, "ru", _first_of_each(method, table, "ru")) == MISSING
