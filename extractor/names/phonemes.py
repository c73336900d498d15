"""One alphabet of sounds for names in Hangul, Cyrillic and Latin, after seeds/…/phonemes.yaml.

``phonemes`` is fine enough to align two names; ``classes`` and ``skeleton`` are coarse keys
that different spellings of a name share, for finding candidates without comparing all pairs.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Any, Final

from extractor.names.hangul import decompose, is_syllable
from extractor.names.scripts import fold
from extractor.resources import load_yaml

VOWELS: Final = frozenset("aeiouAU")
GLIDES: Final = frozenset("yw")

_CLASSES: Final = str.maketrans(
    "bpfvdtgkjczJsSmnNrl" + "aAou" + "ei" + "Uywh",
    "PPPPTTKKSSSSSSMNNRR" + "AAAA" + "II" + "    ",
)
_REPEATED: Final = re.compile(r"(.)\1+")


@cache
def settings() -> Mapping[str, Any]:
    """The seed as it stands.

    Raises:
        ResourceError: it is missing.
    """
    loaded: dict[str, Any] = load_yaml("transcription/phonemes.yaml")
    return loaded


@cache
def _letters() -> tuple[Mapping[str, str], re.Pattern[str]]:
    letters: dict[str, str] = settings()["Latin"]["letters"] | settings()["Cyrillic"]["letters"]
    longest_first = sorted(letters, key=len, reverse=True)
    return letters, re.compile("|".join(map(re.escape, longest_first)) + "|.", re.DOTALL)


@lru_cache(maxsize=50_000)
def phonemes(name: str) -> str:
    """The sounds of a name as symbols; Chinese characters and digits stand for themselves."""
    letters, pattern = _letters()
    folded = unaccented(fold(name))
    sounds = "".join(_sound(match[0], letters) for match in pattern.finditer(folded))
    sounds = re.sub("s(?=[iy])", "S", sounds).replace("lr", "l").replace("rl", "l")
    return _REPEATED.sub(r"\1", sounds)


def _sound(letter: str, letters: Mapping[str, str]) -> str:
    if not is_syllable(letter[0]):
        return letters.get(letter, letter)
    table = settings()["Hangul"]
    onset, vowel, coda = decompose(letter)
    return f"{table['onsets'][onset]}{table['vowels'][vowel]}{table['codas'].get(coda, '')}"


def unaccented(text: str) -> str:
    """Latin letters without their marks (Müller, Łódź); everything else as it is."""
    return "".join(_LATIN.get(character) or character for character in text)


def _latin_bases() -> dict[str, str]:
    found = {"ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i"}
    for code in (*range(0xE0, 0x250), *range(0x1E00, 0x1F00)):
        base = unicodedata.normalize("NFD", chr(code))[0]
        if base.isascii() and base.isalpha():
            found.setdefault(chr(code), base.lower())
    return found


_LATIN: Final = _latin_bases()


def classes(name: str) -> str:
    """Sound classes with vowels: close spellings differ in few of its letters."""
    return _REPEATED.sub(r"\1", phonemes(name).translate(_CLASSES).replace(" ", ""))


def skeleton(name: str) -> str:
    """Consonant classes alone, or all classes where there are no consonants.

    우샤코프, Ушаков and Ushakov have the same one.
    """
    found = classes(name)
    return _REPEATED.sub(r"\1", re.sub("[AI]", "", found)) or found
