"""Results and problems ↔ dictionaries that JSON can hold, exact in both directions."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict
from datetime import date
from typing import Any, Final, TypeVar

from extractor.schema import (
    Article,
    ArticleEntity,
    ArticleResult,
    Form,
    How,
    Label,
    Mention,
    Modality,
    Polarity,
    Problem,
    Relation,
    Script,
    Stage,
)

Decoded = TypeVar("Decoded")

_KIND: Final = "kind"


def encode(item: ArticleResult | Problem) -> dict[str, Any]:
    """A dictionary that ``json.dumps`` accepts; ``kind`` tells the two classes apart."""
    fields = asdict(item)
    if isinstance(item, Problem):
        return {_KIND: "problem", **fields}
    published = item.article.published
    fields["article"]["published"] = published.isoformat() if published else None
    return {_KIND: "result", **fields}


def decode(fields: Mapping[str, Any]) -> ArticleResult | Problem:
    """What `encode` made the dictionary from.

    Raises:
        KeyError, TypeError, ValueError: it was made by something else.
    """
    plain = {name: value for name, value in fields.items() if name != _KIND}
    if fields[_KIND] == "problem":
        return Problem(**{**plain, "stage": Stage(plain["stage"])})
    return ArticleResult(
        article=_article(plain["article"]),
        sentences=plain["sentences"],
        mentions=_all(_mention, plain["mentions"]),
        entities=_all(_entity, plain["entities"]),
        relations=_all(_relation, plain["relations"]),
    )


def _all(make: Callable[[dict[str, Any]], Decoded], items: list[Any]) -> tuple[Decoded, ...]:
    return tuple(make(item) for item in items)


def _article(fields: dict[str, Any]) -> Article:
    published = fields["published"]
    return Article(**{**fields, "published": published and date.fromisoformat(published)})


def _mention(fields: dict[str, Any]) -> Mention:
    return Mention(**{**fields, "label": Label(fields["label"])})


def _entity(fields: dict[str, Any]) -> ArticleEntity:
    return ArticleEntity(Label(fields["label"]), fields["name"], _all(_form, fields["forms"]))


def _form(fields: dict[str, Any]) -> Form:
    return Form(**{**fields, "script": Script(fields["script"]), "how": How(fields["how"])})


def _relation(fields: dict[str, Any]) -> Relation:
    polarity, modality = Polarity(fields["polarity"]), Modality(fields["modality"])
    return Relation(**{**fields, "polarity": polarity, "modality": modality})
