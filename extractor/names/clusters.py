"""Union-find over numbered things, with a say for whoever knows that two must stay apart."""

from __future__ import annotations

from collections.abc import Callable


class Clusters:
    """Things 0 … n-1 in disjoint clusters; the root is the earliest thing of its cluster.

    ``contradicts(a, b)`` is asked with two roots before their clusters become one.
    """

    def __init__(self, size: int, contradicts: Callable[[int, int], bool] | None = None) -> None:
        self._parent = list(range(size))
        self._contradicts = contradicts
        self._members: dict[int, list[int]] = {}

    def root(self, number: int) -> int:
        """The root of the cluster that a thing is in."""
        while self._parent[number] != number:
            self._parent[number] = self._parent[self._parent[number]]
            number = self._parent[number]
        return number

    def members(self, number: int) -> list[int]:
        """All things of the cluster that a thing is in."""
        root = self.root(number)
        return self._members.get(root, [root])

    def join(self, one: int, other: int) -> bool:
        """Make two clusters one, unless that contradicts; True where they are one now."""
        first, second = sorted((self.root(one), self.root(other)))
        if first == second:
            return True
        if self._contradicts is not None and self._contradicts(first, second):
            return False
        small, large = sorted((self.members(second), self.members(first)), key=len)
        large.extend(small)  # never the large one into the small one: that would be quadratic
        self._members.pop(second, None)
        self._members[first] = large
        self._parent[second] = first
        return True
