from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.training.evaluate.calibration import (
    brier_score,
    calibration_error,
    log_loss,
    reliability,
)

ROWS = st.lists(st.tuples(st.floats(0, 1), st.booleans()), min_size=1, max_size=60)


def test_half_of_the_halves_is_no_error() -> None:
    assert calibration_error([0.5, 0.5], [True, False]) == 0
    assert brier_score([0.5, 0.5], [True, False]) == 0.25
    assert log_loss([0.5, 0.5], [True, False]) == pytest.approx(math.log(2))


def test_the_gaps_are_weighed_by_the_rows_in_a_bin() -> None:
    sure = [0.95, 0.95, 0.95, 0.15]
    right = [True, True, False, False]
    assert calibration_error(sure, right) == pytest.approx((3 * abs(0.95 - 2 / 3) + 1 * 0.15) / 4)


def test_certainty_belongs_to_the_last_bin() -> None:
    (one,) = reliability([1.0], [True])
    assert (one.low, one.high, one.number, one.confidence, one.right) == (0.9, 1.0, 1, 1.0, 1.0)


@given(ROWS)
def test_bins_hold_every_row_once_and_in_order(rows: list[tuple[float, bool]]) -> None:
    sure, right = [row[0] for row in rows], [row[1] for row in rows]
    bins = reliability(sure, right)
    assert sum(one.number for one in bins) == len(rows)
    assert all(one.low - 1e-9 <= one.confidence <= one.high + 1e-9 for one in bins)
    assert [one.low for one in bins] == sorted({one.low for one in bins})
    assert 0 <= calibration_error(sure, right) <= 1
    assert 0 <= brier_score(sure, right) <= 1
    assert log_loss(sure, right) >= 0


def test_nothing_found_is_no_error() -> None:
    assert (reliability([], []), calibration_error([], [])) == ([], 0)
    assert (brier_score([], []), log_loss([], [])) == (0, 0)


def test_an_answer_for_each_confidence() -> None:
    for measure in (reliability, calibration_error, brier_score, log_loss):
        with pytest.raises(ValueError, match=r"1 confidences for 2|shorter|longer"):
            measure([0.5], [True, False])
