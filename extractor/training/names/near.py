"""Names that differ from a name in a letter or two and are others: the hardest different ones."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Final, NamedTuple

from extractor.names.align import distance
from extractor.names.letters import letters
from extractor.names.phonemes import phonemes
from extractor.names.scripts import fold

_APART: Final = 0.9
"""From this cost of the alignment on two names sound different: about one consonant."""
_SHORTEST: Final = 3

Pair = tuple[str, str]


class NearMiss(NamedTuple):
    """``one`` and ``other`` are one name, and ``near``, which looks like ``other``, is not."""

    one: str
    other: str
    near: str


class Partners:
    """The names that answer to a name; by them another name is told from another spelling."""

    def __init__(self, pairs: Iterable[Pair]) -> None:
        self._of: defaultdict[str, set[str]] = defaultdict(set)
        for one, other in pairs:
            self._of[other].add(fold(one))

    def names(self) -> list[str]:
        """The second names, in a fixed order."""
        return sorted(self._of)

    def are_apart(self, one: str, other: str) -> bool:
        """Whether all that answers to the second name sounds otherwise than the first."""
        sounds = phonemes(one)
        partners = self._of.get(other, ())
        return all(distance(*sorted((sounds, phonemes(name)))) >= _APART for name in partners)


def near_misses(pairs: Sequence[Pair], most: int, rng: random.Random) -> list[NearMiss]:
    """Near misses to the second names of pairs, one for each that has any, ``most`` at most."""
    partners = Partners(pairs)
    neighbours = _Neighbours(partners.names())
    found: list[NearMiss] = []
    for one, other in rng.sample(list(pairs), len(pairs)):
        near = (near for near in neighbours.of(other, rng) if partners.are_apart(one, near))
        found += [NearMiss(one, other, first) for first in islice(near, 1)]
        if len(found) >= most:
            break
    return found


class _Neighbours:
    """Words at an edit distance of two at most, found by leaving out a letter (Garbe 2012)."""

    def __init__(self, words: Sequence[str]) -> None:
        self._by_rest: defaultdict[str, list[str]] = defaultdict(list)
        for word in words:
            for rest in _rests(word):
                self._by_rest[rest].append(word)

    def of(self, word: str, rng: random.Random) -> Iterator[str]:
        found = {near for rest in _rests(word) for near in self._by_rest.get(rest, ())} - {word}
        ordered = sorted(found)
        rng.shuffle(ordered)
        yield from ordered


def _rests(word: str) -> set[str]:
    plain = letters(word)
    if len(plain) < _SHORTEST:
        return set()
    return {plain, *(plain[:at] + plain[at + 1 :] for at in range(len(plain)))}
