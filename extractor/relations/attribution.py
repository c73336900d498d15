"""Who says so: the speaker of the reported speech that a clause stands in."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from extractor.relations.lexicon import speech
from extractor.relations.nodes import Clause, Ending, Node, Phrase, Sentence
from extractor.relations.quotes import runs_on

_OPENERS: Final = "“\"‘'"
_CLOSERS: Final = "”\"’'"
_SERIAL: Final = frozenset({"어", "아", "어서", "아서", "고"})


def speakers(
    sentence: Sentence, nodes: Sequence[Node], clauses: Sequence[Clause]
) -> list[int | None]:
    """For each clause the mention that it is attributed to; None where the article speaks."""
    source = _source(nodes)
    reports = [_speaker_of(sentence, clauses, number) for number in range(len(clauses))]
    running = sentence.topic if sentence.opened or runs_on(sentence) else None
    told = [speaker if speaker is not None else source for speaker in reports]
    return [
        running if speaker is None and clause.predicate.quote else speaker
        for speaker, clause in zip(told, clauses, strict=True)
    ]


def _source(nodes: Sequence[Node]) -> int | None:
    """The phrase before 에 따르면 speaks for the whole sentence."""
    for node in nodes:
        if isinstance(node, Phrase) and node.role == "source" and node.members:
            return node.members[0]
    return None


def _speaker_of(sentence: Sentence, clauses: Sequence[Clause], number: int) -> int | None:
    clause = clauses[number]
    quoted = False
    for before, report in pairwise(clauses[number:]):
        quoted = quoted or _is_quoted(sentence, clause, before, report)
        if quoted and report.predicate.lemma in speech():
            return _first_member(report, clause)
        ends = before.predicate.ending is Ending.FINAL
        if ends and not quoted and before.predicate.quote == 0:
            return None  # inside of a quotation one sentence may follow another
    return None


def _is_quoted(sentence: Sentence, clause: Clause, before: Clause, report: Clause) -> bool:
    """Whether the speech of ``report`` holds the clause: marked so, or by quotation marks."""
    words = sentence.words(clause.predicate.end, report.predicate.start)
    if any(closer in words for closer in _CLOSERS) and _opened(sentence, clause):
        return True
    if before.predicate.ending is not Ending.QUOTATIVE:
        return False
    if before is clause or clause.subject is None or clause.subject is not report.subject:
        return True
    return clause.after is before and _is_serial(clause)


def _is_serial(clause: Clause) -> bool:
    """붙잡아 조사 중이라고: what is done in one go is reported in one go."""
    predicate = clause.predicate
    return predicate.ending is Ending.CONNECTIVE and predicate.tail.split(" ")[0] in _SERIAL


def _opened(sentence: Sentence, clause: Clause) -> bool:
    """Whether a quotation is open where the clause's predicate stands."""
    words = sentence.words(sentence.start, clause.predicate.start)
    if sentence.opened and sentence.opened not in words:
        return True
    opened = max(words.rfind("“"), words.rfind("‘"))
    if opened >= 0:
        return opened > max(words.rfind("”"), words.rfind("’"))
    return words.count('"') % 2 == 1 or words.count("'") % 2 == 1


def _first_member(report: Clause, clause: Clause) -> int | None:
    subject = report.subject
    if (
        subject is None
        or not subject.members
        or (subject is clause.subject and subject.role == "nom")
    ):
        return None
    return subject.members[0]
