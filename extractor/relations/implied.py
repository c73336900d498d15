"""The other party of an event where no particle of its own clause marks it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from extractor.relations.factuality import is_for_oneself
from extractor.relations.lexicon import Sense, facts, factuality, senses
from extractor.relations.nodes import Clause, Ending, Phrase
from extractor.schema import Event

_REACHING: Final = frozenset(
    {Event.ACCUSE, Event.SUPPORT, Event.REJECT, Event.COERCE, Event.CONCEDE, Event.AGREE}
)
_PROVOKED: Final = frozenset({Event.SANCTION, Event.ASSAULT, Event.COERCE})
"""What is done in answer to the noun with 에: 푸틴의 조약 서명에 제재를 준비하다."""
_OFFERED: Final = frozenset({Event.REQUEST, Event.AGREE, Event.APPOINT})
_CIRCUMSTANCES: Final = frozenset({"place", "ins", "as", "source", "com-of"})
"""Roles of what tells where or how: 방송과의 인터뷰에서 비난했다."""
_DIRECTED: Final = frozenset({Event.AID, Event.SANCTION, Event.SUPPORT})
"""What is for or against somebody, whose noun takes 에: 북한에 지원을 중단하다."""
_JUDGING: Final = frozenset({Event.ACCUSE})


def owners(phrase: Phrase, sense: Sense) -> Sequence[int]:
    """새누리당의 행보를 비판하다: whose the object is, if the event is meant for its owner too.

    An attack on somebody's ships is one on him; who meets his people does not meet him.
    """
    if sense.event == Event.ASSAULT:
        return all_owners(phrase)
    genitive = phrase.genitive
    if genitive is None or sense.event not in _REACHING:
        return ()
    return () if _is_charge(phrase, sense) else genitive.members


def _is_charge(phrase: Phrase, sense: Sense) -> bool:
    """그에 대한 혐의를 인정하다 is no support of him."""
    return phrase.head in factuality()["charges"] and sense.event != Event.ACCUSE


def all_owners(phrase: Phrase) -> Sequence[int]:
    """Whose a thing is or what it is named after, where the phrase itself names nobody."""
    if phrase.genitive is not None and phrase.genitive.members:
        return phrase.genitive.members
    return phrase.modifiers


def genitives(clause: Clause, sense: Sense) -> Sequence[int]:
    """푸틴의 제안을 거부하다: whose the object is; headlines leave 의 out (푸틴 제안 거부)."""
    owner = _owner_before(clause) if "gen" in sense.objects else None
    if owner is not None:
        return owner.members
    reached = sense.objects[0] in {"gen", "dat"} and sense.event not in _PROVOKED
    for role in ("acc", "bare", *(["goal"] if reached else [])):
        phrase = clause.with_role(role)
        if phrase is not None and not phrase.members and not _is_charge(phrase, sense):
            belongs = phrase.genitive is not None and phrase.genitive.members
            return all_owners(phrase) if belongs or _is_offer(phrase.head) else ()
    return ()


def _owner_before(clause: Clause) -> Phrase | None:
    """러시아 [자산을 동결하다]: who stands right before a predicate that holds its object."""
    predicate = clause.predicate
    if " " not in predicate.lemma:
        return None
    for role, particle in (("gen", 1), ("bare", 0)):
        phrase = clause.with_role(role)
        if phrase and phrase.members and phrase.end + particle + 1 >= predicate.start:
            return phrase
    return None


def _is_offer(noun: str) -> bool:
    return any(sense.event in _OFFERED for sense in senses().get(f"{noun}하다", ()))


def addressed(clause: Clause) -> Phrase | None:
    """이란에 [그를 석방하라고] 요구했다: the one addressed stands before what is said."""
    inner = clause.before
    if inner is None or inner.predicate.ending not in {Ending.QUOTATIVE, Ending.ADNOMINAL}:
        return None
    if inner.predicate.quote != clause.predicate.quote or inner.own_subject:
        return None
    if _takes_dative(inner) and not is_for_oneself(inner.predicate):
        return None
    found = (inner.with_role(role) for role in ("dat", "goal"))
    return next((phrase for phrase in found if phrase is not None and phrase.members), None)


def _takes_dative(inner: Clause) -> bool:
    """Whether the phrase with 에 is the inner verb's: 북한에 [지원을 중단하라고], not [도발을]."""
    if _owner_before(inner) is not None:
        return False  # 유럽연합에 [러시아 제재를 해제하라고]
    known = senses().get(inner.predicate.lemma, ())
    owned = inner.with_role("acc")
    if not known or owned is None or owned.members:
        return any("dat" in sense.objects for sense in known)
    directed = () if all_owners(owned) else senses().get(f"{owned.head}하다", ())
    return any(sense.event in _DIRECTED and "dat" in sense.objects for sense in directed)


def suspected(clause: Clause) -> Sequence[int]:
    """A가 …했다는 의혹을 조사하다: the one of whom it is said."""
    charge, inner = clause.with_role("acc"), clause.before
    if charge is None or charge.head not in factuality()["charges"] or inner is None:
        return ()
    if inner.predicate.ending is not Ending.ADNOMINAL or inner.subject in {None, clause.subject}:
        return ()
    return inner.subject.members if inner.subject is not None else ()


def blamed(clause: Clause, sense: Sense, agents: Phrase) -> Sequence[int]:
    """A는 B가 약속을 어겼다고 비난했다: of whom something bad is said with a subject of its own."""
    inner = clause.before
    named = any(phrase.role not in _CIRCUMSTANCES for phrase in clause.arguments)
    if sense.event not in _JUDGING or inner is None or named:
        return ()
    said = inner.predicate.ending is Ending.QUOTATIVE or (
        inner.predicate.quote and not clause.predicate.quote
    )
    subject = inner.subject
    if not said or subject is None or subject is agents or subject.role == "carried":
        return ()
    return subject.members if subject.start > agents.start else ()


def spoken_of(clause: Clause) -> Sequence[int]:
    """A가 제안했으나 B가 이를 거절했다: 이 is what the one before did."""
    phrase, before = clause.with_role("acc"), clause.before
    if phrase is None or phrase.head not in facts()["things_pointed_at"]:
        return ()
    if before is None or before.subject is None:
        return ()
    same = before.subject is clause.subject
    return () if same or before.predicate.ending is Ending.ADNOMINAL else before.subject.members
