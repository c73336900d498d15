"""A small network with weights by chance, and its parts in the plainest way."""

from __future__ import annotations

import numpy as np

from extractor.entities.tagger.component import Tagger
from extractor.entities.tagger.features import FLAGS, Floats
from extractor.entities.tagger.gazetteer import Gazetteer
from extractor.entities.tagger.labels import count_of, forbidden
from extractor.entities.tagger.network import Layer, Network
from extractor.entities.tagger.vocabulary import Vocabulary
from extractor.schema import Label

LABELS = (Label.PERSON, Label.LOCATION)
VOCABULARY = Vocabulary(
    ("하/VV", "서울/NNP", "에서/JKB", "대통령/NNG", "만나/VV", "은/JX"),
    ("NNP", "NNG"),
    tuple("가나다서울"),
)
HIDDEN = 5
GAZETTEER = Gazetteer.of({"서울": 1, "가나": 2})


def network(seed: int = 0, layers: int = 2) -> Network:
    chance = np.random.default_rng(seed)

    def weights(*shape: int) -> Floats:
        return chance.normal(size=shape).astype(np.float16).astype(np.float32)

    size, width = count_of(LABELS), 6 + 3 + 4 + FLAGS
    widths = [width] + [2 * HIDDEN] * (layers - 1)
    rows = len(VOCABULARY.morphemes) + 1
    return Network(
        vectors=chance.integers(-127, 128, size=(rows, 6)).astype(np.int8),
        scales=np.asarray(weights(rows, 1) / 64, np.float32),
        vector_bias=weights(6),
        tags=weights(len(VOCABULARY.tags) + 1, 3),
        letters=weights(len(VOCABULARY.letters) + 2, 2),
        filters=weights(6, 4),
        filter_bias=weights(4),
        layers=[
            Layer(weights(2, w, 4 * HIDDEN), weights(2, HIDDEN, 4 * HIDDEN), weights(2, 4 * HIDDEN))
            for w in widths
        ],
        output=weights(2 * HIDDEN, size),
        output_bias=weights(size),
        transitions=weights(size + 2, size + 2) + forbidden(len(LABELS)),
    )


def tagger(seed: int = 0) -> Tagger:
    return Tagger(VOCABULARY, network(seed), LABELS, gazetteer=GAZETTEER)
