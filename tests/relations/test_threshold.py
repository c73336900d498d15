from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.relations.confidence import shipped
from extractor.relations.threshold import Threshold
from extractor.schema import Article, ArticleResult, Problem, Relation, Stage

PROBLEM = Problem("a.txt", "", Stage.READ, "unreadable")


def result(*confidences: float) -> ArticleResult:
    found = tuple(
        Relation(0, 0, "consult", 1, "만나다", 0, 1, "clause:nom+acc", sure) for sure in confidences
    )
    return ArticleResult(Article("a", "말"), 1, relations=found)


SURE = st.floats(0, 1)


@given(st.lists(st.lists(SURE, max_size=6).map(lambda sure: result(*sure)), max_size=4), SURE)
def test_keeps_what_is_sure_enough_and_counts_the_rest(
    results: list[ArticleResult], least: float
) -> None:
    threshold = Threshold(least)
    kept = [one for one in threshold.keep(results) if isinstance(one, ArticleResult)]
    assert [one.article for one in kept] == [one.article for one in results]
    before = [relation for one in results for relation in one.relations]
    after = [relation for one in kept for relation in one.relations]
    assert after == [relation for relation in before if relation.confidence >= least]
    assert threshold.left_out == len(before) - len(after)


def test_problems_pass_through() -> None:
    assert list(Threshold(1.0).keep([PROBLEM, result(0.5)])) == [PROBLEM, result()]


def test_the_default_is_the_one_of_the_model() -> None:
    assert Threshold().min_confidence == shipped().min_confidence


def test_no_number_from_0_to_1() -> None:
    with pytest.raises(ValueError, match="from 0 to 1, not 2"):
        Threshold(2)
