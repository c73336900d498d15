"""Facts that a predicate tells: births and deaths, schools, founders, members, posts given."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from extractor.relations.attribution import speakers
from extractor.relations.facts.bodies import find_about_bodies
from extractor.relations.facts.identities import find_identities
from extractor.relations.facts.life import find_about_life
from extractor.relations.facts.posts import find_about_posts
from extractor.relations.facts.rows import Told
from extractor.relations.factuality import modality_in_chain, polarity_of
from extractor.relations.nodes import Clause, Ending, Node, Sentence
from extractor.relations.sides import CARRIED_CONFIDENCE
from extractor.relations.triples import Triple
from extractor.schema import Modality

_CONFIDENCE: Final = 0.8
_FINDERS: Final = (find_about_life, find_about_bodies, find_about_posts, find_identities)


def find_stated(
    sentence: Sentence, nodes: Sequence[Node], clauses: Sequence[Clause]
) -> Iterator[Triple]:
    """Fact triples of the clauses of a sentence, denied, planned and reported ones too."""
    said_by = speakers(sentence, nodes, clauses)
    for (clause, following), speaker in zip(pairwise([*clauses, None]), said_by, strict=True):
        if clause is None:
            continue
        modality = modality_in_chain(clause, following)
        if clause.predicate.ending is Ending.ADNOMINAL:
            speaker = None  # what is only said by the way is not what is reported
        for find in _FINDERS:
            for told in find(sentence, clause):
                if told.subject != told.target:
                    yield _triple(sentence, clause, told, speaker, modality)


def _triple(
    sentence: Sentence, clause: Clause, told: Told, speaker: int | None, modality: Modality
) -> Triple:
    one, other = sentence.mentions[told.subject], sentence.mentions[told.target]
    predicate = clause.predicate
    carried = sentence.topic in {told.subject, told.target}
    return Triple(
        told.subject,
        told.relation,
        told.target,
        told.words or predicate.lemma,
        sentence.first_of(one.start, other.start, predicate.start),
        max(one.end, other.end, predicate.close),
        "fact:carried" if carried else f"fact:{predicate.lemma}",
        CARRIED_CONFIDENCE if carried else _CONFIDENCE,
        polarity_of(predicate),
        modality,
        None if speaker == told.target else speaker,
    )
