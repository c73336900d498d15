"""Korean names in Cyrillic (Kontsevich) and in Latin letters after McCune and Reischauer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from typing import Any, Final

from extractor.names.candidates import Candidate, cheapest, combine
from extractor.names.hangul import SILENT, decompose, is_syllable
from extractor.names.korean_names import split_korean, surnames
from extractor.names.scripts import fold
from extractor.resources import load_yaml
from extractor.schema import Script

_WORD: Final = 0.4
"""What it costs to write what looks like a person's name in one word (인천 Инчхон)."""
_SONOROUS: Final = frozenset(("", "ㄴ", "ㄹ", "ㅁ", "ㅇ"))


@cache
def _table(name: str) -> Mapping[str, Any]:
    loaded: dict[str, Any] = load_yaml(f"transcription/{name}.yaml")
    return loaded


def to_cyrillic(name: str, limit: int) -> list[Candidate]:
    """A Korean name in Cyrillic, the commonest way first; no person's name is one word."""
    table = _table("ko_cyrillic")
    parts = split_korean(name)
    if parts is None:
        found = combine(_pieces(name, table), limit)
        found = [Candidate(form[:1].upper() + form[1:], cost) for form, cost in found]
    else:
        word = [
            Candidate(form.capitalize(), cost + _WORD)
            for form, cost in combine(_pieces(name, table), limit)
        ]
        found = cheapest([*combine(_person(*parts, table), limit), *word], limit)
    settled = table["settled"].get(name.replace(" ", ""))
    if settled is None:
        return found
    rest = [Candidate(form, cost + 0.5) for form, cost in found if form != settled["form"]]
    return [Candidate(settled["form"], 0.0), *rest][:limit]


def _person(surname: str, given: str, table: Mapping[str, Any]) -> list[Sequence[str]]:
    """Surname by custom, then every syllable of the given name as a word."""
    choices: list[Sequence[str]] = [surnames()[surname][Script.CYRILLIC]]
    before = decompose(surname[-1]).coda
    for syllable in given:
        sounds = _syllable(syllable, table, voiced=before in _SONOROUS)
        options = [piece.form for piece in combine(sounds, 8)]
        choices.append([f" {option.capitalize()}" for option in options])
        before = decompose(syllable).coda
    return choices


@lru_cache(maxsize=5_000)
def syllable_spellings(syllable: str) -> frozenset[str]:
    """All ways to write a syllable of a Korean given name in Cyrillic, in lower case."""
    table = _table("ko_cyrillic")
    return frozenset(
        fold(piece.form)
        for voiced in (False, True)
        for piece in combine(_syllable(syllable, table, voiced=voiced))
    )


def _pieces(word: str, table: Mapping[str, Any]) -> list[Sequence[str]]:
    choices: list[Sequence[str]] = []
    before: str | None = None
    for character in word:
        if not is_syllable(character):
            choices.append([character])
            before = None
            continue
        onset, *rest = _syllable(character, table, voiced=before in _SONOROUS)
        voiced = table["inside"].get(decompose(character).onset) if before in _SONOROUS else None
        choices.extend((voiced or onset, *rest))
        before = decompose(character).coda
    return choices


def _syllable(character: str, table: Mapping[str, Any], *, voiced: bool) -> list[Sequence[str]]:
    onset, vowel, coda = decompose(character)
    first = table["voiced"].get(onset, table["onsets"][onset]) if voiced else table["onsets"][onset]
    vowels = table["vowels"][vowel]
    if onset != SILENT and vowel in table["after_consonant"]:
        vowels = [table["after_consonant"][vowel], *vowels]
    if onset == SILENT and vowel in table["alone"]:
        vowels = [table["alone"][vowel], *vowels]
    return [first, vowels, table["codas"].get(coda, [""])]


def mccune(name: str) -> str:
    """Hangul in Latin letters after McCune and Reischauer; other characters stay."""
    return " ".join(_mccune_word(word).capitalize() for word in name.split())


def _mccune_word(word: str) -> str:
    table = _table("ko_mccune")
    pieces: list[str] = []
    before: str | None = None
    for character in word:
        if not is_syllable(character):
            pieces.append(character)
            before = None
            continue
        onset, vowel, coda = decompose(character)
        plain = table["onsets"][onset]
        pieces.append(table["voiced"].get(onset, plain) if before in _SONOROUS else plain)
        pieces.append(table["vowels"][vowel] + table["codas"].get(coda, ""))
        before = coda
    return "".join(pieces)
