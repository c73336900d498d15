from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import spacy
from spacy.language import Language

from extractor.document import get_tagged
from extractor.entities.tagger.component import Tagger
from extractor.entities.tagger.gazetteer import KINDS
from extractor.korean.embeddings import Embeddings
from extractor.training.corpora import Sentence
from extractor.training.ner.examples import TOKENIZER
from extractor.training.ner.settings import Settings

torch = pytest.importorskip("torch", reason="training needs the extra: pip install '.[train]'")

LISTED = {"서울": 1 << KINDS.index("place")}
SETTINGS = Settings(
    vector=8,
    tag=4,
    letter=8,
    filters=8,
    hidden=16,
    dropout=0.0,
    forget=0.0,
    unlisted=0.0,
    batch=30,
    rate=0.02,
    converters=1,
    convert_epochs=2,
    epochs=20,
)
NEW = "윤서아 씨는 강릉에서 김하준 교수를 만났다."


@pytest.fixture(scope="module")
def embeddings(sentences: Sequence[Sentence]) -> Embeddings:
    """A random vector for every morpheme of the sentences."""
    nlp = spacy.blank("ko", config=TOKENIZER)
    docs = [nlp.tokenizer(sentence.text) for sentence in sentences]
    morphemes = dict.fromkeys(f"{form}/{tag}" for doc in docs for form, tag, *_ in doc._.morphemes)
    vectors = np.random.default_rng(1).normal(size=(len(morphemes), 12)).astype(np.float32)
    return Embeddings(tuple(morphemes), vectors)


def sources_of(
    sentences: Sequence[Sentence], silver: Sequence[Sentence], embeddings: Embeddings
) -> Any:
    from extractor.training.ner.material import Sources

    own = {one.sentence_id: one for one in sentences}
    return Sources(sentences, silver, own, embeddings, LISTED)


def fit(sentences: Sequence[Sentence], embeddings: Embeddings, **changes: Any) -> Language:
    from extractor.training.ner.build import fit_tagger

    silver = [replace(one, sentence_id=f"silver {one.sentence_id}") for one in sentences[:4]]
    sources = sources_of(sentences, silver, embeddings)
    return fit_tagger(sources, replace(SETTINGS, **changes), lambda _: None)


@pytest.fixture(scope="module")
def tagger(sentences: Sequence[Sentence], embeddings: Embeddings) -> Language:
    return fit(sentences, embeddings)


def found(nlp: Language, text: str) -> list[tuple[int, int, str]]:
    return [(start, end, label) for start, end, label, _ in get_tagged(nlp(text)) or ()]


def test_it_learns_its_sentences(tagger: Language, sentences: Sequence[Sentence]) -> None:
    right = sum(found(tagger, s.text) == list(s.entities) for s in sentences)
    assert right >= len(sentences) // 2


def test_same_seed_same_tagger(
    tagger: Language, sentences: Sequence[Sentence], embeddings: Embeddings
) -> None:
    again = fit(sentences, embeddings)
    for text in [NEW, *(sentence.text for sentence in sentences)]:
        assert get_tagged(again(text)) == get_tagged(tagger(text))


def test_loaded_tagger_is_the_saved_one(
    tagger: Language, sentences: Sequence[Sentence], tmp_path: Path
) -> None:
    tagger.to_disk(tmp_path / "tagger")
    loaded = spacy.load(tmp_path / "tagger")
    for text in [NEW, *(sentence.text for sentence in sentences)]:
        assert found(loaded, text) == found(tagger, text)


def test_a_fold_is_scored(sentences: Sequence[Sentence], embeddings: Embeddings) -> None:
    said: list[str] = []
    from extractor.training.ner.build import fit_tagger

    settings = replace(SETTINGS, fold=1, epochs=20, convert_epochs=1)
    fit_tagger(sources_of(sentences, sentences, embeddings), settings, said.append)
    assert any(line.startswith("calibration on") for line in said)
    assert sum("F1 0." in line or "F1 1." in line for line in said) >= 4


def test_numpy_gives_what_torch_gives(
    sentences: Sequence[Sentence], embeddings: Embeddings
) -> None:
    from extractor.entities.tagger.packing import pack
    from extractor.training.ner.batches import batch_of
    from extractor.training.ner.build import module_of
    from extractor.training.ner.export import network_of
    from extractor.training.ner.material import prepare

    torch.manual_seed(1)
    material = prepare(sources_of(sentences, sentences, embeddings), seed=1)
    model = module_of(material, SETTINGS)
    torch.nn.init.normal_(model.encoder.own.weight)
    model.eval()
    group = material.gold[:5]
    with torch.no_grad():
        padded = model.heads["gold"](model.encoder(batch_of(group))).numpy()
    units = [unit for example in group for unit in example.units]
    from extractor.entities.tagger.features import features_of

    lengths = [len(example.units) for example in group]
    packing = pack(lengths)
    features = features_of(units, lengths, material.vocabulary, material.gazetteer)
    scores = network_of(model).scores(features, packing)
    flat = [own[: len(example.units)] for own, example in zip(padded, group, strict=True)]
    np.testing.assert_allclose(scores, np.concatenate(flat), atol=0.05)


def test_the_loss_is_that_of_all_label_sequences() -> None:
    from itertools import product

    from extractor.training.ner.encoder import Batch
    from extractor.training.ner.loss import field_loss

    torch.manual_seed(2)
    size, lengths = 3, [2, 3]
    scores, transitions = torch.randn(2, 4, size), torch.randn(size + 2, size + 2)
    labels = torch.tensor([[0, 2, 0, 0], [1, 1, 2, 0]])
    empty = torch.zeros(2, 4)
    batch = Batch(empty, empty, empty, empty, None, torch.tensor(lengths))

    def weight(row: int, path: tuple[int, ...]) -> Any:
        steps = [size, *path, size + 1]
        total = sum(scores[row, at, label] for at, label in enumerate(path))
        return total + sum(transitions[one, two] for one, two in itertools.pairwise(steps))

    wanted = 0.0
    for row, length in enumerate(lengths):
        every = [weight(row, path) for path in product(range(size), repeat=length)]
        own = weight(row, tuple(labels[row, :length].tolist()))
        wanted += float(torch.logsumexp(torch.stack(every), 0) - own)
    assert float(field_loss(scores, labels, batch, transitions)) == pytest.approx(wanted, rel=1e-4)


def test_a_tagger_alone_is_a_pipe(tagger: Language) -> None:
    assert tagger.pipe_names == ["korean_tagger"]
    assert isinstance(tagger.get_pipe("korean_tagger"), Tagger)


def test_the_package_keeps_its_function_once_torch_is_asked() -> None:
    import extractor.training.ner.build as built
    from extractor.training import ner

    assert callable(ner.train)
    assert built.train is not ner.train


def test_listed_names_are_hidden_in_training_alone() -> None:
    from extractor.entities.tagger.features import FLAGS
    from extractor.entities.tagger.gazetteer import WIDTH
    from extractor.training.ner.encoder import Encoder

    torch.manual_seed(1)
    encoder = Encoder(torch.zeros(2, 3), 2, 2, replace(SETTINGS, unlisted=0.5))
    flags = torch.ones(40, 3, FLAGS)
    assert encoder.eval()._flags(flags).equal(flags)
    seen = encoder.train()._flags(flags)
    assert seen[..., : FLAGS - WIDTH].equal(flags[..., : FLAGS - WIDTH])
    kinds = seen[..., FLAGS - WIDTH :].reshape(40, 3, -1, 3)
    assert kinds.amin((1, 3)).equal(kinds.amax((1, 3)))
    assert 0.4 < kinds.mean() < 0.6
