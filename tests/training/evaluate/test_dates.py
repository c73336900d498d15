from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from extractor.resources import load_table
from extractor.training.evaluate.dates import (
    COLUMNS,
    GIVEN,
    MISSING,
    RIGHT,
    SILENT,
    TABLE,
    evaluate_dates,
    is_right,
)
from extractor.training.report import Report

CORPORA = Path(__file__).parents[4] / "shared" / "corpora"
CASES = """\
kind\tpublished\tvalue\texpression\tfound\tsentence
weekday\t2022-02-23\t2022-02-21\t월요일\t=\t시장은 월요일 쉬었다.
about\t2022-02-21\t2022-02-20~\t20일께\t20일\t배는 20일께 왔다.
no date\t\t\t\t\t참가자는 2,022명이었다.
"""


@pytest.fixture(scope="module")
def report() -> Report:
    return evaluate_dates(errors=True)


def test_table_holds_expressions_of_its_sentences() -> None:
    table = load_table(TABLE)
    assert len(table) >= 80
    for row in table:
        assert row["expression"]
        assert row["expression"] in row["sentence"]
        if row["published"]:
            date.fromisoformat(row["published"])


def test_report_has_its_rows_and_columns(report: Report) -> None:
    assert report.columns == COLUMNS
    kinds = list(dict.fromkeys(row["kind"] for row in load_table(TABLE)))
    assert [row[0] for row in report.rows] == ["all", *kinds]
    numbers = [int(report.cell(kind, "number")) for kind in kinds]
    assert sum(numbers) == int(report.cell("all", "number")) == len(load_table(TABLE))


def test_sentences_help(report: Report) -> None:
    ours, *others = (report.cell("all", column) for column in COLUMNS[2:])
    assert all(float(ours) > float(other) for other in others if other != MISSING)


def test_errors_are_those_that_the_share_misses(report: Report) -> None:
    number = int(report.cell("all", "number"))
    right = float(report.cell("all", "extractor.dates"))
    assert 1 - len(report.notes[2:]) / number == pytest.approx(right, abs=0.001)


@pytest.mark.parametrize(
    ("allowed", "value", "expected"),
    [
        ("2021-34|2021-04/2021-06", "2021-04/2021-06", True),
        ("2021-34|2021-04/2021-06", "2021-04", False),
        ("", "", True),
        ("", "2022-03-02", False),
        ("2021-07/2021-09", "2021-35", True),
        ("2021-07/2021-12", "2021-41", True),
        ("2021-12/2022-02", "2021-24", True),
    ],
)
def test_one_of_the_allowed_values_is_right(allowed: str, value: str, expected: bool) -> None:
    assert is_right({"value": allowed}, value) is expected


def test_another_table_and_its_sentences_without_a_date(tmp_path: Path) -> None:
    cases = tmp_path / "cases.tsv"
    cases.write_text(CASES, encoding="utf-8")
    report = evaluate_dates(cases=cases)
    assert [row[0] for row in report.rows] == ["all", "weekday", "about", SILENT]
    assert report.cell(SILENT, "number") == "1"
    assert report.cell(SILENT, COLUMNS[2]) == "1.000"
    assert report.cell("about", "korean-datetime") == "1.000"


@pytest.mark.skipif(not CORPORA.is_dir(), reason="the corpora are not here")
def test_the_dates_of_klue() -> None:
    report = evaluate_dates(CORPORA)
    for row in (GIVEN, RIGHT):
        ours, *others = (report.cell(row, column) for column in COLUMNS[2:])
        assert float(ours) > 0.9
        assert all(float(ours) > float(other) for other in others if other != MISSING)
