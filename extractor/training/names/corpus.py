"""Pairs of names from Wikidata, cleaned.

The lists pair labels of one item in two languages, token by token or whole, and are noisy:
a stage name beside a birth name, a token beside its neighbour's.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import permutations
from pathlib import Path
from typing import Final

from extractor.names.align import similarity
from extractor.names.letters import letters
from extractor.names.scripts import fold, script, tokens
from extractor.resources import read_rows
from extractor.schema import Script
from extractor.training.corpora import CorpusError

LEAST: Final = 0.45
"""Likeness of sound below which a pair is held for an error of the list."""
_OFTEN: Final = 10
"""A part of a test name that so many other names have is nobody's own and may be learned."""
_TESTED: Final = ("ko", "ru", "en", "other_ko", "other_ru", "other_en")
"""The columns of a table of test names that hold names."""
_SPELLINGS: Final = 6
"""How many Hangul spellings of one Latin part are paired with each other."""
_SHORTEST: Final = 2
_LENGTHS: Final = (0.5, 3.0)
"""Between which values the ratio of the numbers of letters lies, jamo by Latin letters."""


@dataclass(frozen=True, slots=True)
class Pairs:
    """Names in two scripts; ``kept`` of ``read`` lines are left after cleaning."""

    pairs: tuple[tuple[str, str], ...]
    read: int

    @property
    def kept(self) -> int:
        """How many lines are left."""
        return len(self.pairs)


def list_rows(path: Path) -> Iterator[dict[str, str]]:
    """The rows of a list of Wikidata.

    Raises:
        CorpusError: there is no such list.
    """
    if not path.is_file():
        raise CorpusError(f"{path} is missing. Point --corpora at the folder that holds names/.")
    yield from read_rows(path)


def read_pairs(
    path: Path, column: str, *, without: Collection[str] = (), least: float = LEAST
) -> Pairs:
    """The clean pairs of a list of Wikidata, Latin first.

    Args:
        path: a tab-separated list with the columns ``en`` and ``column``.
        column: ``ko`` or ``ru``.
        without: folded parts of names that must not be learned from (a test set).
        least: likeness of sound, 0 to 1, that a pair must have.

    Raises:
        CorpusError: there is no such list.
    """
    rows = [(row["en"], row[column]) for row in list_rows(path)]
    kept = dict.fromkeys(
        pair for pair in rows if _usable(*pair, without) and similarity(*pair) >= least
    )
    return Pairs(tuple(kept), len(rows))


def _usable(latin: str, other: str, without: Collection[str]) -> bool:
    if script(latin) != Script.LATIN or script(other) not in (Script.HANGUL, Script.CYRILLIC):
        return False
    parts = [fold(token.text) for name in (latin, other) for token in tokens(name)]
    if not parts or any(part in without or any(map(str.isdigit, part)) for part in parts):
        return False
    first, second = letters(latin), letters(other)
    low, high = _LENGTHS
    return min(len(first), len(second)) >= _SHORTEST and low < len(second) / len(first) < high


def parts_of(names: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """The parts of whole names that have equally many, in their order."""
    for one, other in names:
        first, second = tokens(one), tokens(other)
        if len(first) == len(second) > 1:
            yield from ((a.text, b.text) for a, b in zip(first, second, strict=True))


def through_latin(
    korean: Iterable[tuple[str, str]], russian: Iterable[tuple[str, str]], least: float = 0.6
) -> list[tuple[str, str]]:
    """Cyrillic and Hangul parts that one Latin part has in common and that sound alike."""
    by_latin: defaultdict[str, list[str]] = defaultdict(list)
    for latin, cyrillic in russian:
        by_latin[fold(latin)].append(cyrillic)
    return [
        (cyrillic, hangul)
        for latin, hangul in korean
        for cyrillic in by_latin.get(fold(latin), ())
        if similarity(cyrillic, hangul) >= least
    ]


def hangul_spellings(
    korean: Iterable[tuple[str, str]], least: float = 0.6
) -> list[tuple[str, str]]:
    """Hangul parts that one Latin part has in common and that sound alike, in both orders."""
    by_latin: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for latin, hangul in korean:
        by_latin[fold(latin)][hangul] = None
    pairs = (
        pair for forms in by_latin.values() for pair in permutations(list(forms)[:_SPELLINGS], 2)
    )
    return list(dict.fromkeys(pair for pair in pairs if similarity(*pair) >= least))


def own_parts(tests: Sequence[Path], names: Path) -> frozenset[str]:
    """The parts of the test names that few other names of the list have, folded."""
    if not tests:
        return frozenset()
    rows = [row for table in tests for row in read_rows(table)]
    cells = [row[key] for row in rows for key in _TESTED if row.get(key)]
    own = {fold(token.text) for cell in cells for token in tokens(cell)} | set(map(fold, cells))
    tested = set(map(fold, cells))
    counts: Counter[str] = Counter()
    for row in read_rows(names):
        for name in (row["en"], row["ko"]):
            if fold(name) not in tested:
                counts.update({fold(token.text) for token in tokens(name)})
    return frozenset(part for part in own if counts[part] < _OFTEN)
