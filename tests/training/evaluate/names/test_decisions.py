from __future__ import annotations

from extractor.training.evaluate.names.decisions import (
    JOINED,
    MISSED,
    Judged,
    decision_rows,
    is_wrong,
    judge,
    list_wrong,
)

RIGHT = Judged(MISSED, "우샤코프", "Ушаков", True, (0.9, 0.4))
WRONG = Judged(JOINED, "푸틴", "Пушкин", False, (0.6, 0.1))


def test_counts_wrong_decisions_with_and_without_lexicon() -> None:
    assert decision_rows([WRONG, RIGHT]) == [
        (MISSED, "1", "0.000", "1.000"),
        (JOINED, "1", "1.000", "0.000"),
    ]
    assert (is_wrong(RIGHT), is_wrong(RIGHT, 1)) == (False, True)


def test_lists_them_with_their_scores() -> None:
    assert list_wrong([RIGHT, WRONG]) == [f"{JOINED}: 푸틴, Пушкин (0.60)"]


def test_judges_pairs_of_all_groups() -> None:
    judged = judge(every=50)
    assert len({pair.group for pair in judged}) == 6
    assert all(0.0 <= score <= 1.0 for pair in judged for score in pair.scores)
