"""What joined clauses have in common."""

from __future__ import annotations

import pytest

from tests.relations.sentences import events_of

CASES = [
    (
        "[경찰|O]은 [최민호|P]를 검거해 조사했다.",
        {"경찰 | coerce | 최민호", "경찰 | accuse | 최민호"},
    ),
    (
        "[경찰|O]은 [최민호|P]를 붙잡아 강도 높은 조사를 벌였다.",
        {"경찰 | coerce | 최민호", "경찰 | accuse | 최민호"},
    ),
    # of another subject, or turned round: nothing in common
    ("[경찰|O]은 [최민호|P]를 검거했고 [검찰|O]은 조사했다.", {"경찰 | coerce | 최민호"}),
    ("[이란|L]은 [이라크|L]에 공격받아 지원을 요청했다.", {"이라크 | assault | 이란"}),
]


@pytest.mark.parametrize(("sentence", "events"), CASES)
def test_joined_clauses_share_their_arguments(sentence: str, events: set[str]) -> None:
    assert events_of(sentence) == events
