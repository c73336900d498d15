"""Several ways to write a name, each with what it costs against the commonest one."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

_STEP: Final = 0.5
"""What the second cell of a choice costs, the third twice that."""
_WIDEST: Final = 64


class Candidate(NamedTuple):
    """A way to write a name; ``cost`` is 0 for the first and grows with each looser choice."""

    form: str
    cost: float


def combine(choices: Iterable[Sequence[str]], limit: int = _WIDEST) -> list[Candidate]:
    """The cheapest ways to take one of each choice, joined; the first of each costs nothing."""
    found = [Candidate("", 0.0)]
    for choice in choices:
        longer = (
            Candidate(known.form + piece, known.cost + place * _STEP)
            for known in found
            for place, piece in enumerate(choice)
        )
        found = cheapest(longer, limit)
    return found


def cheapest(candidates: Iterable[Candidate], limit: int) -> list[Candidate]:
    """The cheapest different forms in order of their costs."""
    best: dict[str, float] = {}
    for form, cost in candidates:
        best[form] = min(cost, best.get(form, cost))
    pairs = (Candidate(form, cost) for form, cost in best.items())
    return heapq.nsmallest(limit, pairs, key=lambda found: found.cost)
