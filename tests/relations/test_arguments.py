"""The phrase that fills a particle class in a clause."""

from __future__ import annotations

import pytest

from extractor.relations.arguments import argument, shared_argument
from tests.relations.sentences import clause_of, events_of, word


@pytest.mark.parametrize(
    ("sentence", "name", "filler"),
    [
        ("[최민호|P]가 [김영호|P]를 비판했다.", "acc", "김영호"),
        ("[최민호|P]가 [김영호|P]에 대해 비판했다.", "acc", "김영호"),
        ("[최민호|P]가 [김영호|P]에 대해 정책을 비판했다.", "acc", ""),
        ("[최민호|P]가 정책을 비판했다.", "acc", ""),
    ],
)
def test_about_stands_for_an_object_where_there_is_none(
    sentence: str, name: str, filler: str
) -> None:
    phrase = argument(clause_of(sentence, "비판하다"), name)
    assert (word(sentence, phrase.members[0]) if phrase else "") == filler


def test_a_clause_alone_shares_nothing() -> None:
    clause = clause_of("[최민호|P]가 [김영호|P]를 비판했다.", "비판하다")
    assert shared_argument(clause, "acc") is None


def test_who_is_sued_is_not_the_court() -> None:
    assert events_of("[최민호|P]는 [서울행정법원|O]에 [법무부|O]를 상대로 소송을 냈다.") == {
        "최민호 | request | 서울행정법원",
        "최민호 | accuse | 법무부",
    }
