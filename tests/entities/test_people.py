from __future__ import annotations

from dataclasses import replace

import pytest

from extractor.entities.candidates import Source
from extractor.entities.people import (
    beside_posts,
    find_courteous,
    with_last_names,
    without_particles,
)
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
