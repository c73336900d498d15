"""The titles that stand beside the names of a text, not inside one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extractor.entities.candidates import Candidate, stretch
from extractor.resources import countries
from extractor.schema import Label


def with_titles(
    text: str, outer: Sequence[Candidate], titles: Sequence[Candidate]
) -> list[Candidate]:
    """Titles stand beside the names; inside a body's name they are part of it."""
    outer = [_before_title(text, name, titles) for name in outer]
    free = [
        title
        for title in (_off_body(text, title, _overlapping(outer, title)) for title in titles)
        if all(_is_fused(title, name) for name in _overlapping(outer, title))
    ]
    return [*outer, *free]


def _before_title(text: str, name: Candidate, titles: Sequence[Candidate]) -> Candidate:
    """What a body is whose last word goes on as a title: 중국 | 외교부장."""
    for title in titles:
        crosses = name.start < title.start - 1 and title.start < name.end < title.end
        word = text[title.start - 1 : title.end]
        if crosses and name.label is Label.ORGANIZATION and word.rfind(" ") == 0:
            before = replace(name, end=title.start - 1)
            place = text[before.start : before.end] in countries()
            return replace(before, label=Label.LOCATION) if place else before
    return name


def _off_body(text: str, title: Candidate, names: Sequence[Candidate]) -> Candidate:
    """What a title is behind a body that takes its first word: 한빛전자 이사회 | 의장."""
    for name in names:
        if name.start < title.start < name.end < title.end and text[name.end] == " ":
            return replace(title, start=name.end + 1)
    return title


def _is_fused(title: Candidate, name: Candidate) -> bool:
    """Whether a name is the body inside a fused title; one that ends with it is the rival."""
    return title.holds(name) and name.end < title.end


def _overlapping(outer: Sequence[Candidate], candidate: Candidate) -> Sequence[Candidate]:
    """Those of ``outer``, which lie apart in the order of the text, that share a character."""
    first, last = stretch(outer, candidate)
    return outer[first:last]
