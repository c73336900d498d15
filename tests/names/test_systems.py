from __future__ import annotations

import pytest

from extractor.names import transcribe


@pytest.mark.parametrize(
    ("name", "language", "to", "expected"),
    [
        ("Київ", None, "ko", "키이우"),
        ("Львів", None, "ko", "르비우"),
        ("Святлана Ціханоўская", None, "ko", "스뱌틀라나 치하노우스카야"),
        ("Пловдив", "bg", "ko", "플로브디프"),
        ("Новак Ђоковић", None, "ko", "노바크 조코비치"),
        ("Тоқаев", None, "ko", "토카예프"),
        ("김정은", None, "ru", "Ким Чен Ын"),
        ("이재명", None, "ru", "Ли Чжэ Мён"),
        ("Xi Jinping", "zh", "ru", "Си Цзиньпин"),
        ("Deng Xiaoping", "zh", "ko", "덩 샤오핑"),
        ("Shinzo Abe", "ja", "ru", "Синдзо Абэ"),
        ("기시다", "ja", "ru", "Кисида"),
        ("김정일", None, "mccune", "Kimjŏngil"),
        ("Щербаков Юрий", None, "iso9", "Ŝerbakov Ûrij"),
        ("Юлия", None, "passport", "Iuliia"),
    ],
)
def test_writes_by_the_system(name: str, language: str | None, to: str, expected: str) -> None:
    assert transcribe(name, language=language, to=to) == expected


def test_gives_candidates_with_costs() -> None:
    found = transcribe("Достоевский", limit=4)
    assert found[0] == ("도스토옙스키", 0.0)
    assert "도스토예프스키" in [form for form, _ in found]
    assert [cost for _, cost in found] == sorted(cost for _, cost in found)


def test_the_limit_is_positive() -> None:
    with pytest.raises(ValueError, match="limit"):
        transcribe("Путин", limit=0)
