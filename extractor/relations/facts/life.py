"""What a predicate tells of somebody's life: births and deaths, homes, schools, marriages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.relations.circumstances import date_of
from extractor.relations.facts.rows import Told, is_school, labelled, owners
from extractor.relations.lexicon import facts
from extractor.relations.nodes import COPULA, Clause, Phrase, Sentence
from extractor.schema import Fact, Label


def find_about_life(sentence: Sentence, clause: Clause) -> Iterator[Told]:
    """born_, died_, lives_in, educated_at, spouse and plays_role of one clause."""
    lemma, words = clause.predicate.lemma, facts()
    people = labelled(sentence, clause.subject, Label.PERSON)
    if lemma in words["life"]:
        yield from _life(sentence, clause, people, words["life"][lemma])
    elif lemma in words["dwelling"]:
        for place in labelled(sentence, clause.with_role("goal"), Label.LOCATION)[:1]:
            yield from (Told(person, Fact.LIVES_IN, place) for person in people[:1])
    elif lemma in words["educated"]:
        places = (clause.with_role(role) for role in ("acc", "place", "goal"))
        yield from _schools(sentence, people, places)
    elif lemma == COPULA:
        bare = clause.with_role("bare")
        if bare is not None and bare.head in words["graduates"]:
            yield from _schools(sentence, people, [bare])
    elif lemma in words["marrying"]:
        yield from _couple(sentence, clause, people)
    elif lemma in words["playing"]:
        yield from _roles(sentence, clause, people)


def _life(
    sentence: Sentence, clause: Clause, people: Sequence[int], relations: Sequence[str]
) -> Iterator[Told]:
    on, where = relations
    date = date_of(sentence, clause)
    for person in people[:1]:
        if on and date is not None and sentence.mentions[date].label is Label.DATE:
            yield Told(person, on, date)
        for place in _places(sentence, clause):
            yield Told(person, where, place)


def _places(sentence: Sentence, clause: Clause) -> Iterator[int]:
    """Where it was: the place of the clause, or of the one that led to it (쓰러져 숨졌다)."""
    led = clause.before
    tight = led is not None and led.predicate.tail.startswith(("어 ", "아 "))
    joined = tight and led is not None and led.subject is clause.subject
    for one in (clause, *([led] if led is not None and joined else [])):
        found = [
            place
            for role in ("place", "goal")
            for place in owners(sentence, one.with_role(role), Label.LOCATION)[:1]
        ]
        if found:
            yield from found
            return


def _schools(
    sentence: Sentence, people: Sequence[int], phrases: Iterator[Phrase | None] | list[Phrase]
) -> Iterator[Told]:
    for phrase in phrases:
        for school in owners(sentence, phrase, Label.ORGANIZATION):
            if is_school(sentence.mentions[school].text):
                yield from (Told(person, Fact.EDUCATED_AT, school) for person in people)


def _couple(sentence: Sentence, clause: Clause, people: Sequence[int]) -> Iterator[Told]:
    """A가 B와 결혼하다, A와 B가 결혼하다."""
    others = labelled(sentence, clause.with_role("com"), Label.PERSON) or people[1:]
    if people and others:
        yield Told(people[0], Fact.SPOUSE, others[0])


def _roles(sentence: Sentence, clause: Clause, people: Sequence[int]) -> Iterator[Told]:
    """A가 B를 연기하다, B 역을 맡다, B로 출연하다."""
    itself = clause.predicate.lemma in facts()["impersonating"]
    for role in ("acc", "ins", "goal"):
        phrase = clause.with_role(role)
        if phrase is None or not people:
            continue
        parts = owners(sentence, phrase, Label.PERSON)
        if phrase.head in facts()["role_nouns"] or (itself and phrase.members):
            yield from (Told(people[0], Fact.PLAYS_ROLE, part) for part in parts)
