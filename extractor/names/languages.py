"""The language of a name, told from its letters."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from extractor.names.scripts import normalize, script
from extractor.resources import load_yaml
from extractor.schema import Script

RUSSIAN: Final = "ru"
_OTHERS: Final = {Script.HANGUL: "ko", Script.LATIN: "en", Script.HAN: "zh"}


@cache
def _rules() -> tuple[tuple[str, re.Pattern[str]], ...]:
    rows = load_yaml("transcription/languages.yaml")
    return tuple((row["language"], re.compile(row["pattern"])) for row in rows)


def language_of(name: str) -> str:
    """The ISO 639-1 code of the language that the letters speak for.

    Cyrillic letters that say nothing count as Russian, Latin ones as English.

    Raises:
        ResourceError: the seed is missing.
    """
    other = _OTHERS.get(script(name))
    if other:
        return other
    lower = normalize(name).lower()
    return next((code for code, rule in _rules() if rule.search(lower)), RUSSIAN)
