"""The whole training: corpora → a folder that ``extractor.load`` takes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import numpy as np
import spacy
import torch
from spacy.language import Language

from extractor.entities.tagger.calibration import Calibration
from extractor.entities.tagger.component import Tagger
from extractor.entities.tagger.labels import count_of
from extractor.entities.tagger.vocabulary import UNKNOWN_LETTER, Vocabulary
from extractor.korean.embeddings import Embeddings, morpheme_vectors
from extractor.training.corpora import (
    KLUE_LABELS,
    Sentence,
    fine_sentences,
    klue_sentences,
    raw_sentences,
    silver_sentences,
)
from extractor.training.ner.calibrate import calibrated
from extractor.training.ner.convert import fit_converters, types_for, width_of
from extractor.training.ner.encoder import Encoder, TaggerModule
from extractor.training.ner.examples import (
    TOKENIZER,
    Example,
    example_of,
    numbered,
    read_units,
    types_of,
    vocabulary_of,
)
from extractor.training.ner.export import network_of
from extractor.training.ner.fit import Kind, Progress, Stream, fit
from extractor.training.ner.predict import Judge, f1, predict, relabelled, softened
from extractor.training.ner.settings import Settings

LABELS: Final = tuple(KLUE_LABELS.values())
FOLDS: Final = 5
META: Final = {
    "name": "news_ner",
    "version": "0.2.0",
    "description": "Entities of Korean news over Kiwi's morphemes",
    "author": "The Korean news extractor authors",
    "license": "CC BY-SA 4.0 (weights; trained on KLUE-NER, konec, KLUE-DP, GSD), "
    "Apache-2.0 (Kiwi's vectors)",
}
"""What the model says of itself in meta.json; the model card in its folder says the rest."""


@dataclass(frozen=True, slots=True)
class Material:
    """All examples, ready, and what they were made with."""

    gold: Sequence[Example]
    silver: Sequence[Example]
    raw: Sequence[Example]
    vocabulary: Vocabulary
    vectors: np.ndarray[tuple[int, int], np.dtype[np.float32]]
    coarse: Sequence[str]
    fine: Sequence[str]


def train(corpora: Path, out: Path, *, settings: Settings, report: Progress) -> None:
    """Train the tagger from the corpora and write it to ``out``.

    Raises:
        CorpusError: a corpus is missing.
    """
    gold = klue_sentences(corpora, held_out=False)
    silver = silver_sentences(corpora)
    fine = fine_sentences(corpora)
    raw = raw_sentences(corpora)
    report("recovering the vectors of morphemes, which takes a minute or two")
    language = fit_tagger(gold, silver, fine, raw, morpheme_vectors(), settings, report)
    language.meta.update(META)
    language.to_disk(out)
    report(f"written to {out}")


def fit_tagger(
    gold: Sequence[Sentence],
    silver: Sequence[Sentence],
    fine: dict[str, Sentence],
    raw: Sequence[Sentence],
    embeddings: Embeddings,
    settings: Settings,
    report: Progress,
) -> Language:
    """A spaCy pipeline of tokenizer and tagger.

    Args:
        gold: sentences with the labels that the tagger is to give.
        silver: sentences with fine labels of the other scheme.
        fine: the gold sentences, by id, with fine labels of the other scheme.
        raw: sentences without labels.
        embeddings: a vector for each morpheme.
        settings: the shape of the network and how it is trained.
        report: is told of every epoch.
    """
    torch.manual_seed(settings.seed)
    torch.set_num_threads(1)  # more of them only wait for each other in so small products
    material = prepare(gold, silver, fine, raw, embeddings)
    kept, tested = _split(material.gold, settings)

    def score(judges: Sequence[Judge]) -> str:
        return f"F1 {f1(tested, predict(judges, tested), LABELS):.4f}" if tested else ""

    def tagger(kind: Kind, others: Sequence[Example], epochs: int, seed: int, hidden: int) -> Judge:
        judge = Judge(_module(material, replace(settings, hidden=hidden)))
        streams = [
            Stream(Kind.GOLD, kept, settings.batch),
            Stream(kind, others, 2 * settings.batch),
        ]
        seeded = replace(settings, seed=settings.seed + seed)
        fit(judge.model, streams, seeded, epochs, report, lambda: score([judge]))
        return judge

    report("learning how silver labels become gold ones")
    sizes = (count_of(material.coarse), len(material.fine))
    models = [
        _module(material, settings, types=width_of(*sizes)) for _ in range(settings.converters)
    ]
    judges = fit_converters(models, kept, types_for(*sizes), settings, report)
    report(f"{len(judges)} converters: {score(judges)}")
    converted = relabelled(judges, material.silver)
    teachers: list[Judge] = []
    for number in range(settings.teachers):
        report(f"teacher {number + 1} of {settings.teachers}")
        teacher = tagger(Kind.BOTH, converted, settings.teach_epochs, number, settings.teach_hidden)
        teachers.append(replace(teacher, weight=1 / settings.teachers))
    trusted = [replace(judge, weight=settings.trust * judge.weight) for judge in judges]
    report(f"teachers: {score(teachers)}; with the converters: {score([*trusted, *teachers])}")
    report("training the tagger")
    others = [
        *softened([*trusted, *teachers], material.silver),
        *softened(teachers, material.raw),
    ]
    model = tagger(Kind.SOFT, others, settings.epochs, settings.teachers, settings.hidden).model
    network = network_of(model)
    calibration = Calibration(settings.slope, settings.shift)
    if tested:
        slope, shift = calibrated(network, tested, LABELS)
        report(f"calibration on the sentences kept back: slope {slope:.2f}, shift {shift:.2f}")
    return language_of(Tagger(material.vocabulary, network, LABELS, calibration))


def language_of(tagger: Tagger) -> Language:
    """The tagger in a spaCy pipeline over Kiwi's tokens."""
    nlp = spacy.blank("ko", config=TOKENIZER)
    empty = nlp.add_pipe("korean_tagger")
    if not isinstance(empty, Tagger):
        raise TypeError(f"korean_tagger is a {type(empty).__name__}")
    empty.fill(tagger)
    return nlp


def prepare(
    gold: Sequence[Sentence],
    silver: Sequence[Sentence],
    fine: dict[str, Sentence],
    raw: Sequence[Sentence],
    embeddings: Embeddings,
) -> Material:
    """The sentences in units, with numbers for all that the network sees."""
    bare = Vocabulary(embeddings.morphemes, (), ())
    units = [read_units(sentences, bare.row) for sentences in (gold, silver, raw)]
    vocabulary = vocabulary_of(embeddings.morphemes, [u for part in units[:2] for u in part])
    marked = [fine.get(sentence.sentence_id) for sentence in gold]
    types = sorted({label for one in [*marked, *silver] if one for _, _, label in one.entities})
    coarse = sorted({label[:2] for label in types})

    def other(own: Sentence | None, read: Sequence[object]) -> dict[str, object]:
        if own is None:
            return {}
        shortened = [(start, end, label[:2]) for start, end, label in own.entities]
        return {
            "silver": numbered(read, shortened, coarse),  # type: ignore[arg-type]
            "fine": types_of(read, own.entities, types),  # type: ignore[arg-type]
        }

    golden = [
        example_of(
            sentence,
            read,
            vocabulary,
            gold=numbered(read, sentence.entities, LABELS),
            **other(own, read),  # type: ignore[arg-type]
        )
        for sentence, read, own in zip(gold, units[0], marked, strict=True)
    ]
    silvery = [
        example_of(sentence, read, vocabulary, **other(sentence, read))  # type: ignore[arg-type]
        for sentence, read in zip(silver, units[1], strict=True)
    ]
    bare_ones = [
        example_of(sentence, read, vocabulary) for sentence, read in zip(raw, units[2], strict=True)
    ]
    return Material(golden, silvery, bare_ones, vocabulary, embeddings.vectors, coarse, types)


def _module(material: Material, settings: Settings, types: int = 0) -> TaggerModule:
    vectors = np.vstack([np.zeros_like(material.vectors[:1]), material.vectors])
    vocabulary = material.vocabulary
    encoder = Encoder(
        torch.from_numpy(vectors),
        len(vocabulary.tags) + 1,
        len(vocabulary.letters) + UNKNOWN_LETTER + 1,
        settings,
        types,
    )
    heads = {"gold": count_of(LABELS), "silver": count_of(material.coarse)}
    return TaggerModule(encoder, settings, heads)


def _split(
    gold: Sequence[Example], settings: Settings
) -> tuple[Sequence[Example], Sequence[Example]]:
    """All gold sentences and none; or all but a fifth, and that fifth."""
    if settings.fold is None:
        return gold, ()
    ordered = sorted(gold, key=lambda example: example.sentence.sentence_id)
    shuffled = [ordered[at] for at in np.random.default_rng(7).permutation(len(ordered))]
    tested = shuffled[settings.fold :: FOLDS]
    ids = {example.sentence.sentence_id for example in tested}
    return [example for example in gold if example.sentence.sentence_id not in ids], tested
