"""Which units stand in a list of names: knowledge that no training sentence need hold.

The lists are kept as hashes of the names, without blanks, and the kinds of each: half a
million names take five megabytes and a few microseconds a unit. A match begins where a unit
begins and ends where one ends; of those that begin together the longest counts, and one that
begins inside another of its kind does not.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from extractor.entities.tagger.arrays import read_arrays
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

_MOST_UNITS: Final = 8
_LONGEST: Final = 16
_SHORTEST: Final = 2
_SHORTEST_ACROSS_BLANKS: Final = 4
_NO_START: Final = ("J", "E", "XS", "VC", "SF", "SP", "SS", "SE", "SO")
"""Tags of what begins no name: particles, endings, suffixes, the copula, marks."""
_BASE: Final = 0x9E3779B97F4A7C15
"""Odd, so that it can be divided by modulo 2^64."""
_ENDINGS: Final = 1 << 22
_ENDING: Final = np.uint64(_ENDINGS - 1)

Hashes = NDArray[np.uint64]
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
            if _SHORTEST <= len(form) <= _LONGEST:
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
        spans = _Spans.of(units, lengths)
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


def hashes_of(forms: Iterable[str]) -> Hashes:
    """A number for every form: its characters as the digits of a number to an odd base."""
    texts = list(forms)
    edges = np.cumsum([0, *map(len, texts)])
    totals = _totals("".join(texts))
    return _between(totals, edges[:-1], edges[1:])


@dataclass(frozen=True, slots=True)
class _Spans:
    """The units as characters without blanks, so that all spans of so many units are at hand."""

    edges: NDArray[np.intp]
    totals: Hashes
    blanks: NDArray[np.intp]
    """How many blanks stand before units up to each."""
    opening: NDArray[np.bool_]
    last: NDArray[np.intp]
    """The unit behind the last one of each unit's sequence."""

    @classmethod
    def of(cls, units: Sequence[Unit], lengths: Sequence[int]) -> _Spans:
        forms = [unit.form for unit in units]
        joined = "".join(forms)
        if joined != "".join(joined.split()):
            forms = ["".join(form.split()) for form in forms]
        spaced = np.fromiter((unit.spaced for unit in units), np.intp, len(units))
        return cls(
            np.cumsum([0, *map(len, forms)]),
            _totals("".join(forms)),
            np.cumsum(spaced),
            np.fromiter((_opens(unit.tag) for unit in units), bool, len(units)),
            np.repeat(np.cumsum(lengths), lengths),
        )

    def by_length(self) -> Iterator[tuple[int, NDArray[np.intp], Hashes]]:
        """For each number of units the first units of all spans that may be names, and hashes."""
        firsts = np.flatnonzero(self.opening)
        for number in range(1, _MOST_UNITS + 1):
            firsts = firsts[firsts + number <= self.last[firsts]]
            firsts = firsts[self.edges[firsts + number] - self.edges[firsts] <= _LONGEST]
            starts, ends = self.edges[firsts], self.edges[firsts + number]
            across = self.blanks[firsts + number - 1] > self.blanks[firsts]
            long = ends - starts >= np.where(across, _SHORTEST_ACROSS_BLANKS, _SHORTEST)
            yield number, firsts[long], _between(self.totals, starts[long], ends[long])


@cache
def _opens(tag: str) -> bool:
    """Whether a unit with this tag may begin a name; there are some dozens of tags."""
    return not tag.startswith(_NO_START)


def _covered(longest: NDArray[np.intp], starts: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Which units lie inside a match, behind its first; shape (units, kinds)."""
    changes = np.zeros((len(longest) + 1, longest.shape[1]), np.intp)
    firsts, kinds = np.nonzero(starts)
    np.add.at(changes, (firsts + 1, kinds), 1)
    np.add.at(changes, (firsts + longest[firsts, kinds], kinds), -1)
    return np.asarray(changes[:-1].cumsum(axis=0) > 0)


def _totals(text: str) -> Hashes:
    """Sums of the characters so far, each times a power of the base, modulo 2^64."""
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), "<u4").astype(np.uint64)
    powers = _powers(len(codes))[0][: len(codes)]
    return np.concatenate([np.zeros(1, np.uint64), np.cumsum(codes * powers, dtype=np.uint64)])


def _between(totals: Hashes, starts: NDArray[np.intp], ends: NDArray[np.intp]) -> Hashes:
    """The hashes of the stretches of text from each start to its end."""
    hashes: Hashes = (totals[ends] - totals[starts]) * _powers(len(totals))[1][starts]
    return hashes


def _powers(count: int) -> tuple[Hashes, Hashes]:
    return _powers_of_two_sizes(max(10, count.bit_length()))


@cache
def _powers_of_two_sizes(bits: int) -> tuple[Hashes, Hashes]:
    """Powers of the base, and of what it is divided by, for up to 2^bits characters."""
    count = 1 << bits
    inverse = pow(_BASE, -1, 1 << 64)
    found = []
    for base in (_BASE, inverse):
        powers = np.full(count, base, np.uint64)
        powers[0] = 1
        found.append(np.multiply.accumulate(powers))
    return found[0], found[1]
