"""What the user knows better: pairs of forms that are the same name or different ones."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from extractor.names.scripts import fold
from extractor.resources import ResourceError, read_rows


class Verdict(StrEnum):
    """What a correction says."""

    SAME = "same"
    DIFFERENT = "different"


class Correction(NamedTuple):
    """Two written forms and what is true of them."""

    verdict: Verdict
    one: str
    other: str


class Corrections:
    """Corrections, looked up by folded form; false where there are none."""

    def __init__(self, corrections: Iterable[Correction]) -> None:
        self.same: list[tuple[str, str]] = []
        self.different: list[tuple[str, str]] = []
        for verdict, one, other in corrections:
            pairs = self.same if verdict == Verdict.SAME else self.different
            pairs.append((fold(one), fold(other)))
        self.known = {form for pair in (*self.same, *self.different) for form in pair}

    def __bool__(self) -> bool:
        return bool(self.known)

    def join(self, first: Collection[str], second: Collection[str]) -> bool:
        """Whether a correction says that two sets of forms are of one name."""
        return _meet(self.same, first, second)

    def part(self, first: Collection[str], second: Collection[str]) -> bool:
        """Whether a correction says that two sets of forms are of two names."""
        return _meet(self.different, first, second)


def _meet(
    pairs: Iterable[tuple[str, str]], first: Collection[str], second: Collection[str]
) -> bool:
    return any(
        (one in first and other in second) or (other in first and one in second)
        for one, other in pairs
    )


def read_corrections(path: Path) -> list[Correction]:
    """The corrections of a tab-separated file with the columns verdict, one and other.

    Raises:
        ResourceError: a row is malformed or its verdict is neither ``same`` nor ``different``.
    """
    found: list[Correction] = []
    for row in read_rows(path):
        verdict, one, other = (row.get(key, "") for key in ("verdict", "one", "other"))
        if verdict not in list(Verdict) or not one or not other:
            raise ResourceError(f"{path}: not a correction (verdict, one, other): {row}")
        found.append(Correction(Verdict(verdict), one, other))
    return found
