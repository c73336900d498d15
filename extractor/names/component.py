"""The spaCy component ``korean_names``: mentions on the Doc → the article's entities."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from extractor.document import get_mentions, get_morphemes, set_anaphors, set_entities
from extractor.names.anaphora import find_anaphors, with_anaphors
from extractor.names.corrections import Corrections
from extractor.names.discourse import Discourse
from extractor.names.lexicon import Lexicon
from extractor.names.within import group


class NameGrouper:
    """Reads the mentions of a Doc and sets ``doc._.entities`` and ``doc._.anaphors``.

    ``lexicon`` holds the names known; None means the shipped ones, which are read from seeds/
    once per process. ``corrections`` are what the user knows better.
    """

    def __init__(self) -> None:
        self.lexicon: Lexicon | None = None
        self.corrections = Corrections()

    def __call__(self, doc: Doc) -> Doc:
        """Group the mentions of one article.

        Raises:
            ResourceError: a seed file is missing.
        """
        mentions = get_mentions(doc)
        entities, owners = group(mentions, doc.text, self.lexicon, self.corrections)
        starts = [0, *(token.idx for token in doc if token.idx and token.is_sent_start)]
        discourse = Discourse(mentions, owners, doc.text, get_morphemes(doc), starts)
        anaphors = find_anaphors(discourse)
        set_entities(doc, with_anaphors(entities, anaphors), owners)
        set_anaphors(doc, anaphors)
        return doc


@Language.factory("korean_names")
def create_names(nlp: Language, name: str) -> NameGrouper:  # noqa: ARG001 (spaCy passes both)
    """Create the component for a pipeline."""
    return NameGrouper()
