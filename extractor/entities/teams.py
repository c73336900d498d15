"""A place that plays is a team: 한국이 이란에 0대 1로 졌다."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from extractor.entities.candidates import Candidate, TextView
from extractor.resources import load_yaml
from extractor.schema import Label


def without_teams(
    view: TextView, tagged: Sequence[Candidate], listed: Sequence[Candidate]
) -> Sequence[Candidate]:
    """What the lexicon knows, less the places that the tagger takes for bodies where one plays.

    Elsewhere a country is a place, whatever it does, so that it is one entity of a run.
    """
    teams = {(c.start, c.end) for c in tagged if c.label is Label.ORGANIZATION}
    if not teams or not _is_of_sports(view):
        return listed
    return [c for c in listed if c.label is not Label.LOCATION or (c.start, c.end) not in teams]


def _is_of_sports(view: TextView) -> bool:
    words = _words()
    return any(morpheme.form in words for morpheme in view.morphemes if morpheme.tag[0] == "N")


@cache
def _words() -> frozenset[str]:
    return frozenset(load_yaml("contexts.yaml")["sports_words"])
