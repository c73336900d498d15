"""Finding a name among many: an index over groups of sounds, then the comparison."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from extractor.names.compare import compare
from extractor.names.lexicon import Lexicon, as_lexicon, full_forms
from extractor.names.phonemes import classes
from extractor.names.scripts import tokens
from extractor.schema import Name

_SIZE: Final = 3
_CANDIDATES: Final = 40
"""How many of the most promising names are compared, at least."""
_COMMONEST: Final = 2_000
"""Groups of sounds in more names than this are left out while rarer ones are at hand."""


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
        self._postings: defaultdict[str, list[int]] = defaultdict(list)
        self._entries: defaultdict[int, list[int]] = defaultdict(list)
        for number, name in enumerate(self.names):
            for gram in _grams(name):
                self._postings[gram].append(number)
            entry = self._lexicon.the(name)
            if entry is not None:
                self._entries[entry].append(number)

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
            Match(self.names[number], *compare(query, self.names[number], self._lexicon))
            for number in self._candidates(query, max(_CANDIDATES, 2 * limit))
        )
        best = sorted(found, key=lambda match: (-match.score, match.name))
        return [match for match in best if match.score > 0.0][:limit]

    def _candidates(self, query: str, most: int) -> list[int]:
        entry = self._lexicon.the(query)
        known = self._entries.get(entry, []) if entry is not None else []
        forms = [query, *(full_forms(self._lexicon.names[entry]) if entry is not None else ())]
        votes: Counter[int] = Counter()
        for gram in self._rare({gram for form in forms for gram in _grams(form)}):
            votes.update(self._postings[gram])
        ranked = sorted(votes, key=lambda number: (-votes[number], len(self.names[number])))
        return list(dict.fromkeys([*known[:most], *ranked[:most]]))

    def _rare(self, grams: Iterable[str]) -> list[str]:
        """The groups that few names have, or the two rarest where all are common."""
        present = sorted(
            (gram for gram in grams if gram in self._postings),
            key=lambda gram: (len(self._postings[gram]), gram),
        )
        rare = [gram for gram in present if len(self._postings[gram]) <= _COMMONEST]
        return rare or present[:2]


def _grams(name: str) -> set[str]:
    """Groups of sound classes of each part, its beginning and end marked, and of the whole."""
    found: set[str] = set()
    for part in {*(token.text for token in tokens(name)), name}:
        sounds = f"^{classes(part)}$"
        found.update(sounds[at : at + _SIZE] for at in range(max(1, len(sounds) - _SIZE + 1)))
    return found
