"""All triples of an article, sentence by sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict, replace
from typing import Final

from extractor.relations.clauses import clauses_of
from extractor.relations.confidence import confidence
from extractor.relations.context import carry
from extractor.relations.edges import cut_at_mentions
from extractor.relations.events import find_events
from extractor.relations.facts import find_facts
from extractor.relations.features import Features, describe
from extractor.relations.meetings import find_meetings
from extractor.relations.nodes import Clause, Node, Sentence
from extractor.relations.nominal import find_nominal
from extractor.relations.parse import parse
from extractor.relations.quotes import opened_before
from extractor.relations.triples import Triple
from extractor.schema import Anaphor, Event, Fact, Mention, Morpheme, Relation

_OF_SUBJECT: Final = "clause:top+"
_OF_PRONOUN: Final = "clause:pronoun+"


def sentences_of(
    text: str,
    bounds: Sequence[tuple[int, int]],
    morphemes: Sequence[Morpheme],
    mentions: Sequence[Mention],
    anaphors: Sequence[Anaphor] = (),
) -> Iterator[Sentence]:
    """The sentences of an article with their morphemes and mentions.

    ``bounds`` are the character offsets of each sentence, in order; ``anaphors`` what stands for
    a person named elsewhere.
    """
    by_sentence: dict[int, dict[int, Mention]] = {}
    for index, mention in enumerate(mentions):
        by_sentence.setdefault(mention.sentence, {})[index] = mention
    position = 0
    opened = opened_before(text, bounds)
    for number, (start, end) in enumerate(bounds):
        first = position
        while position < len(morphemes) and morphemes[position].start < end:
            position += 1
        found = by_sentence.get(number, {})
        inside = cut_at_mentions(text, morphemes[first:position], found)
        meant = _meant(anaphors, start, end)
        others = {index: mentions[index] for chances in meant.values() for index in chances}
        yield Sentence(
            number, text, start, end, inside, {**others, **found}, opened[number], anaphors=meant
        )


def _meant(
    anaphors: Sequence[Anaphor], start: int, end: int
) -> dict[tuple[int, int], dict[int, float]]:
    """Whom the pronouns of a sentence mean, with the chance of each."""
    meant: dict[tuple[int, int], dict[int, float]] = {}
    for found in anaphors:
        if start <= found.start < end:
            meant.setdefault((found.start, found.end), {})[found.mention] = found.score
    return meant


def find_relations(sentence: Sentence) -> list[Relation]:
    """The triples of a sentence, facts first, each pair and relation once.

    Raises:
        ResourceError: the weights of their confidence are missing or damaged.
    """
    return [weighed(sentence, *found) for found in find_described(sentence)]


def weighed(sentence: Sentence, relation: Relation, features: Features) -> Relation:
    """A triple with the confidence that its features tell, its pronouns counted in.

    Raises:
        ResourceError: the weights of the confidence are missing or damaged.
    """
    return _through_pronouns(sentence, replace(relation, confidence=confidence(features)))


def _through_pronouns(sentence: Sentence, relation: Relation) -> Relation:
    """A triple holds no surer than its pronouns mean whom they are read as."""
    chance = sentence.chance(relation.subject)
    rule = relation.rule.replace(_OF_SUBJECT, _OF_PRONOUN) if chance < 1 else relation.rule
    sure = relation.confidence * chance * sentence.chance(relation.object)
    return replace(relation, rule=rule, confidence=round(sure, 4))


def find_described(sentence: Sentence) -> list[tuple[Relation, Features]]:
    """The triples with the confidence that their rule has by itself, and their features."""
    if len(sentence.mentions) < 2:
        return []
    return described(sentence, *read_clauses(sentence))


def described(
    sentence: Sentence, nodes: Sequence[Node], clauses: Sequence[Clause]
) -> list[tuple[Relation, Features]]:
    """The triples that these clauses tell, as `find_described` gives them."""
    triples = [
        *find_facts(sentence, nodes, clauses),
        *find_events(sentence, nodes, clauses),
        *find_meetings(sentence, nodes),
        *find_nominal(sentence, nodes),
    ]
    unique: dict[tuple[int, str, int], Triple] = {}
    for triple in triples:
        if _is_same(sentence, triple):
            continue
        one, other = (_outermost(sentence, index) for index in (triple.subject, triple.object))
        key = (one, triple.relation, other)
        rival = unique.get(key)
        if rival is None or rival.confidence < triple.confidence:
            unique[key] = triple
    told = {(t.subject, t.object) for t in unique.values() if t.relation != Event.OTHER}
    kept = [  # 교수로 부임했다: that somebody holds a post says more than that something was done
        triple
        for triple in unique.values()
        if triple.relation != Event.OTHER or (triple.subject, triple.object) not in told
    ]
    found = (Relation(sentence=sentence.number, **asdict(triple)) for triple in kept)
    return list(zip(found, describe(sentence, clauses, kept), strict=True))


def read_clauses(sentence: Sentence) -> tuple[list[Node], list[Clause]]:
    """The phrases and predicates of a sentence, and its clauses with their arguments."""
    nodes = parse(sentence)
    clauses = clauses_of(nodes)
    carry(sentence, clauses)
    return nodes, clauses


def _outermost(sentence: Sentence, index: int) -> int:
    """The mention that names the same and holds this one: 예멘 후티 반군 for 후티 반군."""
    mention = sentence.mentions[index]
    within = mention.within
    if within not in sentence.mentions or mention.entity is None:
        return index
    same = sentence.mentions[within].entity == mention.entity
    return _outermost(sentence, within) if same else index


def _is_same(sentence: Sentence, triple: Triple) -> bool:
    """Nobody does something to himself; two names of one thing tell only that."""
    one, other = sentence.mentions[triple.subject], sentence.mentions[triple.object]
    known = one.entity is not None and one.entity == other.entity
    return known and triple.relation != Fact.ALSO_KNOWN_AS
