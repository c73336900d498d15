"""The same pipeline in several processes: same input, same results, same order."""

from __future__ import annotations

import signal
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from typing import Final

from extractor.names.corrections import Correction
from extractor.pipeline import Extractor
from extractor.schema import Article, ArticleResult, Name, Problem

_BATCH: Final = 8
"""How many articles a worker gets at once: few, so that small inputs are shared too."""

_WAITING: Final = 3
"""Batches per worker that wait; more would hold the corpus in memory."""

_pipeline: Extractor | None = None


def process_in_parallel(
    items: Iterable[Article | Problem],
    *,
    path: str | Path | None,
    names: Sequence[Name] = (),
    corrections: Sequence[Correction] = (),
    workers: int,
) -> Iterator[ArticleResult | Problem]:
    """What the pipeline in ``path`` finds in each article, in the order of the input.

    ``names`` and ``corrections`` are the user's own.
    """
    stream = iter(items)
    waiting: deque[Future[list[ArticleResult | Problem]]] = deque()
    context = get_context("spawn")  # a fork would copy Kiwi's threads in an unknown state
    loaded = (path, names, corrections)
    with ProcessPoolExecutor(workers, context, initializer=_load, initargs=loaded) as pool:
        try:
            while batch := list(islice(stream, _BATCH)):
                waiting.append(pool.submit(_process, batch))
                if len(waiting) >= workers * _WAITING:
                    yield from waiting.popleft().result()
            while waiting:
                yield from waiting.popleft().result()
        finally:  # an interrupted run does not wait for what it will throw away
            pool.shutdown(wait=True, cancel_futures=True)


def _load(
    path: str | Path | None, names: Sequence[Name], corrections: Sequence[Correction]
) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to handle
    global _pipeline  # one pipeline per process, loaded once
    _pipeline = Extractor(path, names, corrections)


def _process(batch: list[Article | Problem]) -> list[ArticleResult | Problem]:
    if _pipeline is None:  # pragma: no cover - the pool always runs _load first
        raise RuntimeError("the worker has no pipeline")
    return list(_pipeline.process_batch(batch))
