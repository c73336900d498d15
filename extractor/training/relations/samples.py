"""The triples that the pipeline finds in marked texts, each judged as the score judges it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from spacy.tokens import Doc

from extractor.document import get_mentions, set_published
from extractor.pipeline import Extractor
from extractor.relations.component import RelationFinder
from extractor.relations.features import Features
from extractor.schema import Mention, Relation
from extractor.training.corpora import CorpusError
from extractor.training.evaluate.gold import MarkedText, Triple, read_gold
from extractor.training.evaluate.matching import match

_FINDER: Final = "korean_relations"


@dataclass(frozen=True, slots=True)
class Sample:
    """A triple found in a text, with its features.

    ``right`` is None where the score counts it neither for nor against: it says what an
    optional triple says, or what another row has said already.
    """

    triple: Triple
    features: Features
    right: bool | None


@dataclass(frozen=True, slots=True)
class Judged:
    """A marked text with all that was found in it."""

    marked: MarkedText
    samples: tuple[Sample, ...]


def judge_files(
    files: Sequence[Path], texts: Path | None, model: Path | None = None
) -> list[Judged]:
    """What the whole pipeline finds in the texts of some files, judged.

    Args:
        files: marked triples, as described in ``training/evaluate/gold.py``.
        texts: JSON lines with ``id`` and ``text``, for marked triples that come without.
        model: the folder of a tagger; the shipped one if None.

    Raises:
        CorpusError: a file is missing or does not hold together, or a text stands twice.
        ResourceError: there is no tagger in that folder.
    """
    marked = [one for file in files for one in _read(file, texts)]
    known: set[str] = set()
    for one in marked:
        if one.text in known:
            raise CorpusError(f"The text {one.text_id} stands twice: it would vouch for itself.")
        known.add(one.text)
    found = find_described(Extractor(model), [one.text for one in marked])
    return [judge(one, rows) for one, rows in zip(marked, found, strict=True)]


def _read(file: Path, texts: Path | None) -> list[MarkedText]:
    try:
        return read_gold(file, texts)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise CorpusError(
            f"{file} cannot be learned from ({type(error).__name__}: {error}). It must hold lines "
            "of JSON, each with id, text and triples."
        ) from error


def find_described(
    extractor: Extractor, texts: Sequence[str]
) -> Iterator[list[tuple[Triple, Features]]]:
    """The triples of each text with their features; the weights of before are not asked."""
    finder = extractor.nlp.get_pipe(_FINDER)
    if not isinstance(finder, RelationFinder):
        raise TypeError(f"the component {_FINDER} is no RelationFinder")
    for doc in read_docs(extractor, texts):
        mentions = get_mentions(doc)
        yield [(triple_of(one, mentions), features) for one, features in finder.describe(doc)]


def read_docs(extractor: Extractor, texts: Sequence[str]) -> Iterator[Doc]:
    """The texts after all stages but the last, which finds the relations."""
    nlp = extractor.nlp
    for text in texts:
        doc = nlp.make_doc(text)
        set_published(doc, None)
        for name, stage in nlp.pipeline:
            doc = doc if name == _FINDER else stage(doc)
        yield doc


def triple_of(relation: Relation, mentions: Sequence[Mention]) -> Triple:
    """A triple with the spans of its mentions."""
    subject, target = mentions[relation.subject], mentions[relation.object]
    return Triple(
        (subject.start, subject.end),
        relation.relation,
        (target.start, target.end),
        relation.polarity,
        relation.modality,
        confidence=relation.confidence,
    )


def judge(marked: MarkedText, rows: Sequence[tuple[Triple, Features]]) -> Judged:
    """The rows found in a text as samples."""
    outcome = match(marked, [triple for triple, _ in rows])
    right = {id(row) for _, row in outcome.pairs}
    wrong = {id(row) for row in outcome.wrong}
    verdicts = (
        True if id(triple) in right else False if id(triple) in wrong else None
        for triple, _ in rows
    )
    samples = (Sample(*row, verdict) for row, verdict in zip(rows, verdicts, strict=True))
    return Judged(marked, tuple(samples))
