"""The clauses of a sentence: each predicate with its arguments, and what one says of the next."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extractor.relations.builder import Builder
from extractor.relations.heads import charged, leads_to_head, node_behind
from extractor.relations.lexicon import factuality
from extractor.relations.nodes import TENSE, Clause, Ending, Node, Phrase


def clauses_of(nodes: Sequence[Node], builder: Builder | None = None) -> list[Clause]:
    """The clauses in the order of their predicates; another ``builder`` attaches otherwise."""
    builder = builder or Builder()
    for number, node in enumerate(nodes):
        if isinstance(node, Phrase):
            builder.push(node)
        else:
            builder.reduce(node, node_behind(nodes, number))
    builder.close()
    for one, other in reversed(list(pairwise(builder.clauses))):
        one.after, other.before = other, one
        if leads_to_head(one, other) or _says_of_the_next(one, other):
            one.subject = other.subject
    for clause in builder.clauses:
        if clause in builder.charges:
            clause.subject = charged(clause.after)
    return builder.clauses


def _says_of_the_next(clause: Clause, after: Clause) -> bool:
    """그는 “[통신을 검열함으로써] 정부는 자유를 위협한다”고 …: not of the one who speaks."""
    quote, subject = clause.predicate.quote, after.subject
    tail = clause.predicate.tail.split()
    coordinated = not frozenset(factuality()["coordinating"]).isdisjoint(tail[-1:])
    joined = clause.predicate.ending is Ending.CONNECTIVE and not coordinated
    means = frozenset(factuality()["by_doing"])
    return (
        quote != 0
        and quote == after.predicate.quote
        and (joined or not means.isdisjoint(tail))
        and not (clause.own_subject or clause.predicate.tail.startswith(TENSE))
        and (clause.subject is None or clause.subject.quote != quote)
        and subject is not None
        and subject.quote == quote
        and subject.start > clause.predicate.start
    )
