"""Results → rows: plain dictionaries, one per line of a table, with the contract's columns.

Ids count from 0 within an article, ``doc_id:m0`` for a mention and ``doc_id:r0`` for a triple,
so the same input gets the same ids in every run.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import Any, TypeAlias

from extractor.schema import DATE_LABELS, ArticleResult, Fact, Links, Mention, Problem, Relation

Row: TypeAlias = dict[str, Any]
"""One line of a table: every column of it, by name."""


def entity_names(links: Links) -> dict[str, str]:
    """The name of every entity of the run by its id: build it once, pass it to `article_rows`."""
    return {entity.entity_id: entity.name for entity in links.entities}


def article_rows(
    result: ArticleResult, links: Links, *, names: Mapping[str, str] | None = None
) -> dict[str, list[Row]]:
    """The rows that one article adds to ``articles``, ``mentions`` and ``relations``.

    Args:
        result: what was found in the article.
        links: which entity of the run each entity of the article is.
        names: `entity_names` of the links; made here where it is not given.

    Raises:
        KeyError: the links do not cover the article or one of its entities.
    """
    rows = _ArticleRows(result, links, entity_names(links) if names is None else names)
    return {
        "articles": [rows.article()],
        "mentions": [rows.mention(index) for index in range(len(result.mentions))],
        "relations": [rows.relation(index) for index in range(len(result.relations))],
    }


def entity_rows(links: Links) -> list[Row]:
    """The rows of ``entities``, in the order of the links."""
    return [
        {**asdict(entity), "label": str(entity.label), "aliases": list(entity.aliases)}
        for entity in links.entities
    ]


def variant_rows(links: Links) -> list[Row]:
    """The rows of ``variants``: all written forms, entity by entity."""
    return [
        {
            "entity_id": entity.entity_id,
            "form": form.form,
            "script": str(form.script),
            "mentions": form.mentions,
            "how": str(form.how),
            "score": float(form.score),
        }
        for entity in links.entities
        for form in links.forms.get(entity.entity_id, ())
    ]


def problem_rows(problems: Iterable[Problem]) -> list[Row]:
    """The rows of ``errors``, in the order given."""
    return [{**asdict(problem), "stage": str(problem.stage)} for problem in problems]


class _ArticleRows:
    """The rows of one article, with what they share: ids and entity names."""

    def __init__(self, result: ArticleResult, links: Links, names: Mapping[str, str]) -> None:
        self._result = result
        self._article = result.article
        self._entity_ids = links.ids[self._article.doc_id] if result.entities else ()
        self._names = names

    def article(self) -> Row:
        article = self._article
        return {
            "doc_id": article.doc_id,
            "title": article.title,
            "published": article.published.isoformat() if article.published else "",
            "source": article.source,
            "url": article.url,
            "text": article.text,
            "sentences": self._result.sentences,
        }

    def mention(self, index: int) -> Row:
        mention = self._result.mentions[index]
        return {
            "mention_id": self._mention_id(index),
            "doc_id": self._article.doc_id,
            "sentence": mention.sentence,
            "start": mention.start,
            "end": mention.end,
            "text": mention.text,
            "label": str(mention.label),
            "entity_id": self._entity_id(index),
            "value": mention.value,
            "confidence": float(mention.confidence),
            "within": self._mention_id(mention.within),
        }

    def relation(self, index: int) -> Row:
        relation = self._result.relations[index]
        return {
            "relation_id": f"{self._article.doc_id}:r{index}",
            "doc_id": self._article.doc_id,
            "sentence": relation.sentence,
            **self._sides(relation),
            "predicate": relation.predicate,
            "polarity": str(relation.polarity),
            "modality": str(relation.modality),
            "attributed_to": self._name(relation.attributed_to),
            "date": self._mention(relation.date).value if relation.date is not None else "",
            "place": self._name(relation.place),
            "start": relation.start,
            "end": relation.end,
            "evidence": self._article.text[relation.start : relation.end],
            "confidence": float(relation.confidence),
            "rule": relation.rule,
            "subject_mention": self._mention_id(relation.subject),
            "object_mention": self._mention_id(relation.object),
        }

    def _sides(self, relation: Relation) -> Row:
        return {
            "subject_id": self._entity_id(relation.subject),
            "subject": self._side(relation, relation.subject),
            "relation": str(relation.relation),
            "object_id": self._entity_id(relation.object),
            "object": self._side(relation, relation.object),
        }

    def _side(self, relation: Relation, index: int) -> str:
        # Both sides of this one are the same entity: only its forms tell them apart.
        if relation.relation == Fact.ALSO_KNOWN_AS:
            return self._mention(index).text
        return self._name(index)

    def _name(self, index: int | None) -> str:
        """What a reader should see for a mention: entity name, date value or the words."""
        if index is None:
            return ""
        mention = self._mention(index)
        if entity_id := self._entity_id(index):
            return self._names[entity_id]
        return (mention.value if mention.label in DATE_LABELS else "") or mention.text

    def _mention(self, index: int) -> Mention:
        return self._result.mentions[index]

    def _mention_id(self, index: int | None) -> str:
        return "" if index is None else f"{self._article.doc_id}:m{index}"

    def _entity_id(self, index: int) -> str:
        entity = self._mention(index).entity
        return "" if entity is None else self._entity_ids[entity]
