"""Where somebody comes from, told before the name: 케냐 국적의 선수 A, 1971년생 배우 A."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from extractor.relations.facts.rows import fact, gap, is_school, side_by_side
from extractor.relations.lexicon import facts
from extractor.relations.nodes import Sentence
from extractor.relations.triples import Triple
from extractor.resources import countries
from extractor.schema import Fact, Label

_ORIGINS = (
    (Fact.NATIONALITY, Label.LOCATION, "of_country"),
    (Fact.BORN_IN, Label.LOCATION, "of_place"),
    (Fact.BORN_ON, Label.DATE, "of_date"),
    (Fact.EDUCATED_AT, Label.ORGANIZATION, "of_school"),
)
_CLOSED_BY_PARTICLE = r"(?<![을를이가은는에의로와과도고서며])"


@cache
def _marker(kind: str) -> re.Pattern[str]:
    """The marker behind the origin, then at most two nouns before the name."""
    words = "|".join(facts()["origins"][kind])
    return re.compile(rf"\s?(?:{words})(?:의|인|이자)?(?: [가-힣]+{_CLOSED_BY_PARTICLE}){{0,2}}\s?")


def find_origins(sentence: Sentence) -> Iterator[Triple]:
    """nationality, born_in, born_on and educated_at of the person named next."""
    row = side_by_side(sentence)
    posts = [i for i in row if sentence.mentions[i].label is Label.TITLE]
    for left, right in pairwise(i for i in row if i not in posts):
        if sentence.mentions[right].label is not Label.PERSON:
            continue
        words = _between(sentence, left, right, posts)
        relation = _relation(sentence, left, words)
        if relation is not None:
            yield fact(sentence, right, relation, left, rule="origin", confidence=0.8)
        elif _is_apart(sentence, left, right):
            yield fact(sentence, right, Fact.NATIONALITY, left, rule="country-of", confidence=0.65)


def _between(sentence: Sentence, left: int, right: int, posts: list[int]) -> str:
    one, other = sentence.mentions[left], sentence.mentions[right]
    words = gap(sentence, one, other)
    for index in posts[bisect_right(posts, left) : bisect_left(posts, right)]:
        words = words.replace(sentence.mentions[index].text, "", 1)
    return re.sub(r"\s+", " ", words)


def _relation(sentence: Sentence, index: int, words: str) -> Fact | None:
    origin = sentence.mentions[index]
    stem = origin.text.removesuffix("인")
    if stem != origin.text and stem in countries():  # 미국인 marked as a whole
        words, state = "인" + words, True
    else:
        state = origin.text in countries()
    for relation, label, kind in _ORIGINS:
        if origin.label is not label or not _marker(kind).fullmatch(words):
            continue
        if relation is Fact.NATIONALITY and not state:
            continue
        if relation is Fact.EDUCATED_AT and not is_school(origin.text):
            continue
        return relation
    return None


def _is_apart(sentence: Sentence, left: int, right: int) -> bool:
    """일본의 오노데라 미호: nothing but 의 between a country and a name without a post."""
    country, person = sentence.mentions[left], sentence.mentions[right]
    return (
        country.label is Label.LOCATION
        and country.text in countries()
        and gap(sentence, country, person) == "의 "
        and not any(
            mention.label is Label.TITLE and mention.start == person.end + 1
            for mention in sentence.mentions.values()
        )
    )
