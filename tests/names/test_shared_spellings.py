from __future__ import annotations

import pytest

from extractor.names.shared_spellings import share_spelling


@pytest.mark.parametrize(("one", "other"), [("조셉", "조지프"), ("알베르트", "앨버트")])
def test_spellings_of_one_latin_part(one: str, other: str) -> None:
    assert share_spelling(one, other) == share_spelling(other, one) is not None


@pytest.mark.parametrize(
    ("one", "other"), [("유리", "율리"), ("존슨", "존스"), ("마리야", "마리나"), ("", "조셉")]
)
def test_other_parts_share_none(one: str, other: str) -> None:
    assert share_spelling(one, other) is None
