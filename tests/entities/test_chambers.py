from __future__ import annotations

import pytest

from extractor.entities.chambers import join_chambers
from extractor.schema import Label
from tests.entities.views import L, O, P, Q, tagged, words

Names = list[tuple[str, Label]]


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        ("대전지법 제11형사부는", [("대전지법", O), ("제11", Q)], [("대전지법 제11형사부", O)]),
        ("서울고법 형사12부(최나라", [("서울고법", O), ("12부", Q), ("최나라", P)],
         [("서울고법 형사12부", O), ("최나라", P)]),
        ("춘천지법 형사 3단독 판사", [("춘천지법", O), ("3단독", Q)], [("춘천지법 형사 3단독", O)]),
        ("대법원 1부는", [("대법원", O)], [("대법원 1부", O)]),
        ("수원지검 강력부에", [("수원지검", O)], [("수원지검 강력부", O)]),
        ("대전지법 앞 3명", [("대전지법", O), ("3명", Q)], [("대전지법", O), ("3명", Q)]),
        ("서울 형사1부", [("서울", L), ("1부", Q)], [("서울", L), ("1부", Q)]),
    ],
)  # fmt: skip
def test_join_chambers(text: str, names: Names, expected: Names) -> None:
    assert words(text, join_chambers(text, tagged(text, *names))) == expected


def test_candidates_that_overlap_otherwise_stay() -> None:
    text = "오는 30일 대법원"
    names = [*tagged(text, ("오는 30일", Label.DATE)), *tagged(text, ("30일", Label.DATE))]
    assert len(list(join_chambers(text, names))) == 2
