"""The loop: batches of sentences of the same length and scheme, shuffled."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from time import perf_counter
from typing import Final

import numpy as np
import torch
from torch import Tensor

from extractor.training.ner.fit import half_precision, rate_at
from extractor.training.parser.network import Batch, ParserModule
from extractor.training.parser.settings import Settings
from extractor.training.parser.treebanks import Scheme, Tree
from extractor.training.parser.vocabulary import Features

WARM_UP: Final = 100
CLIP: Final = 2.0

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Example:
    """A tree, and its eojeols in numbers."""

    tree: Tree
    features: Features


def fit(
    model: ParserModule,
    examples: Mapping[Scheme, Sequence[Example]],
    settings: Settings,
    report: Progress,
) -> None:
    """Train the model by the chance of each right head (cross-entropy over all heads)."""
    shuffler = random.Random(settings.seed)  # noqa: S311 (chance, no secret)
    optimizer = torch.optim.AdamW(
        model.parameters(), lr=settings.rate, weight_decay=1e-4, betas=(0.9, 0.99)
    )
    steps = settings.epochs * len(list(_batches(_share(examples, 0, settings), settings, shuffler)))
    step = 0
    for epoch in range(settings.epochs):
        model.train()
        started, losses, seen = perf_counter(), 0.0, 0
        for group in _batches(_share(examples, epoch, settings), settings, shuffler):
            step += 1
            for parameters in optimizer.param_groups:
                parameters["lr"] = rate_at(step, max(steps, step), settings.rate, WARM_UP)
            loss = _loss(model, group)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), CLIP)
            optimizer.step()
            size = sum(len(example.tree.words) for example in group)
            losses, seen = losses + loss.item() * size, seen + size
        minutes = (perf_counter() - started) / 60
        report(
            f"epoch {epoch + 1} of {settings.epochs}: loss {losses / max(1, seen):.3f} for an "
            f"eojeol, {seen} eojeols, {minutes:.1f} min"
        )


def batch_of(features: Sequence[Features]) -> Batch:
    """Sentences of the same length side by side."""
    arrays = (
        np.stack([getattr(one, name) for one in features])
        for name in ("rows", "own", "tags", "marks")
    )
    return Batch(*map(torch.from_numpy, arrays))


def same_lengths(examples: Sequence[Example], size: int) -> Iterator[list[Example]]:
    """Groups of sentences of the same length and scheme, of at most ``size`` eojeols."""
    kinds: dict[tuple[Scheme, int], list[Example]] = {}
    for example in examples:
        kinds.setdefault((example.tree.scheme, len(example.tree.words)), []).append(example)
    for (_, length), alike in kinds.items():
        number = max(1, size // length)
        yield from (alike[at : at + number] for at in range(0, len(alike), number))


def _share(
    examples: Mapping[Scheme, Sequence[Example]], epoch: int, settings: Settings
) -> list[Example]:
    """What an epoch reads: all of GSD, KLUE-DP several times, and the next part of Kaist."""
    others = examples.get(Scheme.KAIST, ())
    number = min(settings.others, len(others))
    turn = [others[(epoch * number + at) % len(others)] for at in range(number)]
    klue = [*examples.get(Scheme.KLUE, ())] * settings.repeat
    return [*klue, *examples.get(Scheme.GSD, ()), *turn]


def _batches(
    examples: Sequence[Example], settings: Settings, shuffler: random.Random
) -> Iterator[list[Example]]:
    shuffled = list(examples)
    shuffler.shuffle(shuffled)
    groups = list(same_lengths(shuffled, settings.batch))
    shuffler.shuffle(groups)
    return iter(groups)


def _loss(model: ParserModule, group: Sequence[Example]) -> Tensor:
    """The loss of a batch, for one eojeol."""
    with half_precision():
        scores = model(batch_of([one.features for one in group]), group[0].tree.scheme)
    heads = torch.tensor([one.tree.heads for one in group])
    loss: Tensor = torch.nn.functional.cross_entropy(scores.flatten(0, 1), heads.flatten())
    return loss
