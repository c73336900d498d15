"""Facts that a predicate tells: births and deaths, schools, founders, members, posts given."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from extractor.relations.circumstances import date_of
from extractor.relations.clauses import Clause
from extractor.relations.factuality import polarity_of
from extractor.relations.lexicon import facts
from extractor.relations.nodes import Phrase, Sentence, Voice
from extractor.relations.triples import Triple
from extractor.schema import Fact, Label, Polarity

_CONFIDENCE: Final = 0.8


def find_life(sentence: Sentence, clauses: Sequence[Clause]) -> Iterator[Triple]:
    """Fact triples of the clauses of a sentence; a denied one tells no fact."""
    for clause in clauses:
        if polarity_of(clause.predicate) is Polarity.NEGATIVE:
            continue
        for subject, relation, target in _pairs(sentence, clause):
            if subject != target:
                yield _triple(sentence, clause, subject, relation, target)


def _pairs(sentence: Sentence, clause: Clause) -> Iterator[tuple[int, str, int]]:
    lemma = clause.predicate.lemma
    words = facts()
    people = _members(sentence, clause.subject, Label.PERSON)
    if lemma in words["life"]:
        yield from _life(sentence, clause, people, words["life"][lemma])
    elif lemma in words["educated"]:
        schools = _members(sentence, clause.with_role("acc"), Label.ORGANIZATION)
        schools += _members(sentence, clause.with_role("place"), Label.ORGANIZATION)
        yield from ((person, Fact.EDUCATED_AT, school) for person in people for school in schools)
    elif lemma in words["founded"]:
        yield from _founded(sentence, clause, Fact.FOUNDED_ON)
    elif lemma in words["dissolved"]:
        yield from _founded(sentence, clause, Fact.DISSOLVED_ON)
    elif lemma in words["member"]:
        yield from _joined(sentence, clause)
    elif lemma in words["appointing"] or lemma == "이다":
        yield from _posts(sentence, clause, people)


def _life(
    sentence: Sentence, clause: Clause, people: Sequence[int], relations: Sequence[str]
) -> Iterator[tuple[int, str, int]]:
    on, where = relations
    date = date_of(sentence, clause)
    for person in people[:1]:
        if on and date is not None and sentence.mentions[date].label is Label.DATE:
            yield person, on, date
        for role in ("place", "goal"):
            for place in _members(sentence, clause.with_role(role), Label.LOCATION)[:1]:
                yield person, where, place


def _founded(sentence: Sentence, clause: Clause, relation: str) -> Iterator[tuple[int, str, int]]:
    """A body with the date, and with its founder where the clause is active."""
    passive = clause.predicate.voice is Voice.PASSIVE
    phrase = clause.subject if passive else clause.with_role("acc")
    date = date_of(sentence, clause)
    for body in _members(sentence, phrase, Label.ORGANIZATION):
        if date is not None and sentence.mentions[date].label is Label.DATE:
            yield body, relation, date
        founders = clause.subject.members if clause.subject and not passive else []
        if relation == Fact.FOUNDED_ON:
            yield from (
                (body, Fact.FOUNDED_BY, founder)
                for founder in founders
                if sentence.mentions[founder].label in {Label.PERSON, Label.ORGANIZATION}
            )


def _joined(sentence: Sentence, clause: Clause) -> Iterator[tuple[int, str, int]]:
    subject = clause.subject.members if clause.subject else []
    for member in subject:
        if sentence.mentions[member].label in {Label.LOCATION, Label.ORGANIZATION}:
            for body in _members(sentence, clause.with_role("goal"), Label.ORGANIZATION):
                yield member, Fact.MEMBER_OF, body


def _posts(
    sentence: Sentence, clause: Clause, people: Sequence[int]
) -> Iterator[tuple[int, str, int]]:
    """…으로 임명되었다, …에 취임했다, …의 대표이다: the person and the title of the phrase."""
    copula = clause.predicate.lemma == "이다"
    holders = people
    if not copula and clause.predicate.voice is Voice.ACTIVE:
        holders = _members(sentence, clause.with_role("acc"), Label.PERSON) or people
    for role in ("bare",) if copula else ("ins", "goal", "as", "acc"):
        phrase = clause.with_role(role)
        if phrase is None or not holders:
            continue
        title = phrase.members[-1] if phrase.members else None
        if title is None or sentence.mentions[title].label is not Label.TITLE:
            continue
        yield holders[0], Fact.POSITION_HELD, title
        for index in phrase.inside:
            if sentence.mentions[index].label is Label.ORGANIZATION:
                yield holders[0], Fact.AFFILIATED_WITH, index


def _members(sentence: Sentence, phrase: Phrase | None, label: Label) -> list[int]:
    if phrase is None:
        return []
    return [index for index in phrase.members if sentence.mentions[index].label is label]


def _triple(sentence: Sentence, clause: Clause, subject: int, relation: str, target: int) -> Triple:
    one, other = sentence.mentions[subject], sentence.mentions[target]
    return Triple(
        subject,
        relation,
        target,
        clause.predicate.lemma,
        min(one.start, other.start, clause.predicate.start),
        max(one.end, other.end, clause.predicate.close),
        f"fact:{clause.predicate.lemma}",
        _CONFIDENCE,
    )
