"""The other party where no particle of the clause marks it."""

from __future__ import annotations

import pytest

from tests.relations.sentences import events_of

CASES = [
    # of whom something bad is said
    ("[민주당|O]은 [최민호|P]가 약속을 어겼다고 비난했다.", {"민주당 | accuse | 최민호"}),
    ("[민주당|O]은 “[최민호|P]가 약속을 어겼다”며 비판했다.", {"민주당 | accuse | 최민호"}),
    ("[민주당|O]은 약속을 어겼다고 비난했다.", set()),
    (
        "[민주당|O]은 인터뷰에서 [최민호|P]가 약속을 어겼다고 비난했다.",
        {"민주당 | accuse | 최민호"},
    ),
    (
        "[이집트|L]는 [이스라엘|L]이 주민에 과도한 공격을 하고 있다고 규탄했다.",
        {"이집트 | accuse | 이스라엘"},
    ),
    (
        "[연합회|O]는 [중의원|O]이 영토와 관련한 결의안을 채택했다고 비난했다.",
        {"연합회 | accuse | 중의원"},
    ),
    # who is asked stands before what is asked, unless the inner verb takes it
    ("[한국|L]은 [북한|L]에 도발을 중단하라고 촉구했다.", {"한국 | request | 북한"}),
    ("[한국|L]은 [북한|L]에 반복적인 도발을 중단할 것을 촉구했다.", {"한국 | request | 북한"}),
    ("[미국|L]은 [북한|L]에 지원을 중단하라고 촉구했다.", set()),
    (
        "[미국|L]은 [유럽연합|O]에 [러시아|L] 제재를 해제하라고 요구했다.",
        {"미국 | request | 유럽연합", "유럽연합 | concede | 러시아"},
    ),
    # whose the object is: what is said of it is said of the owner, what is done with it is not
    ("[민주당|O]은 [최민호|P]의 행보를 비판했다.", {"민주당 | accuse | 최민호"}),
    ("[이란|L]은 [이라크|L] 함정을 공격했다.", {"이란 | assault | 이라크"}),
    ("[김영호|P]는 [이라크|L] 주민을 만났다.", set()),
    ("[법원|O]은 [최민호|P]의 혐의를 인정했다.", set()),
    # a predicate that holds its object takes whose it is
    ("[경찰|O]은 [김민준|P]의 계좌를 동결했다.", {"경찰 | sanction | 김민준"}),
    ("[미국|L]은 [러시아|L] 자산을 동결했다.", {"미국 | sanction | 러시아"}),
    ("[미국|L]은 [이란|L] 은행들의 자산을 동결했다.", set()),
    # in headlines 의 is left out
    ("[푸틴|P], [바이든|P] 제안 거부", {"푸틴 | reject | 바이든"}),
    ("[푸틴|P]은 [극동|L] 개발을 거부했다.", set()),
]


@pytest.mark.parametrize(("sentence", "events"), CASES)
def test_finds_who_is_meant(sentence: str, events: set[str]) -> None:
    assert events_of(sentence) == events
