"""What the user knows better: pairs of forms that are the same name or different ones.

A correction wins over all other evidence, within an article and across articles.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import Final, NamedTuple, TypeAlias

from extractor.names.scripts import fold
from extractor.resources import ResourceError, read_rows

_COLUMNS: Final = ("verdict", "one", "other")
_EXAMPLE: Final = (
    "Write a line 'verdict<TAB>one<TAB>other', then one line for each pair, "
    "such as 'same<TAB>키예프<TAB>키이우' or 'different<TAB>김정은<TAB>김정일'."
)


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

    def __init__(self, corrections: Iterable[Correction] = ()) -> None:
        self.pairs: tuple[Correction, ...] = tuple(corrections)
        self._same: dict[str, set[str]] = {}
        self._different: dict[str, set[str]] = {}
        for verdict, one, other in self.pairs:
            table = self._same if verdict == Verdict.SAME else self._different
            for first, second in ((one, other), (other, one)):
                table.setdefault(fold(first), set()).add(fold(second))
        self.known = self._same.keys() | self._different.keys()

    def __bool__(self) -> bool:
        return bool(self.known)

    def join(self, first: Collection[str], second: Collection[str]) -> bool:
        """Whether a correction says that two sets of folded forms are of one name."""
        return _meet(self._same, first, second)

    def part(self, first: Collection[str], second: Collection[str]) -> bool:
        """Whether a correction says that two sets of folded forms are of two names."""
        return _meet(self._different, first, second)

    def same(self) -> Iterator[tuple[str, str]]:
        """The folded pairs that are one name, each in both directions."""
        return ((one, other) for one, others in self._same.items() for other in sorted(others))


def _meet(table: dict[str, set[str]], first: Collection[str], second: Collection[str]) -> bool:
    return any(not table[one].isdisjoint(second) for one in first if one in table)


CorrectionSource: TypeAlias = str | Path | Iterable[Correction] | Corrections | None
"""Where corrections come from: a file, the pairs themselves, or nowhere."""


def as_corrections(given: CorrectionSource) -> Corrections:
    """The corrections of a file or of pairs; none for None.

    Raises:
        ResourceError: the file cannot be read, or a row is malformed.
    """
    if isinstance(given, Corrections):
        return given
    if given is None:
        return Corrections()
    return Corrections(read_corrections(Path(given)) if isinstance(given, str | Path) else given)


def read_corrections(path: Path) -> list[Correction]:
    """The corrections of a tab-separated file with the columns verdict, one and other.

    Raises:
        ResourceError: the file cannot be read, a row is malformed, its verdict is neither
            ``same`` nor ``different``, or two rows contradict each other.
    """
    try:
        _check_header(path)
        rows = list(read_rows(path))
    except (OSError, UnicodeDecodeError) as error:
        raise ResourceError(f"The corrections {path} cannot be read: {error}.") from error
    found = [_correction(row, path) for row in rows]
    verdicts: dict[frozenset[str], Verdict] = {}
    for verdict, one, other in found:
        if verdicts.setdefault(frozenset((fold(one), fold(other))), verdict) != verdict:
            raise ResourceError(
                f"{path}: {one} and {other} are said to be the same and different. Keep one line."
            )
    return found


def _check_header(path: Path) -> None:
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    first = next((line for line in lines if line.strip() and line[0] != "#"), "")
    if first and not set(_COLUMNS) <= {cell.strip() for cell in first.split("\t")}:
        raise ResourceError(f"{path} does not begin with the names of its columns. {_EXAMPLE}")


def _correction(row: dict[str, str], path: Path) -> Correction:
    verdict, one, other = (row.get(column, "") for column in _COLUMNS)
    if verdict not in list(Verdict) or not fold(one) or not fold(other):
        cells = " | ".join(filter(None, row.values()))
        raise ResourceError(f"{path}: not a correction: {cells}. {_EXAMPLE}")
    if fold(one) == fold(other):
        raise ResourceError(
            f"{path}: {one} and {other} differ in blanks, case or marks alone, which linking "
            "does not tell apart. Leave the line out."
        )
    return Correction(Verdict(verdict), one, other)
