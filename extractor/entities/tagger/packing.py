"""Sequences of different lengths, step by step, without padding.

The rows of a packed matrix stand in the order of the steps: all first units, all second
units, and so on, longest sequence first, so that what a step works on is one slice.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Indices = NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class Packing:
    """Where the units of some sequences, written one after the other, stand when packed.

    Attributes:
        forward: for each packed row the unit, read from the left; shape (units,).
        backward: the same, every sequence read from the right.
        starts: for each step its first packed row, and the end; shape (steps + 1,).
        order: the sequences, longest first.
    """

    forward: Indices
    backward: Indices
    starts: Sequence[int]
    order: Indices

    def steps(self) -> Iterator[slice]:
        """The packed rows of every step; never more of them than in the step before."""
        for first, last in zip(self.starts, self.starts[1:], strict=False):
            yield slice(first, last)


def pack(lengths: Sequence[int]) -> Packing:
    """The packing of sequences of these lengths, none of them empty."""
    sizes = np.asarray(lengths, np.intp)
    order = np.argsort(-sizes, kind="stable")
    offsets = np.concatenate([[0], np.cumsum(sizes)])[:-1][order]
    sizes = sizes[order]
    longest = int(sizes[0]) if len(sizes) else 0
    active = np.searchsorted(-sizes, -np.arange(longest), side="left")
    steps = np.repeat(np.arange(longest), active)
    starts = np.concatenate([[0], np.cumsum(active)])
    sequence = np.arange(len(steps)) - np.repeat(starts[:-1], active)
    forward = offsets[sequence] + steps
    backward = offsets[sequence] + sizes[sequence] - 1 - steps
    return Packing(forward, backward, starts.tolist(), order)
