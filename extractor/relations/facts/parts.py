"""Wholes and parts: 서울 강남구 역삼동, OPCW 집행이사회, 노동당 산하 38호실, 영국 왕립학회."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from extractor.relations.facts.rows import fact, gap, nested, side_by_side
from extractor.relations.lexicon import facts, state_bodies
from extractor.relations.nodes import Sentence
from extractor.relations.triples import Triple
from extractor.resources import countries, load_yaml, names
from extractor.schema import Fact, Label


def find_parts(sentence: Sentence) -> Iterator[Triple]:
    """part_of and located_in from neighbours and from mentions nested in others."""
    row = side_by_side(sentence)
    for outer in row:
        yield from _inside(sentence, outer)
    for left, right in pairwise(row):
        yield from _beside(sentence, left, right)


def _inside(sentence: Sentence, outer: int) -> Iterator[Triple]:
    whole = sentence.mentions[outer]
    parts = nested(sentence, outer)
    if whole.label is Label.LOCATION:
        for left, right in pairwise(parts):
            if gap(sentence, sentence.mentions[left], sentence.mentions[right]) == " ":
                for part in _listed(sentence, right):
                    yield fact(sentence, part, Fact.PART_OF, left, rule="region", confidence=0.9)
    elif whole.label is Label.ORGANIZATION and parts:
        first = sentence.mentions[parts[0]]
        spaced = sentence.words(first.end, whole.end).startswith(" ")
        unit = sentence.words(first.end, whole.end).split(" ")[-1]
        bodies = first.start == whole.start and first.label is Label.ORGANIZATION
        if bodies and spaced and _names_unit(unit):
            yield from _part(sentence, outer, parts[0])


def _part(sentence: Sentence, part: int, whole: int) -> Iterator[Triple]:
    label = sentence.mentions[whole].label
    if label is Label.ORGANIZATION:
        yield fact(sentence, part, Fact.PART_OF, whole, rule="unit", confidence=0.8)
    elif label is Label.LOCATION and not _is_of_state(sentence.mentions[part].text):
        yield fact(sentence, part, Fact.LOCATED_IN, whole, rule="seat", confidence=0.65)


def _is_of_state(text: str) -> bool:
    """대한민국 정부, 미국 재무부: they act for their country rather than lie in it."""
    return text in state_bodies() or text in facts()["nameless_bodies"]


def _beside(sentence: Sentence, left: int, right: int) -> Iterator[Triple]:
    before, after = sentence.mentions[left], sentence.mentions[right]
    words = gap(sentence, before, after)
    labels = (before.label, after.label)
    marked = _marks_part().fullmatch(words) is not None
    if labels == (Label.LOCATION, Label.LOCATION) and words == " " and _is_region(after.text):
        for part in _listed(sentence, right):
            yield fact(sentence, part, Fact.PART_OF, left, rule="region", confidence=0.8)
    elif labels == (Label.LOCATION, Label.LOCATION) and _capital().fullmatch(words):
        yield fact(sentence, right, Fact.PART_OF, left, rule="region", confidence=0.85)
    elif after.text in facts()["chambers"] and before.text.endswith(facts()["party_ending"]):
        return
    elif _is_unit(labels, words, marked=marked):
        yield from _part(sentence, right, left)
    elif after.label is Label.PERSON and before.label is Label.ORGANIZATION and marked:
        yield fact(sentence, right, Fact.AFFILIATED_WITH, left, rule="unit", confidence=0.85)
    elif words.strip() in facts()["member_nouns"] and before.label is Label.ORGANIZATION:
        yield fact(sentence, right, Fact.MEMBER_OF, left, rule="member", confidence=0.85)


@cache
def _capital() -> re.Pattern[str]:
    """우즈베키스탄의 수도 | 타슈켄트, 흑해 연안 도시인 | 소치: what the second is of the first."""
    return re.compile(rf"(?:의)? (?:\w+ )?(?:{'|'.join(facts()['parts_of_lands'])})(?:인)? ")


def _listed(sentence: Sentence, first: int) -> Iterator[int]:
    """충남 공주·부여·청양: the places that a dot joins to the first one."""
    yield first
    last = sentence.mentions[first]
    for index in side_by_side(sentence):
        here = sentence.mentions[index]
        near = here.label is Label.LOCATION and here.start >= last.end
        if near and sentence.words(last.end, here.start) in {"·", "∙", "・"}:
            yield index
            last = here


@cache
def _marks_part() -> re.Pattern[str]:
    return re.compile(rf"(?:의)?\s?(?:{'|'.join(facts()['part_markers'])})(?:인)? ")


@cache
def _numbered() -> re.Pattern[str]:
    units = "|".join(map(re.escape, _suffixes("numbered_units")))
    return re.compile(rf"\d(?:{units})$")


def _names_unit(word: str) -> bool:
    return word.endswith(_suffixes("unit_suffixes")) or _numbered().search(word) is not None


@cache
def _suffixes(kind: str) -> tuple[str, ...]:
    return tuple(load_yaml("contexts.yaml")[kind])


@cache
def _places() -> frozenset[str]:
    return frozenset(
        form
        for name in names()
        if name.label is Label.LOCATION
        for form in (name.ko, *name.aliases)
    )


def _is_region(text: str) -> bool:
    """Whether a place can lie in the one before it: a region, not a building."""
    suffixes = _suffixes("region_suffixes")
    numbered = re.fullmatch(r"제?\d+구", text) is not None  # 파리 10구
    if text in countries():
        return False  # 중국 일본의 화폐: two that are only named together
    listed = text in _places() or text.endswith(tuple(facts()["land_suffixes"]))
    return listed or numbered or (text.endswith(suffixes) and not text[:1].isdigit())


def _is_unit(labels: tuple[Label, Label], words: str, *, marked: bool) -> bool:
    """Whether a body stands right behind the body or the place that it belongs to."""
    if labels[1] is not Label.ORGANIZATION:
        return False
    media = words.strip() in facts()["media_nouns"]
    seated = labels[0] is Label.LOCATION and (media or words in {"의 ", "에 있는 "})
    return words == " " or marked or seated
