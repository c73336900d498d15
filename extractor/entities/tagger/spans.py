"""Stretches of units as hashes: numbers that tell a name without keeping its letters.

A hash is the number whose digits, to an odd base, are the characters of a form without its blanks.
Sums over the text so far give that of any stretch of it by one subtraction and one product, so
that all spans of so many units are hashed at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from extractor.entities.tagger.units import Unit

LONGEST: Final = 16
SHORTEST: Final = 2
"""Characters of a name that is looked up."""
_SHORTEST_ACROSS_BLANKS: Final = 4
_MOST_UNITS: Final = 8
_NO_START: Final = ("J", "E", "XS", "VC", "SF", "SP", "SS", "SE", "SO")
"""Tags of what begins no name: particles, endings, suffixes, the copula, marks."""
_BASE: Final = 0x9E3779B97F4A7C15
"""Odd, so that it can be divided by modulo 2^64."""

Hashes = NDArray[np.uint64]


def hashes_of(forms: Iterable[str]) -> Hashes:
    """A number for every form: its characters as the digits of a number to an odd base."""
    texts = list(forms)
    edges = np.cumsum([0, *map(len, texts)])
    totals = _totals("".join(texts))
    return _between(totals, edges[:-1], edges[1:])


@dataclass(frozen=True, slots=True)
class Spans:
    """The units as characters without blanks, so that all spans of so many units are at hand."""

    edges: NDArray[np.intp]
    totals: Hashes
    blanks: NDArray[np.intp]
    """How many blanks stand before units up to each."""
    opening: NDArray[np.bool_]
    last: NDArray[np.intp]
    """The unit behind the last one of each unit's sequence."""

    @classmethod
    def of(cls, units: Sequence[Unit], lengths: Sequence[int]) -> Spans:
        """The spans of units, as they stand one after the other in sequences of such lengths."""
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
            firsts = firsts[self.edges[firsts + number] - self.edges[firsts] <= LONGEST]
            starts, ends = self.edges[firsts], self.edges[firsts + number]
            across = self.blanks[firsts + number - 1] > self.blanks[firsts]
            long = ends - starts >= np.where(across, _SHORTEST_ACROSS_BLANKS, SHORTEST)
            yield number, firsts[long], _between(self.totals, starts[long], ends[long])


@cache
def _opens(tag: str) -> bool:
    """Whether a unit with this tag may begin a name; there are some dozens of tags."""
    return not tag.startswith(_NO_START)


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
