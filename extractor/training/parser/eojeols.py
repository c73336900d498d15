"""Eojeols in morphemes: what the parser sees of each of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from extractor.korean import analyze
from extractor.schema import Morpheme

SLOTS: Final = 5
"""Morphemes of an eojeol that are seen: first, head, the one behind it, last but one, last."""
MARKS: Final = ("SF", "SP", "SSO", "SSC", "SE", "SO")
"""Tags of punctuation; whether each occurs is a feature of its own."""

_MARKED: Final = ("SF", "SP", "SS", "SE", "SO")
_DEPENDENT: Final = ("J", "E", "XS", "VC", "VX")


@dataclass(frozen=True, slots=True)
class Eojeol:
    """What stands between two blanks: the morphemes in its slots, and its punctuation.

    ``morphemes`` are as form and tag; of an eojeol of punctuation alone there are none.
    """

    morphemes: tuple[tuple[str, str], ...]
    marks: frozenset[str]


def bounds_of(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Start and end of each eojeol between two offsets into a text."""
    bounds: list[tuple[int, int]] = []
    at = start
    for word in text[start:end].split():
        at = text.index(word, at)
        bounds.append((at, at + len(word)))
        at += len(word)
    return bounds


def eojeols_of(morphemes: Sequence[Morpheme], bounds: Sequence[tuple[int, int]]) -> list[Eojeol]:
    """The eojeols of a sentence by their bounds; a morpheme belongs where it starts."""
    return [
        _eojeol([one for one in morphemes if start <= one.start < end]) for start, end in bounds
    ]


def read_eojeols(sentences: Iterable[Sequence[str]]) -> Iterator[list[Eojeol]]:
    """The eojeols of sentences that are given as words, as Kiwi reads them."""
    texts = [" ".join(words) for words in sentences]
    for text, morphemes in zip(texts, analyze(texts), strict=True):
        yield eojeols_of(morphemes, bounds_of(text, 0, len(text)))


def _eojeol(morphemes: Sequence[Morpheme]) -> Eojeol:
    words = [(one.form, one.tag) for one in morphemes if not one.tag.startswith(_MARKED)]
    marks = frozenset(one.tag for one in morphemes if one.tag in MARKS)
    if not words:
        return Eojeol((), marks)
    head = _head(words)
    places = (0, head, min(head + 1, len(words) - 1), max(len(words) - 2, 0), len(words) - 1)
    return Eojeol(tuple(words[place] for place in places), marks)


def _head(words: Sequence[tuple[str, str]]) -> int:
    """The last morpheme that stands for something, not for a relation."""
    heads = (at for at in range(len(words) - 1, -1, -1) if not words[at][1].startswith(_DEPENDENT))
    return next(heads, 0)
