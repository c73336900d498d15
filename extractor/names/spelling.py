"""From the spelling of a word to Hangul, by a table of rules in seeds/transcription/.

The tables have the columns that 외래어 표기법 itself uses (before a vowel, before a consonant,
at the end), so a further language is a further table.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from extractor.names.hangul import SILENT, Syllable, compose, decompose
from extractor.resources import load_yaml

SEPARATOR: Final = "ъ"
"""A letter without sound that keeps its neighbours apart."""


@dataclass(frozen=True, slots=True)
class Consonant:
    """One row of the table; see seeds/transcription/ru.yaml for the meaning of its cells."""

    onset: str
    voiceless: str
    voiced: str
    end: str
    coda: str = ""
    closes: tuple[str, ...] = ()
    glide: str = ""
    doubled: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """The rules of one language."""

    read_as: Mapping[str, str]
    voiceless: frozenset[str]
    spelling: tuple[tuple[re.Pattern[str], str], ...]
    vowels: Mapping[str, tuple[str, str]]
    consonants: Mapping[str, Consonant]
    glides: Mapping[str, Mapping[str, str]]
    yo: Mapping[str, str]


@cache
def load_table(language: str) -> Table:
    """The table ``seeds/transcription/<language>.yaml``.

    Raises:
        ResourceError: there is none.
    """
    data = _read(language)
    return Table(
        read_as=data["read_as"],
        voiceless=frozenset(data["voiceless"]),
        spelling=tuple(_spelling_rules(data)),
        vowels={letter: _pair(value) for letter, value in data["vowels"].items()},
        consonants={letter: _consonant(row) for letter, row in data["consonants"].items()},
        glides={"add": data["with_glide"], "drop": data["without_glide"], "": {}},
        yo=_yo_words(data),
    )


def _read(language: str) -> dict[str, Any]:
    """The table of a language; ``extends`` names one that holds where it says nothing."""
    data: dict[str, Any] = load_yaml(f"transcription/{language}.yaml")
    if "extends" not in data:
        return data
    base = _read(data["extends"])
    consonants = base["consonants"] | data.get("consonants", {})
    read_as = base["read_as"] | data.get("read_as", {})
    return base | data | {"consonants": consonants, "read_as": read_as}


def _spelling_rules(data: Mapping[str, Any]) -> list[tuple[re.Pattern[str], str]]:
    classes = {"V": f"[{data['vowel_letters']}]", "C": f"[{''.join(data['consonants'])}]"}
    return [
        (re.compile(re.sub("[VC]", lambda m: classes[m[0]], rule["pattern"])), rule["replace"])
        for rule in data["spelling"]
    ]


def _pair(value: str | list[str]) -> tuple[str, str]:
    return (value, value) if isinstance(value, str) else (value[0], value[1])


def _consonant(row: Mapping[str, Any]) -> Consonant:
    return Consonant(**{**row, "closes": tuple(row.get("closes", ()))})


def _yo_words(data: Mapping[str, Any]) -> dict[str, str]:
    words = (stem.lower() + ending for stem in data["yo"] for ending in data["yo_endings"])
    return {word.replace("ё", "е"): word for word in words}


def write_word(word: str, table: Table) -> str:
    """One word of the language in Hangul.

    Letters that the table does not know are left out; a word of such letters stays as it is.
    """
    letters = "".join(table.read_as.get(letter, letter) for letter in word.lower())
    letters = table.yo.get(letters, letters)
    for pattern, replacement in table.spelling:
        letters = pattern.sub(replacement, letters)
    return "".join(compose(syllable) for syllable in _syllables(letters, table)) or word


def write_initial(letter: str, table: Table) -> str:
    """A letter that abbreviates a name: a consonant is written with ㅡ (В. as 브.)."""
    row = table.consonants.get(table.read_as.get(letter.lower(), letter.lower()))
    return compose(Syllable(row.onset, "ㅡ")) if row else write_word(letter, table)


def _syllables(letters: str, table: Table) -> list[Syllable]:
    done: list[Syllable] = []
    pending: Consonant | None = None
    for index, letter in enumerate(letters):
        if letter in table.vowels:
            done.append(_open_syllable(pending, letter, letters[:index], table))
            pending = None
        elif letter in table.consonants:
            pending = _write_consonant(done, table.consonants[letter], letters[index + 1 :], table)
    return done


def _open_syllable(consonant: Consonant | None, letter: str, before: str, table: Table) -> Syllable:
    after_consonant = before[-1:] in table.consonants
    vowel = table.vowels[letter][0 if after_consonant else 1]
    if consonant is None:
        return Syllable(SILENT, vowel)
    return Syllable(consonant.onset, table.glides[consonant.glide].get(vowel, vowel))


def _write_consonant(
    done: list[Syllable], row: Consonant, after: str, table: Table
) -> Consonant | None:
    """Write a consonant that closes a syllable or stands alone; hand back one before a vowel."""
    if after[:1] in table.vowels:
        if row.doubled and done and not done[-1].coda:
            done[-1] = done[-1]._replace(coda=row.coda)
        return row
    neighbour = _neighbour(after, table)
    if neighbour in row.closes and not after.startswith(SEPARATOR) and done:
        if not done[-1].coda:
            done[-1] = done[-1]._replace(coda=row.coda)
            return None
        if done[-1].coda == "ㄹ" and "end" in row.closes:
            # фильм: ㄹ is heard again before the nasal, 필름.
            done.append(Syllable("ㄹ", "ㅡ", row.coda))
            return None
    done.append(decompose(getattr(row, neighbour)))
    return None


def _neighbour(after: str, table: Table) -> str:
    if not after:
        return "end"
    return "voiceless" if after[0] in table.voiceless else "voiced"
