"""What a sentence takes over from the one before: the topic, where its own subject is dropped.

Korean leaves out a subject that goes on from sentence to sentence (Givón's topic continuity;
zero anaphora). It is looked for in the sentence before alone, and only inside of a paragraph.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from extractor.relations.clauses import clauses_of
from extractor.relations.lexicon import particles
from extractor.relations.nodes import CARRIED, Clause, Ending, Phrase, Sentence
from extractor.relations.parse import parse
from extractor.relations.quotes import quotations
from extractor.relations.running import with_speakers
from extractor.resources import countries
from extractor.schema import Label, Morpheme

_EMBEDDED: Final = frozenset({Ending.ADNOMINAL, Ending.CONDITIONAL})
_TOPICS: Final = frozenset({"은", "는", "ᆫ"})


def with_topics(sentences: Iterable[Sentence]) -> Iterator[Sentence]:
    """The sentences of an article; those without a topic of their own get that before them.

    The sentences of a quotation that runs on get its speaker. The mention of the topic is
    among the mentions of such a sentence, although it stands outside of it.
    """
    before: Sentence | None = None
    for sentence in with_speakers(sentences):
        carries = sentence.topic is None and before is not None and _goes_on(before, sentence)
        yield _with_topic(before, sentence) if before is not None and carries else sentence
        before = sentence


def _goes_on(before: Sentence, sentence: Sentence) -> bool:
    """Whether a sentence stands in the same paragraph, turns to nothing else, names no topic."""
    if "\n" in sentence.text[before.start : sentence.start] or not sentence.mentions:
        return False
    words = sentence.words(sentence.start, sentence.end).lstrip()
    if words.startswith(tuple(particles()["turns"])):
        return False
    quoted = quotations(sentence)
    return not any(
        _marks_topic(left, right)
        for left, right in pairwise(sentence.morphemes)
        if not any(start <= right.start < end for start, end in quoted)
    )


def _marks_topic(before: Morpheme, particle: Morpheme) -> bool:
    """은 or 는 behind a noun, or behind 에서 (사회에서는); behind 에 or an ending it is none."""
    if particle.tag != "JX" or before.tag.startswith(("E", "NNB")):
        return False
    acts = before.form == "에서" or not before.tag.startswith("J")
    return acts and particle.form in (_TOPICS | {"도"} if before.form == "에서" else _TOPICS)


def _with_topic(before: Sentence, sentence: Sentence) -> Sentence:
    nodes = parse(before)
    topic = topic_of(before, clauses_of(nodes))
    if topic is None or topic not in before.mentions or not before.holds(before.mentions[topic]):
        return sentence
    mentions = {topic: before.mentions[topic], **sentence.mentions}
    return replace(sentence, topic=topic, mentions=mentions)


def topic_of(sentence: Sentence, clauses: Sequence[Clause]) -> int | None:
    """The one person or body that a sentence is about: the subject of its last clause.

    None where that is several, nobody named, or where other subjects act in the sentence too.
    """
    main = _main(clauses)
    subject = main[-1].subject if main else None
    if subject is None or subject.quote or len(subject.members) != 1:
        return None
    if subject.role == "nom" and any(c.subject not in {None, subject} for c in main):
        return None
    mention = sentence.mentions[subject.members[0]]
    acts = mention.label in {Label.PERSON, Label.ORGANIZATION} or mention.text in countries()
    return subject.members[0] if acts else None


def _main(clauses: Sequence[Clause]) -> list[Clause]:
    return [c for c in clauses if c.predicate.quote == 0 and c.predicate.ending not in _EMBEDDED]


def carry(sentence: Sentence, clauses: Sequence[Clause]) -> None:
    """Give the topic of the sentence before to the main clauses, where none has a subject.

    What is embedded or inside of a quotation stays as it is.
    """
    if sentence.topic is None:
        return
    topic = sentence.mentions[sentence.topic]
    phrase = Phrase(topic.start, topic.end, CARRIED, "", [sentence.topic], kind=topic.label)
    main = _main(clauses)
    if all(clause.subject is None for clause in main):
        for clause in main:
            clause.subject = phrase
