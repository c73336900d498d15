"""The mentions of the sample articles, marked by hand by the rules in mentions.md beside them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from extractor.pipeline import Extractor
from extractor.resources import seed
from extractor.schema import Label
from extractor.training.corpora import CorpusError, read_jsonl
from extractor.training.evaluate.mentions import (
    Entities,
    Entity,
    nested_names,
    outer_entities,
    outermost,
    parts_in,
    titles_of,
)
from extractor.training.evaluate.run import extract_texts

GOLD: Final = "evaluation/mentions.jsonl"


@dataclass(frozen=True, slots=True)
class MarkedArticle:
    """An article with every mention in it, nested ones too."""

    doc_id: str
    text: str
    mentions: Entities

    @property
    def outer(self) -> Entities:
        """The mentions of KLUE's six labels that stand in no other one of them."""
        return outermost(self.mentions)

    @property
    def titles(self) -> Entities:
        """The titles."""
        return frozenset(entity for entity in self.mentions if entity[2] == Label.TITLE)

    @property
    def nested(self) -> Entities:
        """The places and bodies inside other names."""
        return parts_in(self.outer, self.mentions)


@dataclass(frozen=True, slots=True)
class Found:
    """What the pipeline finds in an article, in the same three kinds."""

    outer: Entities
    titles: Entities
    nested: Entities


def read_own_articles() -> list[MarkedArticle]:
    """The marked articles.

    Raises:
        CorpusError: the words of a mention do not stand where it says.
    """
    return [_article(row) for row in read_jsonl(seed(GOLD))]


def _article(row: dict[str, Any]) -> MarkedArticle:
    mentions: set[Entity] = set()
    for start, end, label, words in row["mentions"]:
        if row["text"][start:end] != words:
            raise CorpusError(f"{GOLD}: {row['doc_id']} has no {words!r} at {start}.")
        mentions.add((start, end, label))
    return MarkedArticle(row["doc_id"], row["text"], frozenset(mentions))


def find_in(
    extractor: Extractor, articles: list[MarkedArticle]
) -> tuple[list[Found], tuple[str, ...]]:
    """What the pipeline finds in each article, and a note on those that failed."""
    texts = [(article.doc_id, article.text) for article in articles]
    extraction, failed = extract_texts(extractor, texts)
    none: Entities = frozenset()
    outer, titles, nested = (
        kind(extraction.mentions) for kind in (outer_entities, titles_of, nested_names)
    )
    found = [
        Found(*(kind.get(article.doc_id, none) for kind in (outer, titles, nested)))
        for article in articles
    ]
    return found, failed
