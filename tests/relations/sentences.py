"""Sentences with their mentions written into them, so that no tagger is asked.

``[조 바이든|PERSON] [미국|LOCATION] [대통령|TITLE]이 …``; mentions may nest:
``[[서울|LOCATION]시장|TITLE]``. A third field is the value of a date: ``[18년|DATE|P18Y]``.
"""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from extractor.korean import analyze
from extractor.relations.clauses import Clause, clauses_of
from extractor.relations.find import find_relations, sentences_of
from extractor.relations.nodes import Node, Phrase, Predicate, Sentence
from extractor.relations.parse import parse
from extractor.schema import Label, Mention, Relation


class Row(NamedTuple):
    """A triple in words."""

    subject: str
    relation: str
    object: str


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
            mentions.append(Mention(start, len(text), text[start:], Label(label), value=value))
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


def sentence_of(marked: str) -> Sentence:
    """A sentence with the mentions marked in it and Kiwi's morphemes."""
    text, mentions = read(marked)
    (morphemes,) = analyze([text])
    (sentence,) = sentences_of(text, [(0, len(text))], morphemes, mentions)
    return sentence


def relations_of(marked: str) -> list[Relation]:
    """All triples found in a sentence."""
    return find_relations(sentence_of(marked))


def row_of(sentence: Sentence, relation: Relation) -> Row:
    """A triple in the words of its mentions."""
    mentions = sentence.mentions
    return Row(mentions[relation.subject].text, relation.relation, mentions[relation.object].text)


def rows_of(marked: str, *relations: str) -> set[Row]:
    """The triples of a sentence in words; only those of some relations where any are given."""
    sentence = sentence_of(marked)
    rows = {row_of(sentence, relation) for relation in find_relations(sentence)}
    return {row for row in rows if not relations or row.relation in relations}


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
