"""An extraction of many articles → one extraction for each of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pandas as pd

from extractor.tables import Extraction


def articles_of(extraction: Extraction) -> Iterator[Extraction]:
    """The parts that the articles account for, in their order; entities stay those of the run.

    One pass over the tables, where `Extraction.for_article` needs one for each article.
    """
    mentions = _by_article(extraction.mentions)
    relations = _by_article(extraction.relations)
    for number, doc_id in enumerate(extraction.articles["doc_id"]):
        yield replace(
            extraction,
            articles=extraction.articles.iloc[[number]],
            mentions=mentions.get(doc_id, extraction.mentions.iloc[:0]),
            relations=relations.get(doc_id, extraction.relations.iloc[:0]),
        )


def _by_article(frame: pd.DataFrame) -> dict[str, pd.DataFrame]:
    return {str(doc_id): part for doc_id, part in frame.groupby("doc_id", sort=False)}
