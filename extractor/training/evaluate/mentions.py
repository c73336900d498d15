"""The mentions table as sets of spans that gold can be compared with."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

import pandas as pd

from extractor.schema import NAME_LABELS, Label
from extractor.training.corpora import KLUE_LABELS
from extractor.training.evaluate.measures import Counts

LABELS: Final = tuple(str(label) for label in KLUE_LABELS.values())
_NAMES: Final = frozenset(map(str, NAME_LABELS))

Entity = tuple[int, int, str]
Entities = frozenset[Entity]
Row = Mapping[str, Any]


def outer_entities(mentions: pd.DataFrame) -> dict[str, Entities]:
    """The mentions of the six labels that stand in no longer mention, a title say."""
    return _by_article(outer_rows(mentions))


def outer_rows(mentions: pd.DataFrame) -> list[Row]:
    """The rows of `outer_entities`."""
    rows = _rows(mentions)
    return [row for row in rows.values() if row["label"] in LABELS and not row["within"]]


def titles_of(mentions: pd.DataFrame) -> dict[str, Entities]:
    """The titles of each article."""
    return _by_article(row for row in _rows(mentions).values() if row["label"] == Label.TITLE)


def nested_names(mentions: pd.DataFrame) -> dict[str, Entities]:
    """The places and bodies of each article that stand in a longer name of any kind."""
    rows = _rows(mentions)
    return _by_article(
        row
        for row in rows.values()
        if is_part(str(row["label"])) and any(h["label"] in _NAMES for h in _holders(row, rows))
    )


def is_part(label: str) -> bool:
    """Whether a mention of this label may be nested in another name: places and bodies are."""
    return label in (Label.LOCATION, Label.ORGANIZATION)


def outermost(entities: Iterable[Entity]) -> Entities:
    """Those of the six labels that stand in no longer mention."""
    known = list(entities)
    six = (entity for entity in known if entity[2] in LABELS)
    return frozenset(one for one in six if not any(holds(other, one) for other in known))


def parts_in(outer: Iterable[Entity], entities: Iterable[Entity]) -> Entities:
    """The places and bodies that lie inside one of the names given."""
    names = [entity for entity in outer if entity[2] in _NAMES]
    return frozenset(
        one for one in entities if is_part(one[2]) and any(holds(name, one) for name in names)
    )


def holds(outer: Entity, inner: Entity) -> bool:
    """Whether one span lies inside another that is longer."""
    inside = outer[0] <= inner[0] and inner[1] <= outer[1]
    return inside and outer[:2] != inner[:2]


def count(gold: Entities, found: Entities) -> Counts:
    """The counts of one sentence: an entity is found where characters and label agree."""
    return Counts(len(gold), len(gold & found), len(found - gold))


def entity_of(row: Row) -> Entity:
    """Start, end and label of a row."""
    return int(row["start"]), int(row["end"]), str(row["label"])


def _rows(mentions: pd.DataFrame) -> dict[str, Row]:
    return {
        str(row["mention_id"]): {str(name): cell for name, cell in row.items()}
        for row in mentions.to_dict("records")
    }


def _holders(row: Row, rows: Mapping[str, Row]) -> Iterator[Row]:
    while row["within"]:
        row = rows[row["within"]]
        yield row


def _by_article(rows: Iterable[Row]) -> dict[str, Entities]:
    found: dict[str, set[Entity]] = {}
    for row in rows:
        found.setdefault(str(row["doc_id"]), set()).add(entity_of(row))
    return {doc_id: frozenset(entities) for doc_id, entities in found.items()}
