"""Clauses → event triples, by the senses of their predicates."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Final

from extractor.relations.attribution import speakers
from extractor.relations.circumstances import date_of, place_of
from extractor.relations.clauses import Clause
from extractor.relations.factuality import modality_in_chain, polarity_of
from extractor.relations.lexicon import Sense, meeting_events, particles, senses
from extractor.relations.nodes import Node, Phrase, Sentence, Voice
from extractor.relations.triples import Triple
from extractor.schema import Event, Label, Modality

MUTUAL: Final = frozenset({Event.CONSULT, Event.COOPERATE, Event.COMPETE, Event.AGREE})
"""Events of which those joined by 와 are both sides: A와 B가 만났다."""

CONFIDENCE: Final = 0.75
TOPIC_CONFIDENCE: Final = 0.65
WEAK_CONFIDENCE: Final = 0.5
ACTORS: Final = frozenset({Label.PERSON, Label.LOCATION, Label.ORGANIZATION, Label.TITLE})


@dataclass(frozen=True, slots=True)
class _Sides:
    """The mentions on both sides of an event, and how the roles were found."""

    subjects: Sequence[int]
    objects: Sequence[int]
    rule: str
    confidence: float


def find_events(
    sentence: Sentence, nodes: Sequence[Node], clauses: Sequence[Clause]
) -> Iterator[Triple]:
    """The event triples of a sentence."""
    said_by = speakers(sentence, nodes, clauses)
    for number, (clause, speaker) in enumerate(zip(clauses, said_by, strict=True)):
        following = clauses[number + 1] if number + 1 < len(clauses) else None
        modality = modality_in_chain(clause, following)
        for sense in senses().get(clause.predicate.lemma, ()):
            sides = _sides(clause, sense)
            if sides is None:
                continue
            yield from _triples(sentence, clause, sense, sides, speaker, modality)
            break  # the first sense whose arguments are all there
        yield from _partners(sentence, clause, speaker)


def _partners(sentence: Sentence, clause: Clause, speaker: int | None) -> Iterator[Triple]:
    """바이든이 푸틴과 통화에서 …: the subject meets whom a noun of meeting names."""
    subject = clause.subject
    for phrase in clause.arguments:
        if phrase.partner is not None and subject is not None:
            both = len(phrase.partner.members) > 1  # 푸틴과 바이든과의 만남: no third party
            agents = phrase.partner.members[:1] if both else subject.members[:1]
            others = phrase.partner.members[1:] if both else phrase.partner.members
            for person, other in product(agents, others):
                start = min(sentence.mentions[i].start for i in (person, other))
                yield Triple(
                    person,
                    meeting_events()[phrase.head],
                    other,
                    phrase.head,
                    start,
                    max(phrase.end, sentence.mentions[person].end),
                    "noun:partner",
                    TOPIC_CONFIDENCE,
                    attributed_to=speaker if speaker not in {person, other} else None,
                )


def _triples(
    sentence: Sentence,
    clause: Clause,
    sense: Sense,
    sides: _Sides,
    speaker: int | None,
    modality: Modality,
) -> Iterator[Triple]:
    end = clause.predicate.close
    for subject, target in product(sides.subjects, sides.objects):
        first, second = sentence.mentions[subject], sentence.mentions[target]
        if subject == target or first.text == second.text:
            continue
        if first.label not in ACTORS or second.label not in ACTORS:
            continue
        if sense.event == Event.STATE and second.label is Label.LOCATION:
            continue  # one speaks to somebody; 한반도에 is where
        yield Triple(
            subject,
            sense.event,
            target,
            clause.predicate.lemma,
            min(first.start, second.start, clause.predicate.start),
            max(end, first.end, second.end),
            sides.rule,
            sides.confidence,
            polarity_of(clause.predicate),
            modality,
            None if speaker in {subject, target} and speaker == target else speaker,
            date_of(sentence, clause),
            place_of(sentence, clause, {subject, target}),
        )


def _sides(clause: Clause, sense: Sense) -> _Sides | None:
    if clause.predicate.voice is Voice.PASSIVE:
        return _passive(clause)
    agents = _agents(clause, sense)
    if agents is None or not agents.members:
        return None
    topical = agents.role == "top" or not clause.own_subject
    confidence = TOPIC_CONFIDENCE if topical else CONFIDENCE
    used = {id(agents)}
    for name in sense.objects:
        targets = _targets(clause, name, used)
        if targets:
            rule = f"clause:{agents.role}+{name}"
            return _Sides(agents.members, targets, rule, confidence)
    if sense.event in MUTUAL and "com" in sense.objects and len(agents.members) > 1:
        first, *others = agents.members
        return _Sides([first], others, "clause:mutual", confidence)
    return None


def _agents(clause: Clause, sense: Sense) -> Phrase | None:
    """The phrase of the one who acts; a body that acts may stand with 에서."""
    if sense.subject == "nom":
        if clause.subject is not None and clause.subject.members:
            return clause.subject
        return None
    return _phrase(clause, sense.subject)


def _targets(clause: Clause, name: str, used: set[int]) -> Sequence[int]:
    if name == "nom":
        subject = clause.subject
        return subject.members if subject is not None and id(subject) not in used else ()
    if name == "gen":
        return _genitives(clause)
    phrase = _phrase(clause, name)
    if phrase is None and name == "acc":
        phrase = clause.with_role("bare")
    if phrase is None:
        phrase = _shared(clause, name)
    if phrase is None or id(phrase) in used:
        return ()
    if phrase.kind == Label.TITLE and clause.predicate.voice is Voice.ACTIVE and name != "acc":
        return phrase.bodies or phrase.members
    return phrase.members or (_owners(phrase) if name == "acc" else ())


def _phrase(clause: Clause, name: str) -> Phrase | None:
    for role in particles()["classes"].get(name, ()):
        phrase = clause.with_role(role)
        if phrase is not None and (phrase.members or _owners(phrase)):
            return phrase
    return None


def _shared(clause: Clause, name: str) -> Phrase | None:
    for role in particles()["classes"].get(name, ()):
        phrase = clause.shared_role(role)
        if phrase is not None:
            return phrase
    return None


def _owners(phrase: Phrase) -> Sequence[int]:
    """새누리당의 행보: whose the object is, where the object itself names nobody."""
    if phrase.genitive is not None and phrase.genitive.members:
        return phrase.genitive.members
    return phrase.modifiers


def _genitives(clause: Clause) -> Sequence[int]:
    """푸틴의 제안을 거부하다: who the object belongs to."""
    for role in ("acc", "goal"):
        phrase = clause.with_role(role)
        if phrase is not None and not phrase.members:
            return _owners(phrase)
    return ()


def _passive(clause: Clause) -> _Sides | None:
    """푸틴이 마크롱에게 초대받았다: the subject is acted upon."""
    patient = clause.subject
    if patient is None or not patient.members:
        return None
    for role in particles()["agents"]:
        agent = clause.with_role(role)
        if agent is not None and agent.members and agent is not patient:
            if role == "goal" and agent.kind == Label.TITLE:
                continue  # 부위원장에 임명되다: the post, not the one who appoints
            return _Sides(agent.members, patient.members, f"passive:{role}", CONFIDENCE)
    return None
