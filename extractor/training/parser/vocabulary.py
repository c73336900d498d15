"""Numbers for what the parser sees; 0 is what it does not know or what is not there."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from extractor.training.parser.eojeols import MARKS, SLOTS, Eojeol

Numbers = NDArray[np.int64]
Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Features:
    """A sentence in numbers.

    Attributes:
        rows, own, tags: shape (eojeols, SLOTS): which of Kiwi's vectors, which learned one and
            which tag stands in each slot.
        marks: shape (eojeols, len(MARKS)).
    """

    rows: Numbers
    own: Numbers
    tags: Numbers
    marks: Floats


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Kiwi's morphemes as form/TAG in the order of their vectors, the frequent ones, the tags."""

    morphemes: tuple[str, ...]
    often: tuple[str, ...]
    tags: tuple[str, ...]
    _places: dict[str, dict[str, int]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        lists = {"rows": self.morphemes, "own": self.often, "tags": self.tags}
        places = {name: {one: at for at, one in enumerate(ones, 1)} for name, ones in lists.items()}
        object.__setattr__(self, "_places", places)

    def features(self, eojeols: Sequence[Eojeol]) -> Features:
        """The eojeols of a sentence in numbers."""
        rows, own, tags = (np.zeros((len(eojeols), SLOTS), np.int64) for _ in range(3))
        marks = np.zeros((len(eojeols), len(MARKS)), np.float32)
        for at, eojeol in enumerate(eojeols):
            for slot, (form, tag) in enumerate(eojeol.morphemes):
                name = f"{form}/{tag}"
                rows[at, slot] = self._places["rows"].get(name, 0)
                own[at, slot] = self._places["own"].get(name, 0)
                tags[at, slot] = self._places["tags"].get(tag, 0)
            marks[at] = [mark in eojeol.marks for mark in MARKS]
        return Features(rows, own, tags, marks)

    def to_json(self) -> str:
        """The three lists as JSON."""
        record = {"morphemes": self.morphemes, "often": self.often, "tags": self.tags}
        return json.dumps(record, ensure_ascii=False)


def vocabulary_of(
    morphemes: Sequence[str], read: Iterable[Sequence[Eojeol]], often: int
) -> Vocabulary:
    """Numbers for Kiwi's morphemes, and for those and the tags that were read often."""
    counts: Counter[str] = Counter()
    tags: Counter[str] = Counter()
    for eojeols in read:
        for eojeol in eojeols:
            counts.update({f"{form}/{tag}" for form, tag in eojeol.morphemes})
            tags.update(tag for _, tag in eojeol.morphemes)
    frequent = sorted(one for one, count in counts.items() if count >= often)
    return Vocabulary(tuple(morphemes), tuple(frequent), tuple(sorted(tags)))


def vocabulary_from_json(text: str) -> Vocabulary:
    """The vocabulary that `Vocabulary.to_json` wrote.

    Raises:
        ValueError: it is no JSON.
        KeyError, TypeError: it is something else.
    """
    record = json.loads(text)
    return Vocabulary(*(tuple(map(str, record[name])) for name in ("morphemes", "often", "tags")))
