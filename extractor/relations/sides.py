"""Who stands on both sides of an event: a clause's arguments by the particles of its predicate."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from extractor.relations.agents import MUTUAL, agents_of, passive_agent
from extractor.relations.arguments import argument, shared_argument
from extractor.relations.factuality import is_for_oneself
from extractor.relations.implied import (
    addressed,
    all_owners,
    blamed,
    genitives,
    owners,
    spoken_of,
    suspected,
)
from extractor.relations.lexicon import Sense, particles
from extractor.relations.nodes import CARRIED, TENSE, Clause, Ending, Phrase, Voice
from extractor.schema import Event, Label

CONFIDENCE: Final = 0.75
TOPIC_CONFIDENCE: Final = 0.65
WEAK_CONFIDENCE: Final = 0.5
CARRIED_CONFIDENCE: Final = 0.45
"""Of a subject that stands in the sentence before."""

_HANDED_ON: Final = frozenset({Event.AID, Event.TRANSACT})
_ANSWERS: Final = frozenset({Event.REJECT, Event.AGREE, Event.SUPPORT, Event.CONCEDE})
"""What is done to the one whose act stands with 에 too: 이란의 제안에 반대하다."""


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
    agents = agents_of(clause, sense)
    if agents is None or not agents.members:
        return None
    if _is_object(clause, sense) and clause.topic is not None and clause.head is not None:
        return Sides(clause.topic.members, clause.head.members, "clause:gap", WEAK_CONFIDENCE)
    topical = agents.role == "top" or not clause.own_subject
    confidence = TOPIC_CONFIDENCE if topical else CONFIDENCE
    confidence = CARRIED_CONFIDENCE if agents.role == CARRIED else confidence
    for name in sense.objects:
        targets = _targets(clause, sense, name, agents)
        if targets:
            owned = "-of" if name == "acc" and _is_owned(clause, targets) else ""
            rule = f"clause:{agents.role}+{name}{owned}"
            return Sides(agents.members, targets, rule, confidence)
    if (asker := _asker(clause, sense, agents)) is not None:
        return Sides(agents.members, asker.members, "clause:asked", confidence)
    if _is_fronted(clause, sense) and clause.topic is not None:
        return Sides(agents.members, clause.topic.members, "clause:fronted", WEAK_CONFIDENCE)
    if sense.event in MUTUAL and "com" in sense.objects and len(agents.members) > 1:
        first, *others = agents.members
        return Sides([first], others, "clause:mutual", confidence)
    return None


def _asker(clause: Clause, sense: Sense, agents: Phrase) -> Phrase | None:
    """젤렌스키는 트럼프에게 [무기를 지원해 달라고] 요청했다: for whom it is to be done."""
    asker = clause.subject
    given = "dat" in sense.objects and sense.event != Event.OTHER
    asks = given and is_for_oneself(clause.predicate)
    return asker if asks and asker is not None and asker is not agents else None


def _is_object(clause: Clause, sense: Sense) -> bool:
    """반군은 억류하던 선원을 석방했다: without an object the noun behind the clause is it."""
    objects = {"acc", "dat", "com", "about"}
    return (
        clause.subject is clause.head
        and sense.objects[0] == "acc"
        and "dat" not in sense.objects
        and not any(phrase.role in objects for phrase in clause.arguments)
    )


def _stands_alone(clause: Clause) -> bool:
    """Whether a clause is a statement of its own: the last one, or one joined by 는데 or 지만."""
    tail = clause.predicate.tail
    joined = tail.startswith(TENSE) or tail.split(" ")[0] in {"는데", "ᆫ데", "지만", "으나", "나"}
    ending = clause.predicate.ending
    return ending is Ending.FINAL or (ending is Ending.CONNECTIVE and joined)


def _is_fronted(clause: Clause, sense: Sense) -> bool:
    """특검은 대통령이 임명한다: a topic before the subject of a main clause without an object."""
    return (
        sense.objects[0] == "acc"
        and sense.event != Event.STATE
        and clause.own_subject
        and _stands_alone(clause)
        and clause.topic is not None
        and clause.topic.quote == clause.predicate.quote
        and not any(p.role in {"acc", "about", "also"} for p in clause.arguments)
        and not clause.shared
    )


def _named(phrase: Phrase | None) -> Phrase | None:
    return phrase if phrase is not None and (phrase.members or all_owners(phrase)) else None


def _targets(clause: Clause, sense: Sense, name: str, agents: Phrase) -> Sequence[int]:
    if name == "nom":
        subject = clause.subject
        return subject.members if subject is not None and subject is not agents else ()
    if name == "gen":
        return genitives(clause, sense) or spoken_of(clause)
    phrase = argument(clause, name)
    if phrase is None and name == "acc":
        phrase = _named(clause.with_role("bare"))
    if phrase is None and name == "com" and sense.event in MUTUAL:
        # of a talk in which war was spoken of, its party is no party of the war
        phrase = next((p.partner for p in clause.arguments if p.partner is not None), None)
    if phrase is None and name in {"acc", sense.objects[0]}:
        phrase = shared_argument(clause, name)
    if phrase is None and name == "dat" and sense.event == Event.REQUEST:
        phrase = addressed(clause)
    if phrase is not None and sense.event == Event.STATE and _is_of_what_is_said(clause, phrase):
        return ()
    if phrase is None or phrase is agents:
        return _charged(clause, sense, agents) if name == "acc" else ()
    if phrase.kind == Label.TITLE and clause.predicate.voice is Voice.ACTIVE and name != "acc":
        left = name == "abl"  # 대법관에서 퇴임했다: a post is left, and nobody met
        return phrase.bodies if left else phrase.bodies or phrase.members
    owned = name == "acc" or (name == "dat" and sense.event in _ANSWERS)
    return phrase.members or (owners(phrase, sense) if owned else ())


def _charged(clause: Clause, sense: Sense, agents: Phrase) -> Sequence[int]:
    """Of whom it is said that is looked into or blamed; who denies it does not refuse him."""
    denied = sense.event == Event.REJECT
    return (() if denied else suspected(clause)) or blamed(clause, sense, agents)


def _is_of_what_is_said(clause: Clause, phrase: Phrase) -> bool:
    """[제도에 변화가 생긴다고] 발표했다: a phrase with 에 before the subject of what is said."""
    inner = clause.before
    return (
        phrase.role == "goal"
        and inner is not None
        and inner.predicate.ending is Ending.QUOTATIVE
        and inner.predicate.quote == phrase.quote  # 로이터에 “대통령이 …”고 밝혔다
        and inner.own_subject
        and inner.subject is not None
        and phrase.start < inner.subject.start
    )


def _is_owned(clause: Clause, targets: Sequence[int]) -> bool:
    """Whether the targets only own the object or modify it (새누리당의 행보)."""
    return not any(set(targets) & set(p.members) for p in (*clause.arguments, *clause.shared))


def _is_no_agent(phrase: Phrase, sense: Sense) -> bool:
    """부위원장에 임명되다 is the post, 수단에 배치되다 the place, neither who does it."""
    return phrase.kind == Label.TITLE or (
        phrase.kind == Label.LOCATION and sense.event == Event.MOBILIZE
    )


def _passive(clause: Clause, sense: Sense) -> Sides | None:
    """푸틴이 마크롱에게 초대받았다: the subject is acted upon."""
    patient = clause.subject
    if patient is None or not patient.members:
        return None
    roles = [*particles()["agents"], *(["place"] if sense.event in _HANDED_ON else [])]
    for role in roles:
        agent = passive_agent(clause, role)
        if agent is not None and agent.members and agent is not patient:
            if role == "goal" and _is_no_agent(agent, sense):
                continue
            if patient.role == CARRIED:
                rule, confidence = f"passive:{CARRIED}+{role}", CARRIED_CONFIDENCE
            else:
                rule, confidence = f"passive:{role}", CONFIDENCE
            return Sides(agent.members, patient.members, rule, confidence)
    return None
