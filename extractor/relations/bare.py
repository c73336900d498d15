"""Verbal nouns that are predicates without 하다: in headlines, before a comma, with 중 or 후."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from extractor.relations.lexicon import particles, senses
from extractor.relations.nodes import Ending, Node, Phrase, Sentence
from extractor.relations.predicates import verbal_noun_start

_GOVERNED: Final = frozenset({"acc", "goal", "dat", "com", "and", "about"})


class BarePredicate(NamedTuple):
    """Where the verbal noun of a predicate starts, its base form, and how the clause goes on.

    ``ending`` is None where what follows tells.
    """

    start: int
    lemma: str
    ending: Ending | None


def bare_predicate(
    sentence: Sentence, nodes: Sequence[Node], first: int, end: int
) -> BarePredicate | None:
    """The predicate that the nouns from ``first`` to ``end`` are or end in; None for mere nouns.

    Three kinds: at the end of a headline or before its dots (푸틴, 제안 수락…); with 중 before the
    copula (조사 중이다); behind an argument of its own and before a comma or a noun of time
    (서울을 방문, … / 서울을 방문 후 …).
    """
    morphemes = sentence.morphemes
    follower = morphemes[end].tag if end < len(morphemes) else "SF"
    last, ending = end - 1, None
    if morphemes[last].form == "중" and morphemes[last].tag == "NNB" and _is_closed(follower):
        last -= 1
    elif _is_governed(sentence, nodes, first):
        if morphemes[last].form in particles()["adverbial_nouns"]:
            last -= 1
        elif end >= len(morphemes) or morphemes[end].form != ",":
            return _headline(sentence, first, last, follower)
        ending = Ending.CONNECTIVE
    else:
        return _headline(sentence, first, last, follower)
    return _known(sentence, first, last, ending)


def _is_closed(follower: str) -> bool:
    return follower.startswith(("VCP", "SF", "SE"))


def _is_governed(sentence: Sentence, nodes: Sequence[Node], first: int) -> bool:
    """Whether an argument stands right before the nouns."""
    before = nodes[-1] if nodes else None
    if not isinstance(before, Phrase) or before.role not in _GOVERNED:
        return False
    return len(sentence.words(before.end, sentence.morphemes[first].start)) <= 5


def _headline(sentence: Sentence, first: int, last: int, follower: str) -> BarePredicate | None:
    at_end = last + 1 >= len(sentence.morphemes) or follower == "SE"
    return _known(sentence, first, last, None) if at_end else None


def _known(
    sentence: Sentence, first: int, last: int, ending: Ending | None
) -> BarePredicate | None:
    """The verbal noun that ends in ``last``, if the lexicon has it and it is no name."""
    morphemes = sentence.morphemes
    if last < first or _is_named(sentence, last):
        return None
    stem = verbal_noun_start(morphemes, first, last)
    lemma = "".join(m.form for m in morphemes[stem : last + 1]) + "하다"
    known = senses().get(lemma, ())
    return BarePredicate(stem, lemma, ending) if known and not known[0].verb_only else None


def _is_named(sentence: Sentence, index: int) -> bool:
    morpheme = sentence.morphemes[index]
    return any(
        mention.start <= morpheme.start and morpheme.end <= mention.end
        for mention in sentence.mentions.values()
    )
