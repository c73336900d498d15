from __future__ import annotations

import pytest

from extractor.entities.candidates import Source
from extractor.entities.parts import find_parts, is_region, is_unit
from extractor.entities.titles import CONFIDENCE, FUSED_CONFIDENCE
from extractor.schema import Label
from tests.entities.views import L, O, P, T, tagged, words


@pytest.mark.parametrize(
    ("text", "label", "expected"),
    [
        ("서울 강남구 역삼동", L, [("서울", L), ("강남구", L), ("역삼동", L)]),
        ("경기도 새봄시 푸른공원", L, [("경기도", L), ("새봄시", L), ("푸른공원", L)]),
        ("남아프리카 공화국", L, []),
        ("터키 수루치", L, [("터키", L), ("수루치", L)]),
        ("우크라이나 동부", L, [("우크라이나", L)]),
        ("제주 남남동쪽", L, [("제주", L)]),
        ("부산 2번지", L, [("부산", L)]),
        ("푸른 광장", L, []),
        ("영국 맨체스터 인근 솔포드", L, [("영국", L), ("맨체스터", L), ("솔포드", L)]),
        ("우크라이나 동부 해안", L, [("우크라이나", L)]),
        ("서울시립미술관", O, [("서울", L)]),
        ("서울역", L, [("서울", L)]),
        ("개성공단", L, [("개성", L)]),
        ("서울숲", L, []),
        ("일본 외무성", O, [("일본", L), ("외무성", O)]),
        ("한국은행", O, [("한국", L)]),
        ("서울고법 형사3부", O, [("서울고법", O), ("서울", L)]),
        ("부산 남부경찰서", O, [("부산", L), ("남부경찰서", O)]),
        ("푸른전자", O, []),
        ("인천 광역시 옹진군", L, [("인천 광역시", L), ("옹진군", L)]),
        ("카르발라 시", L, [("카르발라 시", L)]),
        ("가람 지구", L, []),
        ("서울", L, []),
        ("대전지법 제11형사부", O, [("대전지법", O), ("대전", L)]),
        ("은빛대 총무팀", O, [("은빛대", O)]),
        ("은빛 총무팀", O, []),
        ("유리 우샤코프", P, []),
    ],
)
def test_parts_of_names(text: str, label: Label, expected: list[tuple[str, Label]]) -> None:
    assert words(text, find_parts(text, tagged(text, (text, label)))) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("경찰청장", [("경찰청", O)]),
        ("하나은행장", [("하나은행", O)]),
        ("새봄시장", [("새봄시", L)]),
        ("비서실장", []),
        ("사업총괄부장", []),
        ("대변인", []),
    ],
)
def test_the_body_of_a_fused_title(title: str, expected: list[tuple[str, Label]]) -> None:
    fused = tagged(title, (title, T), source=Source.TITLE, confidence=FUSED_CONFIDENCE)
    assert words(title, find_parts(title, fused)) == expected
    alone = tagged(title, (title, T), source=Source.TITLE, confidence=CONFIDENCE)
    assert list(find_parts(title, alone)) == []


@pytest.mark.parametrize(
    ("word", "unit"),
    [("형사3과", True), ("사진부", True), ("제2사단", True), ("은빛대", False), ("총무", False)],
)
def test_units(word: str, unit: bool) -> None:
    assert is_unit(word) is unit


@pytest.mark.parametrize(("word", "region"), [("강남구", True), ("3동", False), ("공원", False)])
def test_regions(word: str, region: bool) -> None:
    assert is_region(word) is region
