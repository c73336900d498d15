"""The least costly alignment of two strings of sounds."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Final

from extractor.names.phonemes import GLIDES, VOWELS, phonemes, settings

_FAR_VOWEL: Final = 0.55
_FAR_CONSONANT: Final = 1.0
_LONGEST: Final = 80
"""Sounds beyond this one are not looked at: no name is longer, and time grows as the square."""


@cache
def weight(sound: str) -> float:
    """What leaving out a sound costs, 0 to 1."""
    weights = settings()["weights"]
    if sound in weights:
        return float(weights[sound])
    return float(weights["vowel" if sound in VOWELS else "consonant"])


@cache
def substitution(one: str, other: str) -> float:
    """What taking one sound for another costs; the same in both directions."""
    if one == other:
        return 0.0
    costs = settings()["costs"]
    for pair in (one + other, other + one):
        if pair in costs:
            return float(costs[pair])
    if one in VOWELS and other in VOWELS:
        return _FAR_VOWEL
    if {one, other} & (VOWELS | GLIDES):
        return weight(one) + weight(other)
    return _FAR_CONSONANT


@lru_cache(maxsize=50_000)
def distance(one: str, other: str) -> float:
    """The cost of the best alignment of two strings of sounds (Needleman and Wunsch 1970)."""
    one, other = one[:_LONGEST], other[:_LONGEST]
    above = [0.0]
    for sound in other:
        above.append(above[-1] + weight(sound))
    for sound in one:
        row = [above[0] + weight(sound)]
        for column, opposite in enumerate(other):
            row.append(
                min(
                    above[column] + substitution(sound, opposite),
                    above[column + 1] + weight(sound),
                    row[column] + weight(opposite),
                )
            )
        above = row
    return above[-1]


def similarity(one: str, other: str) -> float:
    """How alike two names sound, 0 to 1, whatever their scripts; 0 where one has no sound."""
    first, second = phonemes(one), phonemes(other)
    whole = max(_length(first), _length(second))
    return max(0.0, 1.0 - distance(first, second) / whole) if first and second else 0.0


def _length(sounds: str) -> float:
    return sum(map(weight, sounds[:_LONGEST]))
