"""What parentheses behind a name say: another form of it, a role, a post, a country."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractor.relations.facts.rows import fact, gap, side_by_side
from extractor.relations.lexicon import facts
from extractor.relations.nodes import Sentence
from extractor.relations.triples import Triple
from extractor.resources import countries
from extractor.schema import NAME_LABELS, Fact, Label, Mention

_CONTENT = re.compile(r"\(([^()]{1,80})\)")
_HANGUL = re.compile(r"[가-힣]")


def find_in_parentheses(sentence: Sentence) -> Iterator[Triple]:
    """Facts from ``name(content)`` for each pair of parentheses behind a mention."""
    row = side_by_side(sentence)
    for match in _CONTENT.finditer(sentence.text, sentence.start, sentence.end):
        before = [i for i in row if sentence.mentions[i].end <= match.start()]
        inside = [i for i in row if match.start() < sentence.mentions[i].start < match.end()]
        if before and inside:
            yield from _pair(sentence, before, inside, match)


def _pair(
    sentence: Sentence, before: Sequence[int], inside: Sequence[int], match: re.Match[str]
) -> Iterator[Triple]:
    name = _antecedent(sentence, before, match.start())
    if name is None:
        return
    outer, first = sentence.mentions[name], sentence.mentions[inside[0]]
    if len(inside) > 1 and _are_forms(sentence, outer, inside, match):
        for index in inside:
            yield from _renamed(sentence, name, index, match.group(1))
    elif len(inside) == 1 and _fills(sentence, first, match):
        yield from _renamed(sentence, name, inside[0], match.group(1))
    elif outer.label is Label.PERSON:
        yield from _about_person(sentence, name, inside)
    elif outer.label is Label.ORGANIZATION:
        yield from _about_body(sentence, name, inside)


def _antecedent(sentence: Sentence, before: Sequence[int], position: int) -> int | None:
    """The name right before the parenthesis; a title may stand between (유시진 대위(송중기))."""
    last = sentence.mentions[before[-1]]
    if sentence.words(last.end, position).strip(" '’\"”씨"):
        return None
    if last.label in NAME_LABELS:
        return before[-1]
    if last.label is Label.TITLE and len(before) > 1:
        holder = sentence.mentions[before[-2]]
        if holder.label is Label.PERSON and gap(sentence, holder, last) == " ":
            return before[-2]
    return None


def _are_forms(
    sentence: Sentence, outer: Mention, inside: Sequence[int], match: re.Match[str]
) -> bool:
    """미국 항공우주국(NASA·나사): several forms of one name and nothing else."""
    mentions = [sentence.mentions[index] for index in inside]
    rest = match.group(1)
    for mention in mentions:
        rest = rest.replace(mention.text, "", 1)
    alone = outer.label is Label.ORGANIZATION and not rest.strip("·,/ ")
    return alone and all(mention.label is outer.label for mention in mentions)


def _fills(sentence: Sentence, inner: Mention, match: re.Match[str]) -> bool:
    """Whether the parentheses hold one name and at most a marker (이하 ‘과학원’)."""
    rest = sentence.words(match.start(1), inner.start) + sentence.words(inner.end, match.end(1))
    words = rest.replace("‘", " ").replace("’", " ").replace("'", " ").replace('"', " ").split()
    markers = ("alias_markers", "own_name_markers", "cast_markers")
    known = {"·", ",", *(word for kind in markers for word in facts()[kind])}
    return all(word.strip(",:") in known or not word.strip(",:") for word in words)


def _renamed(sentence: Sentence, name: int, inner: int, content: str) -> Iterator[Triple]:
    outer, other = sentence.mentions[name], sentence.mentions[inner]
    pair = {outer.label, other.label}
    if outer.label is Label.PERSON and other.label is Label.ORGANIZATION:
        relation, confidence = Fact.AFFILIATED_WITH, 0.8
    elif outer.label is Label.PERSON and other.text in countries():
        relation, confidence = Fact.NATIONALITY, 0.7
    elif pair == {Label.PERSON} and _is_cast(outer, other, content):
        yield fact(sentence, inner, Fact.PLAYS_ROLE, name, rule="parenthesis-role", confidence=0.75)
        return
    elif outer.label == other.label and len(other.text) > 1:  # 텍사스 주(州): a kind, no name
        relation, confidence = Fact.ALSO_KNOWN_AS, 0.92
    else:
        return
    yield fact(sentence, name, relation, inner, rule="parenthesis", confidence=confidence)


def _is_cast(outer: Mention, other: Mention, content: str) -> bool:
    """Two Hangul names of people are a role and its actor, unless a marker says otherwise."""
    both = _HANGUL.search(outer.text) and _HANGUL.search(other.text)
    markers = [*facts()["alias_markers"], *facts()["own_name_markers"]]
    return bool(both) and not any(content.strip().startswith(marker) for marker in markers)


def _about_person(sentence: Sentence, person: int, inside: Sequence[int]) -> Iterator[Triple]:
    """올리버 하트(68, 영국, 하버드대 교수)."""
    relations = {
        Label.TITLE: Fact.POSITION_HELD,
        Label.ORGANIZATION: Fact.AFFILIATED_WITH,
        Label.LOCATION: Fact.NATIONALITY,
    }
    for index in inside:
        label = sentence.mentions[index].label
        if label is Label.LOCATION and sentence.mentions[index].text not in countries():
            continue
        if label in relations:
            yield fact(
                sentence, person, relations[label], index, rule="parenthesis", confidence=0.72
            )


def _about_body(sentence: Sentence, body: int, inside: Sequence[int]) -> Iterator[Triple]:
    """리얼미터(대표 이택수): who stands for the body."""
    people = [i for i in inside if sentence.mentions[i].label is Label.PERSON]
    posts = [i for i in inside if sentence.mentions[i].label is Label.TITLE]
    if len(people) == 1 and posts:
        yield fact(
            sentence, people[0], Fact.AFFILIATED_WITH, body, rule="parenthesis", confidence=0.85
        )
    if len(people) == 1 and len(posts) > 1 and posts[0] < people[0]:  # 팀장 김형준 부장검사
        yield fact(
            sentence, people[0], Fact.POSITION_HELD, posts[0], rule="parenthesis", confidence=0.85
        )
