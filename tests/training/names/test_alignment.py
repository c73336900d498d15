from __future__ import annotations

import math

from extractor.names.letter_groups import fit_letters, read_groups
from extractor.training.names.alignment import learn_groups, letter_costs
from extractor.training.names.storing import plain_groups

PAIRS = [("ab", "xy"), ("ba", "yx"), ("aab", "xxy"), ("abb", "xyy")] * 5


def test_learns_which_letters_answer_to_each_other() -> None:
    found = learn_groups(PAIRS, rounds=4, least=1.0)
    assert found["a", "x"] > 10 * found.get(("a", "y"), 0.0)
    assert sum(found.values()) <= 1.0 + 1e-9


def test_letters_cost_what_they_say() -> None:
    assert letter_costs(["aab", "a"]) == {"a": -math.log(0.75), "b": -math.log(0.25)}


def test_what_was_learned_fits_and_the_rest_does_not() -> None:
    known = read_groups(plain_groups(learn_groups(PAIRS, rounds=4, least=1.0), PAIRS))
    right, wrong = fit_letters("aba", "xyx", known), fit_letters("aba", "yxy", known)
    assert right.gain > 0.0 > wrong.gain
    assert right.loss == right.worst == 0.0
    assert wrong.loss >= wrong.worst > 0.0
