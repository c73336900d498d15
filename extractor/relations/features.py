"""What is known of a triple's making, in numbers: from these its confidence is told.

Each feature is about 0 to 1, or one of several names of which one is 1: ``ending=adnominal``.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from operator import attrgetter
from typing import Final, NamedTuple

from extractor.relations.confidence import RULE
from extractor.relations.lexicon import senses
from extractor.relations.nodes import Clause, Phrase, Sentence, Voice
from extractor.relations.triples import Triple
from extractor.resources import load_yaml
from extractor.schema import Label, Mention, Modality, Polarity

Features = dict[str, float]

_SUREST: Final = 0.99
"""Confidence of a mention beyond which it is as good as certain."""
_FAR: Final = 5.0
"""By what distances, as ln(1 + characters), are divided: 150 characters are far."""
_MANY: Final = 5


def clause_of(clauses: Sequence[Clause], lemma: str, start: int, end: int) -> Clause | None:
    """The clause that tells a triple, by its predicate and evidence; None where no clause does."""
    for clause in reversed(clauses):
        predicate = clause.predicate
        inside = start <= predicate.start and predicate.close <= end
        if inside and predicate.lemma == lemma:
            return clause
    return None


def describe(
    sentence: Sentence, clauses: Sequence[Clause], triples: Sequence[Triple]
) -> list[Features]:
    """The features of all triples of a sentence, in order; linear in their number.

    Args:
        sentence: where they were found.
        clauses: the clauses of the sentence.
        triples: the triples, their confidence the one of their rules.
    """
    company = _Company(
        sorted(mention.start for mention in sentence.mentions.values()),
        Counter(_pair(one) for one in triples),
        Counter((one.predicate, one.rule) for one in triples),
    )
    return [_describe(sentence, clauses, triple, company) for triple in triples]


class _Company(NamedTuple):
    """What stands beside a triple: where mentions start, who and what is in triples how often."""

    starts: list[int]
    pairs: Counter[frozenset[int]]
    told: Counter[tuple[str, str]]


def _pair(triple: Triple) -> frozenset[int]:
    return frozenset((triple.subject, triple.object))


def _describe(
    sentence: Sentence, clauses: Sequence[Clause], triple: Triple, company: _Company
) -> Features:
    clause = clause_of(clauses, triple.predicate, triple.start, triple.end)
    pair = sentence.mentions[triple.subject], sentence.mentions[triple.object]
    found = {"prior": _log_odds(triple.confidence) / 2}  # confidence.py reads it back
    found.update(_length(sentence, clauses))
    found.update(_labels(triple.relation, *pair))
    found.update(_distances(company.starts, *pair))
    found.update(_beside(triple, company))
    found.update(dict.fromkeys(_marks(sentence, triple, clause), 1.0))
    if clause is not None:
        found.update(_clause(clause, clauses, *pair))
    return found


def rule_name(triple: Triple) -> str:
    """The rule, a fact's predicate left out (fact:태어나다)."""
    family = triple.rule.partition(":")[0]
    return f"{family}:stated" if triple.rule == f"{family}:{triple.predicate}" else triple.rule


def _length(sentence: Sentence, clauses: Sequence[Clause]) -> Features:
    return {
        "length": math.log1p(len(sentence.morphemes)) / _FAR,
        "clauses": min(len(clauses), _MANY) / _MANY,
        "mentions": math.log1p(len(sentence.mentions)) / _FAR,
    }


def _labels(relation: str, subject: Mention, target: Mention) -> Features:
    allowed = _signatures().get(relation) or _signatures()["event"]
    agree = subject.label in allowed["subject"] and target.label in allowed["object"]
    odds = sorted(_log_odds(one.confidence) / 3 for one in (subject, target))
    return {
        "labels agree": float(agree),
        "unsurer mention": odds[0],
        "surer mention": odds[1],
        f"subject={subject.label}": 1.0,
        f"object={target.label}": 1.0,
        "nested": float(subject.within is not None or target.within is not None),
    }


@cache
def _signatures() -> dict[str, dict[str, list[str]]]:
    found: dict[str, dict[str, list[str]]] = load_yaml("signatures.yaml")
    return found


def _distances(starts: Sequence[int], subject: Mention, target: Mention) -> Features:
    left, right = sorted((subject, target), key=lambda mention: mention.start)
    between = max(0, bisect_left(starts, right.start) - bisect_left(starts, left.end))
    return {
        "apart": _distance(left.end, right.start),
        "names between": min(between, _MANY) / _MANY,
        "object first": float(target.start < subject.start),
    }


def _beside(triple: Triple, company: _Company) -> Features:
    """Whether the pair has further triples, and how many more the same words tell."""
    rivals = company.pairs[_pair(triple)] - 1
    joined = company.told[triple.predicate, triple.rule] - 1
    return {"rivals": float(rivals > 0), "joined": min(joined, _MANY) / _MANY}


def _marks(sentence: Sentence, triple: Triple, clause: Clause | None) -> Iterator[str]:
    """The features that are there or not."""
    rule = rule_name(triple)
    yield from (f"family={rule.partition(':')[0]}", f"{RULE}{rule}", f"relation={triple.relation}")
    for side, index in (("subject", triple.subject), ("object", triple.object)):
        yield f"{side} particle={_particle(sentence, index, clause)}"
    if triple.polarity is Polarity.NEGATIVE:
        yield "negative"
    if triple.modality is not Modality.ASSERTED:
        yield from ("not asserted", f"modality={triple.modality}")
    for name in ("attributed_to", "date", "place"):
        if getattr(triple, name) is not None:
            yield name


def _particle(sentence: Sentence, index: int, clause: Clause | None) -> str:
    """The particle behind a mention, or behind the phrase that it stands for in the clause."""
    phrase = _phrase_of(index, clause) if clause is not None else None
    end = sentence.mentions[index].end if phrase is None else phrase.end
    at = bisect_left(sentence.morphemes, end, key=attrgetter("start"))
    behind = sentence.morphemes[at : at + 1]
    starts = bool(behind) and behind[0].start == end and behind[0].tag.startswith("J")
    return behind[0].tag if starts else "none"


def _phrase_of(index: int, clause: Clause) -> Phrase | None:
    around = (clause.subject, *clause.arguments, *clause.shared, clause.topic, clause.head)
    return next((one for one in around if one is not None and index in one.members), None)


def _clause(
    clause: Clause, clauses: Sequence[Clause], subject: Mention, target: Mention
) -> Features:
    predicate = clause.predicate
    after = len(clauses) - 1 - clauses.index(clause)
    found = {
        "subject to predicate": _distance(subject.end, predicate.start),
        "object to predicate": _distance(target.end, predicate.start),
        "depth": min(after, _MANY) / _MANY,
        "passive": float(predicate.voice is Voice.PASSIVE),
        "quoted": float(predicate.quote > 0),
        "own subject": float(clause.own_subject),
        "subject is head": float(clause.subject is not None and clause.subject is clause.head),
        "senses": min(len(senses().get(predicate.lemma, ())), _MANY) / _MANY,
        f"ending={predicate.ending}": 1.0,
    }
    place = {Label.LOCATION} & {subject.label, target.label}
    return found | {"place acts": float(bool(place))}


def _distance(start: int, end: int) -> float:
    return math.log1p(max(0, end - start)) / _FAR


def _log_odds(probability: float) -> float:
    kept = min(max(probability, 1 - _SUREST), _SUREST)
    return math.log(kept / (1 - kept))
