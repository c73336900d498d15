"""The date and the place that a sentence gives for one of its clauses."""

from __future__ import annotations

from collections.abc import Collection

from extractor.relations.nodes import Clause, Sentence
from extractor.schema import DATE_LABELS, Label


def date_of(sentence: Sentence, clause: Clause, since: int | None = None) -> int | None:
    """The date or time that stands inside the clause, the last one before its verb.

    ``since`` is the offset from which it counts, if not from the clause's own start.

    In 대변인은 20일 [바이든이 … 만나기로 했다고] 밝혔다 the date stands outside of the inner
    clause, so it belongs to the outer one; in …했다고 25일 밝혔다 likewise.
    """
    first = _span_start(sentence, clause) if since is None else since
    lead = _leading_date(sentence)
    best: int | None = None
    for index, mention in sentence.mentions.items():
        inside = first <= mention.start < clause.predicate.start
        shared = index == lead or mention.start >= clause.since
        dated = mention.label in DATE_LABELS and not mention.value.startswith("P")
        if dated and inside and shared:
            best = index  # 징역 18년 is how long, not when
    return best


def _leading_date(sentence: Sentence) -> int | None:
    """The date that opens the sentence counts for all of its clauses."""
    for index, mention in sentence.mentions.items():
        if not sentence.words(sentence.start, mention.start).strip():
            return index if mention.label in DATE_LABELS else None
    return None


def _span_start(sentence: Sentence, clause: Clause) -> int:
    """A clause that is the sentence's own reaches back to its start."""
    subject = clause.subject
    if subject is not None and subject.role == "top" and not clause.own_subject:
        return min(clause.start, subject.start, _fronted(sentence, subject.start))
    return _fronted(sentence, clause.start)


def _fronted(sentence: Sentence, start: int) -> int:
    """20일 바이든이 …: a date right before the clause, or at the head of the sentence."""
    for mention in sentence.mentions.values():
        if mention.label in DATE_LABELS and mention.end <= start:
            between = sentence.words(mention.end, start)
            lead = not sentence.words(sentence.start, mention.start).strip()
            if lead and not any(mark in between for mark in '“"') and len(between) < 30:
                return mention.start
    return start


def place_of(sentence: Sentence, clause: Clause, taken: Collection[int]) -> int | None:
    """The place with 에서 among the clause's arguments."""
    for phrase in clause.arguments:
        if phrase.role in {"place", "place-of"}:
            for index in [*phrase.members, *phrase.modifiers]:
                if index not in taken and sentence.mentions[index].label is Label.LOCATION:
                    return index
    return None
