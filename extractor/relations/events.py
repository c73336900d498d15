"""Clauses → event triples, by the senses of their predicates."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product
from typing import Final

from extractor.relations.attribution import speakers
from extractor.relations.circumstances import date_of, place_of
from extractor.relations.factuality import modality_in_chain, polarity_of
from extractor.relations.heads import senses_of
from extractor.relations.lexicon import Sense, meeting_events, meeting_nouns
from extractor.relations.meetings import modality_behind
from extractor.relations.nodes import Clause, Node, Sentence
from extractor.relations.sides import TOPIC_CONFIDENCE, Sides, sides_of
from extractor.relations.triples import Triple
from extractor.schema import Event, Label, Modality

ACTORS: Final = frozenset({Label.PERSON, Label.LOCATION, Label.ORGANIZATION, Label.TITLE})


def find_events(
    sentence: Sentence, nodes: Sequence[Node], clauses: Sequence[Clause]
) -> Iterator[Triple]:
    """The event triples of a sentence."""
    said_by = speakers(sentence, nodes, clauses)
    for clause, speaker in zip(clauses, said_by, strict=True):
        modality = modality_in_chain(clause, clause.after)
        told: list[Sides] = []
        for sense in senses_of(clause):
            sides = sides_of(clause, sense)
            if sides is None or any(set(sides.objects) & set(one.objects) for one in told):
                continue  # each sense has a party of its own (회사를 법원에 제소하다)
            told.append(sides)
            yield from _triples(sentence, clause, sense, sides, speaker, modality)
        yield from _partners(sentence, clause, speaker, told)


def _event(clause: Clause, sense: Sense) -> str:
    """The event of a sense; 결승에서 만나다 is to play against each other."""
    places = {phrase.head for phrase in clause.arguments if phrase.role == "place"}
    plays = sense.event == Event.CONSULT and places & set(meeting_nouns()["matches"])
    return Event.COMPETE if plays else sense.event


def _partners(
    sentence: Sentence, clause: Clause, speaker: int | None, told: Sequence[Sides]
) -> Iterator[Triple]:
    """바이든이 푸틴과 통화에서 …: the subject meets whom a noun of meeting names."""
    subject = clause.subject
    for phrase in clause.arguments:
        if phrase.partner is not None and subject is not None:
            both = len(phrase.partner.members) > 1  # 푸틴과 바이든과의 만남: no third party
            agents = phrase.partner.members[:1] if both else subject.members[:1]
            others = phrase.partner.members[1:] if both else phrase.partner.members
            if any(others == one.objects for one in told):
                continue  # the verb has said it (A와 협약에 서명하다)
            for person, other in product(agents, others):
                start = sentence.first_of(*(sentence.mentions[i].start for i in (person, other)))
                yield Triple(
                    person,
                    meeting_events()[phrase.head],
                    other,
                    phrase.head,
                    start,
                    max(phrase.end, sentence.mentions[person].end),
                    "noun:partner",
                    TOPIC_CONFIDENCE,
                    modality=modality_behind(sentence, phrase.end),
                    attributed_to=speaker if speaker not in {person, other} else None,
                )


def _triples(
    sentence: Sentence,
    clause: Clause,
    sense: Sense,
    sides: Sides,
    speaker: int | None,
    modality: Modality,
) -> Iterator[Triple]:
    end = clause.predicate.close
    for subject, target in product(sides.subjects, sides.objects):
        first, second = sentence.mentions[subject], sentence.mentions[target]
        if subject == target or first.text == second.text:
            continue
        if first.label not in ACTORS or second.label not in ACTORS:
            continue
        if sense.event == Event.STATE and second.label is Label.LOCATION:
            continue  # one speaks to somebody; 한반도에 is where
        yield Triple(
            subject,
            _event(clause, sense),
            target,
            clause.predicate.lemma,
            sentence.first_of(first.start, second.start, clause.predicate.start),
            max(end, first.end, second.end),
            sides.rule,
            sides.confidence,
            polarity_of(clause.predicate),
            modality,
            None if speaker in {subject, target} and speaker == target else speaker,
            date_of(sentence, clause),
            place_of(sentence, clause, {subject, target}),
        )
