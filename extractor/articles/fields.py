"""One row of JSONL, CSV or Parquet → a record: which fields count and what they may hold."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final

from extractor.articles.record import Flaw, Record

FIELDS: Final = ("text", "doc_id", "id", "title", "published", "source", "url")
"""The fields that are read; only text is needed."""


def make_record(row: Mapping[str, object], *, number: int, place: str) -> Record | Flaw:
    """The record of a row, or what is wrong with it. The text stays as it is."""
    known: dict[str, str] = {}
    for field in FIELDS:
        plain = _as_text(row.get(field))
        if plain is None:
            kind = type(row[field]).__name__
            return Flaw(f"has a {kind} in the field {field}: make it a text.", place)
        known[field] = plain
    doc_id = known["doc_id"].strip() or known["id"].strip()
    if not known["text"].strip():
        lack = "has an empty text" if row.get("text") is not None else "has no field text"
        return Flaw(f"{lack}: put the article's words into text.", place, doc_id)
    return Record(
        text=known["text"],
        doc_id=doc_id,
        title=known["title"].strip(),
        published=known["published"].strip(),
        source=known["source"].strip(),
        url=known["url"].strip(),
        number=number,
        place=place,
    )


def _as_text(value: object) -> str | None:
    """A value as text; empty where there is none, None where it is no plain value.

    Tables with gaps hold their whole numbers as floats, and the gaps as NaN.
    """
    match value:
        case None:
            return ""
        case str():
            return value
        case bool():
            return None
        case int():
            return str(value)
        case float():
            return "" if value != value else f"{value:.15g}"
        case date():
            return value.isoformat()
    return None
