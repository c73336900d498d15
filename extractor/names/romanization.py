"""Latin spellings of Hangul: the Revised Romanization, and what is customary beside it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from itertools import product
from typing import Any

from extractor.names.hangul import SILENT, decompose, is_syllable
from extractor.names.korean_names import latin_surname, split_korean
from extractor.names.scripts import normalize
from extractor.resources import load_yaml


@cache
def _tables(name: str) -> Mapping[str, Any]:
    loaded: dict[str, Any] = load_yaml(f"transcription/{name}.yaml")
    return loaded


def romanize(name: str) -> str:
    """Hangul in Latin letters after the Revised Romanization, each word capitalized."""
    return " ".join(_romanize_word(word).capitalize() for word in normalize(name).split())


def _romanize_word(word: str) -> str:
    table = _tables("ko_latin")
    pieces: list[str] = []
    coda = ""
    for character in word:
        if not is_syllable(character):
            pieces.append(character)
            coda = ""
            continue
        onset, vowel, next_coda = decompose(character)
        doubled = coda == "ㄹ" and onset == "ㄹ"
        pieces.append("l" if doubled else _linked(coda, onset, pieces, table))
        pieces.append(table["vowels"][vowel])
        pieces.append(table["codas"].get(next_coda, ""))
        coda = next_coda
    return "".join(pieces)


def _linked(coda: str, onset: str, pieces: list[str], table: Mapping[str, Any]) -> str:
    """The onset; a coda before a silent one is heard as an onset (목일 → mogil)."""
    if onset == SILENT and coda in table["onsets"] and coda != SILENT:
        pieces[-1] = table["onsets"][coda]
    return str(table["onsets"][onset])


@lru_cache(maxsize=5_000)
def latin_spellings(syllable: str) -> frozenset[str]:
    """All usual ways to spell a syllable of a Korean given name in Latin letters, in lower case."""
    onset, vowel, coda = decompose(syllable)
    table = _tables("ko_latin")
    usual = table["spellings"]
    onsets = usual["onsets"].get(onset, [table["onsets"][onset]])
    vowels = usual["vowels"].get(vowel, [table["vowels"][vowel]])
    codas = usual["codas"].get(coda, [table["codas"].get(coda, "")])
    return frozenset(map("".join, product(onsets, vowels, codas)))


def romanize_person(name: str) -> str:
    """A Korean person's name as newspapers print it: surname, given name with a hyphen.

    The surname has its customary spelling (Kim, not Gim); the given name follows the Revised
    Romanization syllable by syllable. Empty where the name does not look Korean.
    """
    parts = split_korean(name)
    if parts is None:
        return ""
    surname, given = parts
    return f"{latin_surname(surname)} {'-'.join(map(_romanize_word, given)).capitalize()}"
