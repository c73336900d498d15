"""The words of a sentence that decided how a clause is read."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import Final, NamedTuple

from extractor.relations.endings import tail_of
from extractor.relations.factuality import modality_in_chain, polarity_of
from extractor.relations.lexicon import factuality_patterns, speech
from extractor.relations.nodes import Clause, Ending, Node, Phrase, Predicate, Sentence
from extractor.relations.roles import role_at
from extractor.schema import Modality, Polarity

_SOURCE: Final = "source"


class Sign(NamedTuple):
    """``tells`` a polarity, a modality or ``attribution``; ``words`` stand in the text."""

    tells: str
    words: str


def particle_of(sentence: Sentence, phrase: Phrase) -> str:
    """The particles right behind a phrase, with a verb that belongs to them (에 대해)."""
    morphemes = sentence.morphemes
    index = bisect_left(morphemes, phrase.end, key=attrgetter("start"))
    _, after = role_at(morphemes, index)
    return sentence.words(phrase.end, morphemes[after - 1].end) if after > index else ""


def signs_of(sentence: Sentence, clause: Clause) -> Iterator[Sign]:
    """What makes a clause negative or other than asserted; nothing where it is plainly so."""
    predicate = clause.predicate
    if polarity_of(predicate) is Polarity.NEGATIVE:
        words = _adverb(sentence, predicate) or _matched(sentence, predicate, Polarity.NEGATIVE)
        yield Sign(Polarity.NEGATIVE, words)
    modality = modality_in_chain(clause, clause.after)
    if modality is not Modality.ASSERTED:
        yield Sign(modality, _modal(sentence, clause, modality))


def attribution_sign(
    sentence: Sentence,
    nodes: Sequence[Node],
    clauses: Sequence[Clause],
    clause: Clause,
    speaker: int | None,
) -> list[Sign]:
    """The verb of speech, or the particle of a source, by which a clause is attributed."""
    if speaker is None:
        return []
    for report in clauses[clauses.index(clause) + 1 :]:
        said = report.predicate.lemma in speech() and report.subject is not None
        if said and report.subject is not None and speaker in report.subject.members:
            words = sentence.words(report.predicate.start, report.predicate.close)
            return [Sign("attribution", words)]
    for node in nodes:
        if isinstance(node, Phrase) and node.role == _SOURCE and speaker in node.members:
            return [Sign("attribution", particle_of(sentence, node))]
    return []


def _modal(sentence: Sentence, clause: Clause, modality: Modality) -> str:
    """In the clause's own ending, in its light verb, or in the clause that it is joined to."""
    predicate = clause.predicate
    words = _matched(sentence, predicate, modality)
    if words:
        return words
    if predicate.outlook == modality:
        return sentence.words(predicate.start, predicate.close)
    if modality is Modality.CONDITIONAL and predicate.ending is Ending.CONDITIONAL:
        return sentence.words(predicate.end, predicate.close)
    return _matched(sentence, clause.after.predicate, modality) if clause.after else ""


def _adverb(sentence: Sentence, predicate: Predicate) -> str:
    """안 or 못 before the stem."""
    if not predicate.negated:
        return ""
    before = [m for m in sentence.morphemes if m.end <= predicate.end and m.tag == "MAG"]
    return sentence.words(before[-1].start, before[-1].end) if before else ""


def _matched(sentence: Sentence, predicate: Predicate, kind: str) -> str:
    """The words of the tail in which a pattern of seeds/factuality.yaml is found."""
    found = (pattern.search(predicate.tail) for pattern in factuality_patterns(kind))
    match = next((one for one in found if one is not None), None)
    if match is None:
        return ""
    position, spans = 0, []
    for form, start, end in _tail(sentence, predicate):
        if position < match.end() and match.start() < position + len(form):
            spans.append((start, end))
        position += len(form) + 1
    return sentence.words(spans[0][0], max(end for _, end in spans)) if spans else ""


def _tail(sentence: Sentence, predicate: Predicate) -> Iterator[tuple[str, int, int]]:
    """The forms that make up the tail, each with its offsets."""
    morphemes = sentence.morphemes
    for after in range(1, len(morphemes)):
        here = morphemes[after - 1].end == predicate.end
        if here and tail_of(morphemes, after) == predicate.tail:
            left = len(predicate.tail)
            for morpheme in morphemes[after:]:
                if left <= 0:
                    return
                if not morpheme.tag.startswith("S"):
                    yield morpheme.form, morpheme.start, morpheme.end
                    left -= len(morpheme.form) + 1
            return
