from __future__ import annotations

import pytest

from extractor.entities.agree import agree
from extractor.schema import Label
from tests.entities.views import L, O, P, Q, tagged, words

Names = list[tuple[str, Label]]


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        ("한들 한들 한들", [("한들", P), ("한들", O), ("한들", O)], [("한들", O)] * 3),
        ("세림건설 세림건설", [("세림건설", P), ("세림건설", P)], [("세림건설", O)] * 2),
        ("강남구청은", [("강남구청", P)], [("강남구청", O)]),
        ("서울 부산", [("서울", L), ("부산", O)], [("서울", L), ("부산", O)]),
        ("셋 셋", [("셋", Q), ("셋", P)], [("셋", Q), ("셋", P)]),
        ("Ingrid Solberg", [("Ingrid", P), ("Solberg", O)], [("Ingrid Solberg", P)]),
        ("Юрий Ушаков", [("Юрий", P), ("Ушаков", P)], [("Юрий Ушаков", P)]),
        ("Oslo London", [("Oslo", L), ("London", L)], [("Oslo", L), ("London", L)]),
        ("Ingrid, Solberg", [("Ingrid", P), ("Solberg", P)], [("Ingrid", P), ("Solberg", P)]),
        ("나리 푸른", [("나리", P), ("푸른", O)], [("나리", P), ("푸른", O)]),
        ("허우한민은", [("허우", P), ("한민", P)], [("허우한민", P)]),
        ("나리푸른", [("나리", P), ("푸른", O)], [("나리", P), ("푸른", O)]),
    ],
)
def test_agree(text: str, names: Names, expected: Names) -> None:
    assert words(text, agree(text, tagged(text, *names))) == expected


def test_nothing_comes_of_nothing() -> None:
    assert agree("빈 글", []) == []
