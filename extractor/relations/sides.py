"""Who stands on both sides of an event: a clause's arguments by the particles of its predicate."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from extractor.relations.factuality import modality_of
from extractor.relations.lexicon import Sense, factuality, particles, senses
from extractor.relations.nodes import Clause, Ending, Phrase, Voice
from extractor.schema import Event, Label, Modality

MUTUAL: Final = frozenset({Event.CONSULT, Event.COOPERATE, Event.COMPETE, Event.AGREE})
"""Events of which those joined by 와 are both sides: A와 B가 만났다."""

CONFIDENCE: Final = 0.75
TOPIC_CONFIDENCE: Final = 0.65
WEAK_CONFIDENCE: Final = 0.5
_HANDED_ON: Final = frozenset({Event.AID, Event.TRANSACT})
_PRONOUNS: Final = frozenset({"이", "이것", "그것"})


@dataclass(frozen=True, slots=True)
class Sides:
    """The mentions on both sides of an event, and how the roles were found."""

    subjects: Sequence[int]
    objects: Sequence[int]
    rule: str
    confidence: float


def sides_of(clause: Clause, sense: Sense) -> Sides | None:
    """Both sides of one sense of a clause's predicate; None where one of them is not named."""
    if clause.predicate.voice is Voice.PASSIVE:
        return _passive(clause, sense)
    agents = _agents(clause, sense)
    if agents is None or not agents.members:
        return None
    if _is_object(clause, sense) and clause.topic is not None and clause.head is not None:
        return Sides(clause.topic.members, clause.head.members, "clause:gap", WEAK_CONFIDENCE)
    topical = agents.role == "top" or not clause.own_subject
    confidence = TOPIC_CONFIDENCE if topical else CONFIDENCE
    for name in sense.objects:
        targets = _targets(clause, sense, name, agents)
        if targets:
            rule = f"clause:{agents.role}+{name}"
            return Sides(agents.members, targets, rule, confidence)
    if sense.event in MUTUAL and "com" in sense.objects and len(agents.members) > 1:
        first, *others = agents.members
        return Sides([first], others, "clause:mutual", confidence)
    return None


def _is_object(clause: Clause, sense: Sense) -> bool:
    """반군은 억류하던 선원을 석방했다: without an object the noun behind the clause is it."""
    objects = {"acc", "dat", "com", "about"}
    return (
        clause.subject is clause.head
        and sense.objects[0] == "acc"
        and "dat" not in sense.objects
        and not any(phrase.role in objects for phrase in clause.arguments)
    )


def _agents(clause: Clause, sense: Sense) -> Phrase | None:
    """The phrase of the one who acts; a body that acts may stand with 에서."""
    if sense.subject != "nom":
        return _phrase(clause, sense.subject)
    return _asked(clause) if _is_asked_for(clause) else clause.subject


def _is_asked_for(clause: Clause) -> bool:
    """[그를 석방하라고] 요구했다: what somebody else shall do."""
    outer = clause.after
    if outer is None or clause.own_subject or modality_of(clause.predicate) != Modality.DEMANDED:
        return False
    return any(sense.event == Event.REQUEST for sense in senses().get(outer.predicate.lemma, ()))


def _asked(clause: Clause) -> Phrase | None:
    """Who is asked, with the inner or the outer verb; it is not the one who asks."""
    outer = [clause.after] if clause.after is not None else []
    found = (one.with_role(role) for one in (clause, *outer) for role in ("dat", "goal"))
    return next((phrase for phrase in found if phrase is not None and phrase.members), None)


def _targets(clause: Clause, sense: Sense, name: str, agents: Phrase) -> Sequence[int]:
    if name == "nom":
        subject = clause.subject
        return subject.members if subject is not None and subject is not agents else ()
    if name == "gen":
        return _genitives(clause) or _spoken_of(clause)
    phrase = _phrase(clause, name)
    if phrase is None and name == "acc":
        phrase = clause.with_role("bare")
    if phrase is None and name == "com":
        phrase = next((p.partner for p in clause.arguments if p.partner is not None), None)
    if phrase is None:
        phrase = _shared(clause, name)
    if phrase is None and name == "dat" and sense.event == Event.REQUEST:
        phrase = _addressed(clause)
    if phrase is None or phrase is agents:
        return _suspected(clause) if name == "acc" else ()
    if phrase.kind == Label.TITLE and clause.predicate.voice is Voice.ACTIVE and name != "acc":
        return phrase.bodies or phrase.members
    return phrase.members or (owners(phrase) if name == "acc" else ())


def _phrase(clause: Clause, name: str) -> Phrase | None:
    for role in particles()["classes"].get(name, ()):
        phrase = clause.with_role(role)
        if phrase is not None and (phrase.members or owners(phrase)):
            return phrase
    return None


def _shared(clause: Clause, name: str) -> Phrase | None:
    for role in particles()["classes"].get(name, ()):
        phrase = clause.shared_role(role)
        if phrase is not None:
            return phrase
    return None


def _addressed(clause: Clause) -> Phrase | None:
    """이란에 [그를 석방하라고] 요구했다: the one addressed stands before what is said."""
    inner = clause.before
    if inner is None or inner.predicate.ending not in {Ending.QUOTATIVE, Ending.ADNOMINAL}:
        return None
    if inner.predicate.quote != clause.predicate.quote or inner.own_subject:
        return None
    if any("dat" in sense.objects for sense in senses().get(inner.predicate.lemma, ())):
        return None
    found = (inner.with_role(role) for role in ("dat", "goal"))
    return next((phrase for phrase in found if phrase is not None and phrase.members), None)


def _suspected(clause: Clause) -> Sequence[int]:
    """A가 …했다는 의혹을 조사하다: the one of whom it is said."""
    charge, inner = clause.with_role("acc"), clause.before
    if charge is None or charge.head not in factuality()["charges"] or inner is None:
        return ()
    if inner.predicate.ending is not Ending.ADNOMINAL or inner.subject in {None, clause.subject}:
        return ()
    return inner.subject.members if inner.subject is not None else ()


def owners(phrase: Phrase) -> Sequence[int]:
    """새누리당의 행보: whose the object is, where the object itself names nobody."""
    if phrase.genitive is not None and phrase.genitive.members:
        return phrase.genitive.members
    return phrase.modifiers


def _genitives(clause: Clause) -> Sequence[int]:
    """푸틴의 제안을 거부하다: who the object belongs to."""
    for role in ("acc", "goal"):
        phrase = clause.with_role(role)
        if phrase is not None and not phrase.members:
            return owners(phrase)
    return ()


def _spoken_of(clause: Clause) -> Sequence[int]:
    """A가 제안했으나 B가 이를 거절했다: 이 is what the one before did."""
    phrase, before = clause.with_role("acc"), clause.before
    if phrase is None or phrase.head not in _PRONOUNS or before is None or before.subject is None:
        return ()
    same = before.subject is clause.subject
    return () if same or before.predicate.ending is Ending.ADNOMINAL else before.subject.members


def _passive(clause: Clause, sense: Sense) -> Sides | None:
    """푸틴이 마크롱에게 초대받았다: the subject is acted upon."""
    patient = clause.subject
    if patient is None or not patient.members:
        return None
    roles = [*particles()["agents"], *(["place"] if sense.event in _HANDED_ON else [])]
    for role in roles:
        agent = clause.with_role(role)
        if agent is not None and agent.members and agent is not patient:
            if role == "goal" and agent.kind == Label.TITLE:
                continue  # 부위원장에 임명되다: the post, not the one who appoints
            return Sides(agent.members, patient.members, f"passive:{role}", CONFIDENCE)
    return None
