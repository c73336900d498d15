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


Step = tuple[int, int, int, int, Pair, float]


def _steps(one: str, other: str, known: Groups | None) -> list[Step]:
    """All groups of a pair near its diagonal: from cell, to cell, the group, its probability."""
    rows, columns = len(one), len(other)
    slope = columns / rows
    found: list[Step] = []
    for row in range(rows + 1):
        for column in range(columns + 1):
            if abs(column - row * slope) > _BAND * max(1.0, slope):
                continue
            for down, right in SHAPES:
                if down <= row and right <= column:
                    group = one[row - down : row], other[column - right : column]
                    chance = _probability(group, known)
                    if chance:
                        found.append((row - down, column - right, row, column, group, chance))
    return found


def _count(one: str, other: str, known: Groups | None, counts: defaultdict[Pair, float]) -> None:
    """Add how often each group is expected in a pair (forward and backward)."""
    steps = _steps(one, other, known)
    forward: defaultdict[tuple[int, int], float] = defaultdict(float, {(0, 0): 1.0})
    for row, column, to_row, to_column, _, chance in steps:
        forward[to_row, to_column] += forward[row, column] * chance
    end = len(one), len(other)
    if not forward[end]:
        return
    backward: defaultdict[tuple[int, int], float] = defaultdict(float, {end: 1.0})
    for row, column, to_row, to_column, group, chance in reversed(steps):
        after = backward[to_row, to_column]
        if after:
            backward[row, column] += after * chance
            counts[group] += forward[row, column] * chance * after / forward[end]


def letter_costs(names: Iterable[str]) -> dict[str, float]:
    """What each letter says by itself: −ln of its share."""
    counts = Counter(letter for name in names for letter in name)
    total = sum(counts.values())
    return {letter: -math.log(count / total) for letter, count in counts.items()}
