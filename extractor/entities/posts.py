"""The tagger's names at a post, cut where a title or a person begins: 터키 | 다부토울루 총리."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from extractor.entities.agree import body_endings
from extractor.entities.candidates import Candidate, TextView, between
from extractor.entities.given_names import KOREAN_NAME
from extractor.entities.parts import is_region, is_unit
from extractor.entities.titles import heads_a_body
from extractor.schema import Label

_HEAD = "장"
_BODIES = frozenset({Label.LOCATION, Label.ORGANIZATION})


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

    김 제1|위원장, 경기도지사 |이재호, 아베| 총리, 대전고법| 판사, and 하나은행|장, where Kiwi cuts
    before 은행장, so that a tagger cannot.
    """
    first = bisect_left(posts, name.start, key=lambda post: post.end)
    last = bisect_left(posts, name.end, key=lambda post: post.start)
    for post in posts[first:last]:
        if name.label is Label.PERSON and name.start < post.start < name.end < post.end:
            return replace(name, end=len(text[: post.start].rstrip()))
        if name.label is Label.PERSON and name.start == post.start and post.end + 1 < name.end:
            return replace(name, start=post.end + 1) if text[post.end] == " " else name
        if name.label is Label.PERSON and name.start < post.start - 1 and post.end == name.end:
            return replace(name, end=post.start - 1) if text[post.start - 1] == " " else name
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
    return name.start + len(words[0]) + 1 if len(words[1]) == KOREAN_NAME else None


def _body_behind_person(
    view: TextView, name: Candidate, listed: Sequence[Candidate], post: Candidate | None
) -> int | None:
    """Where the body begins in 오세륜 한빛전자 before a post: a Korean name stands before it."""
    words = view.text[name.start : name.end].split(" ")
    if name.label is not Label.ORGANIZATION or post is None or len(words) != 2:
        return None
    if len(words[0]) != KOREAN_NAME or not words[1].endswith(body_endings()):
        return None
    end = name.start + KOREAN_NAME
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
