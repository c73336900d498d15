"""The loop: batches of several kinds, shuffled, with one learning rate that rises and falls."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from time import perf_counter
from typing import Any, Final

import torch
from torch import Tensor

from extractor.training.ner.batches import Types, batch_of, chances_of, grouped, labels_of
from extractor.training.ner.encoder import Batch, TaggerModule
from extractor.training.ner.examples import Example
from extractor.training.ner.loss import chance_loss, field_loss, label_loss
from extractor.training.ner.settings import Settings

WARM_UP: Final = 200
CLIP: Final = 2.0
SILVER_SHARE: Final = 0.5

Progress = Callable[[str], None]


class Kind(StrEnum):
    """Which labels of its examples a batch teaches."""

    GOLD = "gold"
    SOFT = "soft"
    """The chances of the gold labels, and the silver labels where there are some."""


@dataclass(frozen=True, slots=True)
class Stream:
    """Examples that are all read once an epoch, in batches of about ``size`` units."""

    kind: Kind
    examples: Sequence[Example]
    size: int
    types: Types | None = None


def fit(
    model: TaggerModule,
    streams: Sequence[Stream],
    settings: Settings,
    epochs: int,
    report: Progress,
    after: Callable[[], str] | None = None,
) -> None:
    """Train the model; ``after`` says something at the end of the last epoch and every third."""
    shuffler = random.Random(settings.seed)  # noqa: S311
    dense = torch.optim.AdamW(model.dense(), lr=settings.rate, weight_decay=1e-4, betas=(0.9, 0.99))
    sparse = torch.optim.SparseAdam(model.sparse(), lr=settings.rate)
    total = epochs * sum(len(list(grouped(s.examples, s.size))) for s in streams)
    step = 0
    for epoch in range(1, epochs + 1):
        model.train()
        started, losses = perf_counter(), 0.0
        for stream, group in _epoch(streams, shuffler):
            step += 1
            for optimizer in (dense, sparse):
                for parameters in optimizer.param_groups:
                    parameters["lr"] = rate_at(step, max(total, step), settings.rate, WARM_UP)
            loss = _loss(model, stream, group)
            dense.zero_grad()
            sparse.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.dense(), CLIP)
            dense.step()
            sparse.step()
            losses += loss.item()
        said = after() if after and (epoch == epochs or epoch % 3 == 0) else ""
        minutes = (perf_counter() - started) / 60
        report(f"epoch {epoch} of {epochs}: loss {losses:.1f}, {minutes:.1f} min {said}")


def _epoch(
    streams: Sequence[Stream], shuffler: random.Random
) -> Iterator[tuple[Stream, list[Example]]]:
    groups = [
        (stream, group)
        for stream in streams
        for group in grouped(stream.examples, stream.size, shuffler)
    ]
    shuffler.shuffle(groups)
    return iter(groups)


def rate_at(step: int, total: int, highest: float, warm_up: int) -> float:
    """The learning rate at a step: it rises over the first ones and falls along a half cosine."""
    return highest * min(1.0, step / warm_up) * 0.5 * (1 + math.cos(math.pi * step / total))


def _loss(model: TaggerModule, stream: Stream, group: Sequence[Example]) -> Tensor:
    """The loss of a batch, for one unit."""
    batch = batch_of(group, stream.types)
    states = encode(model, batch)
    steps = states.shape[1]
    loss = torch.zeros(())
    if stream.kind is Kind.GOLD:
        labels = labels_of([example.gold for example in group], steps, padding=0)
        loss = loss + field_loss(model.heads["gold"](states), labels, batch, model.transitions())
    if stream.kind is Kind.SOFT:
        scores = model.heads["gold"](states)
        chances = chances_of([example.soft for example in group], steps, scores.shape[2])
        loss = loss + chance_loss(scores, chances)
        labels = labels_of([example.silver for example in group], steps)
        loss = loss + SILVER_SHARE * label_loss(model.heads["silver"](states), labels)
    return loss / batch.lengths.sum()


def encode(model: TaggerModule, batch: Batch) -> Tensor:
    """The states of a batch, with half precision where that is faster."""
    with half_precision():
        states: Tensor = model.encoder(batch).float()
    return states


def half_precision() -> AbstractContextManager[Any]:
    """A context in which products are taken in bfloat16, if this processor is faster so."""
    context: AbstractContextManager[Any] = torch.autocast(
        "cpu", dtype=torch.bfloat16, enabled=_halves_are_faster()
    )
    return context


@cache
def _halves_are_faster() -> bool:
    def seconds(kind: Any) -> float:
        left, right = torch.ones(1024, 512, dtype=kind), torch.ones(512, 1024, dtype=kind)
        started = perf_counter()
        for _ in range(10):
            left @ right
        return perf_counter() - started

    for kind in (torch.float32, torch.bfloat16):
        seconds(kind)
    return 2 * seconds(torch.bfloat16) < seconds(torch.float32)
