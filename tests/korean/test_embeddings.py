from __future__ import annotations

import numpy as np
import pytest

from extractor.korean.embeddings import Embeddings, _nystroem, lemma_vectors

ANCHORS = 5


@pytest.fixture(scope="module")
def embeddings() -> Embeddings:
    return lemma_vectors(5_000, 4, anchors=ANCHORS)


def test_similarities_to_anchors_give_back_the_vectors() -> None:
    vectors = np.random.default_rng(0).normal(size=(50, 6)).astype(np.float32)
    anchors = vectors[:10]
    similarities = np.vstack([anchors, vectors]) @ anchors.T
    found = _nystroem(similarities)
    assert found.shape[1] == 6
    np.testing.assert_allclose(found @ found.T, vectors @ vectors.T, atol=1e-3)


def test_shape_and_length(embeddings: Embeddings) -> None:
    assert embeddings.vectors.shape == (5_000, 4)
    assert embeddings.vectors.dtype == np.float32
    np.testing.assert_allclose(np.linalg.norm(embeddings.vectors, axis=1), 10, rtol=1e-4)


def test_base_forms(embeddings: Embeddings) -> None:
    assert len(embeddings.lemmas) == len(set(embeddings.lemmas)) == 5_000
    assert {"하다", "이다", "미국", "대통령"} <= set(embeddings.lemmas)
