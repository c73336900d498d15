"""The triples of an extraction as an HTML table."""

from __future__ import annotations

from typing import Final

from extractor.tables import Extraction
from extractor.tables.summary import frame_html

SHOWN: Final = [
    "subject",
    "relation",
    "object",
    "polarity",
    "modality",
    "date",
    "place",
    "attributed_to",
    "evidence",
]
"""The columns of the relations that a reader wants to see."""


def triples_html(extraction: Extraction, limit: int | None = None) -> str:
    """The relations with the words that say so, every cell escaped.

    Args:
        extraction: whose relations; one article's with ``extraction.for_article(doc_id)``.
        limit: how many rows to show; all of them where it is None.
    """
    frame = extraction.relations[SHOWN]
    return frame_html(frame, len(frame) if limit is None else limit)
