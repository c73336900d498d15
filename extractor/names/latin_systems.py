"""Cyrillic in Latin letters by the systems a reader meets, for each language that has a table."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, Final

from extractor.names.scripts import normalize
from extractor.resources import load_yaml

BGN: Final = ""
"""The system that a table gives for all letters: BGN/PCGN."""
LANGUAGES: Final = ("ru", "uk", "be", "bg")
"""The languages with a table of their own; others are written by the Russian one."""

_WORD: Final = re.compile(r"[\u0400-\u052f]+(?:’[\u0400-\u052f]+)*")
_APOSTROPHE: Final = re.compile(r"(?<=[\u0400-\u052f])['ʼ](?=[\u0400-\u052f])")

Values = tuple[str, str, str]
"""The Latin value at the start, after a vowel or a sign, elsewhere."""


@dataclass(frozen=True, slots=True, eq=False)
class System:
    """One way to write one language; ``longest`` is the size of its longest key."""

    letters: Mapping[str, Values]
    endings: Mapping[str, str]
    open_after: str
    longest: int


def systems(language: str) -> tuple[str, ...]:
    """The names of the systems of a language, BGN/PCGN first.

    Raises:
        ResourceError: the seed is missing.
    """
    return (BGN, *seed(language)["systems"])


@cache
def seed(language: str) -> Mapping[str, Any]:
    """The table of a language as it stands.

    Raises:
        ResourceError: the seed is missing.
    """
    source = language if language in LANGUAGES else "ru"
    loaded: dict[str, Any] = load_yaml(f"transcription/{source}_latin.yaml")
    return loaded


@cache
def load_system(language: str, name: str) -> System:
    """One system of a language.

    Raises:
        KeyError: the language has no such system.
        ResourceError: the seed is missing.
    """
    data = seed(language)
    cells = data["letters"] | (data["systems"][name] if name else {})
    letters = {key: _values(cell) for key, cell in cells.items()}
    endings = data.get("endings", {}).get(name, {})
    return System(letters, endings, data["vowels_and_signs"], max(map(len, letters)))


def _values(cell: str | list[str]) -> Values:
    if isinstance(cell, str):
        return cell, cell, cell
    start, after_vowel, elsewhere = cell
    return start, after_vowel, elsewhere


@lru_cache(maxsize=50_000)
def transliterate(name: str, system: str = BGN, language: str = "ru") -> str:
    """Cyrillic in Latin letters; other characters stay as they are.

    Args:
        name: the name.
        system: one of ``systems(language)``; empty means BGN/PCGN.
        language: an ISO 639-1 code; one without a table of its own is written as Russian.

    Raises:
        KeyError: the language has no such system.
    """
    table = load_system(language, system)
    text = _APOSTROPHE.sub("’", normalize(name))
    return _WORD.sub(lambda match: _write_word(match[0], table), text)


def _write_word(word: str, table: System) -> str:
    lower = word.lower()
    stem = next((e for e in table.endings if lower.endswith(e) and len(lower) > len(e)), "")
    end = len(word) - len(stem)
    pieces: list[str] = []
    place = 0
    while place < end:
        size = next(
            (n for n in range(table.longest, 0, -1) if lower[place : place + n] in table.letters), 1
        )
        size = min(size, end - place)
        pieces.append(_write_letters(word, place, size, table))
        place += size
    return "".join(pieces) + _like(table.endings.get(stem, ""), word[end:])


def _write_letters(word: str, place: int, size: int, table: System) -> str:
    letters = word[place : place + size]
    values = table.letters.get(letters.lower())
    if values is None:
        return letters
    before = word[place - 1 : place].lower()
    return _like(values[_position(before, table)], letters)


def _position(before: str, table: System) -> int:
    if not before:
        return 0
    return 1 if before in table.open_after else 2


def _like(latin: str, letters: str) -> str:
    """With a capital where the letters begin with one."""
    return latin.capitalize() if letters[:1].isupper() else latin
