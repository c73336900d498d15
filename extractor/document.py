"""How the stages' results sit on a spaCy Doc: the one place where they meet.

A stage reads what the stages before it left and adds its own:

- ``korean`` sets the tokens and ``doc._.morphemes``;
- ``korean`` also leaves the names of the user's own list;
- ``dates`` proposes the spans of dates that it can read;
- ``entities`` sets ``doc._.mentions``, and in tokens ``doc.ents`` (the outer ones but for
  titles) and ``doc.spans["mentions"]`` (all of them, nested ones too);
- ``dates`` sets the mentions' values;
- ``names`` sets ``doc._.entities``, which of them each mention names, and ``doc._.anaphors``;
- ``relations`` sets ``doc._.relations``.

Everything stored is made of lists, strings and numbers, so a Doc survives ``to_bytes``.
``span._.mention`` is the mention behind an entity span.
Importing this module registers the extensions, in every process that unpickles a component.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import islice
from operator import itemgetter
from typing import Any, Final

from spacy.tokens import Doc, Span

from extractor.schema import (
    Anaphor,
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

CANDIDATES: Final = "candidates"
"""The key of ``doc.user_data`` for the [start, end, label] that a stage proposes."""

TAGGED: Final = "tagged"
"""The key of ``doc.user_data`` for the [start, end, label, chance] that the tagger found."""

LISTED: Final = "listed"
"""The key of ``doc.user_data`` for the [start, end, label] of names that the user listed."""

Doc.set_extension("published", default="", force=True)
Doc.set_extension("morphemes", default=(), force=True)
Doc.set_extension("entities", default=(), force=True)
Doc.set_extension("anaphors", default=(), force=True)
Doc.set_extension("relations", default=(), force=True)
Doc.set_extension("mentions", default=(), force=True)
Span.set_extension("mention", getter=lambda span: mention_of(span), force=True)


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


def first_morphemes(doc: Doc) -> list[tuple[str, str]]:
    """Form and tag of the first morpheme of every token."""
    rows = doc._.morphemes
    tags = doc.to_array("TAG").tolist()
    sizes = {tag: doc.vocab.strings[tag].count("+") + 1 for tag in set(tags)}
    found, at = [], 0
    for tag in tags:
        row = rows[at] if at < len(rows) else ("", "")
        found.append((row[0], row[1]))
        at += sizes[tag]
    return found


def set_listed(doc: Doc, names: Iterable[tuple[int, int, Label]]) -> None:
    """Leave the names of the user's own list; none crosses another."""
    rows = [[start, end, str(label)] for start, end, label in names]
    if rows:
        doc.user_data[LISTED] = rows


def get_listed(doc: Doc) -> list[tuple[int, int, Label]]:
    """(start, end, label) of the names of the user's own list, in order, the longer first."""
    return [(start, end, Label(label)) for start, end, label in doc.user_data.get(LISTED, ())]


def set_tagged(doc: Doc, found: Iterable[tuple[int, int, Label, float]]) -> None:
    """Leave what the tagger found, in order and without overlap, with the chance of each.

    ``doc.ents`` shows it in tokens, an edge inside a token widened, where that is free.
    """
    rows = [(start, end, str(label), chance) for start, end, label, chance in found]
    doc.user_data[TAGGED] = [list(row) for row in rows]
    doc.ents = _outer(_in_tokens(doc, (row[:3] for row in rows)))


def get_tagged(doc: Doc) -> list[tuple[int, int, Label, float]] | None:
    """What the tagger of this project found; None where another one, or none, has tagged."""
    if TAGGED not in doc.user_data:
        return None
    rows = doc.user_data[TAGGED]
    return [(start, end, Label(label), chance) for start, end, label, chance in rows]


def set_mentions(doc: Doc, mentions: Iterable[Mention]) -> None:
    """Put mentions on the Doc, ordered by start, the longer one first.

    Blanks at the edges of a mention are left out, a line break behind a number say. Of two
    mentions of the same words the first wins. ``sentence`` and ``within`` are worked out here.
    ``doc.spans`` and ``doc.ents`` show them in tokens: an edge inside a token, which
    spaCy cannot express, is widened there, while the mention itself keeps its characters.
    """
    unique: dict[tuple[int, int], Mention] = {}
    for mention in filter(None, map(_trimmed, mentions)):
        unique.setdefault((mention.start, mention.end), mention)
    ordered = sorted(unique.values(), key=lambda mention: (mention.start, -mention.end))
    sentences = _sentence_starts(doc)
    doc._.mentions = [
        _record(
            replace(mention, sentence=bisect_right(sentences, mention.start) - 1, within=container)
        )
        for mention, container in zip(ordered, _containers(ordered), strict=True)
    ]
    _show_in_tokens(doc, ordered)


def _trimmed(mention: Mention) -> Mention | None:
    text = mention.text.strip()
    start = mention.start + len(mention.text) - len(mention.text.lstrip())
    return replace(mention, start=start, end=start + len(text), text=text) if text else None


def get_mentions(doc: Doc) -> list[Mention]:
    """The mentions with everything that the stages so far have said about them."""
    return [_mention(row) for row in doc._.mentions]


def _mention(row: Sequence[Any]) -> Mention:
    start, end, text, label, *rest = row
    return Mention(start, end, text, Label(label), *rest)


def mention_of(span: Span) -> Mention | None:
    """The mention that a span of ``doc.ents`` or ``doc.spans["mentions"]`` shows."""
    rows = span.doc._.mentions
    for row in islice(rows, bisect_left(rows, span.start_char, key=itemgetter(0)), None):
        if row[0] >= span.end_char:
            break
        if row[3] == span.label_:
            return _mention(row)
    return None


def set_values(doc: Doc, values: Sequence[str]) -> None:
    """Store the EDTF value of each mention, in order; empty strings for those without."""
    _set_field(doc, "value", values)


def _set_field(doc: Doc, name: str, values: Sequence[str | int | None]) -> None:
    """Replace one field of each stored mention without building the mentions anew."""
    at = Mention.__slots__.index(name)
    rows = doc._.mentions
    doc._.mentions = [
        [*row[:at], value, *row[at + 1 :]] for row, value in zip(rows, values, strict=True)
    ]


def _sentence_starts(doc: Doc) -> list[int]:
    starts = [token.idx for token in doc if token.is_sent_start]
    return starts if starts[:1] == [0] else [0, *starts]


def _containers(ordered: Sequence[Mention]) -> Iterator[int | None]:
    """For each mention the index of the nearest one before it that holds it."""
    open_ones: list[int] = []
    for index, inner in enumerate(ordered):
        open_ones = [number for number in open_ones if ordered[number].end > inner.start]
        holders = (number for number in reversed(open_ones) if ordered[number].end >= inner.end)
        yield next(holders, None)
        open_ones.append(index)


def _show_in_tokens(doc: Doc, ordered: Sequence[Mention]) -> None:
    spans = _in_tokens(doc, ((mention.start, mention.end, mention.label) for mention in ordered))
    doc.spans[MENTIONS] = spans
    doc.ents = [span for span in _outer(spans) if span.label_ != Label.TITLE]


def _in_tokens(doc: Doc, stretches: Iterable[tuple[int, int, str]]) -> list[Span]:
    spans = (
        doc.char_span(start, end, label, alignment_mode="expand") for start, end, label in stretches
    )
    return [span for span in spans if span]


def _outer(ordered: Sequence[Span]) -> list[Span]:
    kept: list[Span] = []
    for span in ordered:
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept


def set_entities(doc: Doc, entities: Iterable[ArticleEntity], owners: Sequence[int | None]) -> None:
    """Store the article's entities, and for each mention, in order, which of them it names."""
    doc._.entities = [
        [str(entity.label), entity.name, [_record(form) for form in entity.forms]]
        for entity in entities
    ]
    _set_field(doc, "entity", owners)


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


def set_anaphors(doc: Doc, anaphors: Iterable[Anaphor]) -> None:
    """Store the words that stand for persons named elsewhere in the article."""
    doc._.anaphors = [list(anaphor) for anaphor in anaphors]


def get_anaphors(doc: Doc) -> list[Anaphor]:
    """The words that stand for persons, in order; 양 정상 is there once for each of the two."""
    return [Anaphor(*row) for row in doc._.anaphors]


def set_relations(doc: Doc, relations: Iterable[Relation]) -> None:
    """Store the triples of the article."""
    doc._.relations = [_record(relation) for relation in relations]


def get_relations(doc: Doc) -> list[Relation]:
    """The triples of the article; their indices point into ``get_mentions(doc)``."""
    rows = [[*row[:9], Polarity(row[9]), Modality(row[10]), *row[11:]] for row in doc._.relations]
    return [Relation(*row) for row in rows]


def _record(record: Mention | Form | Relation) -> list[str | int | float | None]:
    """The fields as plain values: msgpack knows strings but not their enumerations."""
    values = (getattr(record, name) for name in record.__slots__)
    return [str(value) if isinstance(value, str) else value for value in values]
