"""What a predicate tells of a body: who founded it and when, its end, its seat, its members."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.relations.circumstances import date_of
from extractor.relations.facts.identities import complement
from extractor.relations.facts.rows import Told, labelled, owners
from extractor.relations.lexicon import facts
from extractor.relations.nodes import Clause, Phrase, Sentence, Voice
from extractor.schema import Fact, Label

_MEMBERS = (Label.LOCATION, Label.ORGANIZATION)
_FOUNDERS = (Label.PERSON, Label.ORGANIZATION)


def find_about_bodies(sentence: Sentence, clause: Clause) -> Iterator[Told]:
    """founded_by, founded_on, dissolved_on, located_in and member_of of one clause."""
    lemma, words = clause.predicate.lemma, facts()
    if lemma in words["founded"]:
        yield from _founded(sentence, clause)
    elif lemma in words["dissolved"]:
        yield from _dated(sentence, clause, Fact.DISSOLVED_ON)
    elif lemma in words["seated"]:
        yield from _seated(sentence, clause)
    elif lemma in words["member"]:
        yield from _joined(sentence, clause, clause.with_role("goal"))


def _founded(sentence: Sentence, clause: Clause) -> Iterator[Told]:
    yield from _dated(sentence, clause, Fact.FOUNDED_ON)
    passive = clause.predicate.voice is Voice.PASSIVE
    body = _body(clause)
    founders = clause.with_role("by") if passive else clause.subject
    if body is None or founders is body:
        return
    for index in labelled(sentence, body, Label.ORGANIZATION):
        for founder in labelled(sentence, founders, *_FOUNDERS):
            yield Told(index, Fact.FOUNDED_BY, founder)
        for place in labelled(sentence, clause.with_role("place"), Label.LOCATION)[:1]:
            yield Told(index, Fact.LOCATED_IN, place)
        for place in labelled(sentence, clause.with_role("goal"), Label.LOCATION)[:1]:
            yield Told(index, Fact.LOCATED_IN, place)


def _dated(sentence: Sentence, clause: Clause, relation: str) -> Iterator[Told]:
    body = _body(clause)
    fronted = body.start if body is not None and body is clause.topic else None
    date = date_of(sentence, clause, fronted)
    if date is None or sentence.mentions[date].label is not Label.DATE:
        return
    for index in labelled(sentence, body, Label.ORGANIZATION):
        yield Told(index, relation, date)


def _body(clause: Clause) -> Phrase | None:
    """What is founded: the subject of a passive, else the object, which may be the topic.

    Without an object at all the predicate says it of its subject (당은 지난해 해산했다). What
    someone founded may say what another is (A는 B가 세운 회사다).
    """
    if clause.predicate.voice is Voice.PASSIVE:
        return clause.subject
    after = clause.after
    if clause.head is not None and after is not None and complement(after) is clause.head:
        return clause.head if clause.head.members else after.subject
    return clause.with_role("acc") or clause.topic or clause.subject


def _seated(sentence: Sentence, clause: Clause) -> Iterator[Told]:
    """A는 서울에 있다, A는 서울에 본부를 두다."""
    seat = clause.with_role("acc") or clause.with_role("about")  # 본부를 두고 있다
    if seat is None and clause.predicate.lemma in facts()["seating"]:
        return
    if seat is not None and seat.head not in facts()["seat_nouns"]:
        return
    place = clause.with_role("goal") or clause.with_role("place")
    bodies = labelled(sentence, clause.subject, Label.ORGANIZATION)
    if clause.subject is not None and clause.subject.head in facts()["seat_nouns"]:
        bodies = owners(sentence, clause.subject, Label.ORGANIZATION)
    for body in bodies[:1]:
        for index in labelled(sentence, place, Label.LOCATION)[-1:]:
            yield Told(body, Fact.LOCATED_IN, index)


def _joined(sentence: Sentence, clause: Clause, phrase: Phrase | None) -> Iterator[Told]:
    for member in labelled(sentence, clause.subject, *_MEMBERS):
        for body in owners(sentence, phrase, Label.ORGANIZATION):
            yield Told(member, Fact.MEMBER_OF, body)
