"""Names in Latin letters back to Cyrillic, whatever system they were written by.

A way to read the letters counts as good where some system of the language would write it just
so. Signs that most systems leave out (Igor, Игорь) are known from the names of the lexicons.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import Final

from extractor.names.candidates import Candidate, cheapest
from extractor.names.languages import language_of
from extractor.names.latin_systems import load_system, seed, systems, transliterate
from extractor.names.scripts import script, tokens
from extractor.resources import names
from extractor.schema import Script

_WORD: Final = re.compile(r"[^\W\d_][\w'’ʼʹʺ\u0300-\u036f]*")
_LONGEST_WORD: Final = 40
"""Letters beyond which a word is no name and is left as it is."""
_WIDEST: Final = 48
_END: Final = "$"

_PIECE: Final = 0.1
"""What each group of letters costs, so that few long ones (shch щ) win over many short ones."""
_CHOICE: Final = 0.25
"""What each commoner reading of the same letters costs a rarer one."""
_ALSO: Final = 0.3
"""A reading that belongs to no system."""
_SIGN: Final = 0.6
"""A sign that is not written."""
_IRREGULAR: Final = 1.0
"""A whole word that no system would write so."""
_SIGNS: Final = "ьъ’"

Readings = Mapping[str, Sequence[Candidate]]
"""Latin letters → the Cyrillic ones they may stand for, the cheapest first."""


def to_cyrillic(name: str, language: str, limit: int) -> list[Candidate]:
    """A name of a language in Cyrillic, from Latin letters of any system.

    Args:
        name: the name; words in other scripts stay as they are.
        language: ``ru``, ``uk``, ``be`` or ``bg``.
        limit: how many candidates are wanted, 1 or more.
    """
    found = [Candidate("", 0.0)]
    end = 0
    text = unicodedata.normalize("NFC", name)
    for match in _WORD.finditer(text):
        options = _read_word(match[0], language)
        found = cheapest(
            (
                Candidate(known.form + text[end : match.start()] + form, known.cost + cost)
                for known in found
                for form, cost in options[: max(limit, 4)]
            ),
            max(limit, 4),
        )
        end = match.end()
    return [Candidate(form + text[end:], round(cost, 2)) for form, cost in found[:limit]]


@lru_cache(maxsize=20_000)
def _read_word(word: str, language: str) -> list[Candidate]:
    lower = word.lower()
    if script(word) != Script.LATIN or len(lower) > _LONGEST_WORD:
        return [Candidate(word, 0.0)]
    found = [Candidate(form, 0.0) for form in _known(language).get(lower, ())]
    for form, cost in _readings_of(lower, language):
        regular = any(_writes(form, system, lower, language) for system in systems(language))
        odd = sum(price for pattern, price in _unlikely(language) if pattern.search(form))
        found.append(Candidate(form, cost + odd + (0.0 if regular else _IRREGULAR)))
    ranked = cheapest(found, _WIDEST) or [Candidate(lower, 0.0)]
    least = ranked[0].cost
    return [Candidate(_cased(form, word), cost - least) for form, cost in ranked]


def _writes(form: str, system: str, latin: str, language: str) -> bool:
    return transliterate(form, system, language) == latin


def _cased(form: str, word: str) -> str:
    if word.isupper() and len(word) > 1:
        return form.upper()
    return form[:1].upper() + form[1:] if word[:1].isupper() else form


def _readings_of(word: str, language: str) -> list[Candidate]:
    """The cheapest ways to cut a word into groups of letters, each read as Cyrillic."""
    table = _readings(language)
    longest = max(map(len, table))
    best: list[list[Candidate]] = [[Candidate("", 0.0)]]
    text = word + _END
    for end in range(1, len(word) + 1):
        found = [
            Candidate(known.form + piece.form, known.cost + piece.cost)
            for size in range(1, min(longest, end) + 1)
            for piece in _pieces(text, end - size, end, table)
            for known in best[end - size]
        ]
        best.append(cheapest(found, _WIDEST))
    return best[-1]


def _pieces(text: str, start: int, end: int, table: Readings) -> Iterator[Candidate]:
    letters = text[start:end]
    yield from table.get(letters, ())
    if text[end:] == _END:
        yield from table.get(letters + _END, ())
    if len(letters) == 1 and letters not in table:
        yield Candidate(letters, 2 * _IRREGULAR)


@cache
def _unlikely(language: str) -> tuple[tuple[re.Pattern[str], float], ...]:
    rows = seed(language)["unlikely"]
    return tuple((re.compile(row["pattern"]), float(row["cost"])) for row in rows)


@cache
def _readings(language: str) -> Readings:
    """What Latin letters stand for in any system of a language."""
    found: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for name in systems(language):
        table = load_system(language, name)
        for cyrillic, values in table.letters.items():
            for latin in dict.fromkeys(values):
                if latin:
                    found[latin].setdefault(cyrillic, _PIECE + _CHOICE * len(found[latin]))
        for cyrillic, latin in table.endings.items():
            found[latin + _END].setdefault(cyrillic, _PIECE)
    for latin, cyrillic in seed(language)["also"].items():
        found[latin].setdefault(cyrillic, _PIECE + _ALSO)
    for latin, sign, cyrillic in _signed(language):
        found[latin].setdefault(sign + cyrillic, _PIECE + _SIGN)
    alphabet = set(seed(language)["alphabet"])
    return {
        latin: [Candidate(form, cost) for form, cost in row.items() if alphabet.issuperset(form)]
        for latin, row in found.items()
    }


def _signed(language: str) -> Iterator[tuple[str, str, str]]:
    """Letters with a sign before or after them that a system leaves out."""
    for name in systems(language):
        letters = load_system(language, name).letters
        silent = [sign for sign in _SIGNS if sign in letters and not letters[sign][2]]
        for cyrillic, (_, after_sign, elsewhere) in letters.items():
            if len(cyrillic) > 1 or not elsewhere:
                continue
            for sign in silent:
                yield after_sign, sign, cyrillic
                if cyrillic not in seed(language)["vowels_and_signs"] and sign == silent[0]:
                    yield elsewhere, cyrillic, sign


@cache
def _known(language: str) -> Mapping[str, tuple[str, ...]]:
    """The words of the lexicons' names in a language, by what each system makes of them."""
    words = Counter(
        token.text.lower()
        for name in names()
        for form in (name.ru, *name.aliases)
        if language_of(form) == language
        for token in tokens(form)
        if token.script == Script.CYRILLIC
    )
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for word, count in words.items():
        for system in systems(language):
            found[transliterate(word, system, language)][word] += count
    return {latin: (counted.most_common(1)[0][0],) for latin, counted in found.items()}
