"""An article's text with its mentions marked, as HTML, by spaCy's displaCy."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import Any, Final

from spacy import displacy

from extractor.schema import ArticleResult, Label
from extractor.tables import Extraction

COLOURS: Final[dict[str, str]] = {
    Label.PERSON: "#f9c6cf",
    Label.LOCATION: "#fde2a7",
    Label.ORGANIZATION: "#b9d8f5",
    Label.DATE: "#c9e9c4",
    Label.TIME: "#a8e0d4",
    Label.QUANTITY: "#e4e0d8",
    Label.TITLE: "#dccdf2",
}
"""The background of each label, light enough for black letters."""


def highlight(source: ArticleResult | Extraction, doc_id: str | None = None) -> str:
    """The article as HTML, every outer mention marked with the colour of its label.

    Args:
        source: the result of one article, or an extraction that holds it.
        doc_id: which article; may be left out where there is only one.

    Raises:
        KeyError: there is no such article.
        ValueError: there are several articles and none was named.
    """
    if isinstance(source, ArticleResult):
        title, text, ents = _from_result(source, doc_id)
    else:
        title, text, ents = _from_extraction(source, doc_id)
    markup: str = displacy.render(
        {"text": text, "ents": _apart(ents), "title": escape(title)},
        style="ent",
        manual=True,
        jupyter=False,
        options={"colors": dict(COLOURS)},
    )
    return markup


def _from_result(
    result: ArticleResult, doc_id: str | None
) -> tuple[str, str, list[dict[str, Any]]]:
    if doc_id not in (None, result.article.doc_id):
        raise KeyError(f"This is the result of {result.article.doc_id!r}, not of {doc_id!r}.")
    outer = [mention for mention in result.mentions if mention.within is None]
    ents = [_ent(mention.start, mention.end, mention.label) for mention in outer]
    return result.article.title, result.article.text, ents


def _from_extraction(
    extraction: Extraction, doc_id: str | None
) -> tuple[str, str, list[dict[str, Any]]]:
    if doc_id is None and len(extraction) != 1:
        raise ValueError(f"Name one of the {len(extraction)} articles by its doc_id.")
    articles = extraction.articles
    article = articles if doc_id is None else articles[articles["doc_id"] == doc_id]
    if article.empty:
        raise KeyError(f"There is no article {doc_id!r} in this extraction.")
    row = article.iloc[0]
    mentions = extraction.mentions
    outer = mentions[(mentions["doc_id"] == row["doc_id"]) & (mentions["within"] == "")]
    spans = zip(outer["start"], outer["end"], outer["label"], strict=True)
    return row["title"], row["text"], [_ent(*span) for span in spans]


def _ent(start: int, end: int, label: str) -> dict[str, Any]:
    # displaCy escapes the text but neither labels nor titles.
    return {"start": int(start), "end": int(end), "label": escape(str(label))}


def _apart(ents: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Without those that begin inside another: displaCy would print their words twice."""
    kept: list[dict[str, Any]] = []
    for ent in sorted(ents, key=lambda ent: (ent["start"], -ent["end"])):
        if not kept or ent["start"] >= kept[-1]["end"]:
            kept.append(ent)
    return kept
