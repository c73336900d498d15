"""What the tagger is trained on: sentences of two kinds, made ready for the network."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import numpy as np

from extractor.entities.tagger.gazetteer import Gazetteer
from extractor.entities.tagger.units import Unit
from extractor.entities.tagger.vocabulary import Vocabulary
from extractor.korean.embeddings import Embeddings, morpheme_vectors
from extractor.training.corpora import (
    KLUE_LABELS,
    Sentence,
    fine_sentences,
    klue_sentences,
    silver_sentences,
)
from extractor.training.ner.examples import (
    Example,
    Numbers,
    example_of,
    numbered,
    read_units,
    types_of,
    vocabulary_of,
)
from extractor.training.ner.lists import gather
from extractor.training.ner.marked import Lists, Names

LABELS: Final = tuple(KLUE_LABELS.values())
FOLDS: Final = 5


@dataclass(frozen=True, slots=True)
class Sources:
    """What the training is given.

    Attributes:
        gold: sentences with the labels that the tagger is to give.
        silver: sentences with fine labels of the other scheme.
        fine: the gold sentences, by id, with fine labels of the other scheme.
        embeddings: a vector for each morpheme.
        listed: names that words are looked up in, and their kinds.
    """

    gold: Sequence[Sentence]
    silver: Sequence[Sentence]
    fine: Mapping[str, Sentence]
    embeddings: Embeddings
    listed: Names

    @classmethod
    def read(cls, corpora: Path) -> Sources:
        """The sources of the shipped tagger; nothing of the held-out sentences is among them.

        Raises:
            CorpusError: a corpus is missing.
        """
        return cls(
            klue_sentences(corpora, held_out=False),
            silver_sentences(corpora),
            fine_sentences(corpora),
            morpheme_vectors(),
            gather(corpora),
        )


@dataclass(frozen=True, slots=True)
class Material:
    """All examples, ready, and what they were made with.

    Attributes:
        gold, silver: the examples of the two kinds.
        vocabulary: the numbers of morphemes, tags and letters.
        gazetteer: the names that words are looked up in.
        vectors: of the morphemes; shape (morphemes, width).
        coarse, fine: the labels of the other scheme, cut to two letters and whole.
    """

    gold: Sequence[Example]
    silver: Sequence[Example]
    vocabulary: Vocabulary
    gazetteer: Gazetteer
    vectors: np.ndarray[tuple[int, int], np.dtype[np.float32]]
    coarse: Sequence[str]
    fine: Sequence[str]


def prepare(sources: Sources, seed: int) -> Material:
    """The sentences in units, with numbers for all that the network sees."""
    embeddings = sources.embeddings
    lists = Lists(sources.listed, sources.silver, seed)
    bare = Vocabulary(embeddings.morphemes, (), ())
    gold, silver = (
        list(zip(sentences, read_units(sentences, bare.row), strict=True))
        for sentences in (sources.gold, sources.silver)
    )
    vocabulary = vocabulary_of(embeddings.morphemes, [units for _, units in [*gold, *silver]])
    other = _OtherScheme.of([*sources.fine.values(), *sources.silver])

    def example(sentence: Sentence, units: Sequence[Unit], own: Sentence | None) -> Example:
        return example_of(
            sentence, units, vocabulary, lists.without(sentence), **other.numbers(units, own)
        )

    def golden(sentence: Sentence, units: Sequence[Unit]) -> Example:
        labels = numbered(units, sentence.entities, LABELS)
        own = sources.fine.get(sentence.sentence_id)
        return replace(example(sentence, units, own), gold=labels)

    return Material(
        [golden(*read) for read in gold],
        [example(*read, read[0]) for read in silver],
        vocabulary,
        lists.whole,
        embeddings.vectors,
        other.coarse,
        other.fine,
    )


@dataclass(frozen=True, slots=True)
class _OtherScheme:
    """The labels of the other scheme, as numbers."""

    coarse: Sequence[str]
    fine: Sequence[str]

    @classmethod
    def of(cls, sentences: Sequence[Sentence]) -> _OtherScheme:
        fine = sorted({label for one in sentences for _, _, label in one.entities})
        return cls(sorted({label[:2] for label in fine}), fine)

    def numbers(self, units: Sequence[Unit], own: Sentence | None) -> dict[str, Numbers]:
        if own is None:
            return {}
        shortened = [(start, end, label[:2]) for start, end, label in own.entities]
        return {
            "silver": numbered(units, shortened, self.coarse),
            "fine": types_of(units, own.entities, self.fine),
        }


def split(gold: Sequence[Example], fold: int | None) -> tuple[Sequence[Example], Sequence[Example]]:
    """All gold sentences and none; or all but a fifth, and that fifth."""
    if fold is None:
        return gold, ()
    ordered = sorted(gold, key=lambda example: example.sentence.sentence_id)
    shuffled = [ordered[at] for at in np.random.default_rng(7).permutation(len(ordered))]
    tested = shuffled[fold::FOLDS]
    ids = {example.sentence.sentence_id for example in tested}
    return [example for example in gold if example.sentence.sentence_id not in ids], tested
