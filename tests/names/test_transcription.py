from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.names import transcribe
from extractor.names.spelling import load_table, write_word
from extractor.resources import load_yaml

PEOPLE = [
    ("Юрий Ушаков", "유리 우샤코프"),
    ("Путин", "푸틴"),
    ("Пушкин", "푸시킨"),
    ("Ельцин", "옐친"),
    ("Горбачёв", "고르바초프"),
    ("Горбачев", "고르바초프"),
    ("Горбачева", "고르바초바"),
    ("Чехов", "체호프"),
    ("Достоевский", "도스토옙스키"),
    ("Зюганов", "쥬가노프"),
    ("Щедрин", "셰드린"),
    ("Сергей", "세르게이"),
    ("Лавров", "라브로프"),
    ("Шойгу", "쇼이구"),
    ("Медведев", "메드베데프"),
    ("Захарова", "자하로바"),
    ("Мария", "마리야"),
    ("Песков", "페스코프"),
    ("Дмитрий", "드미트리"),
    ("Николай Патрушев", "니콜라이 파트루셰프"),
    ("Рябков", "랴브코프"),
    ("Владимир Зеленский", "블라디미르 젤렌스키"),
    ("Володимир Зеленський", "볼로디미르 젤렌스키"),
    ("Владимир Владимирович Путин", "블라디미르 블라디미로비치 푸틴"),
    ("Фёдор Михайлович Достоевский", "표도르 미하일로비치 도스토옙스키"),
    ("Федор", "표도르"),
    ("Лев Толстой", "레프 톨스토이"),
    ("Пётр Чайковский", "표트르 차이콥스키"),
    ("Александр Солженицын", "알렉산드르 솔제니친"),
    ("Михаил Шолохов", "미하일 숄로호프"),
    ("Никита Хрущёв", "니키타 흐루쇼프"),
    ("Феликс Дзержинский", "펠릭스 제르진스키"),
    ("Модест Мусоргский", "모데스트 무소륵스키"),
    ("Анна Ахматова", "안나 아흐마토바"),
    ("Максим Горький", "막심 고리키"),
    ("Евгений Пригожин", "예브게니 프리고진"),
    ("Алексей Навальный", "알렉세이 나발니"),
    ("Эльвира Набиуллина", "엘비라 나비울리나"),
    ("Валентина Матвиенко", "발렌티나 마트비옌코"),
    ("Андрей Белоусов", "안드레이 벨로우소프"),
    ("Сергей Собянин", "세르게이 소뱌닌"),
    ("Илья Ильич", "일리야 일리치"),
    ("Ольга", "올가"),
    ("Татьяна", "타티야나"),
    ("Игорь", "이고리"),
    ("Кирилл", "키릴"),
    ("Ксения", "크세니야"),
    ("Артём", "아르툠"),
    ("Карл", "카를"),
]

RULES = [
    ("Садко", "삿코", "제1항"),
    ("Рубцовск", "룹촙스크", "제1항"),
    ("Находка", "나홋카", "제1항"),
    ("Хабаровск", "하바롭스크", "제1항"),
    ("Агрыз", "아그리스", "제2항"),
    ("Лужков", "루시코프", "제2항"),
    ("Острогожск", "오스트로고시스크", "제2항"),
    ("Волгоград", "볼고그라드", "제3항"),
    ("Славгород", "슬라브고로드", "제3항"),
    ("Петрозаводск", "페트로자보츠크", "제4항"),
    ("Вернадский", "베르나츠키", "제4항"),
    ("Земля", "제믈랴", "제5항"),
    ("Павел", "파벨", "제5항"),
    ("Львович", "리보비치", "제6항"),
    ("Мценск", "므첸스크", "제6항"),
    ("Одесса", "오데사", "제7항"),
    ("Гамма", "감마", "제7항"),
    ("Егвекинот", "예그베키노트", "제8항"),
    ("Дьяково", "디야코보", "제9항"),
    ("Рязань", "랴잔", "제9항"),
    ("Таджикистан", "타지키스탄", "제10항"),
    ("Якутск", "야쿠츠크", "표 19"),
    ("Тютчев", "튜체프", "표 19"),
    ("Борщ", "보르시", "표 19"),
    ("Псков", "프스코프", "표 19"),
    ("Владивосток", "블라디보스토크", "표 19"),
]

SPELLINGS = [
    ("Алекса́ндр", "알렉산드르"),
    ("ПУТИН", "푸틴"),
    ("Ю. Ушаков", "유. 우샤코프"),
    ("В. В. Путин", "브. 브. 푸틴"),
    ("Римский-Корсаков", "림스키코르사코프"),
    ("Йошкар-Ола", "요시카르올라"),
    ("Санкт-Петербург", "상트페테르부르크"),
    ("фильм", "필름"),
    ("Подъячев", "포드야체프"),
    ("우샤코프 (Ушаков), 70", "우샤코프 (우샤코프), 70"),
    ("Dmitry Peskov", "Dmitry Peskov"),
    ("", ""),
]


@pytest.mark.parametrize(("name", "expected"), PEOPLE + SPELLINGS)
def test_transcribes_russian(name: str, expected: str) -> None:
    assert transcribe(name) == expected


@pytest.mark.parametrize(("name", "expected", "clause"), RULES)
def test_follows_the_clause(name: str, expected: str, clause: str) -> None:
    assert transcribe(name) == expected, clause


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Юрий Ушаков", "Yuriy Ushakov"),
        ("Достоевский", "Dostoyevskiy"),
        ("Елена Щербакова", "Yelena Shcherbakova"),
        ("Соловьёв", "Solovyov"),
    ],
)
def test_transliterates_to_latin(name: str, expected: str) -> None:
    assert transcribe(name, to="en") == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [("압구정", "Apgujeong"), ("설악", "Seorak"), ("울릉 사동", "Ulleung Sadong")],
)
def test_romanizes_hangul(name: str, expected: str) -> None:
    assert transcribe(name, language="ko", to="en") == expected


def test_names_the_known_languages_in_the_error() -> None:
    with pytest.raises(ValueError, match="ru to ko"):
        transcribe("Praha", language="cs")


def test_every_exception_differs_from_the_rules_and_has_a_reason() -> None:
    for word, entry in load_yaml("transcription/ru_exceptions.yaml").items():
        assert entry["reason"]
        assert write_word(word.replace("-", ""), load_table("ru")) != entry["ko"], word


def test_every_spelling_change_cites_its_rule() -> None:
    assert all(rule["rule"] for rule in load_yaml("transcription/ru.yaml")["spelling"])


@given(st.text())
def test_never_fails(name: str) -> None:
    transcribe(name)
    transcribe(name, to="en")
    transcribe(name, language="ko", to="en")


@given(st.text(alphabet="абвгдеёжзийклмнопрстуфхцчшщъыьэюяАБВ -.", max_size=30))
def test_leaves_no_cyrillic_and_is_stable(name: str) -> None:
    written = transcribe(name)
    assert transcribe(written) == written


@given(st.text(alphabet=st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3)))
def test_keeps_hangul(name: str) -> None:
    assert transcribe(name) == name
