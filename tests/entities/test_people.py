from __future__ import annotations

from dataclasses import replace

import pytest

from extractor.entities.candidates import Source
from extractor.entities.people import (
    beside_posts,
    find_courteous,
    is_korean_name,
    join_beside_posts,
    join_namesakes,
    whole_before_posts,
    with_last_names,
    without_particles,
)
from extractor.schema import Label
from tests.entities.views import L, O, P, T, tagged, view_of, words


def test_a_foreign_name_beside_a_post_is_a_person() -> None:
    text = "EU의 Helena Varga 대변인과 보좌관 Иван Петров"
    names = tagged(text, ("Helena Varga", O), ("Иван Петров", L))
    posts = tagged(text, ("대변인", T), ("보좌관", T), source=Source.TITLE)
    found = words(text, beside_posts(text, names, [], posts))
    assert found == [("Helena Varga", P), ("Иван Петров", P)]


def test_a_body_that_the_lexicon_knows_stays_one() -> None:
    text = "Goldman Sachs 대표"
    names = tagged(text, ("Goldman Sachs", O))
    posts = tagged(text, ("대표", T), source=Source.TITLE)
    listed = tagged(text, ("Goldman Sachs", O), source=Source.LEXICON)
    assert words(text, beside_posts(text, names, listed, posts)) == [("Goldman Sachs", O)]
    assert words(text, beside_posts(text, names, [], [])) == [("Goldman Sachs", O)]


def test_the_last_word_of_a_full_name_is_the_person() -> None:
    text = "알트호프는 떠났다. 위르겐 알트호프가 세운 회사다."
    known = tagged(text, ("알트호프", O), ("위르겐 알트호프", P))
    assert words(text, with_last_names(text, known)) == [("알트호프", P), ("위르겐 알트호프", P)]
    listed = tagged(text, ("알트호프", O), source=Source.LEXICON)
    assert words(text, with_last_names(text, [*known, *listed]))[0] == ("알트호프", O)


def test_a_full_name_ends_before_a_particle_if_the_article_tells_it_without() -> None:
    text = "야콥 린이 세운 회사다. 린 사장은 남는다."
    whole = tagged(text, ("야콥 린이", P))
    alone = tagged(text, ("린 사장", P))
    person = [replace(alone[0], end=alone[0].start + 1)]
    assert words(text, without_particles(text, [*whole, *person])) == [("야콥 린", P), ("린", P)]
    assert words(text, without_particles(text, whole)) == [("야콥 린이", P)]
    body = [replace(one, label=O) for one in whole]
    assert words(text, without_particles(text, [*body, *person]))[0] == ("야콥 린이", O)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("김 씨가 웃었다", ["김"]),
        ("박씨와 최 씨", ["박", "최"]),
        ("배모(49)씨는 몽골에 갔다", ["배"]),
        ("노 모 씨도 왔다", ["노"]),
        ("이 씨앗은 작다", []),
        ("날씨가 맑다", []),
        ("오세륜 씨가 왔다", []),
        ("갹 씨", []),
    ],
)
def test_a_family_name_before_ssi_is_a_person(text: str, names: list[str]) -> None:
    assert [form for form, _ in words(text, find_courteous(view_of(text)))] == names


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        ("윌리엄 가온이 세웠다.", [("윌리엄", P), ("가온", O)], [("윌리엄 가온", P)]),
        ("잭 서울은 썼다.", [("잭", P), ("서울", L)], [("잭 서울", P)]),
        ("윌리엄 가온 대표는", [("윌리엄", P), ("가온", O)], [("윌리엄", P), ("가온", O)]),
        ("오세륜 가온이 세웠다.", [("오세륜", P), ("가온", O)], [("오세륜", P), ("가온", O)]),
        ("푸틴 러시아가 왔다.", [("푸틴", P), ("러시아", L)], [("푸틴", P), ("러시아", L)]),
        ("가온 윌리엄이 왔다.", [("가온", O), ("윌리엄", P)], [("가온", O), ("윌리엄", P)]),
    ],
)
def test_a_given_name_and_the_body_named_after_it_are_a_person(
    text: str, names: list[tuple[str, Label]], expected: list[tuple[str, Label]]
) -> None:
    assert words(text, join_namesakes(view_of(text), tagged(text, *names))) == expected


@pytest.mark.parametrize(
    ("word", "is_one"), [("오세륜", True), ("윌리엄", False), ("김", False), ("", False)]
)
def test_a_korean_name_is_told_by_its_family_name(word: str, *, is_one: bool) -> None:
    assert is_korean_name(word) is is_one


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        ("바흐릴 라하 장관은", ["바흐릴", "라하"], ["바흐릴 라하"]),
        ("바흐릴 라하는", ["바흐릴", "라하"], ["바흐릴", "라하"]),
        ("김도윤 이세아 장관은", ["김도윤", "이세아"], ["김도윤", "이세아"]),
        ("바흐릴, 라하 장관은", ["바흐릴", "라하"], ["바흐릴", "라하"]),
    ],
)
def test_two_foreign_words_before_a_title_are_one_person(
    text: str, names: list[str], expected: list[str]
) -> None:
    tagged_ones = tagged(text, *((name, P) for name in names))
    posts = tagged(text, ("장관", T), source=Source.TITLE) if "장관" in text else []
    found = join_beside_posts(text, tagged_ones, posts)
    assert words(text, found) == [(name, P) for name in expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("창업자 소피아 린드는", [("소피아 린드", P)]),
        ("창업자 러시아 린드는", [("러시아", L), ("린드", P)]),
        ("그때 소피아 린드는", [("소피아", L), ("린드", P)]),
    ],
)
def test_behind_a_title_a_given_name_may_look_like_a_place(
    text: str, expected: list[tuple[str, Label]]
) -> None:
    first, last = text.split()[1], "린드"
    posts = tagged(text, ("창업자", T), source=Source.TITLE) if "창업자" in text else []
    names = tagged(text, (first, L), (last, P))
    assert words(text, join_beside_posts(text, names, posts)) == expected


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("오주한 선수는", "오주", "오주한"),
        ("오주와 선수는", "오주", "오주"),
        ("가수 오주, 선수 한은", "오주", "오주"),
        ("오주한 사람은", "오주", "오주"),
        ("로주한 선수는", "로주", "로주"),
        ("오주 선수는", "오주", "오주"),
    ],
)
def test_a_korean_name_is_whole_before_a_title(text: str, name: str, expected: str) -> None:
    posts = tagged(text, ("선수", T), source=Source.TITLE) if "선수" in text else []
    found = whole_before_posts(view_of(text), tagged(text, (name, P)), posts)
    assert words(text, found) == [(expected, P)]
