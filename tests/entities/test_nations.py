from __future__ import annotations

import pytest

from extractor.entities.nations import cut_before_countries, with_countries
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


@pytest.mark.parametrize(
    ("text", "known", "expected"),
    [
        ("미국 영국 등이 모였다.", ("미국 영국", L), [("미국", L), ("영국", L)]),
        ("아프리카 우간다에서 열렸다.", ("아프리카 우간다", L), [("아프리카 우간다", L)]),
        ("가온병 대한민국 후보", ("가온병 대한민국", L), [("가온병", L), ("대한민국", L)]),
        ("존 브라이트 미 국무장관", ("존 브라이트 미", P), [("존 브라이트", P)]),
        ("이아름 미 변호사", ("이아름 미", P), [("이아름 미", P)]),
        ("주한 미국 대사관", ("주한 미국", O), [("주한 미국", O)]),
        ("러시아가 답했다.", ("러시아", L), [("러시아", L)]),
    ],
)
def test_a_name_ends_before_a_country(
    text: str, known: tuple[str, Label], expected: list[tuple[str, Label]]
) -> None:
    assert words(text, cut_before_countries(text, tagged(text, known))) == expected
