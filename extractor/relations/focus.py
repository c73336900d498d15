"""Objects that bear 도 or 만 in place of 을: 미국은 러시아도 제재했다.

The two particles take the place of the subject's and of the object's alike, so that the clause
tells which one: with a subject before it and without another object, such a phrase is the object.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from extractor.relations.heads import senses_of
from extractor.relations.implied import all_owners
from extractor.relations.nodes import Clause, Phrase, Voice

_FOCUS: Final = "also"
_SUBJECTS: Final = frozenset({"top", "nom"})


def take_focused(clause: Clause, stack: Sequence[Phrase]) -> Phrase | None:
    """Give a clause the object that waits with 도 or 만, and return it; None where there is none.

    Args:
        clause: with its subject and arguments, which change.
        stack: the phrases that wait, in the order of the sentence.
    """
    if clause.predicate.voice is Voice.PASSIVE or not _lacks_object(clause):
        return None
    for depth in range(len(stack) - 1, -1, -1):
        phrase = stack[depth]
        named = phrase.members or all_owners(phrase)
        if phrase.role == _FOCUS and named and phrase.quote == clause.predicate.quote:
            subject = _subject_before(clause, stack[:depth])
            if subject is None:
                return None
            clause.subject = subject
            clause.arguments.append(replace(phrase, role="acc"))
            return phrase
    return None


def _lacks_object(clause: Clause) -> bool:
    takes_object = any("acc" in sense.objects for sense in senses_of(clause))
    return takes_object and clause.with_role("acc") is None


def _subject_before(clause: Clause, before: Sequence[Phrase]) -> Phrase | None:
    """The clause's own subject, or the last one that waits, where it names somebody."""
    if clause.own_subject:
        return clause.subject if clause.subject in before else None
    named = (phrase for phrase in reversed(before) if phrase.role in _SUBJECTS and phrase.members)
    return next(named, None)
