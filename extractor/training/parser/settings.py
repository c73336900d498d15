"""Everything that the training of the parser depends on besides its data."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """The shape of the network and how it is trained.

    Attributes:
        vector: width that Kiwi's vectors are projected to.
        own: width of the vectors that are learned for morphemes that occur often.
        tag: width of the embedding of tags.
        often: how often a morpheme must occur to get a vector of its own.
        hidden: width of each direction of each recurrent layer.
        layers: recurrent layers.
        arc: width in which dependents and heads are compared.
        dropout: share of what a layer gives that is dropped, the same for a whole sentence.
        batch: eojeols that are read before the weights change.
        rate: learning rate at its highest; it rises over the first steps and falls along a half
            cosine to zero.
        epochs: how often the trees of GSD are read.
        repeat: how often those of KLUE-DP are read in an epoch, being few.
        others: trees of Kaist in an epoch; each epoch takes the next ones.
        seed: of all that is left to chance.
    """

    vector: int = 64
    own: int = 32
    tag: int = 16
    often: int = 8
    hidden: int = 150
    layers: int = 2
    arc: int = 100
    dropout: float = 0.33
    batch: int = 600
    rate: float = 0.002
    epochs: int = 10
    repeat: int = 2
    others: int = 2000
    seed: int = 20
