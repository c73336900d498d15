"""The spaCy component that finds the triples of an article."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc

from extractor.document import get_anaphors, get_mentions, get_morphemes, set_relations
from extractor.relations.context import with_topics
from extractor.relations.features import Features
from extractor.relations.find import find_described, find_relations, sentences_of
from extractor.relations.nodes import Sentence
from extractor.schema import Relation


class RelationFinder:
    """Mentions and morphemes → ``doc._.relations``."""

    def __call__(self, doc: Doc) -> Doc:
        """Find the triples of one article."""
        set_relations(
            doc, [relation for sentence in read(doc) for relation in find_relations(sentence)]
        )
        return doc

    def describe(self, doc: Doc) -> list[tuple[Relation, Features]]:
        """The triples with the confidence of their rules, and the features of each."""
        return [found for sentence in read(doc) for found in find_described(sentence)]


def read(doc: Doc) -> Iterator[Sentence]:
    """The sentences of an article as the relations are found in them."""
    bounds = [(span.start_char, span.end_char) for span in doc.sents] if len(doc) else []
    found = get_mentions(doc), get_anaphors(doc)
    return with_topics(sentences_of(doc.text, bounds, get_morphemes(doc), *found))


@Language.factory("korean_relations")
def create_relations(nlp: Language, name: str) -> RelationFinder:  # noqa: ARG001
    """The factory that a spaCy config names."""
    return RelationFinder()
