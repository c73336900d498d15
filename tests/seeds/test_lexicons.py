from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable

import pytest

from extractor.resources import load_table, names
from extractor.schema import Label, Name

COMPILED = (Label.LOCATION, Label.ORGANIZATION)
"""The two lexicons in which a form belongs to one entry only."""

PLACE_KINDS = "country territory capital city region continent sea island river mountain landmark"
BODY_KINDS = (
    "international government ministry parliament presidency court police military intelligence "
    "agency central_bank party news_agency media company bank university sports union ngo "
    "religious armed_group"
)

GONE = "a former state"
CITY_STATE = "the city is the state"
CAPITALS_OTHER_THAN_ONE = {
    "남아프리카공화국": (3, "government, parliament and supreme court sit in three cities"),
    "볼리비아": (2, "Sucre by the constitution, La Paz by government"),
    "나우루": (0, "Nauru names no capital"),
    "싱가포르": (0, CITY_STATE),
    "모나코": (0, CITY_STATE),
    "바티칸": (0, CITY_STATE),
    "소련": (0, GONE),
    "동독": (0, GONE),
    "서독": (0, GONE),
    "유고슬라비아": (0, GONE),
    "체코슬로바키아": (0, GONE),
    "세르비아 몬테네그로": (0, GONE),
    "남베트남": (0, GONE),
    "북베트남": (0, GONE),
    "남예멘": (0, GONE),
    "북예멘": (0, GONE),
    "오스만제국": (0, GONE),
    "만주국": (0, GONE),
}

HANGUL = re.compile(r"[가-힣]")
LATIN = re.compile(r"[A-Za-zÀ-ɏ]")
CYRILLIC = re.compile(r"[Ѐ-ӿ]")
HAN = re.compile(r"[一-鿿豈-﫿]")
ORDINAL = re.compile(r"\b[IVX]+\b")
"""The Roman numeral of popes and kings, Latin letters in every script."""
STAGE_NAMES = {"PSY"}
"""Names that the Russian press leaves in Latin letters."""


def entries(label: Label) -> list[Name]:
    return [name for name in names() if name.label == label]


def full_forms(name: Name) -> list[str]:
    return [form for form in (name.ko, name.en, name.ru, *name.aliases) if form]


def shared(found: Iterable[Name]) -> list[str]:
    counts = Counter(form for name in found for form in full_forms(name))
    return sorted(form for form, count in counts.items() if count > 1)


def countries() -> set[str]:
    return {name.ko for name in entries(Label.LOCATION) if name.kind == "country"}


@pytest.mark.parametrize("label", [*COMPILED, Label.PERSON])
def test_every_entry_has_hangul(label: Label) -> None:
    assert [name for name in entries(label) if not HANGUL.search(name.ko)] == []


@pytest.mark.parametrize("label", [*COMPILED, Label.PERSON])
def test_ru_has_no_latin_and_en_no_cyrillic(label: Label) -> None:
    found = entries(label)
    russian = {name.ru for name in found if name.ru} - STAGE_NAMES
    assert [form for form in russian if LATIN.search(ORDINAL.sub("", form))] == []
    assert [form for form in russian if not CYRILLIC.search(form)] == []
    assert [name.en for name in found if CYRILLIC.search(name.en)] == []
    assert [name.en for name in found if HANGUL.search(name.en)] == []


@pytest.mark.parametrize("label", [*COMPILED, Label.PERSON])
def test_no_form_mixes_cyrillic_with_latin_or_hangul(label: Label) -> None:
    forms = [ORDINAL.sub("", form) for name in entries(label) for form in full_forms(name)]
    cyrillic = [form for form in forms if CYRILLIC.search(form)]
    assert [form for form in cyrillic if LATIN.search(form) or HANGUL.search(form)] == []


@pytest.mark.parametrize("label", COMPILED)
def test_a_form_belongs_to_one_entry(label: Label) -> None:
    assert shared(entries(label)) == []


def test_people_share_forms_only_as_homonyms() -> None:
    """Two people may bear one name in one script, but Hangul tells them apart."""
    people = entries(Label.PERSON)
    assert [ko for ko, count in Counter(name.ko for name in people).items() if count > 1] == []
    assert len(shared(people)) <= len(people) // 100, shared(people)


@pytest.mark.parametrize("label", COMPILED)
def test_no_form_is_one_character(label: Label) -> None:
    found = entries(label)
    assert [form for name in found for form in full_forms(name) if len(form) < 2] == []


@pytest.mark.parametrize("label", COMPILED)
def test_forms_are_clean_text(label: Label) -> None:
    forms = [form for name in entries(label) for form in full_forms(name)]
    assert [form for form in forms if form != unicodedata.normalize("NFC", form)] == []
    assert [form for form in forms if "  " in form or "@" in form or '"' in form] == []
    readable = [HANGUL, LATIN, CYRILLIC, HAN]
    assert [form for form in forms if not any(script.search(form) for script in readable)] == []


@pytest.mark.parametrize("label", COMPILED)
def test_country_is_the_ko_of_a_country(label: Label) -> None:
    known = countries() | {""}
    assert [(name.ko, name.country) for name in entries(label) if name.country not in known] == []


def test_country_of_people_is_a_state_or_territory() -> None:
    states = [name for name in entries(Label.LOCATION) if name.kind in {"country", "territory"}]
    known = {form for name in states for form in full_forms(name)} | {""}
    people = entries(Label.PERSON)
    assert [(name.ko, name.country) for name in people if name.country not in known] == []


@pytest.mark.parametrize("label", [*COMPILED, Label.PERSON])
def test_common_forms_belong_to_their_entry(label: Label) -> None:
    stray = [
        (name.ko, form)
        for name in entries(label)
        for form in name.common
        if form not in (*full_forms(name), *name.short)
    ]
    assert stray == []


@pytest.mark.parametrize(
    ("label", "kinds"), [(Label.LOCATION, PLACE_KINDS), (Label.ORGANIZATION, BODY_KINDS)]
)
def test_kinds_are_known(label: Label, kinds: str) -> None:
    assert [
        (name.ko, name.kind)
        for name in entries(label)
        if name.kind not in re.findall(r"\w+", kinds)
    ] == []


def test_all_states_are_present() -> None:
    former = {ko for ko, (_, reason) in CAPITALS_OTHER_THAN_ONE.items() if reason == GONE}
    assert former <= countries()
    assert len(countries() - former) >= 197


def test_every_state_has_names_in_three_scripts() -> None:
    states = [name for name in entries(Label.LOCATION) if name.kind == "country"]
    assert [name.ko for name in states if not (name.en and name.ru)] == []


def test_every_country_has_one_capital() -> None:
    capitals = Counter(name.country for name in entries(Label.LOCATION) if name.kind == "capital")
    expected = {ko: CAPITALS_OTHER_THAN_ONE.get(ko, (1, ""))[0] for ko in countries()}
    assert {ko: capitals[ko] for ko in countries()} == expected


@pytest.mark.parametrize(
    ("form", "ko"),
    [
        ("대한민국", "한국"),
        ("키예프", "키이우"),
        ("Київ", "키이우"),
        ("터키", "튀르키예"),
        ("Белый дом", "백악관"),
        ("Кремль", "크렘린궁"),
        ("나토", "북대서양조약기구"),
        ("국정원", "국가정보원"),
        ("ФСБ", "러시아 연방보안국"),
        ("РИА Новости", "리아노보스티"),
        ("베르호브나 라다", "최고라다"),
    ],
)
def test_other_forms_lead_to_their_entry(form: str, ko: str) -> None:
    owners = [name.ko for label in COMPILED for name in entries(label) if form in full_forms(name)]
    assert owners == [ko]


def test_letters_stand_for_known_countries_and_say_which() -> None:
    rows = load_table("country_letters.tsv")
    assert [row for row in rows if row["ko"] not in countries()] == []
    assert len({(row["letter"], row["ko"]) for row in rows}) == len(rows)
    readings = Counter(row["letter"] for row in rows)
    assert [row for row in rows if readings[row["letter"]] > 1 and not row["note"]] == []
