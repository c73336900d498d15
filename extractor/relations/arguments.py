"""The phrase that fills a particle class of predicates.tsv in a clause."""

from __future__ import annotations

from extractor.relations.heads import senses_of
from extractor.relations.implied import all_owners
from extractor.relations.lexicon import particles
from extractor.relations.nodes import Clause, Phrase


def argument(clause: Clause, name: str) -> Phrase | None:
    """The clause's own phrase of a class, the best role first, if it names somebody."""
    for role in particles()["classes"].get(name, ()):
        phrase = clause.with_role(role)
        if role == "about" and not _stands_for(clause, name):
            continue
        if phrase is not None and (phrase.members or all_owners(phrase)):
            return phrase
    return None


def _stands_for(clause: Clause, name: str) -> bool:
    """Whether 에 대해 may stand for a particle: for 을/를 if no object has it, else for 에게.

    Who is sued with 정부를 상대로 소송을 내다 does not receive it.
    """
    takes_object = any(s.objects[0] == "acc" for s in senses_of(clause))
    if name == "dat":
        return not takes_object
    own = [p for p in clause.arguments if p.role == "acc"]
    return (
        name != "acc" or not own or (clause.head is not None and own[0].start == clause.head.start)
    )


def shared_argument(clause: Clause, name: str) -> Phrase | None:
    """The phrase of a class that the clause shares with the one joined before it."""
    for role in particles()["classes"].get(name, ()):
        phrase = clause.shared_role(role)
        if phrase is not None:
            return phrase
    return None
