"""Tagger mentions that run two names together: 젠 사키 백악관, 러시아 블라디미르 푸틴 대통령."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from extractor.entities.candidates import Candidate, TextView, between
from extractor.entities.given_names import is_korean_name
from extractor.entities.lexicon import before_short_particle
from extractor.resources import countries, load_yaml
from extractor.schema import NAME_LABELS, Label

_BODIES = frozenset({Label.LOCATION, Label.ORGANIZATION})
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
        if _is_namesake(text, candidate, near):
            inner = []
        if candidate.label is Label.PERSON and inner:
            yield from _without(text, candidate, inner)
        elif candidate.label is Label.LOCATION and inner:
            yield from (replace(name, source=candidate.source) for name in _outermost(inner))
            yield from _without(text, candidate, _outermost(inner))
        elif candidate.label is Label.ORGANIZATION and (pair := _pair(text, candidate, near)):
            yield from (replace(name, source=candidate.source) for name in pair)
        elif candidate.label is Label.ORGANIZATION and (
            body := _behind_kind(text, candidate, near)
        ):
            yield replace(candidate, start=body.start)
        elif candidate.label is Label.LOCATION and _is_body_of_country(text, candidate, near):
            yield replace(candidate, label=Label.ORGANIZATION)
        else:
            yield candidate


def cut_at_particles(view: TextView, tagged: Iterable[Candidate]) -> Iterator[Candidate]:
    """The tagger's names, cut where a particle ends a word inside: 사할린에서 | 수산청."""
    for whole in tagged:
        candidate = _without_adnoun(view, whole)
        start = candidate.start
        for particle, after in _particles_inside(view, candidate):
            if particle > start:
                yield replace(candidate, start=start, end=particle)
            start = after + 1
        if start < candidate.end:
            yield replace(candidate, start=start)


def _without_adnoun(view: TextView, name: Candidate) -> Candidate:
    """A body or place without the adnoun before it: 이 | 소위원회."""
    first = view.starting.get(name.start)
    if name.label not in _BODIES or first is None or first.tag != "MM":
        return name
    apart = first.end + 1 < name.end and view.text[first.end] == " "
    return replace(name, start=first.end + 1) if apart else name


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


def _is_namesake(text: str, candidate: Candidate, listed: Sequence[Candidate]) -> bool:
    """Whether a person of two words has the name of a body or place: 발터 크라이슬러가, 잭 런던은.

    Behind a body, a title would follow (정하늘 한빛전자 대표); a Korean name has no second word.
    """
    words = text[candidate.start : candidate.end].split(" ")
    if len(words) != 2 or is_korean_name(words[0]) or text.startswith(" ", candidate.end):
        return False
    last = candidate.end - len(words[1])
    return any((name.start, name.end) == (last, candidate.end) for name in listed)


def _behind_kind(text: str, candidate: Candidate, listed: Sequence[Candidate]) -> Candidate | None:
    """The listed body behind a word for what it is: 러시아 국영 가스기업 | 가스프롬."""
    for name in listed:
        last = candidate.start < name.start and name.end == candidate.end
        if last and text.endswith(_kinds(), candidate.start, name.start):
            return name
    return None


@cache
def _kinds() -> tuple[str, ...]:
    return tuple(f"{kind} " for kind in load_yaml("contexts.yaml")["kinds_of_bodies"])


def _is_body_of_country(text: str, place: Candidate, listed: Sequence[Candidate]) -> bool:
    """Whether a place is a country with a body that the lexicon knows behind it: 러시아 로사톰."""
    country = text[place.start : place.end].partition(" ")[0]
    start = place.start + len(country) + 1
    bodies = {(name.start, name.end) for name in listed if name.label is Label.ORGANIZATION}
    return country in countries() and (start, place.end) in bodies


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
