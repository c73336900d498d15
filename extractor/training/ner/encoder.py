"""The network in torch, as it is trained: the same as `extractor.entities.tagger.network`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor, nn

from extractor.entities.tagger.features import FLAGS
from extractor.entities.tagger.gazetteer import EDGES, KINDS, WIDTH
from extractor.entities.tagger.labels import forbidden
from extractor.training.ner.settings import Settings


@dataclass(frozen=True, slots=True)
class Batch:
    """Sequences of about the same length, padded at the end.

    Attributes:
        rows, tags: shape (sequences, steps).
        letters: shape (sequences, steps, LETTERS).
        flags: shape (sequences, steps, FLAGS).
        types: another scheme's labels as inputs, (sequences, steps, n); None without.
        lengths: shape (sequences,).
    """

    rows: Tensor
    tags: Tensor
    letters: Tensor
    flags: Tensor
    types: Tensor | None
    lengths: Tensor

    @property
    def mask(self) -> Tensor:
        """Which steps are units and not padding."""
        steps = torch.arange(self.rows.shape[1])
        return steps[None] < self.lengths[:, None]


class Encoder(nn.Module):
    """Units → states that know what stands to the left and to the right."""

    def __init__(
        self, vectors: Tensor, tags: int, letters: int, settings: Settings, types: int = 0
    ) -> None:
        super().__init__()
        self.dropout, self.forget = settings.dropout, settings.forget
        self.unlisted = settings.unlisted
        self.register_buffer("vectors", vectors, persistent=False)
        self.project = nn.Linear(vectors.shape[1], settings.vector)
        self.own = nn.Embedding(len(vectors), settings.vector, sparse=True)
        nn.init.zeros_(self.own.weight)
        self.tags = nn.Embedding(tags, settings.tag)
        self.letters = nn.Embedding(letters, settings.letter, padding_idx=0)
        self.filter = nn.Conv1d(settings.letter, settings.filters, 3, padding=1)
        width = settings.vector + settings.tag + settings.filters + FLAGS + types
        widths = [width] + [2 * settings.hidden] * (settings.layers - 1)
        self.forward_layers = nn.ModuleList(
            nn.LSTM(width, settings.hidden, batch_first=True) for width in widths
        )
        self.backward_layers = nn.ModuleList(
            nn.LSTM(width, settings.hidden, batch_first=True) for width in widths
        )

    def forward(self, batch: Batch) -> Tensor:
        """(sequences, steps, 2 * hidden), of which what stands on padding means nothing."""
        states = self._dropped(self._words(batch), 0.6 * self.dropout)
        turned = _turned(batch.lengths, states.shape[1])
        for left, right in zip(self.forward_layers, self.backward_layers, strict=True):
            ahead, _ = left(states)
            back, _ = right(_take(states, turned))
            states = torch.cat([ahead.float(), _take(back.float(), turned)], dim=2)
            states = self._dropped(states, self.dropout)
        return states

    def _words(self, batch: Batch) -> Tensor:
        vectors: Tensor = self.project(self.vectors[batch.rows]).float() + self.own(batch.rows)
        if self.training:
            kept = torch.rand(batch.rows.shape) > self.forget
            vectors = vectors * kept[..., None] + self.project.bias * ~kept[..., None]
        parts = [
            vectors,
            self.tags(batch.tags),
            self._spelled(batch.letters),
            self._flags(batch.flags),
        ]
        if batch.types is not None:
            parts.append(batch.types)
        return torch.cat(parts, dim=2)

    def _flags(self, flags: Tensor) -> Tensor:
        """The flags, of which some kinds of listed names are hidden in training."""
        if not self.training or self.unlisted == 0:
            return flags
        kept = torch.rand(flags.shape[0], 1, len(KINDS)) > self.unlisted
        own, listed = flags.split([flags.shape[2] - WIDTH, WIDTH], dim=2)
        return torch.cat([own, listed * kept.repeat_interleave(EDGES, 2)], dim=2)

    def _spelled(self, letters: Tensor) -> Tensor:
        sequences, steps, length = letters.shape
        embedded = self.letters(letters).view(sequences * steps, length, -1).transpose(1, 2)
        answers: Tensor = self.filter(embedded).relu().amax(dim=2)
        return answers.view(sequences, steps, -1).float()

    def _dropped(self, states: Tensor, share: float) -> Tensor:
        """Dropout with one mask for all steps (Gal and Ghahramani 2016)."""
        if not self.training or share == 0:
            return states
        kept = torch.empty(states.shape[0], 1, states.shape[2]).bernoulli_(1 - share)
        return states * kept / (1 - share)


class TaggerModule(nn.Module):
    """The encoder with a head for each scheme, and the transitions of the gold scheme."""

    def __init__(self, encoder: Encoder, settings: Settings, heads: dict[str, int]) -> None:
        super().__init__()
        self.encoder = encoder
        self.heads = nn.ModuleDict(
            {name: nn.Linear(2 * settings.hidden, count) for name, count in heads.items()}
        )
        self.register_buffer("forbidden", torch.from_numpy(forbidden((heads["gold"] - 1) // 4)))
        self.free = nn.Parameter(torch.zeros_like(self.forbidden))

    def transitions(self) -> Tensor:
        """Scores from label to label; the last two rows and columns are start and end."""
        total: Tensor = self.free + self.forbidden
        return total

    def sparse(self) -> list[Any]:
        """The parameters of which a batch changes only some rows."""
        return [self.encoder.own.weight]

    def dense(self) -> list[Any]:
        """All other parameters."""
        apart = {id(parameter) for parameter in self.sparse()}
        return [parameter for parameter in self.parameters() if id(parameter) not in apart]


def _turned(lengths: Tensor, steps: int) -> Tensor:
    """For every step the one that takes its place when each sequence is read from its end."""
    places = torch.arange(steps)[None].expand(len(lengths), steps)
    mirrored = lengths[:, None] - 1 - places
    return torch.where(mirrored >= 0, mirrored, places)


def _take(states: Tensor, places: Tensor) -> Tensor:
    return states.gather(1, places[..., None].expand(-1, -1, states.shape[2]))
