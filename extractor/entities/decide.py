"""The one place where candidates become mentions.

The tagger has read the sentence, so it is believed first. The others add what it missed,
correct its label where the lexicon is sure, lengthen a name it cut short, and nest inside its
longer mentions. No two outer mentions overlap; nested ones lie wholly inside another.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache

from extractor.entities.candidates import Candidate, Source, stretch
from extractor.entities.free_titles import with_titles
from extractor.entities.nations import with_countries
from extractor.entities.parts import find_parts
from extractor.resources import countries, load_yaml
from extractor.schema import DATE_LABELS, Label, Mention

CORRECTED_CONFIDENCE = 0.55
"""Share that is right of the mentions whose label the lexicon changes, on sentences of KLUE-NER
that the tagger was not trained on; about as many as the tagger's own."""
_FULL_DATE = re.compile(r"\d{4}([-./])\s?\d{1,2}\1\s?\d{1,2}\.?")
"""2025-06-02, which is a number to a tagger that has hardly met it."""
_RANK = {Source.LEXICON: 0, Source.PARENTHESIS: 1, Source.RULE: 2, Source.DATE: 3}
_SURE = frozenset({Source.LEXICON, Source.PARENTHESIS})
"""Sources that correct a tagger's label."""


def decide(text: str, candidates: Iterable[Candidate]) -> list[Mention]:
    """Mentions, outer and nested, in the order of the text."""
    proposals = list(candidates)
    outer = _without_overlap(c for c in proposals if c.source is Source.TAGGER)
    nested: list[Candidate] = []
    others = (c for c in proposals if c.source not in {Source.TAGGER, Source.TITLE})
    for candidate in sorted(others, key=lambda c: (c.start - c.end, _RANK[c.source], c.start)):
        _place(text, candidate, outer, nested)
    outer = list(with_countries(text, outer))
    titles = [c for c in proposals if c.source is Source.TITLE]
    chosen = with_titles(text, outer, titles)
    return _mentions(text, [*chosen, *nested, *_new_parts(text, chosen, nested)])


def _new_parts(
    text: str, chosen: Sequence[Candidate], nested: Sequence[Candidate]
) -> list[Candidate]:
    """The parts of names that neither repeat a mention nor cut through one."""
    covering: dict[int, list[Candidate]] = {}
    new: list[Candidate] = []

    def cover(candidate: Candidate) -> None:
        for position in range(candidate.start, candidate.end):
            covering.setdefault(position, []).append(candidate)

    for candidate in (*chosen, *nested):
        cover(candidate)
    for part in find_parts(text, chosen):
        near = {c for at in range(part.start, part.end) for c in covering.get(at, ())}
        if _is_new_part(part, near):
            new.append(part)
            cover(part)
    return new


def _is_new_part(part: Candidate, known: Iterable[Candidate]) -> bool:
    """Whether a part neither repeats a mention nor cuts through one."""
    return all(
        not part.overlaps(other)
        or (
            (other.holds(part) or part.holds(other))
            and not (part.holds(other) and other.holds(part))
        )
        for other in known
    )


def _without_overlap(candidates: Iterable[Candidate]) -> list[Candidate]:
    kept: list[Candidate] = []
    for candidate in sorted(candidates, key=lambda c: (c.start, -c.end)):
        if not kept or candidate.start >= kept[-1].end:
            kept.append(candidate)
    return kept


def _place(
    text: str, candidate: Candidate, outer: list[Candidate], nested: list[Candidate]
) -> None:
    """``outer`` stays in the order of the text, so those that overlap stand side by side."""
    first, last = stretch(outer, candidate)
    rivals = outer[first:last]
    if not rivals:
        outer.insert(first, candidate)
    elif len(rivals) == 1 and rivals[0].holds(candidate):
        _meet(text, candidate, rivals[0], outer, nested)
    elif all(candidate.holds(rival) for rival in rivals) and _may_replace(text, candidate, rivals):
        outer[first:last] = [candidate]


def _meet(
    text: str,
    candidate: Candidate,
    rival: Candidate,
    outer: list[Candidate],
    nested: list[Candidate],
) -> None:
    """A candidate inside a mention: a second opinion on it, or a name nested in it."""
    if not candidate.holds(rival):
        if _may_nest(text, candidate, rival) and not any(candidate.overlaps(n) for n in nested):
            nested.append(candidate)
        return
    whole = text[rival.start : rival.end]
    if (
        candidate.label is Label.DATE
        and rival.label is Label.QUANTITY
        and _FULL_DATE.fullmatch(whole)
    ):
        outer[outer.index(rival)] = replace(rival, label=candidate.label)
    if candidate.source not in _SURE or rival.source is not Source.TAGGER:
        return
    if candidate.label != rival.label and _may_correct(text, candidate, rival):
        corrected = replace(rival, label=candidate.label, confidence=CORRECTED_CONFIDENCE)
        outer[outer.index(rival)] = corrected


def _may_correct(text: str, candidate: Candidate, rival: Candidate) -> bool:
    """Whether a label is a matter of knowledge: who is a person, what is a country.

    Whether a museum is a place or a body is one of context, which the tagger reads.
    """
    return (
        Label.PERSON in {candidate.label, rival.label}
        or text[candidate.start : candidate.end] in countries()
    )


def _may_nest(text: str, candidate: Candidate, rival: Candidate) -> bool:
    """A part of a person's own name is no mention of its own; parts of places and bodies are.

    A body that another one's name begins with in one word is not: SK그룹, AP통신, MBC에브리원.
    """
    if Label.PERSON in {rival.label, candidate.label}:
        return False
    goes_on = candidate.end < rival.end and not text[candidate.end].isspace()
    if goes_on and " " in text[candidate.start : candidate.end]:
        return False  # 러시아 연방 in 러시아 연방보안국
    return not (goes_on and candidate.label is rival.label is Label.ORGANIZATION)


def _may_replace(text: str, candidate: Candidate, rivals: Sequence[Candidate]) -> bool:
    """A longer name takes the place of a shorter one of its kind, or of a piece of its word.

    So does a date that the rules read whole of the pieces that the tagger saw, unless all it
    adds are words that a date's mention leaves out (오는 28일).
    """
    if candidate.source is Source.DATE:
        return all(rival.label in DATE_LABELS and not rival.is_sure for rival in rivals) and not (
            len(rivals) == 1 and _adds_nothing(text, candidate, rivals[0])
        )
    one_word = not any(map(str.isspace, text[candidate.start : candidate.end]))
    return candidate.source is Source.LEXICON and all(
        one_word or rival.label == candidate.label or rival.source is not Source.TAGGER
        for rival in rivals
    )


@cache
def _outside_dates() -> frozenset[str]:
    return frozenset(load_yaml("contexts.yaml")["outside_dates"])


def _adds_nothing(text: str, longer: Candidate, shorter: Candidate) -> bool:
    added = text[longer.start : shorter.start].split() + text[shorter.end : longer.end].split()
    return _outside_dates().issuperset(added)


def _mentions(text: str, chosen: Sequence[Candidate]) -> list[Mention]:
    return [
        Mention(c.start, c.end, text[c.start : c.end], c.label, confidence=c.confidence)
        for c in sorted(chosen, key=lambda c: (c.start, -c.end))
    ]
