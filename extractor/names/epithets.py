"""Titles and phrases for persons named before: 크렘린궁 대변인, 양 정상, 고인."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from extractor.names import evidence
from extractor.names.discourse import Discourse, Role
from extractor.names.pronouns import anaphor
from extractor.names.reference import reference
from extractor.names.titles import Title, is_former, same_title, title_at
from extractor.schema import Anaphor, Label

_BODIES: Final = frozenset({Label.ORGANIZATION, Label.LOCATION})
_OF: Final = re.compile(r"의? ?$")
_LONGEST_BODY: Final = 100
"""Characters: no body's name is longer."""
_LONGEST_SENTENCE: Final = 500
"""Characters behind a name that are looked at for what became of the person."""


@dataclass(frozen=True, slots=True)
class _Post:
    """A post that the article gives a person: the title and the bodies beside it."""

    mention: int
    title: str
    bodies: frozenset[int]


def find_epithets(discourse: Discourse) -> Iterator[Anaphor]:
    """The epithets of an article whose person, or persons, stand out."""
    posts = list(_posts(discourse))
    for place, mention in enumerate(discourse.mentions):
        if mention.label == Label.TITLE and mention.start not in discourse.attached:
            yield from _by_title(
                discourse, posts, title_at(discourse.mentions, discourse.text, place)
            )
    yield from _pairs(discourse, posts)
    yield from _deceased(discourse)


def _posts(discourse: Discourse) -> Iterator[_Post]:
    for number in discourse.people:
        mention = discourse.mentions[number]
        for title in (discourse.after[number], discourse.before[number]):
            if title is None or title.mention < 0:
                continue
            first, last = sorted((mention.start, title.start))
            if is_former(_words_between(discourse, first, last)):
                continue
            bodies = {*_bodies_between(discourse, first, last), *_bodies_before(discourse, first)}
            yield _Post(number, title.text, frozenset(bodies))


def _words_between(discourse: Discourse, start: int, end: int) -> str:
    """The words from one offset to another, and the word before."""
    return discourse.text[max(start - 3, 0) : end]


def _bodies_between(discourse: Discourse, start: int, end: int) -> Iterator[int]:
    for number in _starting(discourse, start, end):
        mention, owner = discourse.mentions[number], discourse.owners[number]
        if mention.label in _BODIES and owner is not None and mention.end <= end:
            yield owner


def _bodies_before(discourse: Discourse, start: int) -> Iterator[int]:
    """The bodies that end right before an offset: 미국의 (조 바이든), 크렘린궁 (대변인)."""
    for number in _starting(discourse, start - _LONGEST_BODY, start):
        mention = discourse.mentions[number]
        between = discourse.text[mention.end : start] if mention.end <= start else "."
        owner = discourse.owners[number]
        if mention.label in _BODIES and owner is not None and _OF.fullmatch(between):
            yield owner


def _starting(discourse: Discourse, start: int, end: int) -> range:
    """The numbers of the mentions, which stand in the order of the text, that start there."""
    first, last = (
        bisect_left(discourse.mentions, at, key=lambda mention: mention.start)
        for at in (start, end)
    )
    return range(first, last)


def _by_title(discourse: Discourse, posts: Iterable[_Post], title: Title) -> Iterator[Anaphor]:
    """크렘린궁 대변인은: the one person before to whom the article gave this post."""
    start = min(_body_starts(discourse, title.start), default=-1)
    if start < 0 or discourse.role(title.end) is None or discourse.is_quoted(title.start):
        return
    bodies = set(_bodies_before(discourse, title.start))
    held = [
        post
        for post in posts
        if discourse.mentions[post.mention].start < start
        and same_title(title.text, post.title)
        and bodies & post.bodies
    ]
    if len({discourse.owners[post.mention] for post in held}) == 1:
        yield anaphor(discourse, (start, title.end), held[-1].mention, evidence.EPITHET)


def _body_starts(discourse: Discourse, end: int) -> Iterator[int]:
    for mention in discourse.mentions:
        if mention.label in _BODIES and discourse.text[mention.end : end] == " ":
            yield mention.start


def _pairs(discourse: Discourse, posts: Iterable[_Post]) -> Iterator[Anaphor]:
    """양 정상: the two persons before who hold such a post, if there are two."""
    for phrase, kind in reference().pairs.items():
        for found in re.finditer(rf"(?<![가-힣]){phrase}", discourse.text):
            if _goes_on(discourse, found.end()):
                continue
            meant = _of_kind(discourse, posts, kind, found.start())
            if len(meant) == 2:
                for number in meant.values():
                    yield anaphor(discourse, found.span(), number, evidence.PAIR)


def _goes_on(discourse: Discourse, end: int) -> bool:
    """Whether the phrase is part of a longer word (두 사람들, 양 정상회담)."""
    following = [m for m in discourse.morphemes if m.start == end]
    letter = discourse.text[end : end + 1]
    return "가" <= letter <= "힣" and not any(m.tag.startswith(("J", "VC")) for m in following)


def _of_kind(
    discourse: Discourse, posts: Iterable[_Post], kind: str, start: int
) -> dict[int | None, int]:
    """The last mention before an offset of each person of a kind: heads, any, or a title."""
    titles = reference().heads if kind == "heads" else {kind}
    holders = {discourse.owners[post.mention] for post in posts if post.title in titles}
    found: dict[int | None, int] = {}
    for number in discourse.people:
        owner = discourse.owners[number]
        if discourse.mentions[number].start < start and (kind == "any" or owner in holders):
            found[owner] = number
    return found


def _deceased(discourse: Discourse) -> Iterator[Anaphor]:
    """고인: the one person of whose death the article has told so far."""
    dead: dict[int | None, int] = {}
    for number in discourse.people:
        mention = discourse.mentions[number]
        role = discourse.role(discourse.end_of_phrase(number))
        tail = (
            discourse.text[mention.end : mention.end + _LONGEST_SENTENCE]
            .partition("\n")[0]
            .partition(". ")[0]
        )
        told = any(word in tail for word in reference().deaths)
        headline = tail.strip().startswith(reference().deaths)
        if headline or (told and role in (Role.SUBJECT, Role.TOPIC)):
            dead.setdefault(discourse.owners[number], number)
    for morpheme in discourse.morphemes:
        if morpheme.form in reference().deceased and morpheme.tag == "NNG":
            told_of = [n for n in dead.values() if discourse.mentions[n].start < morpheme.start]
            if len(told_of) == 1:
                span = morpheme.start, morpheme.end
                yield anaphor(discourse, span, told_of[0], evidence.EPITHET)
