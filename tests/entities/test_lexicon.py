from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.entities.candidates import TextView
from extractor.entities.lexicon import CONFIDENCE, SHORT_CONFIDENCE, Lexicon
from extractor.schema import Label, Morpheme, Name
from tests.entities.views import LEXICON, L, O, P, hand_view, view_of, words

CASES: list[tuple[str, list[tuple[str, Label]]]] = [
    ("러시아는 침묵했다.", [("러시아", L)]),
    ("서울 강남구에 눈이 왔다.", [("서울 강남구", L), ("서울", L), ("강남구", L)]),
    ("한국은행이 금리를 내렸다.", [("한국은행", O)]),
    ("푸틴이 답했다.", [("푸틴", P)]),
    ("Jen Psaki는 웃었다.", [("Jen Psaki", P)]),
    ("Владимир Путин은 떠났다.", [("Владимир Путин", P)]),
    ("WHO가 경보를 냈다.", [("WHO", O)]),
    ("WHOLE이라는 낱말을 적었다.", []),
    ("신러시아라는 동네가 있다.", []),
    ("오만한 태도로 고성이 오갔다.", []),
    ("가나의 수도는 아크라다.", [("가나", L)]),
    ("어디로 가나 했더니 집이었다.", []),
    ("하나은행장이 사과했다.", [("하나은행", O)]),
    ("서울시장이 답했다.", [("서울시", L)]),
    ("둥관시 도로가 잠겼다.", [("둥관시", L)]),
    ("러시아도 반대했다.", [("러시아", L)]),
    ("자신의 페이스북에 글을 올렸다.", []),
    ("페이스북 계정이 막혔다.", []),
    ("페이스북은 요금을 올렸다.", [("페이스북", O)]),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_find(text: str, expected: list[tuple[str, Label]]) -> None:
    found = LEXICON.find(view_of(text))
    whole = [c for c in found if not any(o is not c and o.holds(c) for o in found)]
    if len(expected) > 1:
        assert words(text, found) == expected
    else:
        assert words(text, whole) == expected


def test_the_longest_comes_first_among_those_that_start_together() -> None:
    text = "서울 강남구"
    assert [text[c.start : c.end] for c in LEXICON.find(view_of(text))][:2] == [text, "서울"]


@pytest.mark.parametrize(
    "view",
    [
        hand_view(("한국은행", "NNP"), ("이", "JKS")),
        hand_view(("한국", "NNP"), ("은행", "NNG"), ("이", "JKS")),
        hand_view(("한국", "NNP"), ("은", "JX"), ("행", "NNG"), ("이", "JKS")),
    ],
)
def test_a_name_is_found_however_kiwi_cuts_it(view: TextView) -> None:
    assert words(view.text, LEXICON.find(view)) == [("한국은행", O)]


def test_a_name_starts_where_a_morpheme_starts() -> None:
    assert (
        LEXICON.find(
            hand_view(
                ("내러시아", "NNG"),
            )
        )
        == []
    )


def test_an_army_is_no_region() -> None:
    army = hand_view(("러시아", "NNP"), ("군", "NNG"), ("이", "JKS"))
    assert words(army.text, LEXICON.find(army)) == [("러시아", L)]
    province = hand_view(("러시아", "NNP"), ("주", "NNG"), ("는", "JX"))
    assert words(province.text, LEXICON.find(province)) == [("러시아주", L)]
    particle = hand_view(("러시아", "NNP"), ("도", "JX"), (" 왔다", "VV"))
    assert words(particle.text, LEXICON.find(particle)) == [("러시아", L)]


def test_short_forms_are_less_sure() -> None:
    short, full = (LEXICON.find(view_of(form))[0] for form in ("푸틴", "블라디미르 푸틴"))
    assert short.confidence == SHORT_CONFIDENCE < full.confidence == CONFIDENCE


def test_forms_of_one_syllable_are_left_to_others() -> None:
    lexicon = Lexicon([Name(L, "빈", "V", short=("빈",))])
    assert lexicon.find(hand_view(("빈", "NNP"), ("V", "SL"))) == []


@given(
    st.sets(st.text("김철수영희민", min_size=3, max_size=6), min_size=1, max_size=6),
    st.sampled_from([("", ""), ("은", "JX"), ("에게", "JKB")]),
    st.sampled_from([P, L, O]),
)
def test_what_is_listed_and_stands_alone_is_found(
    forms: set[str], particle: tuple[str, str], label: Label
) -> None:
    lexicon = Lexicon(Name(label, form) for form in sorted(forms))
    for form in forms:
        made = [("어제", "NNG"), (f" {form}", "NNP"), particle, (" 왔다", "VV")]
        view = hand_view(*(morpheme for morpheme in made if morpheme[0]))
        found = [c for c in lexicon.find(view) if view.text[c.start : c.end] == form]
        assert [c.label for c in found] == [label]


def test_common_words_need_to_be_a_name_of_their_own() -> None:
    plain = TextView("고성", [Morpheme("고성", "NNG", 0, 2)])
    proper = TextView("고성", [Morpheme("고성", "NNP", 0, 2)])
    assert LEXICON.find(plain) == []
    assert words("고성", LEXICON.find(proper)) == [("고성", L)]
