"""Tagger mentions that run two names together: 젠 사키 백악관, 러시아 블라디미르 푸틴."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from extractor.entities.candidates import Candidate
from extractor.schema import Label

_BODIES = frozenset({Label.LOCATION, Label.ORGANIZATION})


def split_mixed(
    text: str, tagged: Iterable[Candidate], listed: Sequence[Candidate]
) -> Iterator[Candidate]:
    """The tagger's candidates, each cut where the lexicon knows a name of another kind.

    A person's name holds no place or body as a word of its own, and a place holds no person.
    A body may be named after both.
    """
    for whole in tagged:
        candidate = _before_parenthesis(text, whole)
        inner = [name for name in listed if _cuts(text, candidate, name)]
        if candidate.label is Label.PERSON and inner:
            yield from _without(text, candidate, inner)
        elif candidate.label is Label.LOCATION and inner:
            yield from (replace(name, source=candidate.source) for name in _outermost(inner))
            yield from _without(text, candidate, _outermost(inner))
        else:
            yield candidate


def _before_parenthesis(text: str, candidate: Candidate) -> Candidate:
    """고노 요헤이(河野洋平): what stands in parentheses is a name of its own."""
    position = text.find("(", candidate.start, candidate.end)
    if candidate.label is Label.PERSON and position > candidate.start:
        return replace(candidate, end=position)
    return candidate


def _cuts(text: str, candidate: Candidate, name: Candidate) -> bool:
    if not candidate.holds(name) or candidate.holds(name) == name.holds(candidate):
        return False
    whole_words = (name.start == candidate.start or text[name.start - 1] == " ") and (
        name.end == candidate.end or text[name.end] == " "
    )
    kinds = _BODIES if candidate.label is Label.PERSON else {Label.PERSON}
    return whole_words and name.label in kinds


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
