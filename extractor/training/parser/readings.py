"""Marked texts as the pipeline and the parser read them, and the triples of either attachment."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from extractor.document import get_mentions
from extractor.pipeline import Extractor
from extractor.relations.clauses import clauses_of
from extractor.relations.component import read
from extractor.relations.context import carry
from extractor.relations.features import Features, clause_of
from extractor.relations.find import described, weighed
from extractor.relations.nodes import Clause, Node, Phrase, Sentence
from extractor.relations.parse import parse
from extractor.schema import Mention, Relation
from extractor.training.evaluate.cuts import Found
from extractor.training.evaluate.gold import MarkedText, Triple
from extractor.training.parser.attach import (
    ARGUMENTS,
    SUBJECT,
    Attached,
    Bounds,
    ParsedBuilder,
    attachments,
    decided,
)
from extractor.training.parser.eojeols import bounds_of, eojeols_of
from extractor.training.parser.vocabulary import Floats
from extractor.training.relations.samples import read_docs, triple_of

if TYPE_CHECKING:
    from extractor.training.parser.parsing import Parser

Row = tuple[Triple, Features]


@dataclass(frozen=True, slots=True)
class Way:
    """How phrases are attached.

    Attributes:
        least: the chance from which the parser decides, 0 to 1; None means the rules alone.
        subjects: whether it decides on subjects too.
        left: whether it decides on nothing but the phrases that the rules give to no predicate.
    """

    least: float | None = None
    subjects: bool = True
    left: bool = False


RULES = Way()


@dataclass(frozen=True, slots=True)
class Parsed:
    """A sentence with its eojeols, and the chances of their heads."""

    sentence: Sentence
    bounds: Bounds
    chances: Floats


@dataclass(frozen=True, slots=True)
class Reading:
    """A marked text with the mentions that the pipeline finds, and its sentences."""

    marked: MarkedText
    mentions: Sequence[Mention]
    sentences: Sequence[Parsed]


def read_texts(marked: Sequence[MarkedText], parser: Parser, model: Path | None) -> list[Reading]:
    """The texts with predicted mentions, their sentences parsed.

    Raises:
        ResourceError: there is no tagger in the folder ``model``.
    """
    docs = read_docs(Extractor(model), [one.text for one in marked])
    return [
        Reading(one, get_mentions(doc), [_parsed(sentence, parser) for sentence in read(doc)])
        for one, doc in zip(marked, docs, strict=True)
    ]


def _parsed(sentence: Sentence, parser: Parser) -> Parsed:
    bounds = bounds_of(sentence.text, sentence.start, sentence.end)
    return Parsed(sentence, bounds, parser.chances(eojeols_of(sentence.morphemes, bounds)))


def found_by(readings: Sequence[Reading], way: Way) -> list[Found]:
    """The triples of all texts, with the confidence that the shipped weights give them."""
    return [(reading.marked, list(_triples(reading, way))) for reading in readings]


def _triples(reading: Reading, way: Way) -> Iterator[Triple]:
    for parsed in reading.sentences:
        for found in _described(parsed, way, agreement=False):
            yield triple_of(weighed(parsed.sentence, *found), reading.mentions)


def rows(reading: Reading, way: Way, *, agreement: bool = False) -> list[Row]:
    """The triples of a text with their features, on request with how far the parser agrees."""
    return [
        (triple_of(relation, reading.mentions), features)
        for parsed in reading.sentences
        for relation, features in _described(parsed, way, agreement=agreement)
    ]


def moved(readings: Sequence[Reading], way: Way) -> tuple[int, int]:
    """How many phrases the rules attach, and how many of them the parser moves elsewhere.

    Only phrases that the parser may decide on are counted.
    """
    total = others = 0
    for reading in readings:
        for parsed in reading.sentences:
            _, clauses, attached = _clauses(parsed, RULES)
            own = decided(attached, way.least or 0.0, subjects=way.subjects)
            for clause in clauses:
                for phrase in _own_phrases(clause):
                    if phrase in attached and phrase.role in {*ARGUMENTS, SUBJECT}:
                        total += 1
                        others += own.get(phrase, clause.predicate) is not clause.predicate
    return total, others


def _described(parsed: Parsed, way: Way, *, agreement: bool) -> Iterator[tuple[Relation, Features]]:
    if len(parsed.sentence.mentions) < 2:
        return
    nodes, clauses, attached = _clauses(parsed, way)
    carry(parsed.sentence, clauses)
    for relation, features in described(parsed.sentence, nodes, clauses):
        more = _agreement(relation, clauses, attached) if agreement else {}
        yield relation, features | more


def _clauses(parsed: Parsed, way: Way) -> tuple[list[Node], list[Clause], Attached]:
    nodes = parse(parsed.sentence)
    attached = attachments(nodes, parsed.bounds, parsed.chances)
    if way.least is None:
        return nodes, clauses_of(nodes), attached
    own = decided(attached, way.least, subjects=way.subjects)
    if way.left:
        taken = _taken(parsed)
        own = {phrase: one for phrase, one in own.items() if phrase.end not in taken}
    return nodes, clauses_of(nodes, ParsedBuilder(attached=own)), attached


def _taken(parsed: Parsed) -> set[int]:
    """Where the phrases end that the rules give to a predicate; their starts may be widened."""
    clauses = clauses_of(parse(parsed.sentence))
    return {
        phrase.end
        for clause in clauses
        for phrase in (clause.subject, clause.topic, *clause.arguments)
        if phrase is not None
    }


def _own_phrases(clause: Clause) -> list[Phrase]:
    subject = [clause.subject] if clause.subject is not None and clause.own_subject else []
    return [*subject, *clause.arguments]


def _agreement(relation: Relation, clauses: Sequence[Clause], attached: Attached) -> Features:
    """The chance that each side's phrase hangs on the predicate that tells the triple."""
    clause = clause_of(clauses, relation.predicate, relation.start, relation.end)
    found: Features = {}
    for side, index in (("subject", relation.subject), ("object", relation.object)):
        phrases = _own_phrases(clause) if clause is not None else []
        phrase = next((one for one in phrases if index in one.members), None)
        if clause is not None and phrase in attached:
            found[f"parser {side}"] = attached[phrase].get(clause.predicate, 0.0)
            found[f"parsed {side}"] = 1.0
    return found
