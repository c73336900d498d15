"""What a Korean person's name looks like: a family name of the list, one or two syllables after."""

from __future__ import annotations

from functools import cache
from typing import Final

from extractor.names.hangul import is_syllable
from extractor.names.scripts import fold
from extractor.resources import load_yaml
from extractor.schema import Script

_GIVEN: Final = (1, 2)
"""How many syllables a given name has."""


@cache
def surnames() -> dict[str, dict[str, tuple[str, ...]]]:
    """Each family name with its spellings by script.

    Raises:
        ResourceError: the seed is missing.
    """
    data = load_yaml("transcription/korean_surnames.yaml")
    return {
        name: {script: tuple(spellings) for script, spellings in row.items()}
        for name, row in data.items()
    }


def split_korean(name: str) -> tuple[str, str] | None:
    """Surname and given name, or None where the name does not look Korean.

    It is about the look alone: 마크롱 looks Korean too (마 is a surname).
    """
    joined = name.replace(" ", "")
    if not joined or not all(map(is_syllable, joined)):
        return None
    for length in (2, 1):
        surname, given = joined[:length], joined[length:]
        if surname in surnames() and len(given) in _GIVEN and _spaced_after(name, surname):
            return surname, given
    return None


def split_native(name: str) -> tuple[str, str] | None:
    """As `split_korean`, and all syllables are such as Korean given names have: 마크롱 is not."""
    parts = split_korean(name)
    return parts if parts and syllables().issuperset(parts[1]) else None


@cache
def syllables() -> frozenset[str]:
    """The syllables of Korean given names.

    Raises:
        ResourceError: the seed is missing.
    """
    return frozenset("".join(load_yaml("transcription/korean_given.yaml")["syllables"]))


def _spaced_after(name: str, surname: str) -> bool:
    """A space stands nowhere but after the surname (문 재인, but not 이시 바)."""
    return " " not in name or name.split(" ", 1)[0] == surname


def is_surname(form: str) -> bool:
    """Whether the form is a Korean family name alone (김, 남궁)."""
    return form in surnames()


def latin_surname(surname: str) -> str:
    """The customary Latin spelling of a surname of the list."""
    return surnames()[surname][Script.LATIN][0]


@cache
def surname_spellings(surname: str) -> frozenset[str]:
    """All folded spellings of a Korean surname in Latin and Cyrillic."""
    return frozenset(fold(form) for forms in surnames()[surname].values() for form in forms)
