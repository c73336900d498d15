from __future__ import annotations

from datetime import date

import pytest

from extractor.resources import load_table
from extractor.training.evaluate.dates import (
    COLUMNS,
    MISSING,
    TABLE,
    evaluate_dates,
    is_right,
)
from extractor.training.report import Report


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
    ],
)
def test_one_of_the_allowed_values_is_right(allowed: str, value: str, expected: bool) -> None:
    assert is_right({"value": allowed}, value) is expected
