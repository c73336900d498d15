from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.entities.tagger.calibration import UNCALIBRATED, Calibration

CHANCES = st.floats(0, 1)


@given(CHANCES, CHANCES)
def test_the_surer_stays_the_surer(one: float, other: float) -> None:
    calibrated = Calibration(0.6, -0.3)
    low, high = sorted([one, other])
    assert 0 < calibrated(low) <= calibrated(high) < 1


def test_what_is_too_sure_is_lowered() -> None:
    assert Calibration(0.5, 0.0)(0.9) == pytest.approx(0.75)
    assert UNCALIBRATED(0.9) == pytest.approx(0.9)
