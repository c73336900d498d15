from __future__ import annotations

from dataclasses import replace

import pytest

from extractor.relations.features import Features, clause_of
from extractor.relations.find import find_described, read_clauses
from extractor.schema import Relation
from tests.relations.sentences import sentence_of


def described(marked: str, relation: str) -> tuple[Relation, Features]:
    """The one triple of a relation, with its features."""
    (found,) = [one for one in find_described(sentence_of(marked)) if one[0].relation == relation]
    return found


def features_of(marked: str, relation: str) -> Features:
    return described(marked, relation)[1]


@pytest.mark.parametrize(
    ("marked", "relation", "there"),
    [
        ("[푸틴|P]이 [바이든|P]을 만났다.", "consult", "rule=clause:nom+acc"),
        ("[푸틴|P]이 [바이든|P]을 만났다.", "consult", "subject particle=JKS"),
        ("[푸틴|P]이 [바이든|P]을 만났다.", "consult", "object particle=JKO"),
        ("[푸틴|P]이 [바이든|P]을 만났다.", "consult", "ending=final"),
        ("[푸틴|P]이 [바이든|P]을 만나지 않았다.", "consult", "negative"),
        ("[푸틴|P]이 [바이든|P]을 만나기로 했다.", "consult", "modality=planned"),
        ("[푸틴|P]이 [바이든|P]을 만났다고 [타스|O]가 전했다.", "consult", "attributed_to"),
        ("[20일|D|2022-02-20] [푸틴|P]이 [바이든|P]을 만났다.", "consult", "date"),
        ("[이모|P]는 [1971년|D|1971] [서울|L]에서 태어났다.", "born_in", "rule=fact:stated"),
        ("[푸틴|P] [러시아|L] [대통령|T]이 왔다.", "position_held", "rule=fact:title-after"),
    ],
)
def test_what_is_there(marked: str, relation: str, there: str) -> None:
    assert features_of(marked, relation)[there] == 1.0


def test_a_passive_and_a_quotation_are_told() -> None:
    passive = features_of("[푸틴|P]이 [마크롱|P]에게 초대받았다.", "request")
    assert passive["passive"] == 1.0
    active = features_of("[푸틴|P]이 [바이든|P]을 만났다.", "consult")
    assert (active["passive"], active["quoted"], active["own subject"]) == (0.0, 0.0, 1.0)


def test_the_farther_apart_the_larger_the_distance() -> None:
    near = features_of("[푸틴|P]이 [바이든|P]을 만났다.", "consult")
    far = features_of("[푸틴|P]이 오랜 고민 끝에 마침내 [바이든|P]을 만났다.", "consult")
    assert far["apart"] > near["apart"]
    assert far["length"] > near["length"]


def test_names_between_are_counted() -> None:
    between = features_of("[푸틴|P]이 [서울|L]에서 [바이든|P]을 만났다.", "consult")
    assert between["names between"] == pytest.approx(0.2)


def test_the_unsurer_mention_is_told_from_the_surer_one() -> None:
    sentence = sentence_of("[푸틴|P]이 [바이든|P]을 만났다.")
    first, second = sentence.mentions
    unsure = {
        first: replace(sentence.mentions[first], confidence=0.5),
        second: sentence.mentions[second],
    }
    ((_, features),) = find_described(replace(sentence, mentions=unsure))
    assert features["unsurer mention"] == pytest.approx(0.0)
    assert features["surer mention"] > 1


def test_labels_outside_of_the_inventory_do_not_agree() -> None:
    person = features_of("[정부|O]가 [이모|P]를 [장관|T]으로 임명했다.", "appoint")
    assert person["labels agree"] == 1.0
    body = features_of("[정부|O]가 [은빛전자|O]를 임명했다.", "appoint")
    assert body["labels agree"] == 0.0


def test_the_clause_of_a_triple_is_the_one_with_its_predicate() -> None:
    marked = "[푸틴|P]이 [바이든|P]을 만나고 [이란|L]을 비난했다."
    _, clauses = read_clauses(sentence_of(marked))
    relation, _ = described(marked, "accuse")
    found = clause_of(clauses, relation.predicate, relation.start, relation.end)
    assert found is clauses[1]
    assert clause_of(clauses, "없다", relation.start, relation.end) is None
