"""A dependency parser over eojeols, to compare with the rules of relations; it needs torch."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from extractor.training.corpora import held_out_ids
from extractor.training.extras import check_package
from extractor.training.parser.settings import Settings
from extractor.training.report import Report

__all__ = ["Settings", "compare", "settings_of", "train"]


def train(corpora: Path, out: Path, *, settings: Settings, report: Callable[[str], None]) -> None:
    """Train the parser from the treebanks and write it to ``out``.

    Raises:
        CorpusError: a corpus is missing, or torch is.
    """
    held_out_ids(corpora)  # a wrong folder shows before the slow import
    check_package("torch", "Training")
    from extractor.training.parser.build import build

    build(corpora, out, settings=settings, report=report)


def compare(
    gold: Path,
    parser: Path,
    texts: Path | None = None,
    model: Path | None = None,
    *,
    min_confidence: float | None = None,
) -> Report:
    """The scores of the relations by rules alone and with a parser, side by side.

    Raises:
        CorpusError: a file is missing or does not hold together, or there is no parser or torch.
        ResourceError: there is no tagger in the folder ``model``.
        ValueError: ``min_confidence`` is no number from 0 to 1.
    """
    check_package("torch", "A parser")
    from extractor.training.parser.comparison import compare_relations

    return compare_relations(gold, parser, texts, model, min_confidence=min_confidence)


def settings_of(seed: int | None = None) -> Settings:
    """The settings of the parser that was compared, with another seed."""
    return Settings() if seed is None else replace(Settings(), seed=seed)
