"""Names that annotated sentences mark, as lists to look words up in.

A sentence that a list was made from would always be found in it, which is more than can be said
of a new one. So the sentences are dealt into parts, and each is looked up in what the others mark.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

import numpy as np

from extractor.entities.tagger.gazetteer import KINDS, Gazetteer
from extractor.training.corpora import Sentence

PARTS: Final = 10
_KINDS: Final = {
    "PS": "marked person",
    "LC": "marked place",
    "OG": "marked body",
    "AF": "marked work",
    "EV": "marked event",
}
"""The first letters of konec's labels: works are books, films, products and buildings."""

Names = Mapping[str, int]
"""Forms and their kinds as bits; bit n stands for ``KINDS[n]``."""


class Lists:
    """All lists of names: those given, and what sentences mark.

    Attributes:
        whole: for sentences that are not among the marked ones.
    """

    def __init__(self, listed: Names, sentences: Sequence[Sentence], seed: int) -> None:
        self.whole = Gazetteer.of(_joined(listed, _marked(sentences)))
        order = np.random.default_rng(seed).permutation(len(sentences))
        self._part = {
            sentences[at].sentence_id: int(place) % PARTS for place, at in enumerate(order)
        }
        self._parts = [
            Gazetteer.of(_joined(listed, _marked([s for s in sentences if not self._in(s, part)])))
            for part in range(PARTS)
        ]

    def without(self, sentence: Sentence) -> Gazetteer:
        """The lists for a sentence: without the names that its own part alone marks."""
        part = self._part.get(sentence.sentence_id)
        return self.whole if part is None else self._parts[part]

    def _in(self, sentence: Sentence, part: int) -> bool:
        return self._part[sentence.sentence_id] == part


def _marked(sentences: Sequence[Sentence]) -> Names:
    found: Counter[str] = Counter()
    for sentence in sentences:
        for start, end, label in sentence.entities:
            if kind := _KINDS.get(label[:2]):
                found["".join(sentence.text[start:end].split())] |= 1 << KINDS.index(kind)
    return found


def _joined(listed: Names, marked: Names) -> Names:
    return {**listed, **{form: bits | listed.get(form, 0) for form, bits in marked.items()}}
