"""What joined clauses have in common: 허씨를 검거해 조사했다."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from extractor.relations.nodes import Clause, Ending, Phrase
from extractor.schema import Label

_SHARABLE: Final = frozenset({"acc", "goal", "dat", "com", "and", "about"})


def shared_arguments(clauses: Sequence[Clause], clause: Clause) -> list[Phrase]:
    """What the clause before brought serves the one joined to it too, of the same subject.

    Args:
        clauses: the clauses before, in order.
        clause: the one that they may share with, with its subject and its own arguments.
    """
    apart = (one for one in reversed(clauses) if one.predicate.ending is not Ending.ADNOMINAL)
    before = next(apart, None)  # 그를 불러 [강도 높은] 조사를 벌였다
    if before is None or before.predicate.ending is not Ending.CONNECTIVE:
        return []
    if before.predicate.voice is not clause.predicate.voice:
        return []  # 반군에게 공격받아 지원을 요청하다: not of those who attack
    if before.subject is not clause.subject or before.predicate.quote != clause.predicate.quote:
        return []
    return [
        phrase
        for phrase in (*before.arguments, *before.shared)
        if phrase.members and phrase.role in _SHARABLE and not clause.with_role(phrase.role)
        if phrase.role != "goal" or phrase.kind != Label.LOCATION
    ]
