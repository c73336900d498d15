"""The words of seeds/dates.yaml, compiled once into lookups and patterns."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Any, Final, NamedTuple

from extractor.dates.tokens import Token
from extractor.dates.vocabulary import alternatives, entries, squeeze
from extractor.resources import load_yaml

_NO_HANGUL: Final = re.compile("[^가-힣]*")


class Hours(NamedTuple):
    """A part of the day: first hour, hour after the last, how its hours are read (am, pm, …)."""

    first: int
    last: int
    mode: str


class Reign(NamedTuple):
    """A name of years: the year before its first one, and how many years it has."""

    before: int
    years: int


class Lexicon(NamedTuple):
    """Everything that the scanner and the rules look up. Keys are words without blanks."""

    words: dict[str, tuple[Token, ...]]
    parts: dict[str, dict[str, tuple[int, int]]]
    mods: dict[str, str]
    seasons: frozenset[str]
    half_years: frozenset[str]
    weak: frozenset[str]
    needs_particle: frozenset[str]
    dayparts: dict[str, Hours]
    noons: dict[str, int]
    reigns: dict[str, Reign]
    events: dict[str, str]
    inner_spans: frozenset[str]
    word_pattern: str
    particles: re.Pattern[str]
    not_dates: re.Pattern[str]
    not_before: re.Pattern[str]
    from_there: re.Pattern[str]
    other_dynasties: re.Pattern[str]
    about_before: re.Pattern[str]
    about_after: re.Pattern[str]
    open_after: re.Pattern[str]
    own_day: re.Pattern[str]
    length_before: re.Pattern[str]
    length_after: re.Pattern[str]


class Tense(NamedTuple):
    """Patterns of one tense in the words after a mention, and words that only look like it."""

    pattern: re.Pattern[str]
    exceptions: frozenset[str]


@cache
def lexicon() -> Lexicon:
    """The words of seeds/dates.yaml.

    Raises:
        ResourceError: the seed is missing or malformed.
    """
    seed = load_yaml("dates.yaml")
    spelled = [*(word for word, _ in entries(seed)), *seed["compounds"]]
    return Lexicon(
        words=_words(seed),
        parts={squeeze(word): _bounds(part) for word, part in seed["parts"].items()},
        mods={squeeze(word): mod for mod, words in seed["mods"].items() for word in words},
        seasons=frozenset(seed["seasons"]),
        half_years=frozenset(seed["half_years"]),
        weak=frozenset(squeeze(word) for word in seed["weak"]),
        needs_particle=frozenset(seed["needs_particle"]),
        dayparts={squeeze(word): Hours(*hours) for word, hours in seed["dayparts"].items()},
        noons=dict(seed["noons"]),
        reigns={squeeze(word): Reign(*years) for word, years in seed["reigns"].items()},
        events={squeeze(word): str(days) for word, days in seed["events"].items()},
        inner_spans=frozenset(seed["inner_spans"]),
        word_pattern=alternatives(spelled),
        particles=re.compile(f"(?:{alternatives(seed['particles'])})+"),
        not_dates=_not_dates(seed),
        not_before=_not_before(seed["not_before"]),
        from_there=_at_end(seed["from_there"]),
        other_dynasties=_at_end(seed["other_dynasties"]),
        about_before=_at_end(seed["about_before"]),
        about_after=re.compile(
            rf"\s?(?:{alternatives(seed['about_after'])})(?:에|까지|부터|이|인|의|\W|$)"
        ),
        open_after=_open_after(seed["opens"]),
        own_day=re.compile(rf"(?:{alternatives(seed['own_day'])})\s?$"),
        length_before=_at_end(seed["length_before"]),
        length_after=re.compile(rf"\s?(?:{alternatives(seed['length_after'])})"),
    )


def _at_end(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?:^|\s)(?:{alternatives(words)})\s?$")


def _not_dates(seed: Any) -> re.Pattern[str]:
    """Names that look like a date. 6·25 alone is left to the scanner: 3·4월 has its form too."""
    named = [word for word in seed["events"] if not _NO_HANGUL.fullmatch(word)]
    return re.compile(f"{alternatives(seed['not_dates'])}|(?:{alternatives(named)})(?!절)")


def _not_before(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"\s?(?:{alternatives(words)}|\d+\s?(?:회|번|차례|끼|식))")


def _open_after(opens: dict[str, str]) -> re.Pattern[str]:
    """이후, 이전 after a mention. 부터 and 까지 name the end that the mention itself is."""
    words = {name: [word for word in opens if opens[word] == name] for name in opens.values()}
    named = (
        rf"(?P<{name}>{alternatives(word for word in these if word not in ('부터', '까지'))})"
        for name, these in words.items()
    )
    return re.compile(rf"\s?(?:{'|'.join(named)})(?![가-힣]{{3}})")


@cache
def tenses() -> dict[int, Tense]:
    """The marks of the future (1) and of the past (-1)."""
    seed = load_yaml("dates.yaml")
    return {1: _tense(seed["future"]), -1: _tense(seed["past"])}


@cache
def not_present() -> tuple[str, ...]:
    """Predicates whose present tense tells of no plan: 말한다, 보인다."""
    return tuple(load_yaml("dates.yaml")["future"]["not_present"])


def _tense(seed: dict[str, list[str]]) -> Tense:
    endings = rf"(?:{alternatives([*seed['endings'], *seed.get('adnominals', ())])})(?![가-힣])"
    pattern = f"{alternatives(seed['nouns'])}|{endings}"
    return Tense(re.compile(pattern), frozenset(seed["not_endings"]))


def _bounds(part: dict[str, list[int]]) -> dict[str, tuple[int, int]]:
    return {unit: (first, last) for unit, (first, last) in part.items()}


def _words(seed: Any) -> dict[str, tuple[Token, ...]]:
    single = {squeeze(word): token for word, token in entries(seed)}
    words: dict[str, tuple[Token, ...]] = {word: (token,) for word, token in single.items()}
    for word, pieces in seed["compounds"].items():
        words[squeeze(word)] = tuple(single[squeeze(piece)] for piece in pieces)
    return words
