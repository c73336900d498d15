from __future__ import annotations

import pytest

from extractor.entities.candidates import Source
from extractor.entities.letters import as_places, find_letters
from extractor.schema import Label
from tests.entities.views import L, O, P, T, hand_view, tagged, view_of, words

# The text, the names and titles known in it, the country letters.
CASES: list[tuple[str, list[tuple[str, Label]], list[str]]] = [
    ("미-러 회담이 열렸다.", [], ["미", "러"]),
    ("한·미·일 장관이 모였다.", [], ["한", "미", "일"]),
    ("우∙러 전쟁이 이어졌다.", [], ["우", "러"]),
    ("미 국방부는 답했다.", [("국방부", O)], ["미"]),
    ("러 외무차관이 왔다.", [("외무차관", T)], ["러"]),
    ("美 국방부와 中 외교부가 맞섰다.", [("국방부", O), ("외교부", O)], ["美", "中"]),
    ("한미 동맹을 말했다.", [], ["한", "미"]),
    ("미래를 논의했다.", [], []),
    ("오는 20일 국방부가 밝힌다.", [("국방부", O)], []),
    ("일부 국방부 직원이 왔다.", [("국방부", O)], []),
    ("이 대표는 웃었다.", [("대표", T)], []),
    ("한 장관이 말했다.", [("장관", T)], []),
    ("회의 중 장관이 나갔다.", [("장관", T)], []),
    ("한국미-러시아어 사전을 샀다.", [], []),
    ("미러 세 장을 샀다.", [], []),
]


@pytest.mark.parametrize(("text", "known", "expected"), CASES)
def test_find_letters(text: str, known: list[tuple[str, Label]], expected: list[str]) -> None:
    found = list(find_letters(view_of(text), tagged(text, *known)))
    assert words(text, found) == [(letter, L) for letter in expected]


def test_a_row_written_together_needs_a_noun_of_meeting() -> None:
    assert list(find_letters(hand_view(("한미", "NNP"), ("는", "JX")), [])) == []
    row = hand_view(("한미", "NNP"), (" 동맹", "NNG"))
    assert words(row.text, find_letters(row, [])) == [("한", L), ("미", L)]
    noun = hand_view(("한미", "NNG"), (" 동맹", "NNG"))
    assert list(find_letters(noun, [])) == []


def test_letters_that_a_tagger_took_for_people_are_places() -> None:
    text = "한·미 장관과 김 장관"
    people = tagged(text, ("한", P), ("미", P), ("김", P))
    letters = list(find_letters(view_of(text), []))
    assert words(text, as_places(text, people, letters)) == [("한", L), ("미", L), ("김", P)]


def test_a_tagged_row_gives_way_to_its_letters() -> None:
    text = "미-러 정상회담"
    letters = list(find_letters(view_of(text), []))
    assert as_places(text, tagged(text, ("미-러", O)), letters) == []
    alone = tagged(text, ("미", O))
    assert words(text, as_places(text, alone, letters)) == [("미", L)]


def test_abbreviations_of_several_syllables_stand_in_a_row() -> None:
    text = "한-카자흐 장관이 만났다"
    assert words(text, find_letters(view_of(text), [])) == [("한", L), ("카자흐", L)]


def test_a_country_that_is_listed_is_no_row_of_letters() -> None:
    text = "독일 외무장관이 말했다"
    listed = tagged(text, ("독일", L), source=Source.LEXICON)
    assert list(find_letters(view_of(text), listed)) == []
