"""Hangul syllables and the letters (jamo) that they are made of, by Unicode arithmetic."""

from __future__ import annotations

from typing import Final, NamedTuple

ONSETS: Final = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
VOWELS: Final = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
CODAS: Final = ("", *"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ")
SILENT: Final = "ㅇ"
"""The onset of a syllable that begins with its vowel."""

_FIRST: Final = ord("가")
_LAST: Final = ord("힣")


class Syllable(NamedTuple):
    """One syllable; ``coda`` is empty where it is open."""

    onset: str
    vowel: str
    coda: str = ""


def is_syllable(character: str) -> bool:
    """Whether the character is a precomposed Hangul syllable."""
    return _FIRST <= ord(character) <= _LAST


def compose(syllable: Syllable) -> str:
    """The character of a syllable.

    Raises:
        ValueError: a part is no jamo of its place.
    """
    onset, vowel = ONSETS.index(syllable.onset), VOWELS.index(syllable.vowel)
    return chr(_FIRST + (onset * len(VOWELS) + vowel) * len(CODAS) + CODAS.index(syllable.coda))


def decompose(character: str) -> Syllable:
    """The parts of a precomposed syllable.

    Raises:
        ValueError: the character is no syllable.
    """
    if not is_syllable(character):
        raise ValueError(f"{character!r} is not a Hangul syllable.")
    rest, coda = divmod(ord(character) - _FIRST, len(CODAS))
    onset, vowel = divmod(rest, len(VOWELS))
    return Syllable(ONSETS[onset], VOWELS[vowel], CODAS[coda])
