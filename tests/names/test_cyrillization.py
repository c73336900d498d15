from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.names import transcribe
from extractor.names.latin_systems import LANGUAGES, systems, transliterate

# Names whose letters every system keeps apart well enough to read them back.
NAMES = {
    "ru": [
        *("Юрий Ушаков", "Щербаков", "Достоевский", "Жуковский", "Цветаева", "Вячеслав", "Белый"),
        *("Рязань", "Чехов", "Мышкин", "Айвазовский", "Михаил", "Ксения", "Алексей", "Ельцин"),
        *("Игорь Стравинский", "Ольга", "Юлия Навальная"),
    ],
    "uk": [
        *("Володимир Зеленський", "Київ", "Запоріжжя", "Єрмак", "Щербак", "Ґонґадзе", "Гайдай"),
        *("Андрій", "Кличко", "Хмельницький", "Чернігів", "Подоляк", "Шевченко"),
    ],
    "be": [
        *("Святлана Ціханоўская", "Мінск", "Быкаў", "Янка Купала", "Аляксандр Лукашэнка"),
        *("Гродна", "Шчучын", "Ёсіф", "Юрый", "Мікалай", "Дзмітрый"),
    ],
    "bg": [
        *("София", "Пловдив", "Бойко Борисов", "Христо Стоичков", "Желю Желев", "Щерев"),
        *("Цветан", "Юлиян", "Бургас", "Кирил Петков", "Ямбол", "Георги", "Чипровци", "Гьоков"),
    ],
}
CASES = [
    (language, system, name)
    for language, names in NAMES.items()
    for name in names
    for system in systems(language)
]


@pytest.mark.parametrize(("language", "system", "name"), CASES)
def test_reads_back_what_any_system_writes(language: str, system: str, name: str) -> None:
    latin = transcribe(name, language=language, to=system or "en")
    found = transcribe(latin, language=language, to=language, limit=4)
    assert name in [form for form, _ in found][: 1 if system != "passport" else 4]


@pytest.mark.parametrize(
    ("language", "latin", "expected"),
    [
        ("ru", "Dostoyevsky", "Достоевский"),
        ("ru", "Sergei Lavrov", "Сергей Лавров"),
        ("ru", "Sergey Lavrov", "Сергей Лавров"),
        ("ru", "Leontyev", "Леонтьев"),
        ("ru", "Rimsky-Korsakov", "Римский-Корсаков"),
        ("uk", "Zelenskyy", "Зеленський"),
        ("uk", "Zelensky", "Зеленський"),
        ("bg", "Kalchev", "Калчев"),
    ],
)
def test_reads_what_the_press_prints(language: str, latin: str, expected: str) -> None:
    assert transcribe(latin, language=language, to=language) == expected


def test_offers_what_the_letters_leave_open() -> None:
    found = transcribe("Tarnovo", language="bg", to="bg", limit=4)
    assert "Търново" in [form for form, _ in found]
    assert [cost for _, cost in found] == sorted(cost for _, cost in found)


def test_keeps_capitals_and_other_scripts() -> None:
    assert transcribe("USHAKOV, 푸틴 и Ivan", language="ru", to="ru") == "УШАКОВ, 푸틴 и Иван"


def test_a_latin_name_of_a_language_can_be_written_in_hangul() -> None:
    assert transcribe("Yuri Ushakov", language="ru") == "유리 우샤코프"
    assert transcribe("Kharkiv", language="uk") == "하르키우"


@given(st.text(max_size=30), st.sampled_from(LANGUAGES))
def test_never_fails(name: str, language: str) -> None:
    assert transcribe(name, language=language, to=language, limit=3)


@given(st.text(alphabet="бвгдзклмнпрстфаиоу", min_size=1, max_size=12))
def test_letters_with_one_reading_come_back(name: str) -> None:
    latin = transliterate(name, "scholarly")
    assert name in [form for form, _ in transcribe(latin, language="ru", to="ru", limit=16)]
