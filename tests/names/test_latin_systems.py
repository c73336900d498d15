from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.names.latin_systems import LANGUAGES, load_system, seed, systems, transliterate


@pytest.mark.parametrize(
    ("language", "system", "name", "expected"),
    [
        ("ru", "", "Дмитрий Медведев", "Dmitriy Medvedev"),
        ("ru", "iso9", "Щербаков Юрий", "Ŝerbakov Ûrij"),
        ("ru", "passport", "Юлия Хрущёва", "Iuliia Khrushcheva"),
        ("ru", "scholarly", "Чехов", "Čexov"),
        ("ru", "press", "Достоевский", "Dostoevsky"),
        ("ru", "press", "Максим Горбачёв", "Maxim Gorbachev"),
        ("ru", "press", "Мария Захарова", "Maria Zakharova"),
        ("uk", "", "Володимир Зеленський", "Volodymyr Zelenskyi"),
        ("uk", "", "Київ", "Kyiv"),
        ("uk", "", "Згурський Юрій", "Zghurskyi Yurii"),
        ("uk", "bgn1965", "Зеленський", "Zelenskyy"),
        ("uk", "press", "Зеленський", "Zelensky"),
        ("uk", "iso9", "Запоріжжя", "Zaporìžžâ"),
        ("uk", "scholarly", "Хмельницький", "Xmelʹnycʹkyj"),
        ("be", "", "Ціханоўская", "Tsikhanowskaya"),
        ("be", "passport", "Ціханоўская", "Tsikhanouskaia"),
        ("be", "national", "Гомель", "Homieĺ"),
        ("be", "scholarly", "Быкаў", "Bykaŭ"),
        ("bg", "", "София", "Sofia"),
        ("bg", "", "Велико Търново", "Veliko Tarnovo"),
        ("bg", "", "Щерев", "Shterev"),
        ("bg", "bgn1952", "Търново", "Tŭrnovo"),
        ("bg", "iso9", "Търново", "Tʺrnovo"),
    ],
)
def test_writes_by_the_system(language: str, system: str, name: str, expected: str) -> None:
    assert transliterate(name, system, language) == expected


def test_keeps_other_characters() -> None:
    assert transliterate("푸틴, Putin (Путин) 1") == "푸틴, Putin (Putin) 1"


def test_unknown_system_is_an_error() -> None:
    with pytest.raises(KeyError):
        transliterate("Путин", "iso10")


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_system_writes_the_whole_alphabet(language: str) -> None:
    for name in systems(language):
        assert set(seed(language)["alphabet"]) - {"’"} <= set(load_system(language, name).letters)


@given(st.text(alphabet="абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґў’ -", max_size=30))
def test_leaves_no_letter_of_the_alphabet(name: str) -> None:
    for language in LANGUAGES:
        for system in systems(language):
            written = transliterate(name, system, language)
            assert set(written).isdisjoint(set(seed(language)["alphabet"]) - {"’"})
