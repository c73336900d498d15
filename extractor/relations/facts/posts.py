"""Posts that a predicate gives: …으로 임명되었다, …에 취임했다, …의 대표이다, …에 입사했다."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from extractor.relations.facts.identities import complement
from extractor.relations.facts.rows import Told, labelled
from extractor.relations.lexicon import facts
from extractor.relations.nodes import Clause, Phrase, Sentence, Voice
from extractor.resources import countries, load_yaml
from extractor.schema import Fact, Label


def find_about_posts(sentence: Sentence, clause: Clause) -> Iterator[Told]:
    """position_held and affiliated_with of one clause."""
    lemma = clause.predicate.lemma
    people = labelled(sentence, clause.subject, Label.PERSON)
    if lemma in facts()["joining"]:
        yield from _joined(sentence, clause, people)
    elif lemma in facts()["leading"]:
        for body in labelled(sentence, clause.with_role("acc"), Label.ORGANIZATION):
            yield from (Told(person, Fact.AFFILIATED_WITH, body) for person in people)
    elif (phrase := complement(clause)) is not None:
        yield from _posts(sentence, phrase, [] if _is_quoted_apart(clause) else people)
    elif lemma in facts()["appointing"]:
        if clause.predicate.voice is Voice.ACTIVE:
            people = labelled(sentence, clause.with_role("acc"), Label.PERSON) or people
        for role in ("ins", "goal", "as", "acc"):
            yield from _posts(sentence, clause.with_role(role), people)
    if lemma in facts()["working"]:
        for body in labelled(sentence, clause.with_role("place"), Label.ORGANIZATION):
            yield from (Told(person, Fact.AFFILIATED_WITH, body) for person in people)


@cache
def _local_heads() -> frozenset[str]:
    """Titles of whoever heads the place before them: 시장, 도지사."""
    return frozenset(load_yaml("contexts.yaml")["fused_heads"])


def _is_quoted_apart(clause: Clause) -> bool:
    """그는 “강한 선수니까”라고 말했다: what is quoted is not said of the speaker."""
    return clause.subject is not None and clause.subject.quote != clause.predicate.quote


def _joined(sentence: Sentence, clause: Clause, people: Sequence[int]) -> Iterator[Told]:
    for role in ("goal", "ins", "acc"):
        for body in labelled(sentence, clause.with_role(role), Label.ORGANIZATION):
            yield from (Told(person, Fact.AFFILIATED_WITH, body) for person in people)


def _posts(sentence: Sentence, phrase: Phrase | None, people: Sequence[int]) -> Iterator[Told]:
    """As many titles as people go one by one (각각 대표와 대변인에); else all hold the last."""
    titles = labelled(sentence, phrase, Label.TITLE)
    if phrase is None or not titles or sentence.mentions[phrase.members[-1]].label != Label.TITLE:
        return
    if 1 < len(people) == len(titles):
        for person, title in zip(people, titles, strict=True):
            yield Told(person, Fact.POSITION_HELD, title)
        return
    for person in people:
        yield Told(person, Fact.POSITION_HELD, titles[-1])
        owners = phrase.genitive.members if phrase.genitive is not None else []
        for index in (*phrase.inside, *owners):
            mention = sentence.mentions[index]
            governed = mention.label is Label.LOCATION and (
                mention.text in countries() or sentence.mentions[titles[-1]].text in _local_heads()
            )
            if mention.label is Label.ORGANIZATION or governed:
                yield Told(person, Fact.AFFILIATED_WITH, index)
