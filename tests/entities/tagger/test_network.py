from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from extractor.entities.tagger.features import Floats
from extractor.entities.tagger.network import Layer, Network
from extractor.entities.tagger.packing import pack
from tests.entities.tagger.networks import HIDDEN, network

LENGTHS = [3, 1, 4]


def sigmoid(values: Floats) -> Floats:
    return np.asarray(1 / (1 + np.exp(-values)), np.float32)


def read_one_way(layer: Layer, side: int, words: Floats) -> Floats:
    """One LSTM over one sequence, a step at a time, as the paper has it."""
    state = cell = np.zeros(HIDDEN, np.float32)
    states = []
    for word in words:
        gates = word @ layer.inputs[side] + state @ layer.recurrent[side] + layer.bias[side]
        put_in, keep, put_out, new = np.split(gates, 4)
        cell = sigmoid(2 * keep) * cell + sigmoid(2 * put_in) * np.tanh(new)
        state = sigmoid(2 * put_out) * np.tanh(cell)
        states.append(state)
    return np.array(states)


def test_a_layer_reads_every_sequence_both_ways() -> None:
    layer = network().layers[0]
    words: Floats = np.random.default_rng(1).standard_normal(
        (sum(LENGTHS), layer.inputs.shape[1]), np.float32
    )
    found = layer(words, pack(LENGTHS))
    for own, read in zip(
        np.split(words, np.cumsum(LENGTHS)[:-1]),
        np.split(found, np.cumsum(LENGTHS)[:-1]),
        strict=True,
    ):
        np.testing.assert_allclose(read[:, :HIDDEN], read_one_way(layer, 0, own), atol=1e-5)
        back = read_one_way(layer, 1, own[::-1])[::-1]
        np.testing.assert_allclose(read[:, HIDDEN:], back, atol=1e-5)


def test_weights_come_back_from_disk(tmp_path: Path) -> None:
    written = network()
    written.to_disk(tmp_path / "weights.npz")
    read = Network.from_disk(tmp_path / "weights.npz")
    np.testing.assert_array_equal(read.vectors, written.vectors)
    np.testing.assert_allclose(read.transitions, written.transitions, rtol=1e-3)
    for one, other in zip(read.layers, written.layers, strict=True):
        np.testing.assert_allclose(one.recurrent, other.recurrent)


def test_a_file_that_lacks_weights_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "weights.npz"
    np.savez(path, vectors=np.zeros((2, 2), np.int8))
    with pytest.raises(ValueError, match=r"lacks the weights filter_bias"):
        Network.from_disk(path)


def test_a_file_with_objects_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "weights.npz"
    np.savez(path, vectors=np.array([{"run": "me"}]))
    with pytest.raises(ValueError, match="allow_pickle"):
        Network.from_disk(path)
