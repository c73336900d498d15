"""The network, in numpy: features of words, recurrent layers both ways, a score per label.

A bidirectional LSTM (Graves and Schmidhuber 2005) over vectors of Kiwi's language model and a
convolution over the letters of each word (Ma and Hovy 2016). The gates stand in the order
input, forget, output, cell; the first three come with halved weights, so that one tanh serves
for all four: sigmoid(x) = tanh(x / 2) / 2 + 1 / 2.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from extractor.entities.tagger.arrays import read_arrays
from extractor.entities.tagger.features import Features, Floats
from extractor.entities.tagger.packing import Packing
from extractor.entities.tagger.tiles import product, small_product, whole_tiles


@dataclass(frozen=True, slots=True)
class Layer:
    """Both directions of one LSTM layer.

    Attributes:
        inputs: shape (2, width of the input, 4 * hidden).
        recurrent: shape (2, hidden, 4 * hidden).
        bias: shape (2, 4 * hidden).
    """

    inputs: Floats
    recurrent: Floats
    bias: Floats

    def __call__(self, words: Floats, packing: Packing) -> Floats:
        """(units, width) → (units, 2 * hidden)."""
        hidden = self.recurrent.shape[1]
        gates = np.empty((2, len(words), 4 * hidden), np.float32)
        for side, rows in enumerate((packing.forward, packing.backward)):
            np.add(product(words[rows], self.inputs[side]), self.bias[side], out=gates[side])
        states = self._run(gates, packing)
        read = np.empty((len(words), 2 * hidden), np.float32)
        read[packing.forward, :hidden] = states[0]
        read[packing.backward, hidden:] = states[1]
        return read

    def _run(self, gates: Floats, packing: Packing) -> Floats:
        hidden = self.recurrent.shape[1]
        states = np.empty((2, gates.shape[1], hidden), np.float32)
        state = np.zeros((2, whole_tiles(len(packing.order)), hidden), np.float32)
        cells = np.zeros_like(state)
        for rows in packing.steps():
            count = rows.stop - rows.start
            now = gates[:, rows]
            now += np.matmul(state[:, : whole_tiles(count)], self.recurrent)[:, :count]
            np.tanh(now, out=now)
            sigmoids = now[..., : 3 * hidden]
            sigmoids *= 0.5
            sigmoids += 0.5
            put_in, keep, put_out = (now[..., at * hidden : (at + 1) * hidden] for at in range(3))
            cell, read = cells[:, :count], state[:, :count]
            cell *= keep
            cell += put_in * now[..., 3 * hidden :]
            np.tanh(cell, out=read)
            read *= put_out
            states[:, rows] = read
        return states


@dataclass(frozen=True, slots=True)
class Network:
    """All weights of the tagger.

    Attributes:
        vectors: projected vectors as signed bytes; shape (morphemes + 1, width), row 0 zero.
        scales: what each row of the vectors is to be multiplied with; shape (morphemes + 1, 1).
        vector_bias: what the projection adds; shape (width,).
        tags, letters: embeddings, a row for each number of the vocabulary.
        filters: the letter convolution, shape (3 * letter width, filters), and its bias.
        layers: the LSTM layers.
        output: shape (2 * hidden, labels), and its bias.
        transitions: shape (labels + 2, labels + 2); the last two are start and end.
    """

    vectors: np.ndarray[tuple[int, int], np.dtype[np.int8]]
    scales: Floats
    vector_bias: Floats
    tags: Floats
    letters: Floats
    filters: Floats
    filter_bias: Floats
    layers: Sequence[Layer]
    output: Floats
    output_bias: Floats
    transitions: Floats

    @property
    def flags(self) -> int:
        """How many flags of a unit the first layer takes, beside what the network makes itself."""
        made = self.vectors.shape[1] + self.tags.shape[1] + len(self.filter_bias)
        return int(self.layers[0].inputs.shape[1] - made)

    def scores(self, features: Features, packing: Packing) -> Floats:
        """The score of every label for every unit; shape (units, labels)."""
        words = self._words(features)
        for layer in self.layers:
            words = layer(words, packing)
        return small_product(words, self.output) + self.output_bias

    def _words(self, features: Features) -> Floats:
        vectors = self.vectors[features.rows] * self.scales[features.rows] + self.vector_bias
        tags = self.tags[features.tags]
        spelled = self._spelled(features)
        return np.concatenate([vectors, tags, spelled, features.flags], axis=1, dtype=np.float32)

    def _spelled(self, features: Features) -> Floats:
        """The strongest answer of every filter along the letters, each seeing three."""
        letters = self.letters[features.letters]
        none = np.zeros_like(letters[:, :1])
        around = np.concatenate(
            [
                np.concatenate([none, letters[:, :-1]], axis=1),
                letters,
                np.concatenate([letters[:, 1:], none], axis=1),
            ],
            axis=2,
        )
        answers = (
            small_product(around.reshape(-1, around.shape[2]), self.filters) + self.filter_bias
        )
        strongest = answers.reshape(len(letters), letters.shape[1], -1).max(axis=1)
        return np.asarray(np.maximum(strongest, 0)[features.forms], np.float32)

    def to_disk(self, path: Path) -> None:
        """Write the weights as one npz file, whose loading runs no code."""
        arrays = {name: getattr(self, name) for name in _ARRAYS}
        for number, layer in enumerate(self.layers):
            arrays |= {f"layer{number}_{name}": getattr(layer, name) for name in _LAYER}
        with path.open("wb") as file:
            np.savez(file, **{name: _small(array) for name, array in arrays.items()})  # type: ignore[arg-type]

    @classmethod
    def from_disk(cls, path: Path) -> Network:
        """Read the weights.

        Raises:
            ValueError: the file holds something else.
        """
        arrays = {name: _wide(array) for name, array in read_arrays(path).items()}
        return cls.from_arrays(arrays, path)

    @classmethod
    def from_arrays(cls, arrays: Mapping[str, Floats], path: Path) -> Network:
        """The network of these weights; ``path`` stands in the message of an error."""
        count = sum(name.endswith("_recurrent") for name in arrays)
        wanted = {*_ARRAYS, *(f"layer{n}_{name}" for n in range(count) for name in _LAYER)}
        if missing := sorted(wanted - arrays.keys()):
            raise ValueError(f"{path} lacks the weights {', '.join(missing)}")
        layers = [
            Layer(*(arrays[f"layer{number}_{name}"] for name in _LAYER)) for number in range(count)
        ]
        plain: dict[str, object] = {name: arrays[name] for name in _ARRAYS}
        return cls(layers=layers, **plain)  # type: ignore[arg-type]


_LAYER = ("inputs", "recurrent", "bias")
_ARRAYS = (
    "vectors",
    "scales",
    "vector_bias",
    "tags",
    "letters",
    "filters",
    "filter_bias",
    "output",
    "output_bias",
    "transitions",
)


def _small(array: Floats) -> np.ndarray[tuple[int, ...], np.dtype[np.generic]]:
    """Half precision for what is kept as floats: the weights need no more."""
    return array.astype(np.float16) if array.dtype == np.float32 else array


def _wide(array: np.ndarray[tuple[int, ...], np.dtype[np.generic]]) -> Floats:
    wide = array.astype(np.float32) if array.dtype == np.float16 else array
    return np.ascontiguousarray(wide)
