"""Several processes find what one finds, in the same order."""

from __future__ import annotations

import pandas as pd

from extractor.pipeline import Extractor
from tests.newsroom import ARTICLES, DAY


def test_two_workers_find_what_one_finds(pipeline: Extractor) -> None:
    texts = [*ARTICLES * 4, "", "끝.", "\ud800"]
    alone = pipeline.extract(texts, published=DAY)
    shared = pipeline.extract((text for text in texts), published=DAY, workers=2)
    assert len(alone) == len(texts) - 1
    assert len(alone.errors) == 1
    for table, frame in alone.tables().items():
        pd.testing.assert_frame_equal(frame, shared.tables()[table])
