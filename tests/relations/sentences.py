"""Sentences with their mentions written into them, so that no tagger is asked.

``[조 바이든|P] [미국|L] [대통령|T]이 …``; mentions may nest: ``[[서울|L]시장|T]``.
A third field is the value of a date: ``[18년|D|P18Y]``.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import Final

from extractor.korean import analyze
from extractor.relations.clauses import clauses_of
from extractor.relations.context import with_topics
from extractor.relations.find import find_relations, sentences_of
from extractor.relations.nodes import Clause, Node, Phrase, Predicate, Sentence
from extractor.relations.parse import parse
from extractor.schema import Event, Label, Mention, Relation

_SENTENCE_END: Final = re.compile(r"(?<=다\.)\s+|\n")
LABELS: Final = {
    "P": Label.PERSON,
    "L": Label.LOCATION,
    "O": Label.ORGANIZATION,
    "T": Label.TITLE,
    "D": Label.DATE,
    "Q": Label.QUANTITY,
}


def read(marked: str) -> tuple[str, list[Mention]]:
    """The plain text and its mentions, ordered by start, the longer one first."""
    text, field = "", None
    opened: list[int] = []
    mentions: list[Mention] = []
    for character in marked:
        if character == "[":
            opened.append(len(text))
        elif character == "]":
            label, _, value = (field or "").partition("|")
            start, field = opened.pop(), None
            mentions.append(Mention(start, len(text), text[start:], LABELS[label], value=value))
        elif field is not None:
            field += character
        elif character == "|":
            field = ""
        else:
            text += character
    mentions.sort(key=lambda mention: (mention.start, -mention.end))
    return text, [
        replace(mention, within=_container(mentions, index))
        for index, mention in enumerate(mentions)
    ]


def _container(mentions: list[Mention], index: int) -> int | None:
    inner = mentions[index]
    holders = [i for i, m in enumerate(mentions[:index]) if m.end >= inner.end]
    return holders[-1] if holders else None


def article_of(marked: str) -> list[Sentence]:
    """The sentences of an article, which end behind a full stop and a blank or a line break."""
    text, mentions = read(marked)
    (morphemes,) = analyze([text])
    ends = [match.end() for match in _SENTENCE_END.finditer(text)]
    bounds = list(pairwise(sorted({0, *ends, len(text)})))
    numbered = [
        replace(mention, sentence=sum(end <= mention.start for _, end in bounds))
        for mention in mentions
    ]
    return list(with_topics(sentences_of(text, bounds, morphemes, numbered)))


def told_in(marked: str) -> list[tuple[Sentence, Relation]]:
    """All triples of an article, each with its sentence."""
    return [(one, told) for one in article_of(marked) for told in find_relations(one)]


def sentence_of(marked: str) -> Sentence:
    """A sentence with the mentions marked in it and Kiwi's morphemes."""
    text, mentions = read(marked)
    (morphemes,) = analyze([text])
    (sentence,) = sentences_of(text, [(0, len(text))], morphemes, mentions)
    return sentence


def relations_of(marked: str) -> list[Relation]:
    """All triples found in a sentence."""
    return find_relations(sentence_of(marked))


def row_of(sentence: Sentence, relation: Relation) -> str:
    """A triple in words: ``조 바이든 | position_held | 대통령``."""
    subject, target = sentence.mentions[relation.subject], sentence.mentions[relation.object]
    return f"{subject.text} | {relation.relation} | {target.text}"


def rows_of(marked: str, *relations: str) -> set[str]:
    """The triples of a sentence in words; only those of some relations where any are given."""
    sentence = sentence_of(marked)
    found = find_relations(sentence)
    kept = [one for one in found if not relations or one.relation in relations]
    return {row_of(sentence, relation) for relation in kept}


def events_of(marked: str) -> set[str]:
    """The event triples of a sentence in words."""
    return rows_of(marked, *Event)


def the_only(marked: str, relation: str) -> Relation:
    """The one triple of a relation in a sentence."""
    (found,) = [one for one in relations_of(marked) if one.relation == relation]
    return found


def word(marked: str, index: int | None) -> str:
    """The words of a mention; empty for None."""
    return "" if index is None else read(marked)[1][index].text


def nodes_of(marked: str) -> list[Node]:
    """The noun phrases and predicates of a sentence."""
    return parse(sentence_of(marked))


def phrases_of(marked: str) -> list[Phrase]:
    """The noun phrases of a sentence."""
    return [node for node in nodes_of(marked) if isinstance(node, Phrase)]


def predicates_of(marked: str) -> list[Predicate]:
    """The predicates of a sentence."""
    return [node for node in nodes_of(marked) if isinstance(node, Predicate)]


def clause_of(marked: str, lemma: str) -> Clause:
    """The clause of a predicate, by its base form."""
    return next(c for c in clauses_of(nodes_of(marked)) if c.predicate.lemma == lemma)
