"""The labels of units: where in a mention a unit stands (BIOES), and the mention's own label.

Number 0 is outside; then come four for each label of mentions: first, inside, last, single.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

FIRST, INSIDE, LAST, SINGLE = range(4)
FORBIDDEN = -1e4
"""Score of a transition that cannot be; finite, so that sums stay numbers."""


def number(place: int, label: int) -> int:
    """The number of a place in a mention with that label."""
    return 1 + 4 * label + place


def count_of(labels: Sequence[str]) -> int:
    """How many labels units have."""
    return 1 + 4 * len(labels)


def stretches(numbers: Sequence[int]) -> Iterator[tuple[int, int, int]]:
    """First unit, last unit and label of every mention in well-formed labels."""
    first = 0
    for at, value in enumerate(numbers):
        if value == 0:
            continue
        label, place = divmod(value - 1, 4)
        if place in {FIRST, SINGLE}:
            first = at
        if place in {LAST, SINGLE}:
            yield first, at, label


def forbidden(labels: int) -> NDArray[np.float32]:
    """0 where one label of units may follow another, ``FORBIDDEN`` where not.

    Shape (n + 2, n + 2) for n labels of units; the last two rows are start and end.
    """
    size = 1 + 4 * labels
    table = np.full((size + 2, size + 2), FORBIDDEN, np.float32)
    opening = [0, *(number(place, n) for n in range(labels) for place in (FIRST, SINGLE))]
    closed = [0, *(number(place, n) for n in range(labels) for place in (LAST, SINGLE))]
    table[np.ix_([*closed, size], opening)] = 0
    table[closed, size + 1] = 0
    for label in range(labels):
        for before in (FIRST, INSIDE):
            for after in (INSIDE, LAST):
                table[number(before, label), number(after, label)] = 0
    return table
