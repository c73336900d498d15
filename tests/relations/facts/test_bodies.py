"""Founders, seats, ends and members of bodies that a predicate tells."""

from __future__ import annotations

import pytest

from extractor.schema import Modality, Polarity
from tests.relations.sentences import rows_of, the_only

CASES = [
    (
        "[윤재필|P]이 [2013년|D] [데이터원|O]을 설립했다.",
        {"데이터원 | founded_by | 윤재필", "데이터원 | founded_on | 2013년"},
    ),
    (
        "[데이터원|O]은 [2013년|D] [윤재필|P]이 설립했다.",
        {"데이터원 | founded_by | 윤재필", "데이터원 | founded_on | 2013년"},
    ),
    ("[윤재필|P]에 의해 설립된 [데이터원|O]은 컸다.", {"데이터원 | founded_by | 윤재필"}),
    (
        "[노아 레비|P]가 [2015년|D] [텔아비브|L]에 세운 [딥아쿠아|O]는 컸다.",
        {
            "딥아쿠아 | founded_by | 노아 레비",
            "딥아쿠아 | founded_on | 2015년",
            "딥아쿠아 | located_in | 텔아비브",
        },
    ),
    ("[1923년|D] 창간된 [남해신보|O]는 작다.", {"남해신보 | founded_on | 1923년"}),
    ("[녹색연대|O]는 [2020년 1월|D] 출범했다.", {"녹색연대 | founded_on | 2020년 1월"}),
    ("[녹색연대|O]는 [지난해 12월|D] 해산했다.", {"녹색연대 | dissolved_on | 지난해 12월"}),
    ("[제7여단|O]은 [2019년|D] 해체됐다.", {"제7여단 | dissolved_on | 2019년"}),
    ("[대구고법|O]은 [대구|L]에 있다.", {"대구고법 | located_in | 대구"}),
    ("[아랍연맹|O]은 [카이로|L]에 본부를 두고 있다.", {"아랍연맹 | located_in | 카이로"}),
    ("[카이로|L]에 본부를 둔 [아랍연맹|O]이 나섰다.", {"아랍연맹 | located_in | 카이로"}),
    ("[노르웨이|L]는 [나토|O] 회원국이다.", {"노르웨이 | member_of | 나토"}),
    ("[몰도바|L]가 [유럽평의회|O]에 가입했다.", {"몰도바 | member_of | 유럽평의회"}),
    (
        "[아세안|O] 회원국인 [베트남|L]과 [라오스|L]가 나섰다.",
        {"베트남 | member_of | 아세안", "라오스 | member_of | 아세안"},
    ),
]


@pytest.mark.parametrize(("sentence", "rows"), CASES)
def test_reads_bodies(sentence: str, rows: set[str]) -> None:
    assert rows_of(sentence) == rows


@pytest.mark.parametrize(
    "sentence",
    [
        "[데이터원|O]은 [대구|L]에 큰 기대를 두고 있다.",
        "[데이터원|O]은 [대구|L]에 빚이 있다.",
        "[윤재필|P]은 [대구|L]에 있다.",
        "[윤재필|P]이 [2013년|D] 계획을 세웠다.",
    ],
)
def test_other_predicates_tell_no_seat_and_no_founder(sentence: str) -> None:
    assert rows_of(sentence, "located_in", "founded_by", "founded_on") == set()


def test_who_did_not_join_is_a_negative_row() -> None:
    found = the_only("[노르웨이|L]는 [EU|O]에 가입하지 않았다.", "member_of")
    assert (found.polarity, found.modality) == (Polarity.NEGATIVE, Modality.ASSERTED)


def test_who_may_join_is_a_conditional_row() -> None:
    marked = "[몰도바|L]가 [나토|O]에 가입할 경우 [러시아|L]는 반발할 것이다."
    assert the_only(marked, "member_of").modality is Modality.CONDITIONAL
