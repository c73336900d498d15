"""Marked articles as the names stage meets them: on a Doc, with Kiwi's morphemes."""

from __future__ import annotations

from spacy.tokens import Doc

from extractor.document import get_anaphors, get_entities, set_mentions
from extractor.names.component import NameGrouper
from extractor.pipeline import Extractor
from extractor.schema import Anaphor
from tests.names.marked import read


def grouped(pipeline: Extractor, marked: str) -> Doc:
    """The Doc of a marked article after the names stage."""
    text, mentions = read(marked)
    doc = pipeline.nlp.tokenizer(text)
    set_mentions(doc, mentions)
    return NameGrouper()(doc)


def anaphors(pipeline: Extractor, marked: str) -> list[Anaphor]:
    """What stands for somebody in a marked article; every span slices back to its words."""
    doc = grouped(pipeline, marked)
    found = get_anaphors(doc)
    assert all(doc.text[anaphor.start : anaphor.end] == anaphor.text for anaphor in found)
    return found


def stands_for(pipeline: Extractor, marked: str) -> list[tuple[str, str]]:
    """(words, name of the person they stand for), in order."""
    doc = grouped(pipeline, marked)
    entities = get_entities(doc)
    return [(anaphor.text, entities[anaphor.entity].name) for anaphor in get_anaphors(doc)]
