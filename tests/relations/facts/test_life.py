"""Births, deaths, homes, schools, marriages and roles that a predicate tells."""

from __future__ import annotations

import pytest

from extractor.schema import Polarity
from tests.relations.sentences import rows_of, the_only, word

CASES = [
    (
        "[엘렌 뒤부아|P]는 [1962년|D] [리옹|L]에서 태어났다.",
        {"엘렌 뒤부아 | born_on | 1962년", "엘렌 뒤부아 | born_in | 리옹"},
    ),
    ("[1962년|D]에 태어난 [엘렌 뒤부아|P]가 왔다.", {"엘렌 뒤부아 | born_on | 1962년"}),
    (
        "[한정아|P]가 [지난 7일|D] [고양시|L] 자택에서 별세했다.",
        {"한정아 | died_on | 지난 7일", "한정아 | died_in | 고양시"},
    ),
    ("[목진수|P]는 [15일|D] 세상을 떠났다.", {"목진수 | died_on | 15일"}),
    (
        "[안제이|P]는 [2001년 6월|D] [바르샤바|L] 병원에서 숨을 거뒀다.",
        {"안제이 | died_on | 2001년 6월", "안제이 | died_in | 바르샤바"},
    ),
    ("[백은하|P]는 [베를린|L]에 거주한다.", {"백은하 | lives_in | 베를린"}),
    ("[베를린|L]에 사는 [백은하|P]가 왔다.", {"백은하 | lives_in | 베를린"}),
    ("[백은하|P]는 [소르본대|O]를 졸업했다.", {"백은하 | educated_at | 소르본대"}),
    ("[소르본대|O]를 다닌 [백은하|P]가 왔다.", {"백은하 | educated_at | 소르본대"}),
    (
        "[한도윤|P]과 [백은하|P]는 [서울대|O] 동문이다.",
        {"한도윤 | educated_at | 서울대", "백은하 | educated_at | 서울대"},
    ),
    ("[서다온|P]은 [민재하|P]와 결혼했다.", {"서다온 | spouse | 민재하"}),
    ("[서다온|P]과 [민재하|P]가 결혼한다.", {"서다온 | spouse | 민재하"}),
    ("[정유림|P]이 [오미란|P]을 연기한다.", {"정유림 | plays_role | 오미란"}),
    ("[정유림|P]은 형사 [오미란|P] 역을 맡았다.", {"정유림 | plays_role | 오미란"}),
]


@pytest.mark.parametrize(("sentence", "rows"), CASES)
def test_reads_lives(sentence: str, rows: set[str]) -> None:
    assert rows_of(sentence) == rows


@pytest.mark.parametrize(
    "sentence",
    [
        "[백은하|P]는 [환경부|O]를 졸업했다.",
        "[백은하|P]는 대회를 [서울|L]에서 치렀다.",
        "[정유림|P]이 [오미란|P] 측을 맡았다.",
        "아이는 [리옹|L]에서 태어났다.",
    ],
)
def test_other_predicates_tell_no_life(sentence: str) -> None:
    assert rows_of(sentence, "educated_at", "lives_in", "plays_role", "born_in") == set()


def test_a_denied_fact_is_negative() -> None:
    marked = "[이|P] [대표|T]는 [모스크바대|O]를 졸업하지 않았다고 해명했다."
    found = the_only(marked, "educated_at")
    assert found.polarity is Polarity.NEGATIVE
    assert word(marked, found.attributed_to) == "이"


def test_the_date_of_an_earlier_clause_is_not_that_of_the_death() -> None:
    rows = rows_of("[레프|P]는 [1987년|D] [뉴욕|L]으로 망명했고 그곳에서 숨졌다.", "died_on")
    assert rows == set()
