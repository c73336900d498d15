from __future__ import annotations

from dataclasses import replace

import pytest

from extractor.entities.candidates import Source
from extractor.entities.given_names import (
    is_korean_name,
    join_beside_posts,
    join_namesakes,
    whole_before_posts,
)
from extractor.schema import Label
from tests.entities.views import L, O, P, T, tagged, view_of, words


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
    place, person = tagged(text, (first, L), (last, P))
    assert words(text, join_beside_posts(text, [place, person], posts)) == expected
    listed = replace(place, source=Source.LEXICON)
    people = [name for name in expected if name[1] is P]
    assert words(text, join_beside_posts(text, [person], posts, [listed])) == people


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
