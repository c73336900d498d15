"""The parser in torch: a recurrent encoder of eojeols, and a score for every possible head.

A biaffine scorer after Dozat and Manning (2017), arc-factored and without labels; one scorer for
each scheme over an encoder that all of them share.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import torch
from torch import Tensor, nn

from extractor.training.parser.eojeols import MARKS, SLOTS
from extractor.training.parser.settings import Settings
from extractor.training.parser.treebanks import Scheme

NEVER: Final = -1e4
"""The score of what is no possible head."""
_FAR: Final = 12


@dataclass(frozen=True, slots=True)
class Batch:
    """Sentences of the same length, as in `Features`, with the sentences as first axis."""

    rows: Tensor
    own: Tensor
    tags: Tensor
    marks: Tensor


class Scorer(nn.Module):
    """States → a score for every pair of dependent and head, how far apart they stand included."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        width = 2 * settings.hidden
        self.dependent = nn.Linear(width, settings.arc)
        self.head = nn.Linear(width, settings.arc)
        self.product = nn.Linear(settings.arc, settings.arc, bias=False)
        self.alone = nn.Linear(settings.arc, 1)
        self.distance = nn.Embedding(2 * _FAR + 1, 1)
        nn.init.zeros_(self.distance.weight)

    def forward(self, states: Tensor) -> Tensor:
        """(sentences, steps, 2 * hidden) → (sentences, dependents, heads)."""
        dependents, heads = self.dependent(states).relu(), self.head(states).relu()
        scores = self.product(dependents) @ heads.transpose(1, 2)
        steps = torch.arange(states.shape[1])
        apart = (steps[None] - steps[:, None]).clamp(-_FAR, _FAR) + _FAR
        total: Tensor = scores + self.alone(heads).transpose(1, 2) + self.distance(apart)[..., 0]
        return total


class ParserModule(nn.Module):
    """Eojeols → scores of heads."""

    def __init__(self, vectors: Tensor, often: int, tags: int, settings: Settings) -> None:
        super().__init__()
        self.dropout = settings.dropout
        self.register_buffer("vectors", vectors)
        self.project = nn.Linear(vectors.shape[1], settings.vector, bias=False)
        self.own = nn.Embedding(often + 1, settings.own, padding_idx=0)
        self.tags = nn.Embedding(tags + 1, settings.tag)
        width = SLOTS * (settings.vector + settings.own + settings.tag) + len(MARKS)
        self.encoder = nn.ModuleList(
            nn.LSTM(before, settings.hidden, batch_first=True, bidirectional=True)
            for before in [width] + [2 * settings.hidden] * (settings.layers - 1)
        )
        self.scorers = nn.ModuleDict({str(scheme): Scorer(settings) for scheme in Scheme})

    def forward(self, batch: Batch, scheme: Scheme) -> Tensor:
        """(sentences, dependents, heads); what cannot be a head in the scheme scores `NEVER`."""
        parts = [self.project(self.vectors[batch.rows]), self.own(batch.own), self.tags(batch.tags)]
        words = torch.cat(parts, dim=3).flatten(2)
        states = self._dropped(torch.cat([words, batch.marks], dim=2))
        for layer in self.encoder:
            states = self._dropped(layer(states)[0])
        scores: Tensor = self.scorers[scheme](states).float()
        if scheme is Scheme.KLUE:
            steps = scores.shape[1]
            later = torch.ones(steps, steps, dtype=torch.bool).triu(1)
            later[-1, -1] = True  # the last one is the root
            scores = scores.masked_fill(~later, NEVER)
        return scores

    def _dropped(self, states: Tensor) -> Tensor:
        """Dropout with one mask for all steps (Gal and Ghahramani 2016)."""
        if not self.training or self.dropout == 0:
            return states
        kept = torch.empty(states.shape[0], 1, states.shape[2]).bernoulli_(1 - self.dropout)
        return states * kept / (1 - self.dropout)
