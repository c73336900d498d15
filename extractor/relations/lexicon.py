"""The predicate lexicons of seeds/, ready for lookup."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from extractor.resources import load_table, load_yaml, names


@dataclass(frozen=True, slots=True)
class Sense:
    """One event type of a predicate and the particle classes of its arguments.

    ``verb_only``: the noun of the predicate means something else alone (인도하다, 인도).
    """

    event: str
    subject: str
    objects: tuple[str, ...]
    verb_only: bool = False


@cache
def senses() -> dict[str, tuple[Sense, ...]]:
    """Base form → its senses, in the order of the file."""
    found: dict[str, list[Sense]] = {}
    for row in load_table("predicates.tsv"):
        verb_only = row["note"].startswith("verb only")
        sense = Sense(row["event"], row["subject"], tuple(row["object"].split("|")), verb_only)
        found.setdefault(row["predicate"], []).append(sense)
    return {predicate: tuple(items) for predicate, items in found.items()}


@cache
def light_verbs() -> dict[str, str]:
    """Base form of a light verb → the voice that it gives its verbal noun."""
    return {row["verb"]: row["voice"] for row in load_table("light_verbs.tsv")}


@cache
def outlooks() -> dict[str, str]:
    """Base form of a light verb → the modality that it gives its event (제재를 준비하다)."""
    marks = {"the event is planned": "planned", "the event is possible": "possible"}
    rows = load_table("light_verbs.tsv")
    return {r["verb"]: marks[r["note"]] for r in rows if r["note"] in marks}


@cache
def speech() -> dict[str, str]:
    """Base form of a predicate of speech or thought → its kind."""
    return {
        row["predicate"]: row["kind"] for row in load_table("speech.tsv") if row["kind"] != "source"
    }


@cache
def kinship() -> dict[str, tuple[str, str]]:
    """Word of kinship → (relation, inverse) for ``A의 딸 B``."""
    return {row["word"]: (row["relation"], row["inverse"]) for row in load_table("kinship.tsv")}


@cache
def title_kinds() -> dict[str, str]:
    """Title → its kind."""
    return {row["title"]: row["kind"] for row in load_table("titles.tsv")}


@cache
def particles() -> Any:
    """The particle roles of particles.yaml."""
    return load_yaml("particles.yaml")


@cache
def factuality() -> Any:
    """The word lists of factuality.yaml."""
    return load_yaml("factuality.yaml")


@cache
def factuality_patterns(kind: str) -> tuple[re.Pattern[str], ...]:
    """The compiled patterns of one polarity or modality."""
    return tuple(re.compile(pattern) for pattern in factuality()[kind])


@cache
def facts() -> Any:
    """The word lists of facts.yaml."""
    return load_yaml("facts.yaml")


@cache
def phrases_of_life() -> frozenset[str]:
    """Base forms in several words that tell facts: 세상을 떠나다."""
    listed = [*facts()["life"], *facts()["marrying"], *facts()["founded"], *facts()["dissolved"]]
    return frozenset(form for form in listed if " " in form)


@cache
def meeting_nouns() -> Any:
    """The word lists of meetings.yaml."""
    return load_yaml("meetings.yaml")


@cache
def meeting_events() -> dict[str, str]:
    """Noun of meeting → its event type."""
    return {noun: event for event, nouns in meeting_nouns()["nouns"].items() for noun in nouns}


@cache
def state_bodies() -> frozenset[str]:
    """Organs of states: they act for their country rather than lie in it."""
    kinds = set(facts()["state_kinds"])
    return frozenset(
        form for name in names() if name.kind in kinds for form in (name.ko, *name.aliases)
    )
