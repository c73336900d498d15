"""Events that a verbal noun tells with its genitive."""

from __future__ import annotations

import pytest

from tests.relations.sentences import events_of


@pytest.mark.parametrize(
    ("sentence", "events"),
    [
        ("[러시아|L]의 [조지아|L] 침공이 길었다.", {"러시아 | assault | 조지아"}),
        ("[신한은행|O]의 [한빛증권|O] 인수가 늦었다.", {"신한은행 | transact | 한빛증권"}),
        ("[미국|L]의 [이란|L]에 대한 제재가 길었다.", {"미국 | sanction | 이란"}),
        ("[러시아|L]와 [미국|L]의 [조지아|L] 지원이 길었다.", {
            "러시아 | aid | 조지아",
            "미국 | aid | 조지아",
        }),
        ("[러시아|L]의 침공이 길었다.", set()),
        ("[러시아|L]의 [조지아|L] 날씨가 좋았다.", set()),
        ("[러시아|L]의 [러시아|L] 침공이 길었다.", set()),
    ],
)  # fmt: skip
def test_reads_verbal_nouns(sentence: str, events: set[str]) -> None:
    assert events_of(sentence) == events
