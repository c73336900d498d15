"""Whether the words around a mention speak of the past or of the future."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from extractor.dates.lexicon import Tense, tenses

_REACH: Final = 60
"""How many characters after a mention may tell its tense: about one clause."""

_TENSED: Final = 20  # Unicode's number of the final consonant ㅆ
_FIRST, _FINALS = ord("가"), 28
_NOT_PAST: Final = frozenset("있겠")
_BEFORE: Final = (
    (1, re.compile(r"(?:^|\s)(?:오는|다가오는|돌아오는|내달|다음)\s*$")),
    (-1, re.compile(r"(?:^|\s)(?:지난|저번)\s*$")),
)


def stated(before: str) -> int:
    """1 after 오는, -1 after 지난, 0 where the words before a mention say neither."""
    return next((sign for sign, pattern in _BEFORE if pattern.search(before)), 0)


def hinted(after: str) -> int:
    """1 for a plan, -1 for a report, 0 for neither: the first tense after a mention counts."""
    words = after.split("\n", 1)[0][:_REACH]
    signs = [*_marks(words, 1), *_marks(words, -1), *_past_endings(words)]
    return min(signs)[1] if signs else 0


def _marks(words: str, sign: int) -> Iterator[tuple[int, int]]:
    tense = tenses()[sign]
    for match in tense.pattern.finditer(words):
        if _eojeol(words, match.end()) not in tense.exceptions and not _excepted(
            words, match.end(), tense
        ):
            yield match.end(), sign
            return


def _excepted(words: str, end: int, tense: Tense) -> bool:
    eojeol = _eojeol(words, end)
    return any(len(word) > 1 and eojeol.endswith(word) for word in tense.exceptions)


def _eojeol(words: str, end: int) -> str:
    return words[:end].rsplit(None, 1)[-1] if words[:end].split() else ""


def _past_endings(words: str) -> Iterator[tuple[int, int]]:
    for index, char in enumerate(words):
        if _is_tensed(char):
            yield index + 1, -1
            return


def _is_tensed(char: str) -> bool:
    """Whether the syllable ends in ㅆ and stands for the past: 했, 밝혔, but not 있, 겠."""
    final = (ord(char) - _FIRST) % _FINALS if "가" <= char <= "힣" else 0
    return final == _TENSED and char not in _NOT_PAST
