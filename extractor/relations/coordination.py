"""Which phrases are coordinated: A와 B, and A, B of one kind; a place is no second partner."""

from __future__ import annotations

from extractor.relations.nodes import Phrase
from extractor.resources import countries
from extractor.schema import Label


def coordinates(before: Phrase, phrase: Phrase) -> bool:
    """A와 B, or A, B of one kind: 백악관, 바이든은 … is no pair."""
    if not (before.members and phrase.members) or before.quote != phrase.quote:
        return False
    if phrase.role == "gen" and before.kind == Label.PERSON and phrase.kind == Label.LOCATION:
        return False  # A 총리와 [독일의] B 총리
    if before.role == "and":
        return not _meets_at(before, phrase)
    near = before.end + 1 < phrase.start <= before.end + 2
    return before.role == "bare" and near and before.kind == phrase.kind


def _meets_at(partner: Phrase, phrase: Phrase) -> bool:
    """마크롱과 [파리에서] 만났다, 러시아와 [제네바에서]: the place is no second partner."""
    if phrase.role != "place" or phrase.kind != Label.LOCATION:
        return False
    countries_named = {partner.head in countries(), phrase.head in countries()}
    return partner.kind != Label.LOCATION or len(countries_named) == 2
