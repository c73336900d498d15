"""The last layer: which sequence of labels is the best, and how sure each mention is.

A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001) over the scores
of the network. All sequences of a batch are worked on at once, a step at a time.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from extractor.entities.tagger.features import Floats
from extractor.entities.tagger.labels import FIRST, INSIDE, LAST, SINGLE, number, stretches
from extractor.entities.tagger.packing import Packing
from extractor.entities.tagger.tiles import product

_LEAST = -60.0
"""What cannot be counts as e to this power when chances are added up."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A mention: its first and last unit, its label and the chance that all three are right."""

    first: int
    last: int
    label: int
    chance: float


def best_labels(scores: Floats, transitions: Floats, packing: Packing) -> NDArray[np.intp]:
    """The best label of each unit (Viterbi 1967).

    Args:
        scores: of each label for each unit; shape (units, labels).
        transitions: shape (labels + 2, labels + 2), the last two being start and end.
        packing: where the sequences stand among the units.
    """
    labels = scores.shape[1]
    packed = scores[packing.forward]
    inner, opening, closing = _parts(transitions)
    came_from = np.zeros(packed.shape, np.intp)
    finals = np.zeros((len(packing.order), labels), np.float32)
    best = np.empty((0, labels), np.float32)
    for step, rows in enumerate(packing.steps()):
        if step == 0:
            best = packed[rows] + opening
        else:
            ways = best[: rows.stop - rows.start, :, None] + inner
            came_from[rows] = ways.argmax(axis=1)
            best = ways.max(axis=1) + packed[rows]
        finals[: len(best)] = best
    chosen = np.empty(len(packed), np.intp)
    now = (finals + closing).argmax(axis=1)
    for rows in reversed(list(packing.steps())):
        count = rows.stop - rows.start
        chosen[rows] = now[:count]
        now[:count] = came_from[rows][np.arange(count), now[:count]]
    found = np.empty_like(chosen)
    found[packing.forward] = chosen
    return found


def find_stretches(scores: Floats, transitions: Floats, packing: Packing) -> list[Stretch]:
    """The mentions of the best labels, in the order of the units."""
    numbers = best_labels(scores, transitions, packing)
    before, after, totals = _sums(scores, transitions, packing)
    found = []
    for first, last, label in stretches(numbers.tolist()):
        inside = _path(scores, transitions, first, last, label)
        start = SINGLE if first == last else FIRST
        end = SINGLE if first == last else LAST
        logarithm = (
            before[first, number(start, label)]
            + inside
            + after[last, number(end, label)]
            - totals[first]
        )
        found.append(Stretch(first, last, label, float(np.exp(min(logarithm, 0.0)))))
    return found


def marginals(scores: Floats, transitions: Floats, packing: Packing) -> Floats:
    """The chance of every label for every unit; shape (units, labels), rows sum to 1."""
    up_to, after, totals = _sums(scores, transitions, packing)
    return np.asarray(np.exp(up_to + after - totals[:, None]), np.float32)


def _path(scores: Floats, transitions: Floats, first: int, last: int, label: int) -> float:
    """The score of a mention's labels after its first."""
    places = [INSIDE] * (last - first - 1) + [LAST] * (last > first)
    total, previous = 0.0, number(FIRST, label)
    for unit, place in enumerate(places, first + 1):
        now = number(place, label)
        total += float(transitions[previous, now] + scores[unit, now])
        previous = now
    return total


def _sums(scores: Floats, transitions: Floats, packing: Packing) -> tuple[Floats, Floats, Floats]:
    """Logarithms of the chances, not normalised: up to each unit, after it, and of all.

    Shapes (units, labels), (units, labels) and (units,).
    """
    inner, opening, closing = (np.maximum(part, _LEAST) for part in _parts(transitions))
    packed = scores[packing.forward]
    up_to, after = np.empty_like(packed), np.empty_like(packed)
    steps = list(packing.steps())
    weights = np.exp(inner)
    for step, rows in enumerate(steps):
        if step == 0:
            up_to[rows] = packed[rows] + opening
        else:
            earlier = steps[step - 1]
            previous = up_to[earlier.start : earlier.start + rows.stop - rows.start]
            up_to[rows] = _log_sum(previous, weights) + packed[rows]
    later: slice | None = None
    for rows in reversed(steps):
        going_on = later.stop - later.start if later else 0
        after[rows] = closing
        if later:
            reached = after[later] + packed[later]
            after[rows.start : rows.start + going_on] = _log_sum(reached, weights.T)
        later = rows
    sums = up_to + after
    most = sums.max(axis=1, keepdims=True)
    totals = (np.log(np.exp(sums - most).sum(axis=1, keepdims=True)) + most)[:, 0]
    return tuple(_unpacked(part, packing) for part in (up_to, after, totals))  # type: ignore[return-value]


def _log_sum(logarithms: Floats, weights: Floats) -> Floats:
    most = logarithms.max(axis=1, keepdims=True)
    return np.asarray(
        np.log(product(np.exp(logarithms - most), weights) + 1e-30) + most, np.float32
    )


def _parts(transitions: Floats) -> tuple[Floats, Floats, Floats]:
    """From label to label, from the start, to the end."""
    return transitions[:-2, :-2], transitions[-2, :-2], transitions[:-2, -1]


def _unpacked(packed: Floats, packing: Packing) -> Floats:
    plain = np.empty_like(packed)
    plain[packing.forward] = packed
    return plain
