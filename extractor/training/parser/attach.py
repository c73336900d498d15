"""The parser's heads → which predicate each noun phrase belongs to, and clauses built by that."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

import numpy as np

from extractor.relations.builder import Builder
from extractor.relations.nodes import Clause, Node, Phrase, Predicate
from extractor.training.parser.vocabulary import Floats

Bounds = Sequence[tuple[int, int]]
Attached = dict[Phrase, dict[Node, float]]
"""For each phrase the chance of each predicate or phrase behind it to be its head."""

ARGUMENTS: Final = frozenset(
    {"acc", "goal", "place", "dat", "from", "ins", "as", "com", "about", "by", "for", "bare"}
)
"""Roles of phrases that one predicate takes; a topic is shared by several and left to the rules."""
SUBJECT: Final = "nom"
"""The role of a subject that no other clause shares."""


def attachments(nodes: Sequence[Node], bounds: Bounds, chances: Floats) -> Attached:
    """For each phrase the chances of its heads.

    An eojeol without phrase and predicate is passed on to its own head: 대해 in 미국에 대해
    경고했다.

    Args:
        nodes: the phrases and predicates of a sentence.
        bounds: start and end of its eojeols.
        chances: of each eojeol (columns) to be the head of each (rows).
    """
    owners = _owners(nodes, bounds)
    found: Attached = {}
    for node in nodes:
        if isinstance(node, Phrase):
            last = _place(bounds, node.end - 1)
            found[node] = {} if last is None else _reached(last, owners, chances)
    return found


def _owners(nodes: Sequence[Node], bounds: Bounds) -> list[Node | None]:
    """For each eojeol the predicate in it, else a phrase in it, else None."""
    owners: list[Node | None] = [None] * len(bounds)
    for node in nodes:
        end = max(node.end, node.close) if isinstance(node, Predicate) else node.end
        for at, (start, stop) in enumerate(bounds):
            if start < end and stop > node.start and not isinstance(owners[at], Predicate):
                owners[at] = node
    return owners


def _place(bounds: Bounds, character: int) -> int | None:
    return next((at for at, (start, end) in enumerate(bounds) if start <= character < end), None)


def _reached(last: int, owners: Sequence[Node | None], chances: Floats) -> dict[Node, float]:
    own = owners[last]
    if isinstance(own, Predicate):
        return {own: 1.0}  # 대통령이다
    mass = np.array(chances[last], dtype=np.float64)
    mass[: last + 1] = 0.0
    found: dict[Node, float] = {}
    for at in range(last + 1, len(owners)):
        owner = owners[at]
        if owner is None:
            mass[at + 1 :] += mass[at] * chances[at, at + 1 :]
        elif mass[at] > 0.0:
            found[owner] = found.get(owner, 0.0) + float(mass[at])
    return found


def decided(attached: Attached, least: float, *, subjects: bool) -> dict[Phrase, Predicate]:
    """The phrases that the parser decides on: those whose likeliest head is a predicate.

    Args:
        attached: the chances, as `attachments` gives them.
        least: how likely that head must be, 0 to 1.
        subjects: whether it decides on subjects too.
    """
    roles = ARGUMENTS | {SUBJECT} if subjects else ARGUMENTS
    found: dict[Phrase, Predicate] = {}
    for phrase, chances in attached.items():
        best = max(chances, key=lambda one: chances[one], default=None)
        if isinstance(best, Predicate) and phrase.role in roles and chances[best] >= least:
            found[phrase] = best
    return found


@dataclass
class ParsedBuilder(Builder):
    """Builds clauses as the rules do, but for the phrases that a parser has decided on."""

    attached: Mapping[Phrase, Predicate] = field(default_factory=dict)

    def reduce(self, predicate: Predicate, following: Node | None) -> None:
        """As the rules; but a subject that an inner clause shares waits for its own predicate."""
        waiting = [
            phrase
            for phrase in self.stack
            if self._is_later(phrase, predicate) and phrase.quote in {0, predicate.quote}
        ]
        super().reduce(predicate, following)
        gone = [phrase for phrase in waiting if phrase not in self.stack]
        self.stack = sorted([*self.stack, *gone], key=lambda phrase: phrase.start)
        self.used -= {id(phrase) for phrase in waiting}

    def reach(self, predicate: Predicate, floor: int) -> Sequence[Phrase]:
        """The phrases that are the predicate's own, and of the undecided ones those of the rules.

        Of a role that the parser has filled no other phrase is taken.
        """
        own = [phrase for phrase in self.stack if self.attached.get(phrase) is predicate]
        filled = {phrase.role for phrase in own}
        rest = [
            phrase
            for phrase in super().reach(predicate, floor)
            if not self._is_later(phrase, predicate) and phrase.role not in filled
        ]
        return [phrase for phrase in self.stack if phrase in own or phrase in rest]

    def take_subject(self, clause: Clause, following: Node | None) -> int:
        """As the rules, where the parser names no subject of this predicate."""
        predicate = clause.predicate
        for depth in range(len(self.stack) - 1, -1, -1):
            phrase = self.stack[depth]
            if phrase.role == SUBJECT and self.attached.get(phrase) is predicate:
                clause.subject, clause.own_subject = phrase, True
                topics = [p for p in self.stack[:depth] if p.role == "top" and p.members]
                clause.topic = topics[-1] if topics else None
                return depth
        later = {id(phrase) for phrase in self.stack if self._is_later(phrase, predicate)}
        hidden = later - self.used
        self.used |= hidden
        depth = super().take_subject(clause, following)
        self.used -= hidden
        return depth

    def _is_later(self, phrase: Phrase, predicate: Predicate) -> bool:
        """Whether a phrase waits for a predicate that is still to come."""
        attached = self.attached.get(phrase)
        return attached is not None and attached.start > predicate.start
