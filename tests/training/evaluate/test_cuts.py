from __future__ import annotations

from dataclasses import replace

from extractor.training.evaluate.cuts import STEPS, Cut, choose, cuts_of, score_of
from extractor.training.evaluate.gold import MarkedText, Triple
from extractor.training.evaluate.measures import Counts

RIGHT = Triple((0, 3), "consult", (10, 13), "positive", "asserted", confidence=0.9)
WRONG = replace(RIGHT, relation="accuse", confidence=0.3)
TEXT = MarkedText("a", "0123456789" * 2, (RIGHT,))


def test_rows_below_the_cut_do_not_count() -> None:
    found = [(TEXT, [RIGHT, WRONG])]
    assert score_of(found).counts() == Counts(1, 1, 1)
    assert score_of(found, 0.3).counts() == Counts(1, 1, 1)
    assert score_of(found, 0.31).counts() == Counts(1, 1, 0)
    assert score_of(found, 0.91).counts() == Counts(1, 0, 0)


def test_each_step_is_scored() -> None:
    cuts = cuts_of([(TEXT, [RIGHT, WRONG])])
    assert [cut.least for cut in cuts] == list(STEPS)
    assert [cut.counts.wrong for cut in cuts if cut.least > 0.3] == [0] * 13


def test_the_lowest_cut_within_the_tolerance_is_chosen() -> None:
    cuts = [
        Cut(0.0, Counts(100, 60, 20)),
        Cut(0.3, Counts(100, 60, 10)),
        Cut(0.5, Counts(100, 59, 9)),
        Cut(0.9, Counts(100, 20, 0)),
    ]
    assert choose(cuts, 0.0) == 0.3
    assert choose(cuts, 0.02) == 0.3
    assert choose(cuts, 1.0) == 0.0
