from __future__ import annotations

import pytest

from extractor.training.evaluate.linking import COLUMNS, evaluate_linking


def test_one_row_for_each_size_in_order() -> None:
    report = evaluate_linking([300, 200])
    assert report.columns == COLUMNS
    assert [row[:2] for row in report.rows] == [("200", "40"), ("300", "60")]
    assert report.rows[0][COLUMNS.index("times")] == ""


def test_most_names_become_one_entity() -> None:
    ((_, names, entities, *_),) = evaluate_linking([1_000]).rows
    assert int(names) <= int(entities) < 1.3 * int(names)


@pytest.mark.parametrize("sizes", [[], [5]])
def test_refuses_sizes_that_make_no_run(sizes: list[int]) -> None:
    with pytest.raises(ValueError, match="100"):
        evaluate_linking(sizes)
