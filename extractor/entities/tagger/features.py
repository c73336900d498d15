"""Units → numbers: what the network sees of a word before it reads the words around it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from extractor.entities.tagger.gazetteer import WIDTH, Gazetteer
from extractor.entities.tagger.units import Unit
from extractor.entities.tagger.vocabulary import Vocabulary

LETTERS: Final = 8
"""Characters of a form that are looked at: of a longer one the first and last four."""
_SCRIPTS: Final = (
    (0xAC00, 0xD7A4, 3),  # Hangul
    (0x4E00, 0xA000, 6),  # Han
    (0x0400, 0x0530, 7),  # Cyrillic
)
_SPACE_BEFORE, _SPACE_AFTER, _PIECE, _UNKNOWN = 8, 9, 10, 13
_OWN: Final = 14
"""Eight shapes, space before, space after, three pieces, no vector."""
FLAGS: Final = _OWN + WIDTH
"""The flags of a unit itself, and those of the names that it is listed in."""

Ints = NDArray[np.int32]
Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Features:
    """The features of ``n`` units, among them ``m`` different forms.

    Attributes:
        rows: of the vectors; shape (n,).
        tags: their numbers; shape (n,).
        forms: which of the different forms each unit has; shape (n,).
        letters: of the different forms; shape (m, LETTERS).
        flags: shape (n, FLAGS).
    """

    rows: Ints
    tags: Ints
    forms: Ints
    letters: Ints
    flags: Floats


def features_of(
    units: Sequence[Unit], lengths: Sequence[int], vocabulary: Vocabulary, gazetteer: Gazetteer
) -> Features:
    """The features of units in the order of the text.

    Args:
        units: of several sequences, one after the other.
        lengths: how many units each sequence has.
        vocabulary: the numbers of tags and letters.
        gazetteer: the names that words are looked up in.
    """
    different: dict[str, int] = {}
    forms = _ints(different.setdefault(unit.form, len(different)) for unit in units)
    letters = np.zeros((len(different), LETTERS), np.int32)
    for form, at in different.items():
        seen = form if len(form) <= LETTERS else form[:4] + form[-4:]
        letters[at, : len(seen)] = [vocabulary.letter(letter) for letter in seen]
    shapes = _ints(map(shape_of, different))
    rows = _ints(unit.row for unit in units)
    tags = _ints(vocabulary.tag(unit.tag) for unit in units)
    own = _flags(units, rows, shapes[forms])
    flags = np.concatenate([own, gazetteer.flags(units, lengths)], axis=1)
    return Features(rows, tags, forms, letters, flags)


def _flags(units: Sequence[Unit], rows: Ints, shapes: Ints) -> Floats:
    flags = np.zeros((len(units), _OWN), np.float32)
    every = np.arange(len(units))
    flags[every, shapes] = 1
    flags[every, _PIECE + _ints(unit.piece for unit in units)] = 1
    flags[:, _SPACE_AFTER] = _ints(unit.space for unit in units)
    flags[:, _SPACE_BEFORE] = _ints(unit.spaced for unit in units)
    flags[:, _UNKNOWN] = rows == 0
    return flags


def _ints(numbers: Iterable[int]) -> Ints:
    return np.fromiter(numbers, np.int32)


@lru_cache(maxsize=1 << 16)
def shape_of(form: str) -> int:
    """Digits, digits among others, Hangul, Latin capital or small, Han, Cyrillic, or other."""
    if form.isdigit():
        return 1
    if any(map(str.isdigit, form)):
        return 2
    first = form[0]
    if first.isascii() and first.isalpha():
        return 4 if first.isupper() else 5
    code = ord(first)
    return next((shape for low, high, shape in _SCRIPTS if low <= code < high), 0)
