"""The spaCy component ``korean_names``: mentions on the Doc → the article's entities."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from extractor.document import get_mentions, set_entities
from extractor.names.within import group


class NameGrouper:
    """Reads the mentions of a Doc and sets ``doc._.entities`` and ``span._.entity``.

    It holds no state: the lexicon is read from seeds/ once per process.
    """

    def __call__(self, doc: Doc) -> Doc:
        """Group the mentions of one article.

        Raises:
            ResourceError: a seed file is missing.
        """
        entities, owners = group(get_mentions(doc), doc.text)
        set_entities(doc, entities, owners)
        return doc


@Language.factory("korean_names")
def create_names(nlp: Language, name: str) -> NameGrouper:  # noqa: ARG001 (spaCy passes both)
    """Create the component for a pipeline."""
    return NameGrouper()
