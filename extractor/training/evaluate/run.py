"""Running the pipeline on the texts of an evaluation."""

from __future__ import annotations

from collections.abc import Iterable

from extractor.pipeline import Extractor
from extractor.schema import Article
from extractor.tables import Extraction


def extract_texts(
    extractor: Extractor,
    texts: Iterable[tuple[str, str]],
    *,
    min_confidence: float | None = None,
) -> tuple[Extraction, tuple[str, ...]]:
    """The tables of texts, given as id and text, and a note on those that failed.

    Nothing is found in a text that could not be processed, so its entities and triples count
    as missed; the note says so, that a low score be not taken for a bad model.
    ``min_confidence`` is that of ``Extractor.extract``.
    """
    articles = [Article(text_id, text) for text_id, text in texts]
    extraction = extractor.extract(articles, min_confidence=min_confidence)
    failed = len(extraction.errors)
    if not failed:
        return extraction, ()
    first = extraction.errors["message"].iloc[0]
    return extraction, (f"{failed} texts failed and count as missed, the first: {first}",)
