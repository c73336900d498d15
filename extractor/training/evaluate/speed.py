"""Speed: how much of Kiwi's own speed every step keeps, measured in one run."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import cycle
from pathlib import Path
from time import perf_counter
from typing import Any, Final

from spacy.tokens import Doc
from threadpoolctl import threadpool_limits

from extractor.document import set_published
from extractor.inputs import read
from extractor.korean.engine import clean, kiwi
from extractor.pipeline import BATCH, STAGES, Extractor, link_articles
from extractor.resources import folder
from extractor.schema import Article, ArticleResult
from extractor.training.corpora import CorpusError
from extractor.training.report import Report

COLUMNS: Final = ("step", "characters/s", "tokens/s", "times Kiwi's speed")
ROUNDS: Final = 3
KIWI: Final = "Kiwi alone"
SIZE: Final = 60_000
"""Characters that are measured where only the sample articles are at hand."""


def evaluate_speed(
    texts: Path | None = None, model: Path | None = None, *, characters: int = SIZE
) -> Report:
    """Characters and tokens per second of every step, on one core, best of three rounds.

    Kiwi's morpheme analysis is the floor of every cost here, so each step is also given as a
    ratio to it, which hardly depends on the machine. Every step is timed without the others.

    Args:
        texts: articles to read, in any form the package reads; the samples of seeds/ if None,
            repeated.
        model: the folder of a tagger; the shipped one if None.
        characters: how many characters of the samples, repeated, are read.

    Raises:
        CorpusError: the file has no articles.
        ResourceError: there is no tagger in that folder, or the samples are missing.
    """
    articles = _articles(texts) if texts else _samples(characters)
    extractor = Extractor(model)
    best: dict[str, float] = {}
    with threadpool_limits(1):  # numpy would take a second core
        for _ in range(ROUNDS):
            seconds, tokens = _measure(extractor, articles)
            best = {step: min(taken, best.get(step, taken)) for step, taken in seconds.items()}
    size = sum(len(article.text) for article in articles)
    rows = tuple(_row(step, taken, size, tokens, best[KIWI]) for step, taken in best.items())
    about = f"{len(articles)} articles, {size} characters, {tokens} tokens; best of {ROUNDS}."
    return Report("Speed", COLUMNS, rows, (about,))


def _articles(texts: Path) -> list[Article]:
    articles = [item for item in read(texts) if isinstance(item, Article)]
    if not articles:
        raise CorpusError(f"{texts} holds no articles. Give JSON lines with a field text.")
    return articles


def _samples(characters: int) -> list[Article]:
    samples = _articles(folder("seeds") / "articles")
    chosen: list[Article] = []
    size = 0
    for number, article in enumerate(cycle(samples)):
        if size >= characters:
            return chosen
        chosen.append(replace(article, doc_id=f"{article.doc_id}-{number}"))
        size += len(article.text)
    return chosen


def _measure(extractor: Extractor, articles: Sequence[Article]) -> tuple[dict[str, float], int]:
    """Seconds of every step in one round, in the order of the pipeline, and the tokens."""
    texts = [clean(article.text) for article in articles]
    tokenizer: Any = extractor.nlp.tokenizer
    seconds: defaultdict[str, float] = defaultdict(float)
    docs: list[Doc] = []
    with _Stopwatch(seconds, KIWI):
        _exhaust(kiwi().tokenize(texts))
    with _Stopwatch(seconds, "tokenizer"):
        docs.extend(tokenizer.pipe(texts))
    stages = dict(extractor.nlp.pipeline)
    taggers: list[Any] = [pipe for name, pipe in stages.items() if name not in STAGES]
    with _Stopwatch(seconds, "tagger"):
        for tagger in taggers:
            docs = list(tagger.pipe(docs))
    for article, doc in zip(articles, docs, strict=True):
        set_published(doc, article.published)
        for name in STAGES:
            with _Stopwatch(seconds, name):
                doc = stages[name](doc)
    with _Stopwatch(seconds, "whole pipeline"):
        _run(extractor, articles)
    return dict(seconds), sum(len(doc) for doc in docs)


def _run(extractor: Extractor, articles: Sequence[Article]) -> None:
    """Articles to linked entities, in batches, as a run does it."""
    results: list[ArticleResult] = []
    for first in range(0, len(articles), BATCH):
        batch = extractor.process_batch(articles[first : first + BATCH])
        results.extend(item for item in batch if isinstance(item, ArticleResult))
    link_articles(results)


class _Stopwatch:
    """Adds the seconds that a block takes to a step."""

    def __init__(self, seconds: defaultdict[str, float], step: str) -> None:
        self._seconds, self._step = seconds, step

    def __enter__(self) -> None:
        self._started = perf_counter()

    def __exit__(self, *_: object) -> None:
        self._seconds[self._step] += perf_counter() - self._started


def _exhaust(stream: Iterator[Any]) -> None:
    for _ in stream:
        pass


def _row(step: str, seconds: float, size: int, tokens: int, kiwi_seconds: float) -> tuple[str, ...]:
    return (
        step,
        f"{size / seconds:,.0f}",
        f"{tokens / seconds:,.0f}",
        f"{kiwi_seconds / seconds:.2f}",
    )
