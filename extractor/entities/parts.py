"""Names inside longer names: 강남구 in 서울 강남구, 대전지법 in 대전지법 제11형사부.

Also the body in a title that is fused with it: 경찰청 in 경찰청장, 서울시 in 서울시장.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from extractor.entities.candidates import Candidate, Source
from extractor.entities.titles import FUSED_CONFIDENCE
from extractor.resources import countries, load_yaml, names
from extractor.schema import Label

CONFIDENCE = 0.75
_SHORTEST_BODY = 3
_SHORTEST_PLACE = 2
_DIRECTION = "쪽"


@cache
def _suffixes(kind: str) -> tuple[str, ...]:
    return tuple(load_yaml("contexts.yaml")[kind])


def find_parts(text: str, outer: Iterable[Candidate]) -> Iterator[Candidate]:
    """The parts of places and bodies that are written in several words, and of fused titles."""
    for name in outer:
        words = text[name.start : name.end]
        if name.label is Label.LOCATION and words.replace(" ", "") not in countries():
            yield from _places_in(words, name.start)  # 남아프리카 공화국 is one name
        elif name.label is Label.ORGANIZATION:
            yield from _whole(words, name.start)
            yield from _seated(words, name.start)
        elif name.label is Label.TITLE and name.confidence <= FUSED_CONFIDENCE:
            yield from _body(words, name.start)


def _places_in(words: str, start: int) -> Iterator[Candidate]:
    """The places of a row (서울 | 강남구 | 역삼동), a last one that is no region too (터키 수루치).

    A direction or a plain noun (동부, 광장) is no name by itself. In one word it is the place
    that the word begins with (서울|역).
    """
    if " " in words:
        places = _leading_places(words, start)
        yield from places
        yield from _rest(words, start, places, Label.LOCATION)
    elif words.endswith(_suffixes("site_suffixes")):
        yield from _opening(words, start)


def _seated(words: str, start: int) -> Iterator[Candidate]:
    """The place that the name of a body begins with, and the body behind it.

    일본 | 외무성, 서울|고법. The last word is the body's, even where it ends like a region.
    """
    places = _leading_places(words.rpartition(" ")[0], start)
    yield from places
    if places:
        yield from _rest(words, start, places, Label.ORGANIZATION)
    else:
        yield from _opening(words.partition(" ")[0], start)


@cache
def _region() -> re.Pattern[str]:
    """A word, with a suffix that is written apart: 카르발라 시, 인천 광역시."""
    suffixes = "|".join(suffix for suffix in _suffixes("region_suffixes") if len(suffix) > 1)
    return re.compile(rf"\S+(?: (?:{suffixes}|\S)(?!\S))?")


def _leading_places(words: str, start: int) -> list[Candidate]:
    """The places that begin a name of several words."""
    places: list[Candidate] = []
    for match in _region().finditer(words):
        if match.group() not in known_places() and not is_region(match.group()):
            break
        places.append(_part(start + match.start(), start + match.end(), Label.LOCATION))
    return places


def _rest(words: str, start: int, places: Sequence[Candidate], label: Label) -> Iterator[Candidate]:
    """The name behind the places that a name begins with."""
    rest = words[places[-1].end - start :].strip() if places else ""
    if label is Label.LOCATION:
        rest = _without_direction(rest)
    if rest and not _is_plain(rest) and not is_unit(rest):
        at = start + words.rindex(rest)
        yield _part(at, at + len(rest), label)


def _without_direction(words: str) -> str:
    """맨체스터 | 인근 솔포드: the town alone is the place."""
    first, _, others = words.partition(" ")
    return _without_direction(others) if others and first in _suffixes("plain_places") else words


@cache
def _run_by() -> str:
    suffix: str = load_yaml("contexts.yaml")["run_by_a_place"]
    return suffix


def _opening(word: str, start: int) -> Iterator[Candidate]:
    """The longest known place that a word begins with, where it goes on behind it.

    An everyday word (개성) begins only what ends like a site or a body (개성공단).
    """
    vouched = word.endswith(_suffixes("site_suffixes") + _suffixes("body_suffixes"))
    for end in range(len(word) - 1, _SHORTEST_PLACE - 1, -1):
        if word.startswith(_run_by(), end):
            continue  # 서울|시립미술관
        if known_places().get(word[:end], False) <= vouched and word[:end] in known_places():
            yield _part(start, start + end, Label.LOCATION)
            return


@cache
def known_places() -> dict[str, bool]:
    """The places of the seeds, and whether each is an everyday word too (개성, 진주)."""
    return {
        form: form in name.common
        for name in names()
        if name.label is Label.LOCATION
        for form in (name.ko, *name.aliases)
    }


def _is_plain(words: str) -> bool:
    """Whether the words behind a place name none of their own: 동부, 광장, 2번지."""
    last = words.rpartition(" ")[2]
    plain = last in _suffixes("plain_places") or last.endswith(_DIRECTION)
    return plain or words[0].isdigit() or last[0].isdigit()


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
