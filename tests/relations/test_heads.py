"""The noun behind an adnominal clause, and what the clause may take."""

from __future__ import annotations

import pytest

from extractor.relations.heads import head_phrases
from tests.relations.sentences import clause_of, events_of

CASES = [
    # the head acts, the phrase with 이/가 before belongs to the verb behind
    ("[법원|O]이 동생인 [최민호|P]에게 유죄를 선고했다.", {"법원 | sanction | 최민호"}),
    ("[검찰|O]이 뇌물을 받은 [최민호|P]를 체포했다.", {"검찰 | coerce | 최민호"}),
    ("[검찰|O]이 제주에 거주하는 [최민호|P]를 체포했다.", {"검찰 | coerce | 최민호"}),
    # the head is the missing object, and no object where the verb is passive
    ("[검찰|O]이 체포한 [최민호|P]가 숨졌다.", {"검찰 | coerce | 최민호"}),
    ("[검찰|O]에 체포된 [최민호|P]가 숨졌다.", {"검찰 | coerce | 최민호"}),
    # behind a country with 의 the person is meant
    (
        "[안준호|P]를 암살한 [이란|L]의 [장교|T]가 달아났다.",
        {"장교 | assault | 안준호"},
    ),
    # 뒤 joins; verbs that lead to one noun have one subject
    (
        "[최민호|P]는 [김영호|P]를 때린 뒤 협박했다.",
        {"최민호 | assault | 김영호", "최민호 | threaten | 김영호"},
    ),
    (
        "[위원회|O]는 [새길당|O]을 탈당 후 출마한 [최민호|P]를 고발했다.",
        {"최민호 | retreat | 새길당", "위원회 | accuse | 최민호"},
    ),
    # the head as the object that the lexicon knows
    (
        "[노조|O]가 [회사|O]를 상대로 낸 소송이 끝났다.",
        {"노조 | accuse | 회사"},
    ),
]


@pytest.mark.parametrize(("sentence", "events"), CASES)
def test_reads_events_around_adnominal_clauses(sentence: str, events: set[str]) -> None:
    assert events_of(sentence) == events


def test_naming_takes_no_more_than_what_is_named() -> None:
    clause = clause_of("[한국|L]은 [이란|L]에 반복적인 시험을 끝내라고 촉구했다.", "이다")
    assert [phrase.role for phrase in clause.arguments] == ["bare"]


def test_a_quality_leaves_the_one_who_acts_to_the_verb_behind() -> None:
    clause = clause_of("[이란|L]이 과도한 공격을 [이라크|L]에 가했다.", "과도하다")
    assert clause.subject is not None
    assert clause.subject.head == "공격"


def test_the_head_with_its_verb_is_looked_up_as_a_phrase() -> None:
    clause = clause_of("[노조|O]가 [회사|O]를 상대로 낸 소송이 끝났다.", "내다")
    assert "소송을 내다" in set(head_phrases(clause))


def test_a_clause_without_a_head_gives_no_phrase() -> None:
    assert list(head_phrases(clause_of("[노조|O]가 소송을 포기했다.", "포기하다"))) == []
