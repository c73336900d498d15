"""Posts and bodies: 조 바이든 미국 대통령, 미국의 조 바이든 대통령, 대통령 조 바이든.

A title behind the name counts first, with the bodies between the two; else the title right
before the name. Bodies before the name belong to a title that has none of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Final

from extractor.relations.facts.rows import (
    fact,
    gap,
    is_apposed,
    is_school,
    nested,
    parenthesis_of,
    side_by_side,
)
from extractor.relations.lexicon import facts, title_kinds
from extractor.relations.nodes import Sentence
from extractor.relations.triples import Triple
from extractor.resources import countries
from extractor.schema import Fact, Label, Mention

_BODIES: Final = frozenset({Label.LOCATION, Label.ORGANIZATION})
_REACH: Final = 5
_FIELD: Final = re.compile(r" (?:[가-힣]+(?<![을를이가은는에의로와과도고서며]) ){1,2}")


@dataclass(slots=True)
class _Post:
    """A person with titles and bodies, as far as the words beside the name tell."""

    person: int
    titles: list[int] = field(default_factory=list)
    bodies: list[int] = field(default_factory=list)
    second: list[int] = field(default_factory=list)
    rule: str = ""


def find_titles(sentence: Sentence) -> Iterator[Triple]:
    """position_held, affiliated_with and nationality from titles beside names."""
    row = side_by_side(sentence)
    posts = [
        _after(sentence, row, at)
        for at, index in enumerate(row)
        if sentence.mentions[index].label is Label.PERSON
    ]
    _share_titles(sentence, posts)
    used = {title for post in posts for title in post.titles}
    for post in posts:
        at = row.index(post.person)
        _before(sentence, row, at, post, used)
        if post.titles and not post.bodies:
            _bodies_before(sentence, row, _first(row, post), post)
        yield from _facts(sentence, post)


def _share_titles(sentence: Sentence, posts: Sequence[_Post]) -> None:
    """이승만·박정희 전 대통령: names joined by a dot share the title behind the last one."""
    for post, following in reversed(list(pairwise(posts))):
        one, other = sentence.mentions[post.person], sentence.mentions[following.person]
        if not post.titles and gap(sentence, one, other).strip() in {"·", "∙", "・"}:
            post.titles, post.bodies = list(following.titles), list(following.bodies)
            post.rule = following.rule


def _first(row: Sequence[int], post: _Post) -> int:
    return min(row.index(index) for index in (post.person, *post.titles))


def _after(sentence: Sentence, row: Sequence[int], at: int) -> _Post:
    """The titles behind a name: the last of those in a row, and those joined by 겸."""
    post = _Post(row[at], rule="title-after")
    bodies: list[int] = []
    previous = row[at]
    for right in row[at + 1 : at + 1 + _REACH]:
        here = sentence.mentions[right]
        if parenthesis_of(sentence, here) != parenthesis_of(sentence, sentence.mentions[row[at]]):
            continue
        words = gap(sentence, sentence.mentions[previous], here)
        also = words.strip() in facts()["also"]
        if not (is_apposed(words) or (also and post.titles)):
            break
        if here.label is Label.TITLE:
            joined = also or (post.second and post.second[-1] == previous)
            post.titles = [*post.titles, right] if joined else [right]
        elif here.label in _BODIES and here.text in facts()["administrations"]:
            break  # 문재인 정부 법무부장관 is somebody else
        elif here.label in _BODIES and not post.titles:
            bodies.append(right)
        elif here.label in _BODIES and also:
            post.second.append(right)  # 차관 겸 자문위원회 위원
        else:
            break
        previous = right
    if post.titles:
        post.bodies = bodies
    return post


def _before(sentence: Sentence, row: Sequence[int], at: int, post: _Post, used: set[int]) -> None:
    """대변인 Dmitry Peskov: a title right before a name that nobody else holds.

    With a title behind the name the person has both: 여단장 이반 페트로프 소장.
    """
    if at == 0:
        return
    title = sentence.mentions[row[at - 1]]
    adjacent = gap(sentence, title, sentence.mentions[row[at]]) == " "
    if title.label is Label.TITLE and adjacent and row[at - 1] not in used:
        post.rule = post.rule if post.titles else "title-before"
        post.titles = [row[at - 1], *post.titles]


def _bodies_before(sentence: Sentence, row: Sequence[int], at: int, post: _Post) -> None:
    """더불어민주당 추미애 대표, 미국의 조 바이든 대통령, 크렘린궁 대변인 Dmitry Peskov."""
    outside = parenthesis_of(sentence, sentence.mentions[row[at]])
    before = (
        i for i in reversed(row[:at]) if parenthesis_of(sentence, sentence.mentions[i]) == outside
    )
    nearest = next(before, None)  # 유럽중앙은행|(ECB) 총재
    if nearest is None:
        return
    body = sentence.mentions[nearest]
    words = gap(sentence, body, sentence.mentions[row[at]])
    if "출신" in words and is_school(body.text):
        return
    if (body.label in _BODIES and is_apposed(words.removeprefix("의"))) or _practises(
        sentence, post, body, words
    ):
        post.bodies = [nearest]


def _practises(sentence: Sentence, post: _Post, body: Mention, words: str) -> bool:
    """러시아 피겨스케이팅 선수 …: between a country and an occupation stands its field."""
    kind = title_kinds().get(sentence.mentions[post.titles[0]].text, "")
    country = body.label is Label.LOCATION and body.text in countries()
    return country and kind in facts()["practised"] and _FIELD.fullmatch(words) is not None


def _facts(sentence: Sentence, post: _Post) -> Iterator[Triple]:
    for title in post.titles:
        yield fact(
            sentence,
            post.person,
            Fact.POSITION_HELD,
            title,
            rule=post.rule,
            confidence=0.92,
        )
        for body in nested(sentence, title):
            if sentence.mentions[body].label in _BODIES:
                yield fact(
                    sentence,
                    post.person,
                    Fact.AFFILIATED_WITH,
                    body,
                    rule="fused-title",
                    confidence=0.85,
                )
    if post.titles and post.bodies:
        yield _affiliation(sentence, post)
        yield from _founded(sentence, post)
    for body in post.second:
        yield fact(
            sentence, post.person, Fact.AFFILIATED_WITH, body, rule=post.rule, confidence=0.85
        )


def _founded(sentence: Sentence, post: _Post) -> Iterator[Triple]:
    """얀덱스 창업자: the post tells who founded the body."""
    founders = [i for i in post.titles if sentence.mentions[i].text in facts()["founders"]]
    body = post.bodies[-1]
    for title in founders[:1]:
        if sentence.mentions[body].label is Label.ORGANIZATION:
            told = fact(
                sentence, body, Fact.FOUNDED_BY, post.person, rule=post.rule, confidence=0.85
            )
            yield replace(told, predicate=sentence.mentions[title].text)


def _affiliation(sentence: Sentence, post: _Post) -> Triple:
    """The body next to the title; behind a country, an occupation tells a nationality."""
    bodies = [i for i in post.bodies if sentence.mentions[i].label is Label.ORGANIZATION]
    body = (bodies or post.bodies)[-1]
    kind = title_kinds().get(sentence.mentions[post.titles[-1]].text, "organization")
    place = sentence.mentions[body].text if sentence.mentions[body].label is Label.LOCATION else ""
    citizen = place.endswith("인") and place[:-1] in countries()
    serves = not citizen and (kind in facts()["serving"] or place not in countries())
    relation = Fact.AFFILIATED_WITH if serves else Fact.NATIONALITY
    return fact(
        sentence, post.person, relation, body, rule=post.rule, confidence=0.88 if serves else 0.75
    )
