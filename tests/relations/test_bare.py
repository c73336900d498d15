"""Verbal nouns that are predicates without 하다."""

from __future__ import annotations

import pytest

from extractor.relations.nodes import Ending
from tests.relations.sentences import events_of, predicates_of


@pytest.mark.parametrize(
    ("sentence", "lemmas"),
    [
        ("[최민호|P], [김영호|P] 체포", ["체포하다"]),
        ("[최민호|P]는 [서울|L]을 방문, 입장을 전했다.", ["방문하다", "입장을 전하다"]),
        ("[최민호|P]는 [서울|L]을 방문 후 떠났다.", ["방문하다", "떠나다"]),
        ("[경찰|O]은 [최민호|P]를 조사 중이다.", ["조사하다"]),
        ("[최민호|P]의 방문, 회담이 화제다.", ["이다"]),
    ],
)
def test_reads_predicates_without_a_verb(sentence: str, lemmas: list[str]) -> None:
    assert [one.lemma for one in predicates_of(sentence)] == lemmas


def test_before_a_comma_the_clause_goes_on() -> None:
    first, _ = predicates_of("[최민호|P]는 [서울|L]을 방문, 입장을 전했다.")
    assert first.ending is Ending.CONNECTIVE


def test_a_noun_before_a_comma_tells_an_event() -> None:
    assert events_of("[대사관|O]은 [외무부|O]를 방문, 입장을 밝혔다.") == {
        "대사관 | consult | 외무부"
    }
