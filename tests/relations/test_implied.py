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
