from __future__ import annotations

import pytest

from extractor.entities.nations import with_countries
from extractor.schema import Label
from tests.entities.views import L, O, P, tagged, words

CASES: list[tuple[str, list[tuple[str, Label]], list[tuple[str, Label]]]] = [
    ("일본 경제산업성은 답했다.", [("일본", L), ("경제산업성", O)], [("일본 경제산업성", O)]),
    (
        "부산 경제산업성은 답했다.",
        [("부산", L), ("경제산업성", O)],
        [("부산", L), ("경제산업성", O)],
    ),
    ("일본, 경제산업성 방문", [("일본", L), ("경제산업성", O)], [("일본", L), ("경제산업성", O)]),
    (
        "일본 누리 전자는 답했다.",
        [("일본", L), ("누리 전자", O)],
        [("일본", L), ("누리 전자", O)],
    ),
    ("미국 유리가 왔다.", [("미국", L), ("유리", P)], [("미국", L), ("유리", P)]),
    (
        "미국 영국 국방부",
        [("미국", L), ("영국", L), ("국방부", O)],
        [("미국", L), ("영국 국방부", O)],
    ),
    ("결승에서 독일 일본", [("독일", L), ("일본", O)], [("독일", L), ("일본", O)]),
    ("독일 연방군", [("독일", L)], [("독일", L)]),
    ("", [], []),
]


@pytest.mark.parametrize(("text", "known", "expected"), CASES)
def test_a_body_takes_in_its_country(
    text: str, known: list[tuple[str, Label]], expected: list[tuple[str, Label]]
) -> None:
    assert words(text, with_countries(text, tagged(text, *known))) == expected
