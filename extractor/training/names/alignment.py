"""Which letters of one script answer to which of another, learned from pairs of names.

Expectation maximization over many-to-many alignments (Jiampojamarn, Kondrak and Sherif 2007):
every way of cutting the two names into groups that answer to each other counts by its
probability. Groups have up to three letters on one side.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

Pair = tuple[str, str]
Groups = Mapping[Pair, float]

SHAPES: Final = ((1, 0), (0, 1), (1, 1), (1, 2), (2, 1), (2, 2), (1, 3), (3, 1))
"""How many letters of each side a group may have."""

_START: Final = 0.03
"""Probability of one letter before anything is known; a group of n letters has its n-th power."""
_BAND: Final = 3.0
"""How many letters a group may stand off the diagonal."""
_FLOOR: Final = 1e-7


def learn_groups(pairs: Sequence[Pair], *, rounds: int, least: float) -> dict[Pair, float]:
    """The joint probabilities of groups of letters.

    Args:
        pairs: names that sound the same, as letters.
        rounds: how often the counts are taken anew.
        least: groups counted less often are left out.

    Returns:
        Probabilities that sum to 1 at most.
    """
    known: dict[Pair, float] | None = None
    for _ in range(rounds):
        counts: defaultdict[Pair, float] = defaultdict(float)
        for one, other in pairs:
            _count(one, other, known, counts)
        kept = {group: count for group, count in counts.items() if count >= least or _is_gap(group)}
        total = sum(kept.values())
        known = {group: count / total for group, count in kept.items()}
    return known or {}


def _is_gap(group: Pair) -> bool:
    return not group[0] or not group[1]


def _probability(group: Pair, known: Groups | None) -> float:
    if known is None:
        return _START ** (len(group[0]) + len(group[1]))
    return known.get(group, _FLOOR * _FLOOR if _is_gap(group) else 0.0)


Cell = tuple[int, int]
Step = tuple[Cell, Cell, Pair, float]
"""From cell, to cell, the group between them, its probability."""
Masses = Mapping[Cell, float]


def _steps(one: str, other: str, known: Groups | None) -> tuple[list[Step], Masses]:
    """All groups of a pair near its diagonal that the start leads to, and how likely it does."""
    slope = len(other) / len(one)
    width = _BAND * max(1.0, slope)
    forward: defaultdict[Cell, float] = defaultdict(float, {(0, 0): 1.0})
    found: list[Step] = []
    for row in range(len(one) + 1):
        for column in range(len(other) + 1):
            here = forward.get((row, column))
            if not here:
                continue
            for down, right in SHAPES:
                to = row + down, column + right
                if to[0] > len(one) or to[1] > len(other) or abs(to[1] - to[0] * slope) > width:
                    continue
                group = one[row : to[0]], other[column : to[1]]
                chance = _probability(group, known)
                if chance:
                    found.append(((row, column), to, group, chance))
                    forward[to] += here * chance
    return found, forward


def _count(one: str, other: str, known: Groups | None, counts: defaultdict[Pair, float]) -> None:
    """Add how often each group is expected in a pair (forward and backward)."""
    steps, forward = _steps(one, other, known)
    end = len(one), len(other)
    if not forward.get(end):
        return
    backward: defaultdict[Cell, float] = defaultdict(float, {end: 1.0})
    for cell, to, group, chance in reversed(steps):
        after = backward.get(to)
        if after:
            backward[cell] += after * chance
            counts[group] += forward[cell] * chance * after / forward[end]


def letter_costs(names: Iterable[str]) -> dict[str, float]:
    """What each letter says by itself: −ln of its share."""
    counts = Counter(letter for name in names for letter in name)
    total = sum(counts.values())
    return {letter: -math.log(count / total) for letter, count in counts.items()}
