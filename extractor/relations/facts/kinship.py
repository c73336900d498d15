"""Families: A의 딸 B, A 전 대통령 부인 B."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from extractor.relations.facts.rows import gap, side_by_side
from extractor.relations.lexicon import kinship
from extractor.relations.nodes import Sentence
from extractor.relations.triples import Triple
from extractor.schema import Label


@cache
def _kin() -> re.Pattern[str]:
    words = "|".join(sorted(map(re.escape, kinship()), key=len, reverse=True))
    return re.compile(rf"(?:\s*씨)?(?:의)?\s?(?:전 |고 )?({words})\s?(?:인 )?['\"‘“]?")


def find_kinship(sentence: Sentence) -> Iterator[Triple]:
    """Both directions of each family tie between two people that stand side by side."""
    row = [i for i in side_by_side(sentence) if not _is_number(sentence, i)]
    people = [i for i in row if sentence.mentions[i].label is not Label.TITLE]
    for left, right in pairwise(people):
        one, other = sentence.mentions[left], sentence.mentions[right]
        if one.label is not Label.PERSON or other.label is not Label.PERSON:
            continue
        words = gap(sentence, one, other)
        for index in row:  # the title between the two is no part of the tie
            title = sentence.mentions[index]
            if title.label is Label.TITLE and one.end <= title.start < other.start:
                if title.text in kinship():
                    continue
                words = words.replace(title.text, "", 1)
        match = _kin().fullmatch(re.sub(r"^\s*(?:전|현)?\s+", " ", words))
        if match:
            relation, inverse = kinship()[match.group(1)]
            yield _tie(sentence, left, relation, right, match.group(1))
            yield _tie(sentence, right, inverse, left, match.group(1))


def _tie(sentence: Sentence, subject: int, relation: str, target: int, word: str) -> Triple:
    pair = (sentence.mentions[subject], sentence.mentions[target])
    start, end = min(m.start for m in pair), max(m.end for m in pair)
    return Triple(subject, relation, target, word, start, end, "fact:kinship", 0.88)


def _is_number(sentence: Sentence, index: int) -> bool:
    return sentence.mentions[index].label is Label.QUANTITY
