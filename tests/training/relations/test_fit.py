from __future__ import annotations

import pytest

from extractor.training.corpora import CorpusError
from extractor.training.relations.fit import Settings, cross_validate, fit
from extractor.training.relations.samples import Judged
from tests.training.relations.marked import judged_of

SETTINGS = Settings(folds=4, least=3)


def mixed() -> list[Judged]:
    """Of the near ones nine in ten are right, of the far ones three in ten."""
    near = [({"near": 1.0, "rule=a": 1.0}, number % 10 != 0) for number in range(60)]
    far = [({"far": 1.0, "rule=b": 1.0}, number % 10 < 3) for number in range(60)]
    return judged_of([*near, *far, ({"seldom": 1.0, "rule=c": 1.0}, True), ({"near": 1.0}, None)])


def test_learns_what_makes_right() -> None:
    weights = fit(mixed(), SETTINGS)
    near = weights.probability({"near": 1.0, "rule=a": 1.0})
    far = weights.probability({"far": 1.0, "rule=b": 1.0})
    assert near == pytest.approx(0.9, abs=0.08)
    assert far == pytest.approx(0.3, abs=0.08)


def test_leaves_out_what_is_seldom_and_remembers_every_rule() -> None:
    weights = fit(mixed(), SETTINGS)
    assert "seldom" not in weights.weights
    assert weights.rules == {"rule=a", "rule=b", "rule=c"}


def test_the_same_samples_give_the_same_weights() -> None:
    assert fit(mixed(), SETTINGS).to_json() == fit(mixed(), SETTINGS).to_json()


def test_no_confidence_is_told_by_its_own_text() -> None:
    """A feature of one text alone says nothing about it, however clear it seems."""
    rows = [({f"text {number}": 1.0}, number % 2 == 0) for number in range(40)]
    judged = judged_of(rows)
    confidences = cross_validate(judged, Settings(folds=4, least=1))
    assert [len(row) for row in confidences] == [1] * 40
    assert all(sure == pytest.approx(0.5, abs=0.15) for row in confidences for sure in row)


def test_texts_without_triples_and_neutral_ones_are_given_back_too() -> None:
    judged = mixed()
    judged.append(Judged(judged[0].marked, ()))
    confidences = cross_validate(judged, SETTINGS)
    assert [len(row) for row in confidences[-2:]] == [1, 0]


@pytest.mark.parametrize("right", [True, False])
def test_nothing_is_learned_where_all_are_alike(right: bool) -> None:
    with pytest.raises(CorpusError, match="some wrong"):
        fit(judged_of([({"near": 1.0}, right)] * 8), SETTINGS)


def test_nothing_is_learned_from_nothing() -> None:
    with pytest.raises(CorpusError, match="Give more marked texts"):
        fit([], SETTINGS)
