"""Training of the entity tagger: a convolutional encoder with two heads.

The silver sentences follow another scheme than the gold ones, so each has its own head
(transition-based, as in spaCy) on one shared encoder. First both are trained together, then
the gold head alone with a falling learning rate. Only encoder and gold head are kept.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example
from spacy.util import filter_spans, minibatch, registry
from spacy.vectors import Vectors
from thinc.api import Adam, Optimizer, fix_random_seed

from extractor.korean.embeddings import Embeddings, lemma_vectors
from extractor.training.corpora import Sentence, klue_sentences, silver_sentences

GOLD: Final = "ner"
SILVER: Final = "ner_silver"
TOKENIZER: Final = {"nlp": {"tokenizer": {"@tokenizers": "extractor.KiwiTokenizer.v1"}}}

ENCODER: Final[dict[str, Any]] = {
    "@architectures": "spacy.Tok2Vec.v2",
    "embed": {
        "@architectures": "spacy.MultiHashEmbed.v2",
        "width": 128,
        "attrs": ["NORM", "PREFIX", "SUFFIX", "SHAPE", "TAG"],
        "rows": [8000, 2000, 4000, 1000, 500],
        "include_static_vectors": True,
    },
    "encode": {
        "@architectures": "spacy.MaxoutWindowEncoder.v2",
        "width": 128,
        "window_size": 1,
        "maxout_pieces": 3,
        "depth": 4,
    },
}


META: Final = {
    "name": "news_ner",
    "version": "0.1.0",
    "description": "Entities of Korean news over Kiwi's morphemes",
    "author": "The Korean news extractor authors",
    "license": "CC BY-SA 4.0 (weights; trained on KLUE-NER, konec), Apache-2.0 (Kiwi's vectors)",
}
"""What the model says of itself in meta.json; the model card in its folder says the rest."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that the training depends on besides its data."""

    joint_epochs: int = 6
    gold_epochs: int = 8
    batch_size: int = 24
    dropout: float = 0.2
    learning_rate: float = 0.001
    vectors: int = 60_000
    vector_width: int = 96
    seed: int = 20


Progress = Callable[[str], None]


def train(corpora: Path, out: Path, *, settings: Settings, report: Progress) -> None:
    """Train the tagger from the corpora and write it to ``out``.

    Raises:
        CorpusError: a corpus is missing.
    """
    gold = klue_sentences(corpora, held_out=False)
    silver = silver_sentences(corpora)
    nlp = fit(gold, silver, settings=settings, report=report)
    nlp.meta.update(META)
    nlp.to_disk(out)
    report(f"written to {out}")


def fit(
    gold: Sequence[Sentence],
    silver: Sequence[Sentence],
    *,
    settings: Settings,
    report: Progress,
    embeddings: Embeddings | None = None,
) -> Language:
    """A pipeline of tokenizer and tagger trained on the sentences.

    ``embeddings`` are the vectors that the tagger looks base forms up in; None means those of
    Kiwi, as many and as wide as the settings say, which takes two minutes to recover.
    """
    fix_random_seed(settings.seed)
    nlp = spacy.blank("ko", config=TOKENIZER)
    if embeddings is None:
        report("recovering the morpheme vectors")
        embeddings = lemma_vectors(settings.vectors, settings.vector_width)
    _add_vectors(nlp, embeddings)
    examples = {GOLD: _examples(nlp, gold), SILVER: _examples(nlp, silver)}
    silver_head = _add_heads(nlp, examples)
    optimizer = Adam(settings.learning_rate, L2=0.01, grad_clip=1.0, use_averages=True)
    heads: dict[str, Any] = {GOLD: nlp.get_pipe(GOLD), SILVER: silver_head}
    shuffler = random.Random(settings.seed)  # noqa: S311
    for epoch in range(settings.joint_epochs):
        batches = [
            (head, batch)
            for head in (SILVER, GOLD)
            for batch in _batches(examples[head], settings, shuffler)
        ]
        shuffler.shuffle(batches)
        optimizer.learn_rate = settings.learning_rate
        loss = sum(_update(heads[head], batch, optimizer, settings) for head, batch in batches)
        report(f"both heads, epoch {epoch + 1}: loss {loss:.0f}")
    for epoch in range(settings.gold_epochs):
        optimizer.learn_rate = settings.learning_rate * (1 - epoch / settings.gold_epochs) / 2
        batches = [(GOLD, batch) for batch in _batches(examples[GOLD], settings, shuffler)]
        loss = sum(_update(heads[head], batch, optimizer, settings) for head, batch in batches)
        report(f"gold head, epoch {epoch + 1}: loss {loss:.0f}")
    _keep_averages(nlp, optimizer)
    return nlp


def _keep_averages(nlp: Language, optimizer: Optimizer) -> None:
    """Put the running averages of the weights, which generalise better, in their place."""
    pipe: Any = nlp.get_pipe(GOLD)
    averages = optimizer.averages or {}
    for node in pipe.model.walk():
        for name in node.param_names:
            average = averages.get((node.id, name))
            if average is not None:
                node.set_param(name, average)


def _add_vectors(nlp: Language, embeddings: Embeddings) -> None:
    nlp.vocab.vectors = Vectors(
        strings=nlp.vocab.strings,
        data=embeddings.vectors,
        keys=embeddings.lemmas,
        attr="LEMMA",
        name="kiwi",
    )


def _add_heads(nlp: Language, examples: dict[str, list[Example]]) -> Any:
    """Both heads on one encoder, each with the labels of its own scheme.

    The gold head becomes part of the pipeline; the silver head, a model around the same
    encoder, is returned.
    """
    model: dict[str, Any] = {
        "@architectures": "spacy.TransitionBasedParser.v2",
        "state_type": "ner",
        "extra_state_tokens": False,
        "hidden_width": 64,
        "maxout_pieces": 2,
        "use_upper": True,
        "tok2vec": ENCODER,
    }
    gold: Any = nlp.add_pipe("ner", name=GOLD, config={"model": model})
    nlp.initialize(lambda: examples[GOLD])
    silver: Any = nlp.create_pipe("ner", name=SILVER, config={"model": model})
    build = registry.architectures.get(model["@architectures"])
    settings = {name: value for name, value in model.items() if not name.startswith("@")}
    silver.model = build(**{**settings, "tok2vec": gold.model.get_ref("tok2vec").layers[0]})
    silver.initialize(lambda: examples[SILVER], nlp=nlp)
    return silver


def _examples(nlp: Language, sentences: Sequence[Sentence]) -> list[Example]:
    tokenizer: Any = nlp.tokenizer
    docs = tokenizer.pipe(sentence.text for sentence in sentences)
    return [_example(doc, sentence) for doc, sentence in zip(docs, sentences, strict=True)]


def _example(doc: Doc, sentence: Sentence) -> Example:
    reference = doc.copy()
    spans = (
        reference.char_span(start, end, label, alignment_mode="expand")
        for start, end, label in sentence.entities
    )
    reference.ents = filter_spans([span for span in spans if span is not None])
    return Example(doc, reference)


def _batches(
    examples: Sequence[Example], settings: Settings, shuffler: random.Random
) -> Iterator[list[Example]]:
    shuffled = list(examples)
    shuffler.shuffle(shuffled)
    yield from minibatch(shuffled, settings.batch_size)  # type: ignore[no-untyped-call]


def _update(head: Any, batch: list[Example], optimizer: Optimizer, settings: Settings) -> float:
    losses: dict[str, float] = head.update(batch, drop=settings.dropout, sgd=optimizer)
    return float(losses[head.name])
