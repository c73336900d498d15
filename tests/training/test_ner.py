from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import spacy
from spacy.attrs import LEMMA
from spacy.language import Language
from spacy.tokens import Doc

from extractor.korean.embeddings import Embeddings
from extractor.training.corpora import Sentence
from extractor.training.ner import TOKENIZER, Settings, fit

SETTINGS = Settings(joint_epochs=1, gold_epochs=3, batch_size=4, dropout=0.0, learning_rate=0.005)
WIDTH = 16
NEW = "윤서아 씨는 강릉에서 김하준 교수를 만났다."


@pytest.fixture(scope="module")
def embeddings(sentences: Sequence[Sentence]) -> Embeddings:
    """A random vector for every base form of the sentences."""
    nlp = spacy.blank("ko", config=TOKENIZER)
    lemmas = dict.fromkeys(token.lemma_ for s in sentences for token in nlp.tokenizer(s.text))
    vectors = np.random.default_rng(1).normal(size=(len(lemmas), WIDTH)).astype(np.float32)
    return Embeddings(tuple(lemmas), vectors)


def fit_tagger(sentences: Sequence[Sentence], embeddings: Embeddings) -> Language:
    return fit(
        sentences,
        sentences[:4],
        settings=SETTINGS,
        report=lambda _: None,
        embeddings=embeddings,
    )


@pytest.fixture(scope="module")
def tagger(sentences: Sequence[Sentence], embeddings: Embeddings) -> Language:
    return fit_tagger(sentences, embeddings)


def ents(doc: Doc) -> list[tuple[int, int, str]]:
    return [(span.start_char, span.end_char, span.label_) for span in doc.ents]


def encode(nlp: Language, text: str) -> Any:
    """What the encoder makes of a text: it depends on every feature, vectors included."""
    pipe: Any = nlp.get_pipe("ner")
    return pipe.model.get_ref("tok2vec").predict([nlp.make_doc(text)])[0]


def test_only_encoder_and_gold_head_are_kept(tagger: Language) -> None:
    assert tagger.pipe_names == ["ner"]
    assert set(tagger.pipe_labels["ner"]) == {"PERSON", "LOCATION"}


def test_it_learns_its_sentences(tagger: Language, sentences: Sequence[Sentence]) -> None:
    right = sum(ents(tagger(s.text)) == list(s.entities) for s in sentences)
    assert right >= len(sentences) // 2


def test_same_seed_same_tagger(
    tagger: Language, sentences: Sequence[Sentence], embeddings: Embeddings
) -> None:
    again = fit_tagger(sentences, embeddings)
    assert np.array_equal(encode(again, NEW), encode(tagger, NEW))
    for text in [NEW, *(sentence.text for sentence in sentences)]:
        assert ents(again(text)) == ents(tagger(text))


def test_loaded_tagger_is_the_saved_one(
    tagger: Language, sentences: Sequence[Sentence], tmp_path: Path
) -> None:
    tagger.to_disk(tmp_path / "tagger")
    loaded = spacy.load(tmp_path / "tagger")
    assert np.array_equal(encode(loaded, NEW), encode(tagger, NEW))
    for sentence in sentences:
        assert ents(loaded(sentence.text)) == ents(tagger(sentence.text))


def test_vectors_are_looked_up_by_base_form_after_loading(
    tagger: Language, embeddings: Embeddings, tmp_path: Path
) -> None:
    tagger.to_disk(tmp_path / "tagger")
    loaded = spacy.load(tmp_path / "tagger")
    vectors = loaded.vocab.vectors
    assert vectors.attr == LEMMA
    for lemma, vector in zip(embeddings.lemmas, embeddings.vectors, strict=True):
        assert np.array_equal(vectors[loaded.vocab.strings[lemma]], vector)


def test_vectors_reach_the_encoder(tagger: Language, tmp_path: Path) -> None:
    tagger.to_disk(tmp_path / "tagger")
    without = spacy.load(tmp_path / "tagger")
    without.vocab.vectors.data[:] = 0.0
    assert not np.allclose(encode(without, NEW), encode(tagger, NEW))


def test_progress_is_reported_epoch_by_epoch(
    sentences: Sequence[Sentence], embeddings: Embeddings
) -> None:
    told: list[str] = []
    settings = Settings(joint_epochs=1, gold_epochs=1)
    fit(sentences[:8], sentences[:2], settings=settings, report=told.append, embeddings=embeddings)
    steps = [line.partition(":")[0] for line in told]
    assert steps == ["both heads, epoch 1", "gold head, epoch 1"]
