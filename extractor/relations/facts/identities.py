"""What one is to another: A는 B의 장남이다, B의 자회사다, B의 회원국이 됐다."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractor.relations.facts.rows import Told, labelled
from extractor.relations.lexicon import facts, kinship
from extractor.relations.nodes import COPULA, Clause, Phrase, Sentence
from extractor.schema import Fact, Label

_BODIES = (Label.LOCATION, Label.ORGANIZATION)


def complement(clause: Clause) -> Phrase | None:
    """What the subject is or becomes: 그는 대통령이다, 대통령이 되었다."""
    if clause.predicate.lemma == COPULA:
        return clause.with_role("bare")
    becomes = clause.predicate.lemma in facts()["becoming"]
    return clause.with_role("comp") if becomes else None


def find_identities(sentence: Sentence, clause: Clause) -> Iterator[Told]:
    """Kinship, member_of, part_of and founded_by of a clause that says what one is."""
    phrase = complement(clause)
    if phrase is None:
        return
    words = facts()
    if phrase.head in kinship():
        yield from _kin(sentence, clause, phrase)
    elif phrase.head in words["member_nouns"]:
        yield from _belonging(sentence, clause, phrase, Fact.MEMBER_OF, _BODIES)
    elif phrase.head in words["parts_of_bodies"]:
        yield from _belonging(sentence, clause, phrase, Fact.PART_OF, (Label.ORGANIZATION,))
    elif phrase.head in words["parts_of_lands"]:
        yield from _belonging(sentence, clause, phrase, Fact.PART_OF, (Label.LOCATION,))


def _kin(sentence: Sentence, clause: Clause, phrase: Phrase) -> Iterator[Told]:
    relation, inverse = kinship()[phrase.head]
    for person in labelled(sentence, clause.subject, Label.PERSON):
        for other in _owners(sentence, phrase, (Label.PERSON,)):
            yield Told(other, relation, person, phrase.head)
            yield Told(person, inverse, other, phrase.head)


def _belonging(
    sentence: Sentence, clause: Clause, phrase: Phrase, relation: str, labels: Sequence[Label]
) -> Iterator[Told]:
    """The subject, of some labels, and the whole: a place of a place, a body of a body."""
    wholes = labels if relation == Fact.PART_OF else (Label.ORGANIZATION,)
    for part in labelled(sentence, clause.subject, *labels):
        for whole in _owners(sentence, phrase, wholes):
            yield Told(part, relation, whole, phrase.head)


def _owners(sentence: Sentence, phrase: Phrase, labels: Sequence[Label]) -> list[int]:
    """Whose something is: 나토 회원국, 나토의 31번째 회원국."""
    before = phrase.genitive.members if phrase.genitive is not None else []
    mentions = [*phrase.modifiers, *before]
    return [index for index in mentions if sentence.mentions[index].label in labels]
