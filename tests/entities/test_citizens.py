from __future__ import annotations

import pytest

from extractor.entities.citizens import find_citizens
from tests.entities.views import P, tagged, view_of, words


@pytest.mark.parametrize(
    ("text", "person", "countries"),
    [
        ("한국인 김 씨가 왔다.", "김", ["한국"]),
        ("미국인 화가 존 스미스가 왔다.", "존 스미스", ["미국"]),
        ("미국인 목사 폴 그레이가 왔다.", "폴 그레이", ["미국"]),
        ("일본계 미국인 영화 배우 켄 모리타가 왔다.", "켄 모리타", ["미국"]),
        ("한국인 3명과 김 씨가 왔다.", "김", []),
        ("한국인이 김 씨와 왔다.", "김", []),
        ("한국인 선원은 김 씨와 왔다.", "김", []),
        ("한국인 유명 영화 배우 김 씨와 왔다.", "김", []),
        ("언론인 김 씨가 왔다.", "김", []),
        ("독립한국인 김 씨가 왔다.", "김", []),
        ("김 씨는 한국인", "김", []),
    ],
)
def test_the_country_of_a_person(text: str, person: str, countries: list[str]) -> None:
    found = find_citizens(view_of(text), tagged(text, (person, P)))
    assert [form for form, _ in words(text, found)] == countries
