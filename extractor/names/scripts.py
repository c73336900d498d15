"""Which script a name is written in, and the tokens that it consists of."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import lru_cache
from typing import Final, NamedTuple

from extractor.schema import Script

_RANGES: Final = (
    (Script.HANGUL, re.compile(r"[\u1100-\u11ff\u3130-\u318f\ua960-\ua97f\uac00-\ud7ff]")),
    (Script.CYRILLIC, re.compile(r"[\u0400-\u052f\u1c80-\u1c8f\u2de0-\u2dff]")),
    (Script.HAN, re.compile(r"[\u2e80-\u2fdf\u3005\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")),
    (Script.LATIN, re.compile(r"[A-Za-z\u00aa-\u024f\u1e00-\u1eff]")),
)
_STRESS: Final = re.compile(r"([\u0400-\u04ff]\u0308?)[\u0300\u0301]")
_SEPARATORS: Final = re.compile(r"[\s,;·・]+|(?<=\.)(?=\S)")
_MARKS: Final = re.compile(r"[^\w+]|_")
_CACHED: Final = 50_000
"""Forms whose analysis is kept: the same few names come again and again."""


class Token(NamedTuple):
    """One part of a name. ``initial`` marks a letter that abbreviates the part (Ю.)."""

    text: str
    script: Script
    initial: bool


@lru_cache(maxsize=_CACHED)
def normalize(text: str) -> str:
    """Canonical characters, no stress marks on Cyrillic vowels, single spaces."""
    parts = unicodedata.normalize("NFD", text)
    return " ".join(unicodedata.normalize("NFC", _STRESS.sub(r"\1", parts)).split())


@lru_cache(maxsize=_CACHED)
def fold(text: str) -> str:
    """What spellings of one form share: no case, no spaces, no marks but + (OPEC+), ё as е."""
    return _MARKS.sub("", normalize(text).casefold()).replace("ё", "е")


@lru_cache(maxsize=_CACHED)
def script(text: str) -> Script:
    """The script of most letters; Hangul before others where two are equally many.

    Kana counts as Han. A text without any letter of the four scripts counts as Latin, the
    script of abbreviations and numbers.
    """
    counts: Counter[Script] = Counter()
    for name, pattern in _RANGES:
        counts[name] = len(pattern.findall(text))
    found, count = counts.most_common(1)[0]
    return found if count else Script.LATIN


@lru_cache(maxsize=_CACHED)
def tokens(name: str) -> tuple[Token, ...]:
    """The parts of a name in their order; ``Ushakov, Yuri`` is turned round.

    A hyphenated part (Jong-un, Римский-Корсаков) stays one token, hyphen included.
    """
    family, comma, given = normalize(name).partition(", ")
    ordered = f"{given} {family}" if comma else family
    return tuple(_token(part) for part in _SEPARATORS.split(ordered) if fold(part))


def _token(part: str) -> Token:
    letters = part.rstrip(".")
    initial = len(letters) == 1 and (part.endswith(".") or letters.isupper())
    return Token(letters, script(letters), initial)
