"""The spaCy component that finds the triples of an article."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from extractor.document import get_mentions, get_morphemes, set_relations
from extractor.relations.find import find_relations, sentences_of


class RelationFinder:
    """Mentions and morphemes → ``doc._.relations``."""

    def __call__(self, doc: Doc) -> Doc:
        """Find the triples of one article."""
        bounds = [(span.start_char, span.end_char) for span in doc.sents] if len(doc) else []
        sentences = sentences_of(doc.text, bounds, get_morphemes(doc), get_mentions(doc))
        set_relations(
            doc, [relation for sentence in sentences for relation in find_relations(sentence)]
        )
        return doc


@Language.factory("korean_relations")
def create_relations(nlp: Language, name: str) -> RelationFinder:  # noqa: ARG001
    """The factory that a spaCy config names."""
    return RelationFinder()
