from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from extractor.korean.embeddings import Embeddings
from extractor.training.corpora import CorpusError
from extractor.training.parser import Settings, settings_of, train
from extractor.training.parser.eojeols import read_eojeols
from extractor.training.parser.treebanks import Scheme, Treebank
from tests.training.parser.trees import trees

if TYPE_CHECKING:
    from extractor.training.parser.parsing import Parser

torch = pytest.importorskip("torch", reason="training needs the extra: pip install '.[train]'")

SETTINGS = Settings(
    vector=8,
    own=8,
    tag=4,
    often=1,
    hidden=12,
    arc=12,
    dropout=0.0,
    batch=40,
    rate=0.01,
    epochs=50,
    others=8,
)


@pytest.fixture(scope="module")
def embeddings() -> Embeddings:
    """A random vector for every morpheme of the trees."""
    read = read_eojeols(tree.words for tree in trees())
    pairs = {pair for eojeols in read for eojeol in eojeols for pair in eojeol.morphemes}
    morphemes = sorted(f"{form}/{tag}" for form, tag in pairs)
    vectors = np.random.default_rng(1).normal(size=(len(morphemes), 12)).astype(np.float32)
    return Embeddings(tuple(morphemes), vectors)


def fit(embeddings: Embeddings, said: list[str] | None = None, **changes: Any) -> Parser:
    from extractor.training.parser.build import fit_parser

    learned = {scheme: trees(scheme) for scheme in Scheme}
    report = (said if said is not None else []).append
    return fit_parser(Treebank(learned, trees()), embeddings, replace(SETTINGS, **changes), report)


@pytest.fixture(scope="module")
def parser(embeddings: Embeddings) -> Parser:
    return fit(embeddings)


def heads(parser: Parser, words: Sequence[str], scheme: Scheme = Scheme.KLUE) -> list[int]:
    (eojeols,) = read_eojeols([words])
    found: list[int] = parser.chances(eojeols, scheme).argmax(axis=1).tolist()
    return found


@pytest.mark.parametrize("scheme", list(Scheme))
def test_it_learns_its_trees(parser: Parser, scheme: Scheme) -> None:
    right = sum(heads(parser, tree.words, scheme) == list(tree.heads) for tree in trees())
    assert right >= 10


def test_heads_of_klue_stand_to_the_right(parser: Parser) -> None:
    words = ["최은채는", "여수에서", "온", "기자를", "강릉에서", "만났다고", "밝혔다."]
    (eojeols,) = read_eojeols([words])
    chances = parser.chances(eojeols)
    assert chances.shape == (len(words), len(words))
    np.testing.assert_allclose(chances.sum(axis=1), 1.0, atol=1e-5)
    assert chances[-1, -1] == pytest.approx(1.0)
    assert np.tril(chances[:-1]).max() < 1e-6
    assert parser.chances([]).shape == (0, 0)


def test_same_seed_same_parser(parser: Parser, embeddings: Embeddings) -> None:
    again = fit(embeddings)
    for name, weights in parser.model.state_dict().items():
        assert torch.equal(weights, again.model.state_dict()[name]), name


def test_the_scores_are_told(embeddings: Embeddings) -> None:
    said: list[str] = []
    fit(embeddings, said, epochs=1)
    assert said[0] == "learning from trees: 12 klue, 12 gsd, 8 kaist"
    assert said[1].startswith("epoch 1 of 1: loss ")
    scores = [line for line in said if line.startswith("unlabelled attachment on trees")]
    assert [line.rpartition("(")[2].split(",")[0] for line in scores] == [
        "12 sentences",
        "6 sentences",
        "6 sentences",
    ]


def test_loaded_parser_is_the_saved_one(parser: Parser, tmp_path: Path) -> None:
    from extractor.training.parser.parsing import load_parser

    parser.save(tmp_path)
    loaded = load_parser(tmp_path)
    for tree in trees():
        (eojeols,) = read_eojeols([tree.words])
        np.testing.assert_allclose(loaded.chances(eojeols), parser.chances(eojeols), atol=0.02)
    with np.load(tmp_path / "weights.npz", allow_pickle=False) as arrays:
        assert all(arrays[name].dtype != object for name in arrays.files)


@pytest.mark.parametrize("damage", ["weights.npz", "vocabulary.json", "settings.json"])
def test_a_damaged_parser_is_named(parser: Parser, tmp_path: Path, damage: str) -> None:
    from extractor.training.parser.parsing import load_parser

    parser.save(tmp_path)
    (tmp_path / damage).write_text("{}", encoding="utf-8")
    with pytest.raises(CorpusError, match="extractor train parser"):
        load_parser(tmp_path)
    (tmp_path / damage).unlink()
    with pytest.raises(CorpusError, match="holds no parser"):
        load_parser(tmp_path)


def test_roots_are_a_gift(embeddings: Embeddings) -> None:
    from extractor.training.parser.fit import Example
    from extractor.training.parser.parsing import attachment_score

    parser = fit(embeddings, epochs=1)
    read = read_eojeols(tree.words for tree in trees())
    examples = [
        Example(tree, parser.vocabulary.features(eojeols))
        for tree, eojeols in zip(trees(), read, strict=True)
    ]
    whole = attachment_score(parser.model, examples)
    bare = attachment_score(parser.model, examples, roots=False)
    size = sum(len(tree.words) for tree in trees())
    assert whole * size == pytest.approx(bare * (size - len(trees())) + len(trees()))


def test_missing_corpora_are_named_first(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match=r"held-out\.txt"):
        train(tmp_path, tmp_path / "out", settings=settings_of(3), report=print)
    assert not (tmp_path / "out").exists()


def test_seeds() -> None:
    assert settings_of() == Settings()
    assert settings_of(3).seed == 3
