from __future__ import annotations

import numpy as np
import pytest

from extractor.korean.embeddings import Embeddings, _nystroem, morpheme_vectors

ANCHORS = 5


@pytest.fixture(scope="module")
def embeddings() -> Embeddings:
    return morpheme_vectors(anchors=ANCHORS)


def test_similarities_to_anchors_give_back_the_vectors() -> None:
    vectors = np.random.default_rng(0).normal(size=(50, 6)).astype(np.float32)
    anchors = vectors[:10]
    similarities = np.vstack([anchors, vectors]) @ anchors.T
    found = _nystroem(similarities)
    assert found.shape[1] == 6
    np.testing.assert_allclose(found @ found.T, vectors @ vectors.T, atol=1e-3)


def test_shape_and_size(embeddings: Embeddings) -> None:
    assert embeddings.vectors.shape == (len(embeddings.morphemes), ANCHORS)
    assert embeddings.vectors.dtype == np.float32
    assert len(embeddings.morphemes) > 50_000
    lengths = np.linalg.norm(embeddings.vectors, axis=1)
    np.testing.assert_allclose(lengths, np.sqrt(ANCHORS), rtol=1e-4)


def test_morphemes_have_form_and_tag(embeddings: Embeddings) -> None:
    assert {"하/XSV", "이/VCP", "미국/NNP", "대통령/NNG"} <= set(embeddings.morphemes)
