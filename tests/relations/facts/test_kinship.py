"""Families: each tie is told in both directions."""

from __future__ import annotations

import pytest

from extractor.relations.lexicon import kinship
from tests.relations.sentences import rows_of

KIN = ("spouse", "parent", "child", "sibling", "relative")

CASES = [
    ("[한세라|P]의 딸 [윤가람|P]이 왔다.", ("한세라", "child", "윤가람")),
    ("[한|P] [회장|T]의 장녀 [윤가람|P]이 왔다.", ("한", "child", "윤가람")),
    ("[한|P] 전 [장관|T]의 아들 [윤가람|P]이 왔다.", ("한", "child", "윤가람")),
    ("[한|P] 전 [장관|T] 장남 [윤가람|P]씨가 왔다.", ("한", "child", "윤가람")),
    ("[한세라|P]의 아버지인 [한도윤|P] 전 [대사|T]가 왔다.", ("한세라", "parent", "한도윤")),
    ("[한세라|P] 씨는 어머니 [나순덕|P] 씨와 왔다.", ("한세라", "parent", "나순덕")),
    ("[탁|P] 전 [의장|T]과 부인 [손미령|P] 여사가 왔다.", ("탁", "spouse", "손미령")),
    ("[압둘 나세르|P]의 전 부인 [라일라|P]가 왔다.", ("압둘 나세르", "spouse", "라일라")),
    ("[이반|P]과 그의 동생 [올레흐|P]가 왔다.", ("이반", "sibling", "올레흐")),
    ("[남궁석|P]의 쌍둥이 형 [남궁혁|P]도 왔다.", ("남궁석", "sibling", "남궁혁")),
    ("[노|P] [회장|T]의 사위인 [석진혁|P] [전무|T]가 왔다.", ("노", "relative", "석진혁")),
    (
        "[최가온|P] [한강그룹|O] [회장|T]과 동생인 [최누리|P] [한강그룹|O] [부회장|T]이 왔다.",
        ("최가온", "sibling", "최누리"),
    ),
    ("[한세라|P] 씨의 남편은 [가수|T] [한도윤|P]이다.", ("한세라", "spouse", "한도윤")),
    ("[한세라|P]의 오빠는 [한도윤|P] [의원|T]이다.", ("한세라", "sibling", "한도윤")),
    ("[백정민|P]·[하도연|P] 부부가 왔다.", ("백정민", "spouse", "하도연")),
    ("[백정민|P] [감독|T]은 [배우|T] [하도연|P]과 부부다.", ("백정민", "spouse", "하도연")),
    ("[백정민|P]과 [하도연|P]은 사촌이다.", ("백정민", "relative", "하도연")),
]
INVERSE = {
    "child": "parent",
    "parent": "child",
    "spouse": "spouse",
    "sibling": "sibling",
    "relative": "relative",
}


@pytest.mark.parametrize(("sentence", "tie"), CASES)
def test_reads_both_directions(sentence: str, tie: tuple[str, str, str]) -> None:
    one, relation, other = tie
    assert rows_of(sentence, *KIN) == {
        f"{one} | {relation} | {other}",
        f"{other} | {INVERSE[relation]} | {one}",
    }


def test_children_named_one_after_another_are_of_the_same_parent() -> None:
    rows = rows_of("[바움|P]의 딸 [한나|P]와 아들 [펠릭스|P]가 왔다.", "child")
    assert rows == {"바움 | child | 한나", "바움 | child | 펠릭스"}


@pytest.mark.parametrize(
    "sentence",
    [
        "[한세라|P]는 [윤가람|P]을 만났고 딸은 갔다.",
        "[한세라|P]의 남편은 [한도윤|P]을 만났다.",
        "[한세라|P]의 친구 [윤가람|P]이 왔다.",
        "[한세라|P]와 [윤가람|P]이 왔다.",
        "[녹색당|O]의 딸 [윤가람|P]이 왔다.",
    ],
)
def test_other_neighbours_are_no_family(sentence: str) -> None:
    assert rows_of(sentence, *KIN) == set()


@pytest.mark.parametrize("word", sorted(word for word in kinship() if word != "부부"))
def test_every_word_of_kinship_ties_two_names(word: str) -> None:
    relation, _ = kinship()[word]
    assert f"한세라 | {relation} | 윤가람" in rows_of(f"[한세라|P]의 {word} [윤가람|P]이 왔다.")
