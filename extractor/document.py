"""How the stages' results sit on a spaCy Doc: the one place where they meet.

A stage reads what the stages before it left and adds its own:

- ``korean`` sets the tokens and ``doc._.morphemes``;
- ``entities`` sets ``doc.ents`` (outer mentions without TITLE) and ``doc.spans["mentions"]``
  (all of them, nested ones too, ordered by start, longest first) with ``span._.confidence``;
- ``dates`` sets ``span._.value``;
- ``names`` sets ``doc._.entities`` and ``span._.entity``, an index into it;
- ``relations`` sets ``doc._.relations``.

Everything stored is made of lists, strings and numbers, so a Doc survives ``to_bytes``.
Importing this module registers the extensions, in every process that unpickles a component.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import astuple
from datetime import date
from typing import Final

from spacy.tokens import Doc, Span

from extractor.schema import (
    ArticleEntity,
    Form,
    How,
    Label,
    Mention,
    Modality,
    Morpheme,
    Polarity,
    Relation,
    Script,
)

MENTIONS: Final = "mentions"
"""The key of ``doc.spans`` that holds every mention."""

Doc.set_extension("published", default="", force=True)
Doc.set_extension("morphemes", default=(), force=True)
Doc.set_extension("entities", default=(), force=True)
Doc.set_extension("relations", default=(), force=True)
Span.set_extension("confidence", default=1.0, force=True)
Span.set_extension("value", default="", force=True)
Span.set_extension("entity", default=-1, force=True)


def set_published(doc: Doc, published: date | None) -> None:
    """Tell the stages the date of the article."""
    doc._.published = published.isoformat() if published else ""


def get_published(doc: Doc) -> date | None:
    """The date of the article, None where it is unknown."""
    return date.fromisoformat(doc._.published) if doc._.published else None


def set_morphemes(doc: Doc, morphemes: Iterable[Morpheme]) -> None:
    """Keep Kiwi's morphemes beside the surface tokens."""
    doc._.morphemes = [list(morpheme) for morpheme in morphemes]


def get_morphemes(doc: Doc) -> list[Morpheme]:
    """Kiwi's morphemes with offsets into ``doc.text``, in order."""
    return [Morpheme(*fields) for fields in doc._.morphemes]


def set_mentions(doc: Doc, mentions: Iterable[Mention]) -> None:
    """Put mentions on the Doc; their ends are widened to tokens where they fall inside one.

    ``doc.ents`` receives the outer ones whose label is not TITLE. Two mentions of the same
    words are one: the first wins.
    """
    spans: dict[tuple[int, int], Span] = {}
    for mention in mentions:
        span = doc.char_span(mention.start, mention.end, mention.label, alignment_mode="expand")
        if span is not None and (span.start, span.end) not in spans:
            spans[span.start, span.end] = span
            span._.confidence = round(float(mention.confidence), 4)
    ordered = sorted(spans.values(), key=lambda span: (span.start, -span.end))
    doc.spans[MENTIONS] = ordered
    doc.ents = _outer([span for span in ordered if span.label_ != Label.TITLE])


def _outer(ordered: Sequence[Span]) -> list[Span]:
    kept: list[Span] = []
    for span in ordered:
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept


def get_spans(doc: Doc) -> list[Span]:
    """The mentions as spaCy spans, in the order that indices into them mean."""
    return list(doc.spans[MENTIONS]) if MENTIONS in doc.spans else []


def get_mentions(doc: Doc) -> list[Mention]:
    """The mentions with everything that the stages so far have said about them."""
    spans = get_spans(doc)
    sentences = _sentence_numbers(doc)
    return [
        Mention(
            start=span.start_char,
            end=span.end_char,
            text=span.text,
            label=Label(span.label_),
            sentence=sentences[span.start],
            confidence=span._.confidence,
            value=span._.value,
            within=_container(spans, index),
            entity=span._.entity if span._.entity >= 0 else None,
        )
        for index, span in enumerate(spans)
    ]


def _sentence_numbers(doc: Doc) -> list[int]:
    numbers: list[int] = []
    current = -1
    for token in doc:
        current += bool(token.is_sent_start) or current < 0
        numbers.append(current)
    return numbers


def _container(spans: Sequence[Span], index: int) -> int | None:
    inner = spans[index]
    for number in range(index - 1, -1, -1):
        outer = spans[number]
        if outer.start <= inner.start and outer.end >= inner.end:
            return number
    return None


def set_values(doc: Doc, values: Sequence[str]) -> None:
    """Store the EDTF value of each mention, in order; empty strings for those without."""
    for span, value in zip(get_spans(doc), values, strict=True):
        span._.value = value


def set_entities(doc: Doc, entities: Iterable[ArticleEntity], owners: Sequence[int | None]) -> None:
    """Store the article's entities, and for each mention, in order, which of them it names."""
    doc._.entities = [
        [str(entity.label), entity.name, [_plain(form) for form in entity.forms]]
        for entity in entities
    ]
    for span, owner in zip(get_spans(doc), owners, strict=True):
        span._.entity = -1 if owner is None else owner


def get_entities(doc: Doc) -> list[ArticleEntity]:
    """The article's entities."""
    return [
        ArticleEntity(
            Label(label),
            name,
            tuple(
                Form(form, Script(script), How(how), score, count)
                for form, script, how, score, count in forms
            ),
        )
        for label, name, forms in doc._.entities
    ]


def set_relations(doc: Doc, relations: Iterable[Relation]) -> None:
    """Store the triples of the article."""
    doc._.relations = [_plain(relation) for relation in relations]


def get_relations(doc: Doc) -> list[Relation]:
    """The triples of the article; their indices point into ``get_mentions(doc)``."""
    rows = [
        [*row[:9], Polarity(row[9]), Modality(row[10]), *row[11:]] for row in doc._.relations
    ]
    return [Relation(*row) for row in rows]


def _plain(record: Form | Relation) -> list[str | int | float | None]:
    """The fields as plain values: msgpack knows strings but not their enumerations."""
    return [str(field) if isinstance(field, str) else field for field in astuple(record)]
