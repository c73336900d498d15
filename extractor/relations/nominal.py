"""Events that a verbal noun tells with its genitive: 러시아의 우크라이나 침공, 미국의 대러 제재."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product
from typing import Final

from extractor.relations.lexicon import Sense, meeting_nouns, senses
from extractor.relations.nodes import Node, Phrase, Sentence
from extractor.relations.triples import Triple
from extractor.schema import Event, Label

_CONFIDENCE: Final = 0.6
_TOLD_BY_NOUNS: Final = frozenset(
    {
        Event.ASSAULT,
        Event.SANCTION,
        Event.COERCE,
        Event.CONSULT,
        Event.SUPPORT,
        Event.ACCUSE,
        Event.AID,
        Event.MOBILIZE,
        Event.TRANSACT,
        Event.COOPERATE,
        Event.REJECT,
        Event.COMPETE,
    }
)


def find_nominal(sentence: Sentence, nodes: Sequence[Node]) -> Iterator[Triple]:
    """A verbal noun with 의 before it and the one it is done to right in front."""
    for node in nodes:
        if not isinstance(node, Phrase) or node.members:
            continue
        sense = _sense(node)
        if sense is None:
            continue
        agents, targets = _sides(node, sense)
        for agent, target in product(agents, targets):
            one, other = sentence.mentions[agent], sentence.mentions[target]
            if one.text != other.text:
                start, end = min(one.start, other.start), max(node.end, one.end, other.end)
                yield Triple(
                    agent, sense.event, target, node.head, start, end, "noun:genitive", _CONFIDENCE
                )


def _sense(phrase: Phrase) -> Sense | None:
    for count in (2, 1):
        found = senses().get("".join(phrase.nouns[-count:]) + "하다", ())
        for sense in found:
            if sense.event in _TOLD_BY_NOUNS and sense.subject == "nom" and not sense.verb_only:
                return sense
    return None


def _sides(phrase: Phrase, sense: Sense) -> tuple[Sequence[int], Sequence[int]]:
    before = phrase.genitive
    if before is None:
        return (), ()
    if phrase.head in meeting_nouns()["spoken"] and before.kind == Label.LOCATION:
        return (), ()  # 중국과 일본의 통화: a currency
    if before.role == "gen" and "com" in sense.objects:
        # 푸틴과 바이든의 제네바 회담: those who meet are joined, the place is no side
        return (before.members[:1], before.members[1:]) if len(before.members) > 1 else ((), ())
    if before.role == "gen":
        return before.members, phrase.modifiers
    if before.role == "about-of" and before.genitive is not None and "com" not in sense.objects:
        return before.genitive.members, before.members
    return (), ()
