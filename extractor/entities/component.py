"""The spaCy component that turns the tagger's entities and the lexicons into mentions."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from extractor.document import CANDIDATES, get_listed, get_morphemes, get_tagged, set_mentions
from extractor.entities.candidates import Candidate, Source, TextView
from extractor.entities.find import find_mentions
from extractor.entities.lexicon import Lexicon
from extractor.entities.listed import with_candidates, with_mentions
from extractor.resources import names
from extractor.schema import Label

TAGGER_CONFIDENCE = 0.65
"""Of a tagger that gives no chances; low enough for lexicon and date rules to correct it."""
DATE_CONFIDENCE = 0.7


class MentionFinder:
    """doc.ents of a tagger, lexicon, titles and context → ``doc._.mentions``."""

    def __init__(self) -> None:
        self._lexicon = Lexicon(names())

    def __call__(self, doc: Doc) -> Doc:
        """Find the mentions of one article."""
        view = TextView(doc.text, get_morphemes(doc))
        listed = get_listed(doc)
        proposed = with_candidates([*_tagged(doc), *_dated(doc)], listed)
        found = find_mentions(view, proposed, self._lexicon)
        set_mentions(doc, with_mentions(doc.text, found, listed))
        return doc


def _tagged(doc: Doc) -> list[Candidate]:
    found = get_tagged(doc)
    if found is not None:
        return [
            Candidate(start, end, label, Source.TAGGER, chance)
            for start, end, label, chance in found
        ]
    return [
        Candidate(
            span.start_char, span.end_char, Label(span.label_), Source.TAGGER, TAGGER_CONFIDENCE
        )
        for span in doc.ents
        if span.label_ in Label.__members__  # a tagger of the user's may know other labels
    ]


def _dated(doc: Doc) -> list[Candidate]:
    return [
        Candidate(start, end, Label(label), Source.DATE, DATE_CONFIDENCE)
        for start, end, label in doc.user_data.get(CANDIDATES, ())
    ]


@Language.factory("korean_mentions", assigns=["doc.ents"])
def create_mentions(nlp: Language, name: str) -> MentionFinder:  # noqa: ARG001
    """The factory that a spaCy config names."""
    return MentionFinder()
