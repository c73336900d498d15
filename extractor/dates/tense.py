"""Whether the words around a mention speak of the past or of the future."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from extractor.dates.lexicon import Tense, not_present, tenses

REACH: Final = 90
"""How many characters after a mention may tell its tense: about one clause."""

_FIRST, _FINALS = ord("가"), 28
_COUNT: Final = 399  # of the syllables without a final consonant


def _ending_in(final: int) -> str:
    """All syllables with one final consonant (종성), by its number in Unicode."""
    return "".join(chr(_FIRST + _FINALS * number + final) for number in range(_COUNT))


_PAST: Final = re.compile(f"(?![있겠])[{_ending_in(20)}]")
"""A syllable that ends in ㅆ and stands for the past: 했, 밝혔, but not 있, 겠."""

_PRESENT: Final = re.compile(f"[{_ending_in(4)}]다(?![가-힣])")
"""A predicate that ends in -ㄴ다 or -는다: 열린다."""

_REPORTED: Final = re.compile(f"[{_ending_in(4)}]다(?=고|며|면서)")
"""The same in somebody's words: 연다고, 연다며."""

_BEFORE: Final = (
    (1, re.compile(r"(?:^|\s)(?:오는|다가오는|돌아오는|내달|다음)\s*$")),
    (-1, re.compile(r"(?:^|\s)(?:지난|저번)\s*$")),
)


def stated(before: str) -> int:
    """1 after 오는, -1 after 지난, 0 where the words before a mention say neither."""
    return next((sign for sign, pattern in _BEFORE if pattern.search(before)), 0)


def hinted(after: str) -> int:
    """1 for a plan, -1 for a report, 0 for neither: the first tense after a mention counts."""
    words = after.split("\n", 1)[0][:REACH]
    signs = [*_marks(words, 1), *_marks(words, -1), *_past_endings(words), *_present(words)]
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
    found = _PAST.search(words)
    if found:
        yield found.end(), -1


def _present(words: str) -> Iterator[tuple[int, int]]:
    """The present of a predicate tells of a plan where a date stands with it: 3일 막을 올린다."""
    for pattern in (_PRESENT, _REPORTED):
        for match in pattern.finditer(words):
            if not _eojeol(words, match.end()).endswith(not_present()):
                yield match.end(), 1
                break
