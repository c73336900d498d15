from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.names.hangul import compose, decompose
from extractor.names.korean_names import surname_spellings, surnames
from extractor.names.phonemes import phonemes, skeleton
from extractor.names.scripts import fold, normalize, script, tokens
from extractor.schema import Script


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("우샤코프", Script.HANGUL),
        ("Ушаков", Script.CYRILLIC),
        ("Müller", Script.LATIN),
        ("美國", Script.HAN),
        ("J. 설리번", Script.HANGUL),
        ("G7", Script.LATIN),
        ("2022", Script.LATIN),
        ("", Script.LATIN),
    ],
)
def test_script(text: str, expected: Script) -> None:
    assert script(text) == expected


@pytest.mark.parametrize(
    ("name", "parts", "initials"),
    [
        ("유리 우샤코프", ["유리", "우샤코프"], 0),
        ("Ушаков, Юрий", ["Юрий", "Ушаков"], 0),
        ("В.В. Путин", ["В", "В", "Путин"], 2),
        ("Kim Jong-un", ["Kim", "Jong-un"], 0),
        ("J. R. Smith", ["J", "R", "Smith"], 2),
        ("  ", [], 0),
    ],
)
def test_tokens(name: str, parts: list[str], initials: int) -> None:
    found = tokens(name)
    assert [token.text for token in found] == parts
    assert sum(token.initial for token in found) == initials


def test_fold_takes_spellings_together() -> None:
    assert fold("Пётр") == fold("петр")
    assert fold("Jong-un") == fold("jong un")
    assert fold("OPEC") != fold("OPEC+")
    assert normalize("Алекса́ндр Андре́й") == "Александр Андрей"


@pytest.mark.parametrize(
    "forms",
    [
        ["우샤코프", "Ушаков", "Ushakov"],
        ["라브로프", "Лавров", "Lavrov"],
        ["페스코프", "Песков", "Peskov"],
        ["차이콥스키", "Чайковский", "Tchaikovsky"],
    ],
)
def test_spellings_share_their_consonants(forms: list[str]) -> None:
    assert len({skeleton(form) for form in forms}) == 1


@given(st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3))
def test_hangul_comes_back(character: str) -> None:
    assert compose(decompose(character)) == character


def test_only_syllables_come_apart() -> None:
    with pytest.raises(ValueError, match="not a Hangul syllable"):
        decompose("a")


@given(st.text())
def test_keys_never_fail(text: str) -> None:
    phonemes(text)
    skeleton(text)
    assert fold(fold(text)) == fold(text)


def test_every_spelling_of_a_surname_is_a_word() -> None:
    for surname in surnames():
        assert surname_spellings(surname)
        assert all(
            isinstance(form, str) for forms in surnames()[surname].values() for form in forms
        )
