"""One form, one label: what a tagger calls now a person and now a body is one of the two.

A tagger reads sentence by sentence; an article names one thing by one form. Also words in
foreign letters that stand together are one name, whatever the tagger made of them, and so are two
pieces of one word that are both persons.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache

from extractor.entities.candidates import Candidate, is_hangul
from extractor.resources import load_yaml
from extractor.schema import NAME_LABELS, Label


@cache
def body_endings() -> tuple[str, ...]:
    """Endings that only the names of bodies have."""
    return tuple(load_yaml("contexts.yaml")["organization_endings"])


def agree(text: str, tagged: Iterable[Candidate]) -> list[Candidate]:
    """The tagger's candidates with one label for each form of a name."""
    joined = _join_foreign(text, list(tagged))
    votes: dict[str, dict[Label, tuple[int, float]]] = {}
    for candidate in joined:
        if candidate.label in NAME_LABELS:
            form = text[candidate.start : candidate.end]
            own = votes.setdefault(form, {})
            count, chance = own.get(candidate.label, (0, 0.0))
            own[candidate.label] = count + 1, chance + candidate.confidence
    labels = {form: _choose(form, counted) for form, counted in votes.items()}
    return [
        replace(c, label=labels[text[c.start : c.end]]) if c.label in NAME_LABELS else c
        for c in joined
    ]


def _choose(form: str, votes: Mapping[Label, tuple[int, float]]) -> Label:
    """The label given most often, or most surely.

    A person's name does not end like a body's (세림건설). A hospital's may be that of a place or
    of a body, which the words around it tell.
    """
    chosen = max(votes, key=votes.__getitem__)
    ends_like_a_body = form.endswith(body_endings()) and len(form) > 3
    return Label.ORGANIZATION if chosen is Label.PERSON and ends_like_a_body else chosen


def _join_foreign(text: str, tagged: Sequence[Candidate]) -> list[Candidate]:
    """Ingrid | Solberg → one person; so is 허우|한민."""
    joined: list[Candidate] = []
    for candidate in sorted(tagged, key=lambda c: c.start):
        before = joined[-1] if joined else None
        if before is not None and _are_one(text, before, candidate):
            joined[-1] = replace(before, end=candidate.end, label=Label.PERSON)
        else:
            joined.append(candidate)
    return joined


def _are_one(text: str, before: Candidate, after: Candidate) -> bool:
    if before.end == after.start:  # 허우 | 한민
        return before.label is after.label is Label.PERSON
    if text[before.end : after.start] != " " or Label.PERSON not in {before.label, after.label}:
        return False
    words = text[before.start : before.end], text[after.start : after.end]
    return all(w[0].isupper() and not _has_hangul(w) for w in words)


def _has_hangul(word: str) -> bool:
    return any(map(is_hangul, word))
