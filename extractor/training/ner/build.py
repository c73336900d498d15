"""The whole training: corpora → a folder that ``extractor.load`` takes."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

import numpy as np
import spacy
import torch
from spacy.language import Language

from extractor.entities.tagger.calibration import Calibration
from extractor.entities.tagger.component import Tagger
from extractor.entities.tagger.labels import count_of
from extractor.entities.tagger.vocabulary import UNKNOWN_LETTER
from extractor.training.ner.calibrate import calibrated
from extractor.training.ner.convert import fit_converters, types_for, width_of
from extractor.training.ner.encoder import Encoder, TaggerModule
from extractor.training.ner.examples import TOKENIZER, Example
from extractor.training.ner.export import network_of
from extractor.training.ner.fit import Kind, Progress, Stream, fit
from extractor.training.ner.material import LABELS, Material, Sources, prepare, split
from extractor.training.ner.predict import Judge, f1, predict, softened
from extractor.training.ner.settings import Settings

META: Final = {
    "name": "news_ner",
    "version": "0.3.0",
    "description": "Entities of Korean news over Kiwi's morphemes",
    "author": "The Korean news extractor authors",
    "license": "CC BY-SA 4.0 (weights; trained on KLUE-NER and konec), Apache-2.0 (Kiwi's "
    "vectors; names of mecab-ko-dic), CC BY 4.0 (names of GeoNames)",
}
"""What the model says of itself in meta.json; the model card in its folder says the rest."""


def train(corpora: Path, out: Path, *, settings: Settings, report: Progress) -> None:
    """Train the tagger from the corpora and write it to ``out``.

    Raises:
        CorpusError: a corpus is missing.
    """
    report("gathering names and the vectors of morphemes, which takes a minute or two")
    language = fit_tagger(Sources.read(corpora), settings, report)
    language.meta.update(META)
    language.to_disk(out)
    report(f"written to {out}")


def fit_tagger(sources: Sources, settings: Settings, report: Progress) -> Language:
    """A spaCy pipeline of tokenizer and tagger.

    Args:
        sources: what it learns from.
        settings: the shape of the network and how it is trained.
        report: is told of every epoch.
    """
    torch.manual_seed(settings.seed)
    torch.set_num_threads(1)  # more of them only wait for each other in so small products
    material = prepare(sources, settings.seed)
    kept, tested = split(material.gold, settings.fold)

    def score(judges: Sequence[Judge]) -> str:
        return f"F1 {f1(tested, predict(judges, tested), LABELS):.4f}" if tested else ""

    report("learning how silver labels become gold ones")
    sizes = (count_of(material.coarse), len(material.fine))
    models = [
        module_of(material, settings, types=width_of(*sizes)) for _ in range(settings.converters)
    ]
    converters = fit_converters(models, kept, types_for(*sizes), settings, report)
    report(f"{len(converters)} converters: {score(converters)}")
    report("training the tagger")
    model = module_of(material, settings)
    streams = _streams(kept, softened(converters, material.silver), settings)
    fit(model, streams, settings, settings.epochs, report, lambda: score([Judge(model)]))
    network = network_of(model)
    calibration = Calibration(settings.slope, settings.shift)
    if tested:
        slope, shift = calibrated(network, tested, LABELS)
        report(f"calibration on the sentences kept back: slope {slope:.2f}, shift {shift:.2f}")
    return language_of(
        Tagger(material.vocabulary, network, LABELS, calibration, material.gazetteer)
    )


def language_of(tagger: Tagger) -> Language:
    """The tagger in a spaCy pipeline over Kiwi's tokens."""
    nlp = spacy.blank("ko", config=TOKENIZER)
    empty = nlp.add_pipe("korean_tagger")
    if not isinstance(empty, Tagger):
        raise TypeError(f"korean_tagger is a {type(empty).__name__}")
    empty.fill(tagger)
    return nlp


def module_of(material: Material, settings: Settings, types: int = 0) -> TaggerModule:
    """The network before it has learned; ``types`` is the width of inputs beside the words."""
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


def _streams(
    gold: Sequence[Example], silver: Sequence[Example], settings: Settings
) -> Sequence[Stream]:
    return [
        Stream(Kind.GOLD, gold, settings.batch),
        Stream(Kind.SOFT, silver, 2 * settings.batch),
    ]
