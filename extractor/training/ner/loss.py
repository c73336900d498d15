"""What the heads are trained to lower."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional

from extractor.training.ner.encoder import Batch

NO_LABEL = -100
_LEAST = -60.0


def field_loss(scores: Tensor, labels: Tensor, batch: Batch, transitions: Tensor) -> Tensor:
    """Minus the log-likelihood of the labels in a linear-chain random field, summed.

    Args:
        scores: shape (sequences, steps, labels).
        labels: shape (sequences, steps); anything on padding.
        batch: the sequences.
        transitions: shape (labels + 2, labels + 2).
    """
    mask = batch.mask[:, 1:].float()
    last = batch.lengths - 1
    every = torch.arange(len(last))
    inner, opening, closing = transitions[:-2, :-2], transitions[-2, :-2], transitions[:-2, -1]
    own = scores.gather(2, labels[..., None])[..., 0]
    right = own[:, 0] + (own[:, 1:] * mask).sum(1) + opening[labels[:, 0]]
    right = right + (inner[labels[:, :-1], labels[:, 1:]] * mask).sum(1)
    right = right + closing[labels[every, last]]
    weights = inner.clamp(min=_LEAST).exp()
    total = scores[:, 0] + opening.clamp(min=_LEAST)
    totals = [total]
    for now in scores.unbind(1)[1:]:
        most = total.max(1, keepdim=True).values.detach()
        total = ((total - most).exp() @ weights).log() + most + now
        totals.append(total)
    ends = torch.stack(totals, 1)[every, last] + closing.clamp(min=_LEAST)
    return (torch.logsumexp(ends, 1) - right).sum()


def label_loss(scores: Tensor, labels: Tensor) -> Tensor:
    """Minus the log-likelihood of each label on its own, summed; ``NO_LABEL`` is left out."""
    return functional.cross_entropy(
        scores.flatten(0, 1), labels.flatten(), reduction="sum", ignore_index=NO_LABEL
    )


def chance_loss(scores: Tensor, chances: Tensor) -> Tensor:
    """The cross entropy of the scores to given chances, summed; no chance at all on padding.

    Learning from what a better model holds possible: Hinton, Vinyals and Dean 2015.
    """
    return -(chances * functional.log_softmax(scores, dim=2)).sum()
