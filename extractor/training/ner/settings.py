"""Everything that the training depends on besides its data."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """The shape of the network and how it is trained.

    Attributes:
        vector: width that Kiwi's vectors are projected to.
        tag, letter, filters: widths of the embeddings of tags and letters, and the number of
            filters over letters.
        hidden: width of each direction of each recurrent layer.
        layers: recurrent layers.
        dropout: share of what a layer gives that is dropped, the same for a whole sequence.
        forget: share of the units whose vector is hidden in training.
        unlisted: share of the sequences from which a kind of listed names is hidden in training, so
            that the words around a name are learned from too.
        batch: units that are read before the weights change; twice as many of silver.
        rate: learning rate at its highest; it rises over the first 200 steps and falls along a
            half cosine to zero.
        converters: models that carry silver labels over to the gold scheme, together.
        convert_epochs: epochs of each of them.
        epochs: epochs of the tagger.
        slope, shift: how the chances are calibrated; what a training with a fold kept back says.
        seed: of all that is left to chance.
        fold: None to train on all gold sentences; else which fifth of them is kept back and
            scored, to choose settings by.
    """

    vector: int = 128
    tag: int = 24
    letter: int = 32
    filters: int = 56
    hidden: int = 160
    layers: int = 2
    dropout: float = 0.33
    forget: float = 0.08
    unlisted: float = 0.15
    batch: int = 1000
    rate: float = 0.002
    converters: int = 4
    convert_epochs: int = 16
    epochs: int = 12
    slope: float = 0.37
    shift: float = 0.05
    seed: int = 20
    fold: int | None = None
