from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from extractor.entities.tagger.tiles import product, small_product, whole_tiles


def some(rows: int, columns: int, seed: int) -> np.ndarray[tuple[int, int], np.dtype[np.float32]]:
    return np.random.default_rng(seed).standard_normal((rows, columns), np.float32)


@given(st.integers(1, 60), st.integers(0, 50))
def test_a_row_is_the_same_alone_and_among_others(row: int, seed: int) -> None:
    left, right = some(300, 96, seed), some(96, 56, seed + 1)
    whole = small_product(left, right)
    assert np.array_equal(small_product(left[:row], right), whole[:row])
    np.testing.assert_allclose(whole, left @ right, atol=1e-4)


@given(st.integers(0, 40), st.integers(0, 50))
def test_products_are_those_of_numpy(rows: int, seed: int) -> None:
    left, right = some(rows, 20, seed), some(20, 30, seed + 1)
    for multiply in (product, small_product):
        assert multiply(left, right).shape == (rows, 30)
        np.testing.assert_allclose(multiply(left, right), left @ right, atol=1e-4)
    assert whole_tiles(rows) % 16 == 0 <= whole_tiles(rows) - rows < 16
