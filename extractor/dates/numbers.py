"""Korean numerals: 이십사, 이천이십이, 열두."""

from __future__ import annotations

import re
from typing import Final

_DIGITS: Final = {
    "영": 0,
    "공": 0,
    "일": 1,
    "이": 2,
    "삼": 3,
    "사": 4,
    "오": 5,
    "육": 6,
    "칠": 7,
    "팔": 8,
    "구": 9,
}
_POWERS: Final = {"십": 10, "백": 100, "천": 1000}
_WELL_FORMED: Final = re.compile(
    "(?:[이삼사오육칠팔구]?천)?(?:[이삼사오육칠팔구]?백)?(?:[이삼사오육칠팔구]?십)?[일이삼사오육칠팔구]?"
)
NATIVE: Final = {
    "한": 1,
    "두": 2,
    "세": 3,
    "석": 3,
    "네": 4,
    "넉": 4,
    "다섯": 5,
    "여섯": 6,
    "일곱": 7,
    "여덟": 8,
    "아홉": 9,
    "열": 10,
    "열한": 11,
    "열두": 12,
    "스무": 20,
}
"""Native numerals as they stand before a unit (관형사)."""


def parse_sino(text: str) -> int | None:
    """The value of a Sino-Korean numeral up to 9999; None where it is not well formed."""
    if not text or _WELL_FORMED.fullmatch(text) is None:
        return None
    total = current = 0
    for char in text:
        if char in _POWERS:
            total, current = total + (current or 1) * _POWERS[char], 0
        else:
            current = _DIGITS[char]
    return total + current


def parse_number(text: str) -> int | None:
    """The value of Arabic digits, a Sino-Korean or a native numeral; None for anything else."""
    if text.isdecimal():
        return int(text)
    return NATIVE[text] if text in NATIVE else parse_sino(text)
