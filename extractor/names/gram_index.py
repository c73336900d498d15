"""An inverted index: which names have which groups of sounds, and which have most of a query's."""

from __future__ import annotations

from array import array
from collections.abc import Collection, Iterable, Sequence
from typing import Final

import numpy as np
import numpy.typing as npt

_COMMONEST: Final = 10_000
"""Groups of sounds in more names than this are left out while rarer ones are at hand."""
_SHORTLIST: Final = 200
"""How many names are looked at for each form of a query, after a look at all forms at once."""
_NEAR: Final = 0.3
"""Share of the greatest vote from which names are looked at first."""
_SMOOTH: Final = 4
"""Groups that each name counts as having besides, so that short names do not win by length."""

Floats = npt.NDArray[np.float64]
Places = npt.NDArray[np.intp]


class GramIndex:
    """Names by their groups of sounds; a name is known by its number, from 0."""

    def __init__(self, names: Iterable[Collection[str]]) -> None:
        self._ids: dict[str, int] = {}
        owners: list[array[int]] = []
        grams, starts = array("q"), array("q", [0])
        for number, name in enumerate(names):
            for gram in sorted(name):
                place = self._ids.setdefault(gram, len(owners))
                if place == len(owners):
                    owners.append(array("q"))
                owners[place].append(number)
                grams.append(place)
            starts.append(len(grams))
        self._owners = [np.frombuffer(numbers, dtype=np.int64) for numbers in owners]
        self._grams, self._starts = (np.array(row, dtype=np.int64) for row in (grams, starts))
        sizes = np.diff(self._starts)
        self._shrink = 1.0 / np.sqrt(sizes + _SMOOTH)
        counts = np.array([len(numbers) for numbers in owners], dtype=np.float64)
        self._worth = np.log(1 + len(sizes) / np.maximum(1.0, counts)) ** 2

    def nearest(self, forms: Sequence[Collection[str]], most: int) -> list[int]:
        """The names that share most with any one of the forms, the best first.

        Args:
            forms: the groups of each form of the query.
            most: how many names are wanted at most.
        """
        rare = [places for places in map(self._rare, forms) if places]
        if not rare:
            return []
        shortlist = self._shortlist(sorted({place for places in rare for place in places}))
        votes = self._votes(shortlist, rare)
        order = np.lexsort((shortlist, -votes))[:most]
        return [int(number) for number in shortlist[order]]

    def _rare(self, grams: Iterable[str]) -> list[int]:
        """The groups that few names have, or the two rarest where all are common."""
        known = {self._ids[gram] for gram in grams if gram in self._ids}
        present = sorted(known, key=lambda place: (len(self._owners[place]), place))
        rare = [place for place in present if len(self._owners[place]) <= _COMMONEST]
        return rare or present[:2]

    def _shortlist(self, places: Sequence[int]) -> Places:
        """The names that share most with all forms together, in order of their numbers."""
        owners = [self._owners[place] for place in places]
        weights = np.repeat(self._worth[places], [len(numbers) for numbers in owners])
        votes = np.bincount(np.concatenate(owners), weights, minlength=len(self._shrink))
        votes *= self._shrink
        for share in (_NEAR, 0.0):
            near = np.flatnonzero(votes > share * votes.max())
            if len(near) >= _SHORTLIST:
                top = np.argpartition(votes[near], len(near) - _SHORTLIST)[-_SHORTLIST:]
                return np.sort(near[top])
        return near

    def _votes(self, numbers: Places, forms: Sequence[Sequence[int]]) -> Floats:
        """For each name what it shares with the form that it shares most with."""
        weights = np.zeros((len(self._worth), len(forms)))
        for column, places in enumerate(forms):
            weights[places, column] = self._worth[places]
        starts, ends = self._starts[numbers], self._starts[numbers + 1]
        rows = np.concatenate([self._grams[a:b] for a, b in zip(starts, ends, strict=True)])
        offsets = np.concatenate(([0], np.cumsum(ends - starts)[:-1]))
        shared = np.add.reduceat(weights[rows], offsets, axis=0)
        return np.asarray(shared.max(axis=1) * self._shrink[numbers], dtype=np.float64)
