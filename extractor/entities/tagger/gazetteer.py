"""Which units stand in a list of names: knowledge that no training sentence need hold.

The lists are kept as hashes of the names, without blanks, and the kinds of each: half a
million names take five megabytes and a few microseconds a unit. A match begins where a unit
begins and ends where one ends; of those that begin together the longest counts, and one that
begins inside another of its kind does not.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from extractor.entities.tagger.arrays import read_arrays
from extractor.entities.tagger.spans import LONGEST, SHORTEST, Hashes, Spans, hashes_of
from extractor.entities.tagger.units import Unit

KINDS: Final = (
    "known person",
    "person",
    "known place",
    "place",
    "other name",
    "everyday word",
    "city",
    "foreign person",
    "part of a name",
    "listed person",
    "listed place",
    "listed body",
    "marked person",
    "marked place",
    "marked body",
    "marked work",
    "marked event",
)
"""What a name is listed as: an everyday word is one that is also a name of some kind; a marked
name is one that annotated sentences mark."""
EDGES: Final = 3
"""Flags for each kind: a match begins here, goes on here, ends here."""
WIDTH: Final = EDGES * len(KINDS)

_ENDINGS: Final = 1 << 22
_ENDING: Final = np.uint64(_ENDINGS - 1)

Bits = NDArray[np.uint32]
Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Hashes of names in rising order, and the kinds of each as bits.

    Attributes:
        hashes: shape (names,).
        kinds: shape (names,); bit n stands for ``KINDS[n]``.
    """

    hashes: Hashes
    kinds: Bits
    _held: NDArray[np.bool_] = field(init=False, repr=False, compare=False)
    """Whether any hash ends in these bits: most spans are no names, and this tells most of them."""

    def __post_init__(self) -> None:
        held = np.zeros(_ENDINGS, bool)
        held[self.hashes & _ENDING] = True
        object.__setattr__(self, "_held", held)

    @classmethod
    def of(cls, names: Mapping[str, int]) -> Gazetteer:
        """The gazetteer of names and the bits of their kinds; those too short are left out."""
        bare: dict[str, int] = {}
        for name, bits in names.items():
            form = "".join(name.split())
            if SHORTEST <= len(form) <= LONGEST:
                bare[form] = bare.get(form, 0) | bits
        hashes = hashes_of(bare)
        order = np.argsort(hashes)
        kinds = np.fromiter(bare.values(), np.uint32, len(bare))
        return cls(hashes[order], kinds[order])

    def flags(self, units: Sequence[Unit], lengths: Sequence[int]) -> Floats:
        """Where matches of each kind begin, go on and end; shape (units, WIDTH).

        Args:
            units: of several sequences, one after the other.
            lengths: how many units each sequence has; no match goes beyond its sequence.
        """
        count = len(units)
        found = np.zeros((count, len(KINDS), EDGES), np.float32)
        if not count or not len(self.hashes):
            return found.reshape(count, WIDTH)
        longest = self._longest(units, lengths)
        starts = longest > 0
        covered = _covered(longest, starts)
        starts &= ~covered
        found[:, :, 0] = starts
        found[:, :, 1] = _covered(longest, starts)
        firsts, kinds = np.nonzero(starts)
        found[firsts + longest[firsts, kinds] - 1, kinds, 2] = 1
        return found.reshape(count, WIDTH)

    def _longest(self, units: Sequence[Unit], lengths: Sequence[int]) -> NDArray[np.intp]:
        """How many units the longest match has that begins at each; shape (units, kinds)."""
        count = len(units)
        spans = Spans.of(units, lengths)
        longest = np.zeros((count, len(KINDS)), np.intp)
        bits = np.arange(len(KINDS), dtype=np.uint32)
        for number, firsts, hashes in spans.by_length():
            promising = self._held[hashes & _ENDING]
            firsts, hashes = firsts[promising], hashes[promising]
            at = np.minimum(np.searchsorted(self.hashes, hashes), len(self.hashes) - 1)
            hit = self.hashes[at] == hashes
            rows, kinds = np.nonzero((self.kinds[at[hit]][:, None] >> bits) & 1)
            longest[firsts[hit][rows], kinds] = number
        return longest

    def to_disk(self, path: Path) -> None:
        """Write plain arrays, whose loading runs no code."""
        with path.open("wb") as file:
            np.savez(file, hashes=self.hashes, kinds=self.kinds)

    @classmethod
    def from_disk(cls, path: Path) -> Gazetteer:
        """Read what ``to_disk`` wrote.

        Raises:
            ValueError: the file holds something else.
        """
        arrays = read_arrays(path)
        if missing := sorted({"hashes", "kinds"} - arrays.keys()):
            raise ValueError(f"{path} lacks the {' and the '.join(missing)} of names")
        hashes, kinds = arrays["hashes"], arrays["kinds"]
        if hashes.shape != kinds.shape or hashes.ndim != 1:
            raise ValueError(f"{path}: hashes and kinds are not of one length")
        return cls(hashes.astype(np.uint64), kinds.astype(np.uint32))


EMPTY: Final = Gazetteer(np.zeros(0, np.uint64), np.zeros(0, np.uint32))
"""Lists no name."""


def _covered(longest: NDArray[np.intp], starts: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Which units lie inside a match, behind its first; shape (units, kinds)."""
    changes = np.zeros((len(longest) + 1, longest.shape[1]), np.intp)
    firsts, kinds = np.nonzero(starts)
    np.add.at(changes, (firsts + 1, kinds), 1)
    np.add.at(changes, (firsts + longest[firsts, kinds], kinds), -1)
    return np.asarray(changes[:-1].cumsum(axis=0) > 0)
