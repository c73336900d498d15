"""The titles that stand beside the names of a text, not inside one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extractor.entities.candidates import Candidate, stretch


def with_titles(
    text: str, outer: Sequence[Candidate], titles: Sequence[Candidate]
) -> list[Candidate]:
    """Titles stand beside the names; inside a body's name they are part of it."""
    free = [
        title
        for title in (_off_body(text, title, _overlapping(outer, title)) for title in titles)
        if all(_is_fused(title, name) for name in _overlapping(outer, title))
    ]
    return [*outer, *free]


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
