"""Wholes and parts, seats and members."""

from __future__ import annotations

import pytest

from tests.relations.sentences import rows_of

CASES = [
    (
        "[서울|L] [강남구|L] [역삼동|L]이 잠겼다.",
        {"강남구 | part_of | 서울", "역삼동 | part_of | 강남구"},
    ),
    ("[[서울|L] [강남구|L]|L]가 잠겼다.", {"강남구 | part_of | 서울"}),
    ("[가온국|L]의 수도 [은빛|L]에서 열렸다.", {"은빛 | part_of | 가온국"}),
    ("[가온국|L] 서부 도시인 [은빛|L]에서 열렸다.", {"은빛 | part_of | 가온국"}),
    ("[한빛당|O] [상원|O] 의원들이 왔다.", set()),
    ("[가온국|L]의 친구 [은빛|L]이 왔다.", set()),
    ("[유엔|O] [안전보장이사회|O]가 열렸다.", {"안전보장이사회 | part_of | 유엔"}),
    ("[[수원지법|O] 형사11부|O]가 맡았다.", {"수원지법 형사11부 | part_of | 수원지법"}),
    ("[노동당|O] 산하 [38호실|O]이 컸다.", {"38호실 | part_of | 노동당"}),
    ("[삼정그룹|O]의 자회사인 [삼정해운|O]이 컸다.", {"삼정해운 | part_of | 삼정그룹"}),
    ("[삼정그룹|O] 계열사 [삼정해운|O]이 컸다.", {"삼정해운 | part_of | 삼정그룹"}),
    ("[미국|L] 일간 [데일리포스트|O]가 썼다.", {"데일리포스트 | located_in | 미국"}),
    ("[빈|L]에 있는 [원자력기구|O]가 나섰다.", {"원자력기구 | located_in | 빈"}),
    ("[나토|O] 회원국 [노르웨이|L]가 나섰다.", {"노르웨이 | member_of | 나토"}),
    ("[녹색당|O] 소속 [한세라|P]가 나섰다.", {"한세라 | affiliated_with | 녹색당"}),
]


@pytest.mark.parametrize(("sentence", "rows"), CASES)
def test_reads_parts_seats_and_members(sentence: str, rows: set[str]) -> None:
    assert rows_of(sentence) == rows


@pytest.mark.parametrize(
    "sentence",
    [
        "[한국|L]과 [일본|L]이 만났다.",
        "[미국|L] [재무부|O]가 나섰다.",
        "[서울|L]에서 [부산|L]으로 갔다.",
        "[스웨덴|L]의 [나토|O] 가입이 늦어졌다.",
        "[환경부|O]는 [한국전력|O]을 찾았다.",
    ],
)
def test_neighbours_are_not_always_parts(sentence: str) -> None:
    assert rows_of(sentence, "part_of", "located_in", "member_of") == set()
