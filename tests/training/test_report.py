from __future__ import annotations

import pytest

from extractor.training.report import Report

REPORT = Report("Scores", ("what", "F1"), (("all", "0.500"), ("news", "0.625")))


def test_cell_is_found_by_row_and_column() -> None:
    assert REPORT.cell("news", "F1") == "0.625"


@pytest.mark.parametrize(("row", "column"), [("reviews", "F1"), ("all", "recall")])
def test_unknown_cell_is_a_key_error(row: str, column: str) -> None:
    with pytest.raises(KeyError, match="Scores has no"):
        REPORT.cell(row, column)


def test_row_that_does_not_fit_is_refused() -> None:
    with pytest.raises(ValueError, match="does not fit"):
        Report("Scores", ("what", "F1"), (("all",),))
