"""Korean news in, tables of who did what to whom, when and where out.

import extractor
pipeline = extractor.load()
pipeline.extract("articles.txt").relations
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cache
from importlib import import_module
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extractor import dates, names
    from extractor.inputs import Source
    from extractor.pipeline import Extractor
    from extractor.tables import Extraction

__all__ = ["dates", "extract", "load", "names"]
__version__ = version("korean-news-extractor")


def load(
    path: str | Path | None = None,
    *,
    lexicon: str | Path | None = None,
    corrections: str | Path | None = None,
) -> Extractor:
    """The pipeline with the shipped model, or with the one in a folder; takes seconds.

    Args:
        path: the folder of a trained tagger; the shipped one if None.
        lexicon: a tab-separated file of your own names, with the columns ``name`` and ``label``
            (PERSON, LOCATION, ORGANIZATION or TITLE), and where wanted ``aliases``. They are
            always found, whole.
        corrections: a tab-separated file of pairs of names, with the columns ``verdict``
            (``same`` or ``different``), ``one`` and ``other``. They win over all that linking
            finds.

    Raises:
        ResourceError: the folder holds no model, or a file is malformed.
    """
    from extractor.pipeline import Extractor

    return Extractor(path, () if lexicon is None else lexicon, corrections)


def extract(
    source: Source | Iterable[Source],
    *,
    published: str | date | None = None,
    workers: int = 1,
    min_confidence: float | None = None,
) -> Extraction:
    """The tables of one or many articles, by the shipped model, which is loaded once.

    Args and errors as in ``Extractor.extract``.
    """
    return _shipped().extract(
        source, published=published, workers=workers, min_confidence=min_confidence
    )


@cache
def _shipped() -> Extractor:
    return load()


def __getattr__(name: str) -> object:
    """``extractor.names`` and ``extractor.dates`` without an import of their own."""
    if name in {"dates", "names"}:
        return import_module(f"extractor.{name}")
    raise AttributeError(f"module 'extractor' has no attribute {name!r}")
