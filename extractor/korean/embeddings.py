"""Vectors of Kiwi's language model, recovered from the similarities that Kiwi gives.

Kiwi answers how similar one morpheme is to all others (cosine), but does not hand out its
vectors. The similarities to a few hundred anchors determine them up to a rotation, which no
learner minds (the Nyström method: Williams and Seeger 2001). Kiwi's model is licensed
under the Apache License 2.0; a model that holds these vectors says so in its card.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from extractor.korean.engine import kiwi
from extractor.korean.features import lemma_of
from extractor.schema import Morpheme

ANCHORS: Final = 400
_ALL: Final = 10_000_000

Matrix = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Embeddings:
    """Base forms, most frequent first, and their vectors, one row each."""

    lemmas: tuple[str, ...]
    vectors: Matrix


def lemma_vectors(count: int, width: int, *, anchors: int = ANCHORS) -> Embeddings:
    """Vectors of the ``count`` most frequent base forms, ``width`` dimensions each.

    Centred, projected on the directions of largest variance, scaled to length 10. Where
    morphemes share a base form (은 the particle, 은 the metal) the most frequent one counts.
    Takes about two minutes. With fewer ``anchors`` it takes less and tells less: they bound
    the width.
    """
    similarities, keys = _similarities(anchors)
    vectors = _nystroem(similarities)
    vectors -= vectors.mean(axis=0)
    _, _, directions = np.linalg.svd(vectors[:20_000], full_matrices=False)
    vectors = vectors @ directions[:width].T
    vectors *= 10.0 / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-6)
    rows: dict[str, int] = {}
    for row, (form, tag) in enumerate(keys):
        rows.setdefault(lemma_of([Morpheme(form, tag.partition("-")[0], 0, 0)]), row)
    chosen = list(rows.items())[:count]
    return Embeddings(
        tuple(lemma for lemma, _ in chosen), vectors[[row for _, row in chosen]].astype(np.float32)
    )


def _similarities(anchors: int) -> tuple[Matrix, list[tuple[str, str]]]:
    """Cosines of every morpheme (rows, by id) to evenly spread anchors (columns)."""
    first = kiwi().most_similar_morphemes(kiwi().tokenize("미국")[0].id, top_n=_ALL)
    ids = sorted(item.id for item in first)
    size = ids[-1] + 1
    picked = ids[: 20 * anchors : 20]
    matrix = np.zeros((size, anchors), dtype=np.float32)
    keys: list[tuple[str, str]] = [("", "UN")] * size
    for column, anchor in enumerate(picked):
        neighbours: list[Any] = kiwi().most_similar_morphemes(anchor, top_n=_ALL)
        rows = np.fromiter((item.id for item in neighbours), dtype=np.int64)
        matrix[rows, column] = np.fromiter((item.score for item in neighbours), dtype=np.float32)
        matrix[anchor, column] = 1.0
        if column < 2:  # two, because an anchor is no neighbour of itself
            for item in neighbours:
                keys[item.id] = (item.form, str(item.tag))
    return _put_anchors_first(matrix, picked), keys


def _put_anchors_first(matrix: Matrix, picked: list[int]) -> Matrix:
    """Stack the anchors' own rows on top: the Nyström method needs them as a block."""
    return np.vstack([matrix[picked], matrix])


def _nystroem(stacked: Matrix) -> Matrix:
    anchors = stacked.shape[1]
    block, rest = stacked[:anchors].astype(np.float64), stacked[anchors:].astype(np.float64)
    values, directions = np.linalg.eigh((block + block.T) / 2)
    keep = values > 1e-3
    projected: Matrix = (rest @ (directions[:, keep] / np.sqrt(values[keep]))).astype(np.float32)
    return projected
