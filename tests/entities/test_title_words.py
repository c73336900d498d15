from __future__ import annotations

import pytest

from extractor.entities.title_words import closes, fused_heads, titles, words
from tests.entities.views import view_of


def test_honorifics_are_no_titles() -> None:
    found = [titles().matches(word, 0) for word in ("씨", "여사", "님")]
    assert [list(match) for match in found] == [[], [], []]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("대통령은 떠났다.", ["대통령"]),
        ("주지사 대행이 왔다.", ["주지사 대행"]),
        ("장관 대행사가 왔다.", ["장관"]),
        ("유럽이사회 의장이 왔다.", ["의장"]),
        ("장관들이 왔다.", []),
        ("그는 회의를 감독했다.", []),
        ("비가 온다.", []),
        ("", []),
    ],
)
def test_words_of_the_list(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end, _ in words(view_of(text))] == expected


def test_a_word_of_another_meaning_is_told() -> None:
    assert [homonym for *_, homonym in words(view_of("의사와 대통령이 왔다."))] == [True, False]


def test_a_title_ends_before_a_particle_and_not_before_a_verb() -> None:
    assert closes(view_of("감독은 왔다."), 2)
    assert not closes(view_of("감독했다."), 2)


def test_heads_that_take_in_their_place() -> None:
    assert "시장" in fused_heads()
    assert "장관" not in fused_heads()
