"""Every word of time in seeds/dates.yaml, as the token that it stands for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any, Final

from extractor.dates.tokens import Kind, Token

_BLANK: Final = re.compile(r"\s+")

_NUMBERED: Final = {
    "weekdays": Kind.WEEKDAY,
    "directions": Kind.DIRECTION,
    "months": Kind.MONTH,
    "offsets": Kind.OFFSET,
    "noons": Kind.NOON,
    "ordinals": Kind.NTH,
}
_NAMED: Final = {
    "parts": Kind.PART,
    "dayparts": Kind.DAYPART,
    "holidays": Kind.HOLIDAY,
    "weekday_holidays": Kind.HOLIDAY,
    "easter_holidays": Kind.HOLIDAY,
    "long_holidays": Kind.LONG_HOLIDAY,
    "reigns": Kind.REIGN,
    "first_years": Kind.FIRST_YEAR,
    "before_christ": Kind.ERA,
    "lunar": Kind.LUNAR,
    "spans": Kind.SPAN,
    "each": Kind.EACH,
    "ranges": Kind.RANGE,
    "new_year": Kind.NEW_YEAR,
    "weekends": Kind.WEEKEND,
    "neutral": Kind.NEUTRAL,
    "about_before": Kind.ABOUT,
    "about_after": Kind.ABOUT,
}


def squeeze(word: str) -> str:
    """The word without blanks, the key of every lookup."""
    return _BLANK.sub("", word)


def alternatives(words: Iterable[str]) -> str:
    """A pattern that matches any of the words, the longest first, blanks optional."""
    ordered = sorted(words, key=len, reverse=True)
    return "|".join(r"\s?".join(map(re.escape, word.split(" "))) for word in ordered)


def entries(seed: Any) -> Iterator[tuple[str, Token]]:
    """Every word as it is spelled, with its token; offsets are still 0."""
    yield from _shifts(seed["shifts"], Kind.SHIFT)
    yield from _shifts(seed["back"], Kind.BACK)
    yield from _numbers(seed)
    for section, kind in _NAMED.items():
        for word in seed[section]:
            yield word, Token(kind, 0, 0, name=squeeze(word))
    for section in ("counts", "every"):
        kind = Kind.COUNT if section == "counts" else Kind.EVERY
        for word, (number, unit) in seed[section].items():
            yield word, Token(kind, 0, 0, number, unit)
    for word, name in seed["opens"].items():
        if word not in seed["ranges"]:
            yield word, Token(Kind.OPEN, 0, 0, name=name)
    yield "반", Token(Kind.HALF, 0, 0)


def _shifts(units: dict[str, dict[str, int]], kind: Kind) -> Iterator[tuple[str, Token]]:
    for unit, words in units.items():
        for word, number in words.items():
            yield word, Token(kind, 0, 0, number, unit)


def _numbers(seed: Any) -> Iterator[tuple[str, Token]]:
    for section, kind in _NUMBERED.items():
        for word, number in seed[section].items():
            yield word, Token(kind, 0, 0, number, name=word)
    for word, number in seed["ordinals"].items():
        for unit in seed["ordinal_units"]:
            yield f"{word} {unit}", Token(Kind.NTH_WEEK, 0, 0, number)
