"""Who acts in a clause: its subject, a body with 에서, who is asked, an agent with 에게."""

from __future__ import annotations

from typing import Final

from extractor.relations.arguments import argument
from extractor.relations.factuality import is_for_oneself, modality_of
from extractor.relations.lexicon import Sense, particles, senses
from extractor.relations.nodes import Clause, Phrase
from extractor.schema import Event, Label, Modality

MUTUAL: Final = frozenset(
    {Event.CONSULT, Event.COOPERATE, Event.COMPETE, Event.AGREE, Event.MOBILIZE}
)
"""Events of which those joined by 와 are both sides: A와 B가 만났다."""


def agents_of(clause: Clause, sense: Sense) -> Phrase | None:
    """The phrase of the one who acts in one sense of a predicate; None if there is none."""
    if sense.subject != "nom":
        return argument(clause, sense.subject)
    agents = _asked(clause) if _is_asked_for(clause) else clause.subject
    return _acting_body(clause, sense) if agents is None else agents


def _acting_body(clause: Clause, sense: Sense) -> Phrase | None:
    """민주당에서 새누리당에 요구했다: a body that acts; where one meets, it is the place.

    It may stand with a clause joined before: 민주당에서는 위원회를 가동하고 … 요구했다.
    """
    one: Clause | None = clause
    while one is not None and one.subject is None and sense.event not in MUTUAL:
        body = one.with_role("place")
        if body is not None and body.kind == Label.ORGANIZATION:
            return body
        one = one.before
    return None


def _is_asked_for(clause: Clause) -> bool:
    """[그를 석방하라고] 요구했다: what somebody else shall do."""
    outer = clause.after
    if is_for_oneself(clause.predicate) and not clause.own_subject:
        return True
    if outer is None or clause.own_subject or modality_of(clause.predicate) != Modality.DEMANDED:
        return False
    return any(sense.event == Event.REQUEST for sense in senses().get(outer.predicate.lemma, ()))


def _asked(clause: Clause) -> Phrase | None:
    """Who is asked, with the inner or the outer verb; it is not the one who asks."""
    outer = [clause.after] if clause.after is not None else []
    both = (*outer, clause) if is_for_oneself(clause.predicate) else (clause, *outer)
    found = (one.with_role(role) for one in both for role in ("dat", "goal"))
    return next((phrase for phrase in found if phrase is not None and phrase.members), None)


def passive_agent(clause: Clause, role: str) -> Phrase | None:
    """The phrase of a role, if it can be the one who acts in a passive clause."""
    if role == "goal" and clause.predicate.lemma in particles()["filed"]:
        return None
    agent = clause.with_role(role)
    if role != "gen" or agent is None:
        return agent
    between = any(phrase.start > agent.start for phrase in clause.arguments)
    return None if between else agent  # 서울시의 [운영비로] 운영되다
