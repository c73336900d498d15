"""Families: A의 딸 B와 아들 C, A 전 대통령 부인 B, A와 그의 동생 B, A와 B 부부."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import Final

from extractor.relations.facts.rows import gap, side_by_side
from extractor.relations.lexicon import facts, kinship
from extractor.relations.nodes import Sentence
from extractor.relations.triples import Triple
from extractor.schema import Label

_QUOTES: Final = r"['\"‘“]?"
_COURTESY: Final = r"(?:씨|여사|양|군)?"
_JOINTS: Final = re.compile(rf"{_COURTESY}\s?(?:와|과|,|·|및)")
_TOPIC: Final = frozenset({"은", "는"})
_FORMER: Final = re.compile(r"^(?:전|현)\s")


@cache
def _kin() -> re.Pattern[str]:
    """What stands between two people where the second is kin of the first."""
    words = "|".join(sorted(map(re.escape, kinship()), key=len, reverse=True))
    whose = r"\s?(?:의|은|는|와|과|이|가|,)?\s?(?:(?:그|그녀|자신)의 )?"
    return re.compile(rf"{_COURTESY}{whose}(?:전 |고 )?({words})\s?(인|이자|은|는)?\s?{_QUOTES}")


@cache
def _couple() -> re.Pattern[str]:
    """What follows two people who are kin of each other: A와 B 부부, A는 B와 사촌 사이다."""
    words = "|".join(facts()["couples"])
    return re.compile(rf"\s?{_COURTESY}(?:은|는|와|과)?\s?({words})")


def find_kinship(sentence: Sentence) -> Iterator[Triple]:
    """Both directions of each family tie between people that stand side by side."""
    row = side_by_side(sentence)
    posts = _posts(sentence, row)
    people = [i for i in row if i not in posts and sentence.mentions[i].label is not Label.QUANTITY]
    anchor: int | None = None
    for left, right in pairwise(people):
        pair = {sentence.mentions[left].label, sentence.mentions[right].label}
        words = _between(sentence, posts, left, right)
        match = _kin().fullmatch(words) if pair == {Label.PERSON} else None
        if match and match.group(2) in _TOPIC and not _is_named(sentence, posts, right):
            match = None  # A의 남편은 B를 만났다: nobody says that B is he
        if match is None:
            anchor = None
            if pair == {Label.PERSON}:
                yield from _couples(sentence, posts, left, right)
            continue
        if anchor is None or not _JOINTS.match(words):
            anchor = left  # 딸 B와 아들 C: both are children of the one named first
        yield from _ties(sentence, anchor, right, match.group(1))


def _is_named(sentence: Sentence, posts: Sequence[int], person: int) -> bool:
    """Whether a copula stands behind a person: A의 남편은 B 의원이다."""
    end = _end(sentence, posts, person)
    return _copula().match(sentence.text, end, sentence.end) is not None


def _end(sentence: Sentence, posts: Sequence[int], person: int) -> int:
    """Where a person's name ends with the posts behind it."""
    end = sentence.mentions[person].end
    for index in posts[bisect_right(posts, person) :]:
        if sentence.mentions[index].start != end + 1:
            break
        end = sentence.mentions[index].end
    return end


@cache
def _copula() -> re.Pattern[str]:
    endings = "|".join(facts()["copulas"])
    return re.compile(rf"(?:\s?{_COURTESY})?(?:{endings})")


def _posts(sentence: Sentence, row: Sequence[int]) -> list[int]:
    """Titles, and the bodies right before them: they stand beside names and hide no tie."""
    titles = {
        i
        for i in row
        if sentence.mentions[i].label is Label.TITLE and sentence.mentions[i].text not in kinship()
    }
    return [
        left
        for left, right in pairwise([*row, -1])
        if left in titles or (right in titles and sentence.mentions[left].label is not Label.PERSON)
    ]


def _between(sentence: Sentence, posts: Sequence[int], left: int, right: int) -> str:
    """The words between two people without the posts that they hold."""
    one, other = sentence.mentions[left], sentence.mentions[right]
    words = gap(sentence, one, other)
    for index in posts[bisect_right(posts, left) : bisect_left(posts, right)]:
        words = words.replace(sentence.mentions[index].text, "", 1)
    words = re.sub(r"\s+", " ", words).strip()
    return _FORMER.sub("", words)


def _couples(sentence: Sentence, posts: Sequence[int], left: int, right: int) -> Iterator[Triple]:
    end = _end(sentence, posts, right)
    match = _couple().match(sentence.text, end, sentence.end)
    joint = _between(sentence, posts, left, right).removeprefix("씨")
    topical = sentence.text[end : end + 1] in {"와", "과"}
    if match and joint in ({"은", "는", "이", "가"} if topical else {"와", "과", "·", ",", ""}):
        yield from _ties(sentence, left, right, match.group(1))


def _ties(sentence: Sentence, one: int, other: int, word: str) -> Iterator[Triple]:
    relation, inverse = kinship()[word]
    pair = (sentence.mentions[one], sentence.mentions[other])
    start, end = min(m.start for m in pair), max(m.end for m in pair)
    for subject, name, target in ((one, relation, other), (other, inverse, one)):
        yield Triple(subject, name, target, word, start, end, "fact:kinship", 0.88)
