"""Which noun phrases belong to which predicate: the stack on which they wait.

Korean puts the predicate last, so phrases wait on a stack until their predicate comes. A
predicate takes the nearest phrase of each role. Its subject is the nearest one with 이/가 that
no predicate has used; else the topic, which several clauses share; else, behind a clause that
modifies a noun, that noun.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from extractor.relations.coordination import coordinates
from extractor.relations.focus import take_focused
from extractor.relations.heads import (
    acts,
    head_of,
    is_charge,
    is_followed_up,
    within_reach,
)
from extractor.relations.lexicon import meeting_events
from extractor.relations.nodes import (
    COPULA,
    TENSE,
    Clause,
    Ending,
    Node,
    Phrase,
    Predicate,
    Voice,
)
from extractor.relations.roles import NONE
from extractor.relations.sharing import shared_arguments
from extractor.schema import Label

_SHARED: Final = frozenset({"nom", "top", "also", "source"})
_BEHIND: Final = frozenset({"about-of", "com-of"})
"""Roles of a noun that is no missing object: [재가한] 그에 대한 징계."""
_EMBEDDED: Final = frozenset({Ending.ADNOMINAL, Ending.CONDITIONAL, Ending.QUOTATIVE})


def _names(clause: Clause) -> bool:
    """Whether a clause only says what somebody is."""
    return clause.predicate.lemma == COPULA


@dataclass(slots=True)
class Builder:
    """The clauses so far, and the phrases that wait for their predicate."""

    clauses: list[Clause] = field(default_factory=list)
    stack: list[Phrase] = field(default_factory=list)
    used: set[int] = field(default_factory=set)
    charges: list[Clause] = field(default_factory=list)

    def push(self, phrase: Phrase) -> None:
        """A phrase waits for its predicate; coordinated ones (A와 B가) become one."""
        if phrase.head in meeting_events() and not phrase.members:
            self._draw_partner(phrase)
        depth = -2 if self.stack and phrase.genitive is self.stack[-1] else -1
        if len(self.stack) >= -depth and coordinates(self.stack[depth], phrase):
            before = self.stack.pop(depth)  # 폴란드의 총리와 [독일의] 총리는
            phrase.members = [*before.members, *phrase.members]
            phrase.start = before.start
            if self.clauses and self.clauses[-1].head is before and _names(self.clauses[-1]):
                before.members = phrase.members  # 회원국인 A와 B: what is said of both
        self.stack.append(phrase)

    def _draw_partner(self, phrase: Phrase) -> None:
        """푸틴과 여러 차례 통화, 푸틴과의 회담: the noun of meeting takes the phrase with 와."""
        if phrase.genitive is not None and phrase.genitive.role == "com-of":
            phrase.partner = phrase.genitive
            return
        for depth in range(len(self.stack) - 1, max(-1, len(self.stack) - 3), -1):
            before = self.stack[depth]
            if before.role in {"com", "and"} and before.members:
                phrase.partner = self.stack.pop(depth)
                return
            if before.role != "bare" or before.members:
                return

    def reduce(self, predicate: Predicate, following: Node | None) -> None:
        """Give a predicate its arguments and take those that no other one can have."""
        if is_followed_up(predicate, following):
            predicate.ending = Ending.CONNECTIVE
        clause = Clause(predicate, start=predicate.start, since=self._since())
        self.stack = [p for p in self.stack if p.quote in {0, predicate.quote}]
        floor = self.take_subject(clause, following)
        taken: set[str] = set()
        for phrase in reversed(self.reach(predicate, floor)):
            if phrase.role in _SHARED or phrase.role == NONE or phrase.quote != predicate.quote:
                continue
            if phrase.role in taken or (phrase.role == "bare" and phrase is not self.stack[-1]):
                continue
            taken.add(phrase.role)
            clause.arguments.append(phrase)
            clause.start = min(clause.start, phrase.start)
        if clause.subject is not None and clause.own_subject:
            clause.start = min(clause.start, clause.subject.start)
        focused = take_focused(clause, self.stack)
        self.stack = [p for p in self.stack if p is not focused and p not in clause.arguments]
        self._fill_gap(clause, following)
        clause.shared = shared_arguments(self.clauses, clause)
        self._mark_used(clause)
        self.clauses.append(clause)

    def reach(self, predicate: Predicate, floor: int) -> Sequence[Phrase]:
        """The waiting phrases that a predicate may take, none deeper than ``floor``."""
        return within_reach(predicate, self.stack[floor:])

    def close(self) -> None:
        """What no predicate took belongs to the last one: 위원으로 [누가 임명되었다]."""
        last = self.clauses[-1] if self.clauses else None
        if last is None or last.predicate.ending is not Ending.FINAL or not last.own_subject:
            return
        for phrase in reversed(self.stack):
            left = phrase.members and phrase.role not in _SHARED | {NONE, "bare"}
            if last.predicate.voice is Voice.PASSIVE and phrase.kind != Label.TITLE:
                continue  # 전임자의 후임에 [누가 임명되었다]: not by the one before
            if left and phrase.quote == last.predicate.quote and not last.with_role(phrase.role):
                last.arguments.append(phrase)
                last.start = min(last.start, phrase.start)

    def _since(self) -> int:
        """망명했고 그곳에서 …: where the last clause with a tense of its own closed; 0 for none."""
        joined = {Ending.CONNECTIVE, Ending.FINAL}
        closes = (
            c.predicate.close
            for c in reversed(self.clauses)
            if c.predicate.ending in joined and c.predicate.tail.startswith(TENSE)
        )
        return next(closes, 0)

    def take_subject(self, clause: Clause, following: Node | None) -> int:
        """Find the subject; returns how deep into the stack the clause may reach."""
        for depth in range(len(self.stack) - 1, -1, -1):
            phrase = self.stack[depth]
            if phrase.role == "nom" and id(phrase) not in self.used:
                head = head_of(clause.predicate, following)
                if acts(clause.predicate, head, phrase, self.stack[depth + 1 :]):
                    return depth + 1
                clause.subject, clause.own_subject = phrase, True
                topics = [p for p in self.stack[:depth] if p.role == "top" and p.members]
                clause.topic = topics[-1] if topics else None
                return depth
        if is_charge(clause.predicate, following):
            self.charges.append(clause)
            return 0
        shared = [d for d, p in enumerate(self.stack) if p.role in {"top", "nom", "also"}]
        named = [d for d in shared if self.stack[d].role == "top" or self.stack[d].members]
        plain = [d for d in shared if self.stack[d].role != "also"]
        for depth in reversed(named or plain or shared):
            clause.subject = self.stack[depth]
            return depth if clause.predicate.ending in _EMBEDDED else 0
        return 0

    def _fill_gap(self, clause: Clause, following: Node | None) -> None:
        """The noun that an adnominal clause modifies is its missing argument."""
        head = head_of(clause.predicate, following)
        if head is None:
            return
        clause.head = head
        if not clause.own_subject:
            topics = [p for p in self.stack if p.role == "top" and p.members]
            clause.topic = topics[-1] if topics else None
            clause.subject = head
        elif clause.predicate.voice is Voice.PASSIVE:
            return
        elif clause.with_role("acc") is None and head.role not in _BEHIND:
            filler = Phrase(head.start, head.end, "acc", head.head)
            filler.members = list(head.members)
            clause.arguments.append(filler)

    def _still_speaks(self, topic: Phrase) -> bool:
        """Whether a topic waits for more than what it has done: 푸틴은 비난했고 [라브로프는] …."""
        done = (c for c in self.clauses if c.subject is topic)
        named = topic.role == "top" and bool(topic.members)
        return named and not any(c.predicate.tail.startswith(TENSE) for c in done)

    def _mark_used(self, clause: Clause) -> None:
        """A subject serves its clause alone, unless the next clause is joined to it.

        So does the topic of what is said behind another one: 푸틴은 [러시아는 강하다고] 말했다.
        """
        subject = clause.subject
        if subject is None or subject is clause.head:
            return
        if clause.predicate.ending is Ending.QUOTATIVE and subject.role == "top":
            if any(self._still_speaks(p) and p.start < subject.start for p in self.stack):
                self.stack = [p for p in self.stack if p is not subject]
            return
        if subject.role == "nom" and subject in self.stack:
            self.used.add(id(subject))
            if clause.predicate.ending is not Ending.CONNECTIVE:
                self.stack.remove(subject)
