"""Names from one writing into another by rule."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache
from typing import Final

from extractor.names.romanization import romanize, transliterate
from extractor.names.scripts import normalize
from extractor.names.spelling import load_table, write_initial, write_word
from extractor.resources import load_yaml

_WORD: Final = re.compile(r"[\u0400-\u052f'’ʼ]*[\u0400-\u052f]")
_COMPOUND: Final = re.compile(rf"{_WORD.pattern}(?:[-‐‑–]{_WORD.pattern})*\.?")
_HYPHEN: Final = re.compile("[-‐‑–]")


def transcribe(name: str, *, language: str = "ru", to: str = "ko") -> str:
    """Write a name in another script.

    ``("ru", "ko")``: Russian Cyrillic in Hangul after 국립국어원 외래어 표기법, 제2장 표 19 and
    제3장 제21절, with the exceptions of seeds/transcription/ru_exceptions.yaml. Stress marks are
    dropped, parts joined by a hyphen are written together (림스키코르사코프), a consonant as
    initial is written with ㅡ. ``("ru", "en")``: BGN/PCGN. ``("ko", "en")``: Revised
    Romanization. Characters of other scripts stay, so a Hangul name comes back as it is.

    Raises:
        ValueError: there is no rule table from this language to that one.
    """
    try:
        write = TRANSCRIPTIONS[language, to]
    except KeyError:
        known = ", ".join(f"{source} to {target}" for source, target in TRANSCRIPTIONS)
        raise ValueError(f"No transcription from {language} to {to}; there is: {known}.") from None
    return write(name)


@cache
def _exceptions(language: str) -> dict[str, str]:
    data = load_yaml(f"transcription/{language}_exceptions.yaml")
    return {word: entry["ko"] for word, entry in data.items()}


@lru_cache(maxsize=20_000)
def _russian_to_hangul(name: str) -> str:
    return _COMPOUND.sub(lambda match: _write_compound(match[0]), normalize(name))


def _write_compound(word: str) -> str:
    bare = word.removesuffix(".")
    stop = word[len(bare) :]
    if len(bare) == 1 and stop:
        return write_initial(bare, load_table("ru")) + stop
    settled = _exceptions("ru").get(bare.lower())
    return (settled or "".join(map(_write_part, _HYPHEN.split(bare)))) + stop


def _write_part(word: str) -> str:
    return _exceptions("ru").get(word.lower()) or write_word(word, load_table("ru"))


TRANSCRIPTIONS: Final[dict[tuple[str, str], Callable[[str], str]]] = {
    ("ru", "ko"): _russian_to_hangul,
    ("ru", "en"): transliterate,
    ("ko", "en"): romanize,
}
"""What ``transcribe`` can do, by source language and target; a further language is an entry."""
