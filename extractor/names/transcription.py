"""Names from one writing into another by rule."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import cache, lru_cache
from typing import Any, Final, overload

from extractor.names import cyrillization
from extractor.names.candidates import Candidate, cheapest
from extractor.names.east_asian import from_hangul, from_latin
from extractor.names.kontsevich import mccune, to_cyrillic
from extractor.names.languages import language_of
from extractor.names.latin_systems import BGN, LANGUAGES, systems, transliterate
from extractor.names.romanization import romanize
from extractor.names.scripts import normalize, script
from extractor.names.spelling import load_table, write_initial, write_word
from extractor.resources import load_yaml
from extractor.schema import Script

Writer = Callable[[str, int], list[Candidate]]
"""Name and number of candidates → candidates, the best first."""

_WORD: Final = re.compile(r"[\u0400-\u052f'’ʼ]*[\u0400-\u052f]")
_COMPOUND: Final = re.compile(rf"{_WORD.pattern}(?:[-‐‑–]{_WORD.pattern})*\.?")
_HYPHEN: Final = re.compile("[-‐‑–]")


@overload
def transcribe(
    name: str, *, language: str | None = None, to: str = "ko", limit: None = None
) -> str: ...


@overload
def transcribe(
    name: str, *, language: str | None = None, to: str = "ko", limit: int
) -> list[Candidate]: ...


def transcribe(
    name: str, *, language: str | None = None, to: str = "ko", limit: int | None = None
) -> str | list[Candidate]:
    """Write a name in another script.

    To ``ko``, Hangul: from Russian after 국립국어원 외래어 표기법, 제2장 표 19 and 제3장 제21절,
    from Serbian after 표 8, from Chinese in Pinyin after 표 5, from Japanese in Hepburn after
    표 4, from Ukrainian, Belarusian, Bulgarian, Macedonian and Kazakh after the press. Stress
    marks are dropped, parts joined by a hyphen are written together (림스키코르사코프), a
    consonant as initial is written with ㅡ.

    To ``ru``, Cyrillic: from Korean (Kontsevich), Chinese (Palladius) and Japanese (Polivanov).
    To ``en``, Latin: from Cyrillic BGN/PCGN, from Korean the Revised Romanization; ``mccune``
    is McCune and Reischauer; ``iso9``, ``passport``, ``scholarly`` and ``press`` are among the
    systems for Russian, Ukrainian, Belarusian and Bulgarian (seeds/transcription/*_latin.yaml).
    To the language itself (``uk`` to ``uk``): from Latin letters of any of these systems back to
    Cyrillic. Characters of other scripts stay, so a Hangul name comes back from ``ko`` as it is.

    Args:
        name: the name.
        language: its ISO 639-1 code; None means that its letters tell it.
        to: the script or system, see above.
        limit: how many candidates are wanted; None means the best one alone.

    Returns:
        The best form, or with a limit the candidates in order of their costs.

    Raises:
        ValueError: there is no rule table from this language to that one, or the limit is
            not positive.
    """
    if limit is not None and limit < 1:
        raise ValueError(f"limit must be 1 or more, not {limit}.")
    source = language or language_of(name)
    if language is None and (source, to) not in TRANSCRIPTIONS and to in _SCRIPTS:
        return name if limit is None else [Candidate(name, 0.0)]
    try:
        write = TRANSCRIPTIONS[source, to]
    except KeyError:
        known = ", ".join(f"{source} to {target}" for source, target in TRANSCRIPTIONS)
        raise ValueError(f"No transcription from {source} to {to}; there is: {known}.") from None
    found = write(name, limit or 1)
    return found if limit is not None else found[0].form


@cache
def _exceptions(language: str) -> dict[str, str]:
    if language not in _SETTLED:
        return {}
    data = load_yaml(f"transcription/{language}_exceptions.yaml")
    return {word: entry["ko"] for word, entry in data.items()}


@lru_cache(maxsize=20_000)
def cyrillic_to_hangul(name: str, language: str) -> str:
    """A name of a language in Cyrillic letters, in Hangul."""
    return _COMPOUND.sub(lambda match: _write_compound(match[0], language), normalize(name))


def _write_compound(word: str, language: str) -> str:
    bare = word.removesuffix(".")
    stop = word[len(bare) :]
    if len(bare) == 1 and stop:
        return write_initial(bare, load_table(language)) + stop
    settled = _exceptions(language).get(bare.lower())
    parts = (_write_part(part, language) for part in _HYPHEN.split(bare))
    return (settled or "".join(parts)) + stop


def _write_part(word: str, language: str) -> str:
    return _exceptions(language).get(word.lower()) or write_word(word, load_table(language))


def _hangul(language: str) -> Writer:
    def write(name: str, limit: int) -> list[Candidate]:
        strict = cyrillic_to_hangul(_in_cyrillic(name, language), language)
        return cheapest([Candidate(strict, 0.0), *_looser(strict, language)], limit)

    return write


def _in_cyrillic(name: str, language: str) -> str:
    if language not in LANGUAGES or script(name) != Script.LATIN:
        return name
    return cyrillization.to_cyrillic(name, language, 1)[0].form


def _looser(form: str, language: str) -> list[Candidate]:
    """What the press also writes, each choice applied to what the rules give."""
    found = [Candidate(form, 0.0)]
    for row in _choices():
        if language in row["languages"]:
            found += [
                Candidate(unicodedata.normalize("NFC", changed), known.cost + row["cost"])
                for known in found
                for changed in [re.sub(row["pattern"], row["replace"], _jamo(known.form))]
                if changed != _jamo(known.form)
            ]
    return found


@cache
def _choices() -> Any:
    return load_yaml("transcription/choices.yaml")


def _jamo(form: str) -> str:
    return unicodedata.normalize("NFD", form)


def _one(write: Callable[[str], str]) -> Writer:
    return lambda name, _: [Candidate(write(name), 0.0)]


def _east(language: str, to: str) -> Writer:
    def write(name: str, limit: int) -> list[Candidate]:
        if script(name) == Script.HANGUL:
            return from_hangul(name, language, limit, to) or [Candidate(name, 0.0)]
        return [Candidate(from_latin(name, language, to), 0.0)]

    return write


def _system(system: str, language: str) -> Writer:
    return _one(lambda name: transliterate(name, system, language))


def _back(language: str) -> Writer:
    return lambda name, limit: cyrillization.to_cyrillic(name, language, limit)


_SETTLED: Final = ("ru", "uk")
"""The languages with a file of settled forms."""
_CYRILLIC: Final = ("ru", "uk", "be", "bg", "sr", "mk", "kk")
_SCRIPTS: Final = ("ko", "ru", "en")
"""Targets that a name without a known language may be in already: it then stays as it is."""

TRANSCRIPTIONS: Final[dict[tuple[str, str], Writer]] = {
    **{(language, "ko"): _hangul(language) for language in _CYRILLIC},
    ("zh", "ko"): _one(lambda name: from_latin(name, "zh", "ko")),
    ("ja", "ko"): _one(lambda name: from_latin(name, "ja", "ko")),
    **{(language, "en"): _system(BGN, language) for language in _CYRILLIC},
    **{
        (language, system): _system(system, language)
        for language in LANGUAGES
        for system in systems(language)[1:]
    },
    **{(language, language): _back(language) for language in LANGUAGES},
    ("ko", "en"): _one(romanize),
    ("ko", "mccune"): _one(mccune),
    ("ko", "ru"): to_cyrillic,
    ("zh", "ru"): _east("zh", "ru"),
    ("ja", "ru"): _east("ja", "ru"),
}
"""What ``transcribe`` can do, by source language and target; a further language is an entry."""
