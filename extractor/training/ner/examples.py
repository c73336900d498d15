"""Annotated sentences → what the network learns from: features and numbered labels."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import spacy
from numpy.typing import NDArray

from extractor.entities.tagger.component import words_of
from extractor.entities.tagger.features import Features, features_of
from extractor.entities.tagger.gazetteer import Gazetteer
from extractor.entities.tagger.labels import FIRST, INSIDE, LAST, SINGLE, number
from extractor.entities.tagger.units import RowOf, Unit, units_of
from extractor.entities.tagger.vocabulary import Vocabulary
from extractor.training.corpora import Sentence

TOKENIZER: Final = {"nlp": {"tokenizer": {"@tokenizers": "extractor.KiwiTokenizer.v1"}}}
RARE: Final = 3
"""A letter seen less often counts as unknown."""

Numbers = NDArray[np.int64]
Halves = NDArray[np.float16]
Span = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence with its units, features and labels; labels of a scheme it lacks are None.

    Attributes:
        gold, silver: the label of every unit in the two schemes; shape (units,).
        fine: under which fine label of the silver scheme every unit lies; shape (units,).
        soft: the chance of every label of the gold scheme; shape (units, labels).
    """

    sentence: Sentence
    units: Sequence[Unit]
    features: Features
    gold: Numbers | None
    silver: Numbers | None
    fine: Numbers | None
    soft: Halves | None = None


def read_units(sentences: Sequence[Sentence], row_of: RowOf) -> list[list[Unit]]:
    """The units of each sentence as one sequence, blanks left out."""
    nlp = spacy.blank("ko", config=TOKENIZER)
    tokenizer: Any = nlp.tokenizer
    docs = tokenizer.pipe(sentence.text for sentence in sentences)
    return [
        [
            unit
            for token in units_of(words_of(doc), row_of)
            for unit in token
            if not unit.form.isspace()
        ]
        for doc in docs
    ]


def vocabulary_of(morphemes: Sequence[str], read: Iterable[Sequence[Unit]]) -> Vocabulary:
    """Numbers for Kiwi's morphemes, and for the tags and letters that were read."""
    tags: Counter[str] = Counter()
    letters: Counter[str] = Counter()
    for units in read:
        for unit in units:
            tags[unit.tag] += 1
            letters.update(unit.form)
    known = [letter for letter, count in letters.most_common() if count >= RARE]
    often = [tag for tag, count in tags.most_common() if count >= RARE]
    return Vocabulary(morphemes, often, known)


def numbered(units: Sequence[Unit], spans: Iterable[Span], labels: Sequence[str]) -> Numbers:
    """The label of every unit; an edge inside a unit is widened to it."""
    numbers = np.zeros(len(units), np.int64)
    for start, end, label in spans:
        inside = [at for at, unit in enumerate(units) if unit.start < end and unit.end > start]
        if not inside or numbers[inside].any():
            continue
        first, last, own = inside[0], inside[-1], labels.index(label)
        numbers[inside] = number(INSIDE, own)
        numbers[first] = number(FIRST, own)
        numbers[last] = number(SINGLE if first == last else LAST, own)
    return numbers


def types_of(units: Sequence[Unit], spans: Iterable[Span], labels: Sequence[str]) -> Numbers:
    """For every unit which label it lies under, -1 for none."""
    types = np.full(len(units), -1, np.int64)
    for start, end, label in spans:
        for at, unit in enumerate(units):
            if unit.start < end and unit.end > start:
                types[at] = labels.index(label)
    return types


def example_of(
    sentence: Sentence,
    units: Sequence[Unit],
    vocabulary: Vocabulary,
    gazetteer: Gazetteer,
    *,
    silver: Numbers | None = None,
    fine: Numbers | None = None,
) -> Example:
    """A sentence made ready, without labels of the gold scheme."""
    features = features_of(units, [len(units)], vocabulary, gazetteer)
    return Example(sentence, units, features, None, silver, fine)


def joined(features: Sequence[Features]) -> Features:
    """The features of several sequences, one after the other."""
    shifts = np.cumsum([0, *(len(own.letters) for own in features[:-1])])
    return Features(
        np.concatenate([own.rows for own in features]),
        np.concatenate([own.tags for own in features]),
        np.concatenate(
            [own.forms + shift for own, shift in zip(features, shifts, strict=True)]
        ).astype(np.int32),
        np.concatenate([own.letters for own in features]),
        np.concatenate([own.flags for own in features]),
    )
