"""Polarity and modality from what follows the stem."""

from __future__ import annotations

import pytest

from extractor.relations.factuality import modality_in_chain, modality_of, polarity_of
from extractor.schema import Modality, Polarity
from tests.relations.sentences import clause_of, predicates_of

FIRM, PLANNED, IF, MAYBE, MUST = (
    Modality.ASSERTED,
    Modality.PLANNED,
    Modality.CONDITIONAL,
    Modality.POSSIBLE,
    Modality.DEMANDED,
)
YES, NO = Polarity.POSITIVE, Polarity.NEGATIVE

CASES = [
    ("침공했다.", FIRM, YES),
    ("침공하고 있다.", FIRM, YES),
    ("침공하지 않았다.", FIRM, NO),
    ("침공하지 못했다.", FIRM, NO),
    ("침공하지는 않았다.", FIRM, NO),
    ("안 침공했다.", FIRM, NO),
    ("침공한 적이 없다.", FIRM, NO),
    ("침공할 수 없다.", FIRM, NO),
    ("침공할 계획은 없다.", PLANNED, NO),
    ("침공할지 검토했다.", MAYBE, YES),
    ("침공하지 않을지 물었다.", MAYBE, NO),
    ("침공할 지에 대해 말했다.", MAYBE, YES),
    ("침공했는지 조사했다.", MAYBE, YES),
    ("왜 침공했는지 설명했다.", FIRM, YES),
    ("침공하는 데 실패했다.", FIRM, NO),
    ("침공할 뻔했다.", FIRM, NO),
    ("침공한 사실을 부인했다.", FIRM, NO),
    ("침공했다는 보도를 반박했다.", FIRM, NO),
    ("침공했다는 주장은 거짓이다.", FIRM, NO),
    ("침공했다는 보도가 나왔다.", FIRM, YES),
    ("침공했다는 증거는 없다.", FIRM, NO),
    ("침공했다는 증거가 있다.", FIRM, YES),
    ("침공하려던 계획이 취소됐다.", PLANNED, NO),
    ("침공하려던 참이었다.", PLANNED, YES),
    ("침공하는 것은 위험하다.", MAYBE, YES),
    ("침공해 달라고 요청했다.", MUST, YES),
    ("침공해 줄 것을 요청했다.", MUST, YES),
    ("침공하고 싶다.", PLANNED, YES),
    ("침공하고 싶지 않다.", PLANNED, NO),
    ("침공하기를 바란다.", PLANNED, YES),
    ("침공하길 원하지 않는다.", PLANNED, NO),
    ("침공하는 데 합의했다.", PLANNED, YES),
    ("침공하는 방안을 검토했다.", PLANNED, YES),
    ("침공하는 것을 보았다.", FIRM, YES),
    ("침공하기로 했다.", PLANNED, YES),
    ("침공하기로 합의했다.", PLANNED, YES),
    ("침공하지 않기로 했다.", PLANNED, NO),
    ("침공할 예정이다.", PLANNED, YES),
    ("침공할 방침이다.", PLANNED, YES),
    ("침공할 준비가 되어 있다.", PLANNED, YES),
    ("침공할 준비가 되지 않았다.", PLANNED, NO),
    ("침공할 용의가 없다.", PLANNED, NO),
    ("침공할 태세를 갖췄다.", PLANNED, YES),
    ("침공할 것이다.", PLANNED, YES),
    ("침공하겠다고 밝혔다.", PLANNED, YES),
    ("침공하지 않겠다고 밝혔다.", PLANNED, NO),
    ("침공하려고 한다.", PLANNED, YES),
    ("침공한다는 방침을 세웠다.", PLANNED, YES),
    ("침공하면 끝난다.", IF, YES),
    ("침공할 경우 끝난다.", IF, YES),
    ("침공한다면 끝난다.", IF, YES),
    ("침공하지 않는다면 끝난다.", IF, NO),
    ("침공하지 않는 한 끝난다.", IF, NO),
    ("침공할 수 있다.", MAYBE, YES),
    ("침공하지 않을 수 있다.", MAYBE, NO),
    ("침공할 가능성이 있다.", MAYBE, YES),
    ("침공할 우려가 크다.", MAYBE, YES),
    ("침공한 혐의로 잡혔다.", MAYBE, YES),
    ("침공했다는 의혹이 나왔다.", MAYBE, YES),
    ("침공해야 한다.", MUST, YES),
    ("침공하라고 했다.", MUST, YES),
    ("침공할 것을 촉구했다.", MUST, YES),
    ("침공해 달라고 했다.", MUST, YES),
    ("침공하자 달아났다.", FIRM, YES),
]


@pytest.mark.parametrize(("words", "modality", "polarity"), CASES)
def test_reads_modality_and_polarity(words: str, modality: Modality, polarity: Polarity) -> None:
    predicate = predicates_of(f"[러시아|L]가 [조지아|L]를 {words}")[0]
    assert (modality_of(predicate), polarity_of(predicate)) == (modality, polarity)


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        ("[푸틴|P]은 [바이든|P]을 만나 [이란|L]을 돕기로 했다.", PLANNED),
        ("[푸틴|P]은 [바이든|P]을 만났고 [이란|L]을 돕기로 했다.", FIRM),
        ("[푸틴|P]은 [바이든|P]을 만나 [이란|L]을 도왔다.", FIRM),
        ("[푸틴|P]이 [바이든|P]을 만나며 [이란|L]이 [이라크|L]를 돕기로 했다.", FIRM),
        ("[푸틴|P]은 [바이든|P]을 만나며 제재를 준비했다.", FIRM),
    ],
)
def test_joined_clauses_without_a_tense_share_the_modality(
    sentence: str, modality: Modality
) -> None:
    clause = clause_of(sentence, "만나다")
    assert modality_in_chain(clause, clause.after) is modality


def test_only_the_clause_of_the_condition_is_conditional() -> None:
    marked = "[이란|L]이 [이라크|L]에서 철군하지 않는다면 [미국|L]은 [이란|L]을 공격할 것이다."
    found = [
        modality_in_chain(clause, clause.after)
        for clause in (clause_of(marked, "철군하다"), clause_of(marked, "공격하다"))
    ]
    assert found == [IF, PLANNED]
