"""Tagger mentions that run two names together: 젠 사키 백악관, 러시아 블라디미르 푸틴 대통령."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from extractor.entities.agree import body_endings
from extractor.entities.candidates import Candidate, TextView, between
from extractor.entities.lexicon import before_short_particle
from extractor.entities.parts import is_region, is_unit
from extractor.entities.titles import heads_a_body
from extractor.schema import NAME_LABELS, Label

_HEAD = "장"
_BODIES = frozenset({Label.LOCATION, Label.ORGANIZATION})
_KOREAN_NAME = 3
"""Syllables of nearly all Korean full names."""
_LEFT_ON = re.compile(r"(?<=[가-힣]{4})(?:에서|에게)(?= )")
_PARTICLES = frozenset({"JKS", "JKO", "JKB", "JX"})


def split_mixed(
    text: str, tagged: Iterable[Candidate], listed: Sequence[Candidate]
) -> Iterator[Candidate]:
    """The tagger's candidates, each cut where the lexicon knows a name of another kind.

    A person's name holds no place or body as a word of its own, and a place holds no person.
    A body may be named after both, but not be a person and a place side by side.
    """
    for whole in tagged:
        candidate = _before_parenthesis(text, whole)
        near = between(listed, candidate.start, candidate.end)
        candidate = _without_particle(text, candidate, near)
        inner = [name for name in near if _cuts(text, candidate, name)]
        if candidate.label is Label.PERSON and inner:
            yield from _without(text, candidate, inner)
        elif candidate.label is Label.LOCATION and inner:
            yield from (replace(name, source=candidate.source) for name in _outermost(inner))
            yield from _without(text, candidate, _outermost(inner))
        elif candidate.label is Label.ORGANIZATION and (pair := _pair(text, candidate, near)):
            yield from (replace(name, source=candidate.source) for name in pair)
        else:
            yield candidate


def cut_at_particles(view: TextView, tagged: Iterable[Candidate]) -> Iterator[Candidate]:
    """The tagger's names, cut where a particle ends a word inside: 사할린에서 | 수산청."""
    for candidate in tagged:
        start = candidate.start
        for particle, after in _particles_inside(view, candidate):
            if particle > start:
                yield replace(candidate, start=start, end=particle)
            start = after + 1
        if start < candidate.end:
            yield replace(candidate, start=start)


def _particles_inside(view: TextView, candidate: Candidate) -> list[tuple[int, int]]:
    """(start, end) of each particle before a blank; Kiwi leaves some on names it does not know."""
    if candidate.label not in NAME_LABELS:
        return []
    told = {
        (morpheme.start, morpheme.end)
        for morpheme in view.between(candidate.start, candidate.end)
        if morpheme.tag in _PARTICLES and view.text.startswith(" ", morpheme.end)
    }
    told |= {match.span() for match in _LEFT_ON.finditer(view.text, candidate.start, candidate.end)}
    return sorted(
        (start, end) for start, end in told if candidate.start < start and end < candidate.end
    )


def cut_at_titles(
    view: TextView,
    tagged: Iterable[Candidate],
    listed: Sequence[Candidate],
    posts: Sequence[Candidate],
) -> Iterator[Candidate]:
    """The tagger's candidates, cut where a title begins, ends, or vouches for a person.

    Cut is a body or place before a title whose last words are no name of the kind:
    터키 | 아흐메트 다부토울루 총리.
    """
    following = {post.start - 1: post for post in posts}
    for whole in tagged:
        name = _off_titles(view.text, whole, posts)
        start = _person_start(view, name, listed, following.get(name.end))
        if person := _person_behind_body(view.text, name):
            yield replace(name, end=person - 1, label=Label.ORGANIZATION)
            yield replace(name, start=person)
        elif _is_person_of_body(view, name, listed, following):
            yield replace(name, label=Label.PERSON)
        elif body := _body_behind_person(view, name, listed, following.get(name.end)):
            yield replace(name, end=body - 1, label=Label.PERSON)
            yield replace(name, start=body)
        elif start is None:
            yield name
        else:
            yield replace(name, end=start - 1)
            yield replace(name, start=start, label=Label.PERSON)


def _off_titles(text: str, name: Candidate, posts: Sequence[Candidate]) -> Candidate:
    """What a name is without the title it runs into, begins with, or has for a head.

    김 제1|위원장, 경기도지사 |이재호, 대전고법| 판사, and 하나은행|장, where Kiwi cuts before
    은행장, so that a tagger cannot.
    """
    first = bisect_left(posts, name.start, key=lambda post: post.end)
    last = bisect_left(posts, name.end, key=lambda post: post.start)
    for post in posts[first:last]:
        if name.label is Label.PERSON and name.start < post.start < name.end < post.end:
            return replace(name, end=len(text[: post.start].rstrip()))
        if name.label is Label.PERSON and name.start == post.start and post.end + 1 < name.end:
            return replace(name, start=post.end + 1) if text[post.end] == " " else name
        if name.label in _BODIES and post.start <= name.start and post.end == name.end:
            is_body = text.endswith(_HEAD, name.start, name.end) and name.end - name.start > 2
            return replace(name, end=name.end - 1) if is_body else name
        if name.label in _BODIES and name.start < post.start - 1 and post.end == name.end:
            return replace(name, end=post.start - 1) if text[post.start - 1] == " " else name
    return name


def _person_start(
    view: TextView, name: Candidate, listed: Sequence[Candidate], post: Candidate | None
) -> int | None:
    """Where a person begins in a body or place that stands right before a post."""
    if name.label not in _BODIES or post is None:
        return None
    title = view.text[post.start : post.end]
    starts = [
        body.end
        for body in between(listed, name.start, name.start + 1)
        if body.label in _BODIES
        # 용산구 | 박희영 구청장, but of 러시아 노보시비르스크 시장 all is the place
        and (not heads_a_body(title) or view.text[body.end - 1] == title[0])
    ]
    starts += _ends_of_bodies(view.text, name)
    start = max((end + 1 for end in starts if end < name.end), default=name.end)
    words = view.text[start : name.end].split()
    known = any(
        body.start < name.end and start < body.end for body in between(listed, name.start, name.end)
    )
    if not words or known or view.text[start - 1] != " ":
        return None
    return start if _are_name_words(view, start, name.end, words) else None


def _ends_of_bodies(text: str, name: Candidate) -> list[int]:
    """Where a word ends that only bodies end in: 한빛전자 | 오세륜 대표."""
    return [
        at
        for at in range(name.start + 1, name.end)
        if text[at] == " " and text.endswith(body_endings(), name.start, at)
    ]


def _is_person_of_body(
    view: TextView,
    name: Candidate,
    listed: Sequence[Candidate],
    posts: Mapping[int, Candidate],
) -> bool:
    """카미유 로랑 in 카미유 로랑 프랑스 장관: a body between a name of two words and a title."""
    words = view.text[name.start : name.end].split()
    if name.label not in _BODIES or len(words) < 2 or words[-1].endswith(body_endings()):
        return False
    if any(other.overlaps(name) for other in listed):
        return False
    bodies = [body for body in listed if body.start == name.end + 1 and body.label in _BODIES]
    titled = any(body.end in posts for body in bodies)
    return titled and _are_name_words(view, name.start, name.end, words)


def _person_behind_body(text: str, name: Candidate) -> int | None:
    """Where the person begins in 한빛전자 오세륜, which the tagger took for one name."""
    words = text[name.start : name.end].split(" ")
    if name.label is not Label.PERSON or len(words) != 2 or not words[0].endswith(body_endings()):
        return None
    return name.start + len(words[0]) + 1 if len(words[1]) == _KOREAN_NAME else None


def _body_behind_person(
    view: TextView, name: Candidate, listed: Sequence[Candidate], post: Candidate | None
) -> int | None:
    """Where the body begins in 오세륜 한빛전자 before a post: a Korean name stands before it."""
    words = view.text[name.start : name.end].split(" ")
    if name.label is not Label.ORGANIZATION or post is None or len(words) != 2:
        return None
    if len(words[0]) != _KOREAN_NAME or not words[1].endswith(body_endings()):
        return None
    end = name.start + _KOREAN_NAME
    known = any(other.start < end and name.start < other.end for other in listed)
    return end + 1 if not known and _are_name_words(view, name.start, end, words[:1]) else None


def _are_name_words(view: TextView, start: int, end: int, words: Sequence[str]) -> bool:
    tags = [m.tag for m in view.between(start, end)]
    long = any(len(word) > 2 for word in words)
    return (
        long
        and set(tags) == {"NNP"}
        and not any((is_region(word) and len(word) != 3) or is_unit(word) for word in words)
    )


def _before_parenthesis(text: str, candidate: Candidate) -> Candidate:
    """고노 요헤이(河野洋平): what stands in parentheses is a name of its own."""
    position = text.find("(", candidate.start, candidate.end)
    if candidate.label is Label.PERSON and position > candidate.start:
        return replace(candidate, end=position)
    return candidate


def _without_particle(text: str, candidate: Candidate, listed: Sequence[Candidate]) -> Candidate:
    """키예프서, of which Kiwi makes one noun: the lexicon's name, and what the lexicon calls it."""
    for name in listed:
        one_more = name.start == candidate.start and name.end + 1 == candidate.end
        if one_more and before_short_particle(text, name.end):
            return replace(candidate, end=name.end, label=name.label)
    return candidate


def _cuts(text: str, candidate: Candidate, name: Candidate) -> bool:
    if not candidate.holds(name) or candidate.holds(name) == name.holds(candidate):
        return False
    whole_words = (name.start == candidate.start or text[name.start - 1] == " ") and (
        name.end == candidate.end or text[name.end] == " "
    )
    kinds = _BODIES if candidate.label is Label.PERSON else {Label.PERSON}
    return whole_words and name.label in kinds


def _pair(
    text: str, candidate: Candidate, listed: Sequence[Candidate]
) -> tuple[Candidate, Candidate] | None:
    """A listed person and a listed place that fill a candidate: 조 바이든 | 미국."""
    inside = [name for name in listed if candidate.holds(name)]
    for one in inside:
        for other in inside:
            if (
                (one.label, other.label) == (Label.PERSON, Label.LOCATION)
                and (one.start, other.end) == (candidate.start, candidate.end)
                and text[one.end : other.start] == " "
            ):
                return one, other
    return None


def _outermost(inner: Sequence[Candidate]) -> list[Candidate]:
    return [
        name
        for name in inner
        if not any(other is not name and other.holds(name) for other in inner)
    ]


def _without(text: str, candidate: Candidate, inner: Sequence[Candidate]) -> Iterator[Candidate]:
    """What is left of a candidate beside the names inside it, each stretch of its own."""
    position = candidate.start
    for name in [*sorted(_outermost(inner), key=lambda n: n.start), None]:
        end = name.start if name else candidate.end
        stretch = text[position:end]
        start = position + len(stretch) - len(stretch.lstrip())
        if stretch.strip():
            yield replace(candidate, start=start, end=start + len(stretch.strip()))
        position = name.end if name else end
