from __future__ import annotations

from itertools import pairwise

import pytest

from extractor.entities.candidates import Candidate, Source
from extractor.entities.titles import (
    FUSED_CONFIDENCE,
    find_titles,
    heads_a_body,
    is_calling,
    skip_qualifier,
)
from extractor.schema import Label
from tests.entities.views import LEXICON, L, O, P, tagged, view_of

# The text, what a tagger saw in it, and the titles in it.
CASES: list[tuple[str, list[tuple[str, Label]], list[str]]] = [
    ("젠 사키 백악관 대변인은 웃었다.", [("젠 사키", P)], ["대변인"]),
    ("대통령은 떠났다.", [], ["대통령"]),
    ("전 대통령이 입을 열었다.", [], ["대통령"]),
    ("장관들이 모였다.", [], []),
    ("국방부 장관과 차관이 왔다.", [], ["장관", "차관"]),
    ("오늘 하나은행장이 사과했다.", [], ["하나은행장"]),
    ("어제 서울시장이 답했다.", [], ["서울시장"]),
    ("서울지방경찰청장이 물러났다.", [("서울", L)], ["서울지방경찰청장"]),
    ("윤하린 새봄시장은 웃었다.", [("윤하린", P)], ["새봄시장"]),
    ("이재호 씨는 경기도지사였다.", [("이재호", P)], ["경기도지사"]),
    ("푸틴대통령이 왔다.", [("푸틴", P)], ["대통령"]),
    ("러시아대통령이 왔다.", [("러시아", L)], ["대통령"]),
    ("백악관대변인이 왔다.", [("백악관", O)], ["대변인"]),
    ("김장관이 왔다.", [], ["장관"]),
    ("주택 임대시장이 얼어붙었다.", [], []),
    ("미국 시장을 노린다.", [("미국", L)], []),
    ("철도공사는 사과했다.", [], []),
    ("그는 회의를 감독했고 모임을 대표했다.", [], []),
    ("열 명이 부상을 입었다. 대신 사과했다.", [], []),
    ("백악관장에게 말했다.", [("백악관", O)], ["백악관장"]),
    ("백악관 장에게 말했다.", [("백악관", O)], []),
    ("주지사 대행이 왔다.", [], ["주지사 대행"]),
    ("장관 대행사가 왔다.", [], ["장관"]),
    ("유럽이사회 의장이 왔다.", [("유럽이사회", O)], ["의장"]),
    ("한빛전자 이사회 의장이 왔다.", [("한빛전자", O)], ["이사회 의장"]),
    # words that are titles only beside a person
    ("그는 의사를 밝혔다.", [("그", P)], []),
    ("의사 김민준은 수술했다.", [("김민준", P)], ["의사"]),
    ("안중근 의사의 글씨다.", [("안중근", P)], ["의사"]),
    ("노벨상 수상을 축하했다.", [], []),
    ("은빛 시장을 지낸 오세륜이 왔다.", [("은빛", L), ("오세륜", P)], ["시장"]),
    ("은빛 시장을 만난 오세륜이 왔다.", [("은빛", L), ("오세륜", P)], []),
    ("아베 수상이 답했다.", [("아베", P)], ["수상"]),
    ("그런 주장은 틀렸다.", [], []),
    ("주장 손흥민이 뛰었다.", [("손흥민", P)], ["주장"]),
    ("그 기사를 읽었다.", [], []),
    ("이세돌 기사가 두었다.", [("이세돌", P)], ["기사"]),
    ("문 전 대표는 말했다.", [("문", P)], ["대표"]),
    (
        "이반 소콜로프(Иван Соколов) 러시아 대사를 만났다.",
        [("이반 소콜로프", P), ("러시아", L)],
        ["대사"],
    ),
    ("이반 소콜로프 러시아 대사를 만났다.", [("이반 소콜로프", P), ("러시아", L)], ["대사"]),
]


@pytest.mark.parametrize(("text", "known", "expected"), CASES)
def test_find_titles(text: str, known: list[tuple[str, Label]], expected: list[str]) -> None:
    view = view_of(text)
    found = find_titles(view, [*tagged(text, *known), *LEXICON.find(view)])
    assert [text[c.start : c.end] for c in found] == expected
    assert all(c.label is Label.TITLE and c.source is Source.TITLE for c in found)


def test_a_fused_title_is_less_sure() -> None:
    text = "경찰청장은 하나은행장을 만났다."
    view = view_of(text)
    listed, fused = find_titles(view, LEXICON.find(view))
    assert fused.confidence == FUSED_CONFIDENCE < listed.confidence


def test_titles_never_overlap() -> None:
    text = "한국은행 총재 겸 금융통화위원회 의장, 국무총리실 국무조정실장이 왔다."
    found = find_titles(view_of(text), [])
    assert all(one.end <= other.start for one, other in pairwise(found))


@pytest.mark.parametrize(
    ("title", "calling"), [("배우", True), ("수영선수", True), ("장관", False), ("대변인", False)]
)
def test_callings(title: str, calling: bool) -> None:
    assert is_calling(title) is calling


def test_heads_of_bodies() -> None:
    assert heads_a_body("지방경찰청장")
    assert not heads_a_body("대통령")


@pytest.mark.parametrize(
    ("text", "title", "expected"),
    [
        ("문 전 대표", "대표", 2),
        ("문재인 신임 대표", "대표", 4),
        ("김철수 당시 현 의원", "의원", 4),
        ("작전 대표", "대표", 3),
        ("대표", "대표", 0),
    ],
)
def test_skip_qualifier(text: str, title: str, expected: int) -> None:
    assert skip_qualifier(text, text.index(title)) == expected


def test_a_person_far_away_does_not_count() -> None:
    text = "김민준은 반대 의사를 밝혔다."
    person = Candidate(0, 3, P, Source.TAGGER, 0.9)
    assert find_titles(view_of(text), [person]) == []
