"""Quotations that run on over several sentences, and who says them.

The speaker stands before the opening mark (그는 “…. …”라고 말했다) or behind the closing one
(“…. …”라고 그가 말했다); each of the sentences gets him as its topic.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from extractor.relations.clauses import clauses_of
from extractor.relations.lexicon import speech
from extractor.relations.nodes import SUBJECTS, Phrase, Sentence
from extractor.relations.parse import parse
from extractor.relations.quotes import runs_on


def with_speakers(sentences: Iterable[Sentence]) -> Iterator[Sentence]:
    """The sentences of an article; in a quotation that runs on, each with the speaker as topic."""
    run: list[Sentence] = []
    for sentence in sentences:
        if not (sentence.opened or runs_on(sentence)):
            yield sentence
            continue
        run.append(sentence)
        if not runs_on(sentence):
            yield from _told_by(run, _speaker(run))
            run = []
    yield from run


def _told_by(run: Sequence[Sentence], speaker: tuple[int, Sentence] | None) -> Iterator[Sentence]:
    if speaker is None:
        yield from run
        return
    index, source = speaker
    for sentence in run:
        mentions = {index: source.mentions[index], **sentence.mentions}
        yield replace(sentence, topic=index, mentions=mentions)


def _speaker(run: Sequence[Sentence]) -> tuple[int, Sentence] | None:
    """The mention of the speaker and the sentence that it stands in; None if nobody is named."""
    first, last = run[0], run[-1]
    outside = [n for n in parse(first) if isinstance(n, Phrase) and not n.quote]
    named = [phrase for phrase in outside if phrase.role in SUBJECTS and phrase.members]
    if named:
        return named[-1].members[0], first
    for clause in clauses_of(parse(last)):
        subject, said = clause.subject, clause.predicate.lemma in speech()
        if said and not clause.predicate.quote and subject is not None and subject.members:
            return subject.members[0], last
    return None
