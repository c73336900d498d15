"""Facts: what names, titles, parentheses and a few predicates say about somebody."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.relations.facts.kinship import find_kinship
from extractor.relations.facts.origins import find_origins
from extractor.relations.facts.parentheses import find_in_parentheses
from extractor.relations.facts.parts import find_parts
from extractor.relations.facts.stated import find_stated
from extractor.relations.facts.titles import find_titles
from extractor.relations.nodes import Clause, Node, Sentence
from extractor.relations.triples import Triple


def find_facts(
    sentence: Sentence, nodes: Sequence[Node], clauses: Sequence[Clause]
) -> Iterator[Triple]:
    """The fact triples of a sentence."""
    yield from find_titles(sentence)
    yield from find_origins(sentence)
    yield from find_in_parentheses(sentence)
    yield from find_parts(sentence)
    yield from find_kinship(sentence)
    yield from find_stated(sentence, nodes, clauses)
