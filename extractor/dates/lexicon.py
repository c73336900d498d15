"""The words of seeds/dates.yaml, compiled once into lookups and patterns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, Final, NamedTuple

from extractor.dates.tokens import Kind, Token
from extractor.resources import load_yaml

_BLANK: Final = re.compile(r"\s+")


class Hours(NamedTuple):
    """A part of the day: first hour, hour after the last, how its hours are read (am, pm, …)."""

    first: int
    last: int
    mode: str


class Lexicon(NamedTuple):
    """Everything that the scanner and the rules look up. Keys are words without blanks."""

    words: dict[str, tuple[Token, ...]]
    parts: dict[str, dict[str, tuple[int, int]]]
    weak: frozenset[str]
    needs_particle: frozenset[str]
    dayparts: dict[str, Hours]
    noons: dict[str, int]
    holidays: dict[str, tuple[bool, int, int]]
    inner_spans: frozenset[str]
    word_pattern: str
    particles: re.Pattern[str]
    not_dates: re.Pattern[str]
    not_before: re.Pattern[str]
    from_there: re.Pattern[str]
    about_before: re.Pattern[str]
    about_after: re.Pattern[str]


class Tense(NamedTuple):
    """Patterns of one tense in the words after a mention, and words that only look like it."""

    pattern: re.Pattern[str]
    exceptions: frozenset[str]


def squeeze(word: str) -> str:
    """The word without blanks, the key of every lookup."""
    return _BLANK.sub("", word)


@cache
def lexicon() -> Lexicon:
    """The words of seeds/dates.yaml.

    Raises:
        ResourceError: the seed is missing or malformed.
    """
    seed = load_yaml("dates.yaml")
    words = _words(seed)
    spelled = [*_spellings(seed), *seed["compounds"]]
    return Lexicon(
        words=words,
        parts={squeeze(word): _bounds(part) for word, part in seed["parts"].items()},
        weak=frozenset(squeeze(word) for word in seed["weak"]),
        needs_particle=frozenset(seed["needs_particle"]),
        dayparts={squeeze(word): Hours(*hours) for word, hours in seed["dayparts"].items()},
        noons=dict(seed["noons"]),
        holidays={squeeze(w): _month_day(d) for w, d in _all_holidays(seed)},
        inner_spans=frozenset(seed["inner_spans"]),
        word_pattern=alternatives(spelled),
        particles=re.compile(f"(?:{alternatives(seed['particles'])})+"),
        not_dates=re.compile(alternatives(seed["not_dates"])),
        not_before=_not_before(seed["not_before"]),
        from_there=re.compile(rf"(?:{alternatives(seed['from_there'])})\s*$"),
        about_before=re.compile(rf"(?:^|\s)(?:{alternatives(seed['about_before'])})\s*$"),
        about_after=re.compile(
            rf"\s?(?:{alternatives(seed['about_after'])})(?:에|까지|부터|이|인|의|\W|$)"
        ),
    )


def _not_before(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"\s?(?:{alternatives(words)}|\d+\s?(?:회|번|차례|끼|식))")


@cache
def tenses() -> dict[int, Tense]:
    """The marks of the future (1) and of the past (-1)."""
    seed = load_yaml("dates.yaml")
    return {1: _tense(seed["future"]), -1: _tense(seed["past"])}


def alternatives(words: Iterable[str]) -> str:
    """A pattern that matches any of the words, the longest first, blanks optional."""
    ordered = sorted(words, key=len, reverse=True)
    return "|".join(r"\s?".join(map(re.escape, word.split(" "))) for word in ordered)


def _tense(seed: dict[str, list[str]]) -> Tense:
    endings = rf"(?:{alternatives(seed['endings'])})(?![가-힣])"
    nouns = alternatives(seed.get("nouns", ()))
    pattern = f"{nouns}|{endings}" if nouns else endings
    return Tense(re.compile(pattern), frozenset(seed["not_endings"]))


def _bounds(part: dict[str, list[int]]) -> dict[str, tuple[int, int]]:
    return {unit: (first, last) for unit, (first, last) in part.items()}


def _all_holidays(seed: Any) -> Iterator[tuple[str, str]]:
    yield from seed["holidays"].items()
    yield from seed["long_holidays"].items()


def _month_day(text: str) -> tuple[bool, int, int]:
    month, day = text.lstrip("L").split("-")
    return text.startswith("L"), int(month), int(day)


def _words(seed: Any) -> dict[str, tuple[Token, ...]]:
    single = {squeeze(word): token for word, token in _entries(seed)}
    words: dict[str, tuple[Token, ...]] = {word: (token,) for word, token in single.items()}
    for word, pieces in seed["compounds"].items():
        words[squeeze(word)] = tuple(single[squeeze(piece)] for piece in pieces)
    return words


def _spellings(seed: Any) -> list[str]:
    return [word for word, _ in _entries(seed)]


def _entries(seed: Any) -> Iterator[tuple[str, Token]]:
    yield from _shifts(seed["shifts"], Kind.SHIFT)
    yield from _shifts(seed["back"], Kind.BACK)
    yield from _numbers(seed)
    yield from _named(seed)
    for section in ("counts", "every"):
        kind = Kind.COUNT if section == "counts" else Kind.EVERY
        for word, (number, unit) in seed[section].items():
            yield word, Token(kind, 0, 0, number, unit)
    for word, name in seed["opens"].items():
        if word not in seed["ranges"]:
            yield word, Token(Kind.OPEN, 0, 0, name=name)


def _shifts(units: dict[str, dict[str, int]], kind: Kind) -> Iterator[tuple[str, Token]]:
    for unit, words in units.items():
        for word, number in words.items():
            yield word, Token(kind, 0, 0, number, unit)


def _numbers(seed: Any) -> Iterator[tuple[str, Token]]:
    sections = {
        "weekdays": Kind.WEEKDAY,
        "directions": Kind.DIRECTION,
        "months": Kind.MONTH,
        "offsets": Kind.OFFSET,
        "noons": Kind.NOON,
    }
    for section, kind in sections.items():
        for word, number in seed[section].items():
            yield word, Token(kind, 0, 0, number, name=word)


def _named(seed: Any) -> Iterator[tuple[str, Token]]:
    sections = {
        "parts": Kind.PART,
        "dayparts": Kind.DAYPART,
        "holidays": Kind.HOLIDAY,
        "long_holidays": Kind.LONG_HOLIDAY,
        "spans": Kind.SPAN,
        "each": Kind.EACH,
        "ranges": Kind.RANGE,
        "new_year": Kind.NEW_YEAR,
        "weekends": Kind.WEEKEND,
        "neutral": Kind.NEUTRAL,
        "about_before": Kind.ABOUT,
        "about_after": Kind.ABOUT,
    }
    for section, kind in sections.items():
        for word in seed[section]:
            yield word, Token(kind, 0, 0, name=squeeze(word))
    yield "기원전", Token(Kind.ERA, 0, 0)
    yield "반", Token(Kind.HALF, 0, 0)
