"""Names inside longer names: 강남구 in 서울 강남구, 대전지법 in 대전지법 제11형사부.

Also the body in a title that is fused with it: 경찰청 in 경찰청장, 서울시 in 서울시장.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from extractor.entities.candidates import Candidate, Source
from extractor.entities.titles import FUSED_CONFIDENCE
from extractor.resources import load_yaml
from extractor.schema import Label

CONFIDENCE = 0.75
_SHORTEST_BODY = 3
# A word, with a suffix of one syllable that is written apart: 카르발라 시.
_REGION = re.compile(r"\S+(?: \S(?!\S))?")


@cache
def _suffixes(kind: str) -> tuple[str, ...]:
    return tuple(load_yaml("contexts.yaml")[kind])


def find_parts(text: str, outer: Iterable[Candidate]) -> Iterator[Candidate]:
    """The parts of places and bodies that are written in several words, and of fused titles."""
    for name in outer:
        words = text[name.start : name.end]
        if name.label is Label.LOCATION and " " in words:
            yield from _regions(words, name.start)
        elif name.label is Label.ORGANIZATION and " " in words:
            yield from _whole(words, name.start)
        elif name.label is Label.TITLE and name.confidence <= FUSED_CONFIDENCE:
            yield from _body(words, name.start)


def _regions(words: str, start: int) -> Iterator[Candidate]:
    """The words of a place from the first on, as long as they are names of regions."""
    for match in _REGION.finditer(words):
        word = match.group()
        if match.start() and not is_region(word):
            return
        yield _part(start + match.start(), start + match.end(), Label.LOCATION)


def is_region(word: str) -> bool:
    """Whether a word is made like the name of a region: 강남구, 평안북도, 르비우주."""
    if word[:1].isdigit() or word in _suffixes("no_regions"):
        return False
    return word.endswith(_suffixes("region_suffixes"))


def _whole(words: str, start: int) -> Iterator[Candidate]:
    """The body that the unit named by the last word belongs to."""
    whole, _, unit = words.rpartition(" ")
    if is_unit(unit) and whole.endswith(_suffixes("body_suffixes")):
        yield _part(start, start + len(whole), Label.ORGANIZATION)


@cache
def _numbered() -> re.Pattern[str]:
    units = "|".join(map(re.escape, _suffixes("numbered_units")))
    return re.compile(rf"\d(?:{units})$")


def is_unit(word: str) -> bool:
    """Whether a word names a unit of the body before it: 제11형사부, 형사3과, 총무팀."""
    return word.endswith(_suffixes("unit_suffixes")) or _numbered().search(word) is not None


def _body(words: str, start: int) -> Iterator[Candidate]:
    body = words[:-1]
    if not words.endswith("장") or len(body) < _SHORTEST_BODY or " " in words:
        return
    if body.endswith(_suffixes("place_suffixes")):
        yield _part(start, start + len(body), Label.LOCATION)
    elif body.endswith(_suffixes("body_suffixes")):
        yield _part(start, start + len(body), Label.ORGANIZATION)


def _part(start: int, end: int, label: Label) -> Candidate:
    return Candidate(start, end, label, Source.RULE, CONFIDENCE)
