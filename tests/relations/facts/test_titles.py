"""Posts and bodies beside a name, in every order that news uses."""

from __future__ import annotations

import pytest

from tests.relations.sentences import relations_of, rows_of, sentence_of

HELD, AFFILIATED, NATION = "position_held", "affiliated_with", "nationality"

CASES = [
    (
        "[조 바이든|P] [미국|L] [대통령|T]이 웃었다.",
        {"조 바이든 | position_held | 대통령", "조 바이든 | affiliated_with | 미국"},
    ),
    (
        "[미국|L]의 [조 바이든|P] [대통령|T]이 웃었다.",
        {"조 바이든 | position_held | 대통령", "조 바이든 | affiliated_with | 미국"},
    ),
    ("[조 바이든|P] [정부|O] [국무부|O] [장관|T]이 웃었다.", set()),
    ("[대통령|T] [조 바이든|P]이 웃었다.", {"조 바이든 | position_held | 대통령"}),
    (
        "[유리 우샤코프|P] [러시아|L] [대통령 보좌관|T]은 웃었다.",
        {
            "유리 우샤코프 | position_held | 대통령 보좌관",
            "유리 우샤코프 | affiliated_with | 러시아",
        },
    ),
    (
        "[한빛전자|O]의 [박|P]모(52) 전 [대표|T]가 웃었다.",
        {"박 | position_held | 대표", "박 | affiliated_with | 한빛전자"},
    ),
    (
        "[은빛은행|O]([EB|O]) [총재|T] [박도해|P]가 웃었다.",
        {"박도해 | position_held | 총재", "박도해 | affiliated_with | 은빛은행"},
    ),
    (
        "[박도해|P]([은빛은행|O] [총재|T])가 웃었다.",
        {"박도해 | position_held | 총재", "박도해 | affiliated_with | 은빛은행"},
    ),
    (
        "[은빛여단|O] [여단장|T] [이반 페트로프|P] [소장|T]이 웃었다.",
        {
            "이반 페트로프 | position_held | 여단장",
            "이반 페트로프 | position_held | 소장",
            "이반 페트로프 | affiliated_with | 은빛여단",
        },
    ),
    ("[박|P]모임 [대표|T]가 웃었다.", set()),
    ("[김|P] [장관|T]이 웃었다.", {"김 | position_held | 장관"}),
    ("[김|P] 전 [장관|T]이 웃었다.", {"김 | position_held | 장관"}),
    (
        "[한빛당|O] [도해린|P] [대표|T]는 웃었다.",
        {"도해린 | position_held | 대표", "도해린 | affiliated_with | 한빛당"},
    ),
    (
        "[크렘린궁|O] [대변인|T] [드미트리 코롤|P]은 웃었다.",
        {"드미트리 코롤 | position_held | 대변인", "드미트리 코롤 | affiliated_with | 크렘린궁"},
    ),
    (
        "[문상철|P] [[우리은행|O]장|T]이 웃었다.",
        {"문상철 | position_held | 우리은행장", "문상철 | affiliated_with | 우리은행"},
    ),
    (
        "[구미나|P] [[강릉시|L]장|T]이 웃었다.",
        {"구미나 | position_held | 강릉시장", "구미나 | affiliated_with | 강릉시"},
    ),
    (
        "[이승훈|P]·[박정기|P] 전 [대통령|T]이 웃었다.",
        {"이승훈 | position_held | 대통령", "박정기 | position_held | 대통령"},
    ),
    (
        "[강도윤|P] [국방부|O] [차관|T] 겸 [조달청|O] [자문위원|T]이 웃었다.",
        {
            "강도윤 | position_held | 차관",
            "강도윤 | affiliated_with | 국방부",
            "강도윤 | position_held | 자문위원",
            "강도윤 | affiliated_with | 조달청",
        },
    ),
    (
        "[러시아|L] [작가|T] [이반 솔로빈|P]이 웃었다.",
        {"이반 솔로빈 | position_held | 작가", "이반 솔로빈 | nationality | 러시아"},
    ),
    (
        "[프랑스|L] [외무장관|T] [엘렌 뒤부아|P]가 웃었다.",
        {"엘렌 뒤부아 | position_held | 외무장관", "엘렌 뒤부아 | affiliated_with | 프랑스"},
    ),
]


@pytest.mark.parametrize(("sentence", "rows"), CASES)
def test_reads_posts_and_bodies(sentence: str, rows: set[str]) -> None:
    assert rows_of(sentence, HELD, AFFILIATED, NATION) == rows


@pytest.mark.parametrize(
    "sentence",
    [
        "[가온전자|O] [창업자|T] [한도윤|P]이 웃었다.",
        "[가온전자|O]의 공동 [창업자|T] [한도윤|P]이 웃었다.",
        "[한도윤|P] [가온전자|O] [설립자|T]는 웃었다.",
    ],
)
def test_a_founder_founded_the_body(sentence: str) -> None:
    assert rows_of(sentence, "founded_by") == {"가온전자 | founded_by | 한도윤"}


def test_coordinated_people_each_have_their_own_post() -> None:
    rows = rows_of("[한|P] [회장|T]과 [백|P] [사장|T], [서|P] [전무|T]가 만났다.", HELD)
    assert rows == {
        "한 | position_held | 회장",
        "백 | position_held | 사장",
        "서 | position_held | 전무",
    }


def test_a_title_in_the_next_phrase_is_not_that_of_the_name_before() -> None:
    assert rows_of("[한세라|P]는 [대통령|T]을 만났다.", HELD) == set()


def test_a_post_inside_parentheses_does_not_leave_them() -> None:
    assert rows_of("[한세라|P](51)와 [대통령|T]이 만났다.", HELD) == set()


def test_the_evidence_reaches_from_the_name_to_the_title() -> None:
    marked = "어제 [조 바이든|P] [미국|L] [대통령|T]이 웃었다."
    held = next(one for one in relations_of(marked) if one.relation == HELD)
    assert sentence_of(marked).words(held.start, held.end) == "조 바이든 미국 대통령"
