from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.training.evaluate.measures import Counts, f1_interval

CASES = [
    # counts, precision, recall, F1
    (Counts(gold=4, found=3, wrong=1), 0.75, 0.75, 0.75),
    (Counts(gold=8, found=2, wrong=2), 0.5, 0.25, 1 / 3),
    (Counts(gold=2, found=0, wrong=0), 0.0, 0.0, 0.0),
    (Counts(), 0.0, 0.0, 0.0),
]
SENTENCES = st.lists(
    st.builds(
        lambda found, missed, wrong: Counts(found + missed, found, wrong),
        st.integers(0, 5),
        st.integers(0, 5),
        st.integers(0, 5),
    ),
    min_size=1,
    max_size=20,
)


@pytest.mark.parametrize(("counts", "precision", "recall", "f1"), CASES)
def test_scores(counts: Counts, precision: float, recall: float, f1: float) -> None:
    assert counts.precision == pytest.approx(precision)
    assert counts.recall == pytest.approx(recall)
    assert counts.f1 == pytest.approx(f1)


@given(SENTENCES)
def test_interval_is_the_same_every_time_and_lies_in_bounds(counts: list[Counts]) -> None:
    low, high = f1_interval(counts)
    assert (low, high) == f1_interval(list(counts))
    assert 0.0 <= low <= high <= 1.0


@given(SENTENCES)
def test_f1_is_the_harmonic_mean(counts: list[Counts]) -> None:
    total = sum(counts, Counts())
    if total.found:
        mean = 2 / (1 / total.precision + 1 / total.recall)
        assert total.f1 == pytest.approx(mean)


def test_interval_holds_the_score_and_shrinks_with_more_sentences() -> None:
    few = [Counts(2, 1, 1), Counts(3, 3, 0), Counts(1, 0, 1), Counts(2, 2, 0)] * 3
    many = few * 20
    widths = []
    for counts in (few, many):
        low, high = f1_interval(counts)
        assert low < sum(counts, Counts()).f1 < high
        widths.append(high - low)
    assert widths[1] < widths[0] / 3


def test_equal_sentences_leave_no_doubt() -> None:
    assert f1_interval([Counts(2, 1, 1)] * 50) == (0.5, 0.5)


def test_no_sentences_no_interval() -> None:
    assert f1_interval([]) == (0.0, 0.0)
