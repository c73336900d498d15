"""Names as strings of letters for the learned alignment: jamo, Cyrillic and Latin letters."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Final

from extractor.names.phonemes import unaccented
from extractor.names.scripts import fold

_SILENT_ONSET: Final = "\u110b"
_LONGEST: Final = 40
"""Letters beyond this one are not looked at: no part of a name is longer."""


@lru_cache(maxsize=50_000)
def letters(part: str) -> str:
    """The letters of a part of a name, without case and marks.

    A Hangul syllable becomes its conjoining jamo, so that a consonant at the end of a syllable is
    another letter than the same one at the beginning; the silent ㅇ is left out.
    """
    plain = unaccented(fold(part))
    return unicodedata.normalize("NFD", plain).replace(_SILENT_ONSET, "")[:_LONGEST]
