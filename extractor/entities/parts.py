"""Names inside longer names: 강남구 in 서울 강남구, 대전지법 in 대전지법 제11형사부.

Also the body in a title that is fused with it: 경찰청 in 경찰청장, 서울시 in 서울시장.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from extractor.entities.candidates import Candidate, Source
from extractor.resources import load_yaml
from extractor.schema import Label

CONFIDENCE = 0.75
_SHORTEST_BODY = 3


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
        elif name.label is Label.TITLE:
            yield from _body(words, name.start)


def _regions(words: str, start: int) -> Iterator[Candidate]:
    """The words of a place from the first on, as long as they are names of regions."""
    position = start
    for number, word in enumerate(words.split(" ")):
        if number and not word.endswith(_suffixes("region_suffixes")):
            return
        if word:
            yield _part(position, position + len(word), Label.LOCATION)
        position += len(word) + 1


def _whole(words: str, start: int) -> Iterator[Candidate]:
    """The body that the unit named by the last word belongs to."""
    whole, _, unit = words.rpartition(" ")
    if unit.endswith(_suffixes("unit_suffixes")) and len(whole) > 1:
        yield _part(start, start + len(whole), Label.ORGANIZATION)


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
