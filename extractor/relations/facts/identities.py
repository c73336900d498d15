"""What one is to another: A는 B의 장남이다, B의 자회사다, B의 회원국이 됐다."""

from __future__ import annotations

from collections.abc import Iterator, Set
from typing import Final

from extractor.relations.facts.rows import Told, labelled
from extractor.relations.lexicon import facts, kinship
from extractor.relations.nodes import COPULA, Clause, Phrase, Sentence
from extractor.schema import Fact, Label

_BELONGING: Final = {
    "member_nouns": (Fact.MEMBER_OF, {Label.LOCATION, Label.ORGANIZATION}, {Label.ORGANIZATION}),
    "parts_of_bodies": (Fact.PART_OF, {Label.ORGANIZATION}, {Label.ORGANIZATION}),
    "parts_of_lands": (Fact.PART_OF, {Label.LOCATION}, {Label.LOCATION}),
}
"""For each list of nouns in facts.yaml the relation, and the labels of its two sides."""


def complement(clause: Clause) -> Phrase | None:
    """What the subject is or becomes: 그는 대통령이다, 대통령이 되었다."""
    if clause.predicate.lemma == COPULA:
        return clause.with_role("bare")
    becomes = clause.predicate.lemma in facts()["becoming"]
    return clause.with_role("comp") if becomes else None


def find_identities(sentence: Sentence, clause: Clause) -> Iterator[Told]:
    """Kinship, member_of and part_of of a clause that says what one is."""
    phrase = complement(clause)
    if phrase is None:
        return
    if phrase.head in kinship():
        yield from _kin(sentence, clause, phrase)
    for nouns, (relation, parts, wholes) in _BELONGING.items():
        if phrase.head in facts()[nouns]:
            for part in labelled(sentence, clause.subject, *parts):
                for whole in _owners(sentence, phrase, wholes):
                    yield Told(part, relation, whole, phrase.head)


def _kin(sentence: Sentence, clause: Clause, phrase: Phrase) -> Iterator[Told]:
    relation, inverse = kinship()[phrase.head]
    for person in labelled(sentence, clause.subject, Label.PERSON):
        for other in _owners(sentence, phrase, {Label.PERSON}):
            yield Told(other, relation, person, phrase.head)
            yield Told(person, inverse, other, phrase.head)


def _owners(sentence: Sentence, phrase: Phrase, labels: Set[Label]) -> list[int]:
    """Whose something is: 나토 회원국, 나토의 31번째 회원국."""
    before = phrase.genitive.members if phrase.genitive is not None else []
    mentions = [*phrase.modifiers, *before]
    return [index for index in mentions if sentence.mentions[index].label in labels]
