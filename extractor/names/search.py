"""Finding a name among many: an index over groups of sounds, then the comparison."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from extractor.names.compare import compare_exactly
from extractor.names.gram_index import GramIndex
from extractor.names.lexicon import Lexicon, as_lexicon, full_forms
from extractor.names.phonemes import classes, phonemes, skeleton
from extractor.names.scripts import tokens
from extractor.names.spellings import other_forms
from extractor.schema import Name

_SIZE: Final = 3
_CANDIDATES: Final = 12
"""How many of the most promising names are compared, at least."""


class Match(NamedTuple):
    """A name of the index, how probably it is the one looked for (0 to 1), and why."""

    name: str
    score: float
    reason: str


class NameIndex:
    """Names in any script, found by how they sound and by the lexicon.

    A search reads the names that share groups of three sounds with the query, not all of them.
    """

    def __init__(
        self, names: Iterable[str], *, lexicon: Lexicon | Sequence[Name] | None = None
    ) -> None:
        """Index the names; equal ones count once.

        Raises:
            ResourceError: the lexicon is not given and the shipped one is missing.
        """
        self.names = tuple(dict.fromkeys(names))
        self._lexicon = as_lexicon(lexicon)
        self._entries: defaultdict[int, list[int]] = defaultdict(list)
        for number, name in enumerate(self.names):
            entry = self._lexicon.the(name)
            if entry is not None:
                self._entries[entry].append(number)
        self._index = GramIndex(map(grams, self.names))

    def __len__(self) -> int:
        return len(self.names)

    def search(self, query: str, limit: int = 5) -> list[Match]:
        """The names most probably meant, the best first; unlikely ones (0.5) are included.

        Raises:
            ValueError: the limit is negative.
        """
        if limit < 0:
            raise ValueError(f"limit must be 0 or more, not {limit}.")
        found = (
            Match(self.names[number], *compare_exactly(query, self.names[number], self._lexicon))
            for number in self._candidates(query, max(_CANDIDATES, 2 * limit))
        )
        best = sorted(found, key=lambda match: (-match.score, match.name))[:limit]
        return [match._replace(score=round(match.score, 4)) for match in best if match.score > 0.0]

    def _candidates(self, query: str, most: int) -> list[int]:
        """Names that share rare groups of sounds with the query or its likely other forms."""
        entry = self._lexicon.the(query)
        known = self._entries.get(entry, []) if entry is not None else []
        forms = [query, *other_forms(query)]
        forms += full_forms(self._lexicon.names[entry]) if entry is not None else ()
        found = self._index.nearest([grams(form) for form in dict.fromkeys(forms)], most)
        return list(dict.fromkeys([*known[:most], *found]))


def grams(name: str) -> set[str]:
    """Groups of sounds, of their classes and of consonant classes, of each part and the whole.

    Brackets mark the beginning and the end, and of which kind a group is.
    """
    found: set[str] = set()
    for part in {*(token.text for token in tokens(name)), name}:
        sounds = f"^{classes(part)}$"
        found.update(sounds[at : at + _SIZE] for at in range(max(1, len(sounds) - _SIZE + 1)))
        fine = f"({phonemes(part)})"
        found.update(fine[at : at + _SIZE] for at in range(max(1, len(fine) - _SIZE + 1)))
        bones = f"<{skeleton(part)}>"
        found.update(bones[at : at + _SIZE] for at in range(max(1, len(bones) - _SIZE + 1)))
    return found
