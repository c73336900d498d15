"""Which mentions a noun phrase stands for, and which only modify its head."""

from __future__ import annotations

import pytest

from tests.relations.sentences import phrases_of, word

CASES = [
    ("[조 바이든|P] [미국|L] [대통령|T]이 갔다.", {"조 바이든"}, set()),
    ("[미국|L] [대통령|T]이 갔다.", {"대통령"}, set()),
    ("[러시아|L] 측이 갔다.", {"러시아"}, set()),
    ("[러시아|L] 정부가 갔다.", {"러시아"}, set()),
    ("[러시아|L] 영토가 컸다.", set(), {"러시아"}),
    ("[푸틴|P]·[바이든|P]이 갔다.", {"푸틴", "바이든"}, set()),
    ("[푸틴|P]-[바이든|P] 통화가 길었다.", set(), {"푸틴", "바이든"}),
    ("[바이든|P] 정부 [국방부|O]가 나섰다.", {"국방부"}, set()),
    ("[한세라|P] 씨 등 3명이 갔다.", {"한세라"}, set()),
    ("[이모|P](57)씨가 갔다.", {"이모"}, set()),
    ("[이|P] 모 씨가 갔다.", {"이"}, set()),
    ("[이|P]모(57) 씨가 갔다.", {"이"}, set()),
    ("[한|L][미|L] 정상이 갔다.", {"한", "미"}, set()),
    ("[리얼통계|O]([대표|T] [이택준|P])가 물었다.", {"리얼통계"}, set()),
    (
        "[한세라|P] [노동당|O] [종로|L]·[중구|L] [사무국장|T]이 갔다.",
        {"한세라"},
        set(),
    ),
    ("[3만명|Q]이 갔다.", set(), set()),
]


@pytest.mark.parametrize(("sentence", "members", "modifiers"), CASES)
def test_tells_members_from_modifiers(
    sentence: str, members: set[str], modifiers: set[str]
) -> None:
    phrase = phrases_of(sentence)[0]
    assert {word(sentence, i) for i in phrase.members} == members
    assert {word(sentence, i) for i in phrase.modifiers} == modifiers


def test_knows_the_body_of_a_title() -> None:
    marked = "[환경부|O] [장관|T]에게 물었다."
    assert [word(marked, i) for i in phrases_of(marked)[0].bodies] == ["환경부"]
