from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from extractor.entities.tagger.spans import LONGEST, Spans, hashes_of
from extractor.entities.tagger.units import Piece, Unit


def test_equal_forms_have_equal_hashes_wherever_they_stand() -> None:
    together = hashes_of(["가나", "다", "가나", "", "나가"])
    assert together[0] == together[2] == hashes_of(["가나"])[0]
    assert len(set(together.tolist())) == 4


@given(st.lists(st.text("가나다AЖ漢😀", min_size=1, max_size=9), max_size=12), st.integers(0, 12))
def test_every_span_has_the_hash_of_its_letters(forms: list[str], cut: int) -> None:
    units = [Unit(0, 0, form, "NNP", 1, Piece.WHOLE, False, False) for form in forms]
    first = min(cut, len(units))
    spans = Spans.of(units, [first, len(units) - first])
    for number, firsts, hashes in spans.by_length():
        joined = ["".join(forms[start : start + number]) for start in firsts.tolist()]
        np.testing.assert_array_equal(hashes, hashes_of(joined))
        assert all(2 <= len(form) <= LONGEST for form in joined)
        assert all(start >= first or start + number <= first for start in firsts.tolist())
