"""Which triples are sure enough for a table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from extractor.relations.confidence import checked_min_confidence
from extractor.schema import ArticleResult, Problem


class Threshold:
    """The confidence below which triples are left out.

    ``min_confidence`` is that confidence, ``left_out`` the number of triples that fell below.
    """

    def __init__(self, min_confidence: float | None = None) -> None:
        """Take a confidence, or the one that cross-validation chose for the model if None.

        Raises:
            ValueError: it is no number from 0 to 1.
            ResourceError: the weights of the confidence are missing or damaged.
        """
        self.min_confidence = checked_min_confidence(min_confidence)
        self.left_out = 0

    def keep(self, items: Iterable[ArticleResult | Problem]) -> Iterator[ArticleResult | Problem]:
        """The items, in order, with only those triples that are sure enough."""
        for item in items:
            yield self._cut(item) if isinstance(item, ArticleResult) else item

    def _cut(self, result: ArticleResult) -> ArticleResult:
        sure = tuple(one for one in result.relations if one.confidence >= self.min_confidence)
        self.left_out += len(result.relations) - len(sure)
        return result if len(sure) == len(result.relations) else replace(result, relations=sure)
