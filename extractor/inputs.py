"""All that the library takes as input → articles: paths, texts, Articles, DataFrames."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Final

import pandas as pd

from extractor.articles import read_articles, read_text
from extractor.articles.ids import Ids
from extractor.articles.published import parse_published
from extractor.articles.surrogates import replace_surrogates
from extractor.schema import Article, Problem, Stage

Source = str | Path | Article
_PATH_LIMIT: Final = 4096
_FIELDS: Final = ("title", "source", "url")


def read(
    source: Source | pd.DataFrame | Iterable[Source], *, published: str | date | None = None
) -> Iterator[Article | Problem]:
    """The articles of one source or of an iterable of sources, their ids unique.

    Raises:
        ValueError: ``published`` is no date.
        TypeError: the source is none of those that can be read.
    """
    day = as_date(published)
    ids = Ids()
    for item in _items(source, day):
        if isinstance(item, Problem):
            yield item
        else:
            yield replace(item, doc_id=ids.take(item.doc_id))


def as_date(published: str | date | None) -> date | None:
    """A date given as text or as a date.

    Raises:
        ValueError: the text is no date.
    """
    if isinstance(published, datetime):
        return published.date()
    if published is None or isinstance(published, date):
        return published
    day = parse_published(published)
    if day is None:
        raise ValueError(f"published is not a date: {published!r}. Write it as 2022-02-21.")
    return day


def _items(
    source: Source | pd.DataFrame | Iterable[Source], day: date | None
) -> Iterator[Article | Problem]:
    if isinstance(source, pd.DataFrame):
        yield from _from_frame(source, day)
    elif isinstance(source, Article):
        yield _clean(source if source.published else replace(source, published=day))
    elif isinstance(source, Path) or (isinstance(source, str) and _is_path(source)):
        yield from read_articles([source], published=day)
    elif isinstance(source, str):
        yield from read_text(source, published=day)
    elif isinstance(source, Iterable):
        for one in source:
            yield from _items(one, day)
    else:
        raise TypeError(
            f"cannot read articles from {type(source).__name__}: give a path, a text, "
            "an Article, a DataFrame, or an iterable of these"
        )


def _is_path(text: str) -> bool:
    """Whether a string names something that exists; an article's text never does."""
    if len(text) > _PATH_LIMIT or "\n" in text:
        return False
    try:
        return Path(text).exists()
    except (OSError, ValueError):
        return False


def _clean(article: Article) -> Article:
    return replace(
        article,
        text=replace_surrogates(article.text),
        title=replace_surrogates(article.title),
        doc_id=replace_surrogates(article.doc_id),
    )


def _from_frame(frame: pd.DataFrame, day: date | None) -> Iterator[Article | Problem]:
    if "text" not in frame.columns:
        raise ValueError(f"the DataFrame has no column text, only {list(frame.columns)}")
    for number, row in enumerate(frame.to_dict(orient="records"), start=1):
        fields = {str(name): "" if pd.isna(cell) else str(cell) for name, cell in row.items()}
        doc_id = fields.get("doc_id") or fields.get("id") or f"row-{number}"
        if not fields["text"].strip():
            message = f"Row {number} of the DataFrame has no text: fill it or leave it out."
            yield Problem("DataFrame", doc_id, Stage.READ, message)
            continue
        known = {name: fields.get(name, "") for name in _FIELDS}
        written = parse_published(fields.get("published", ""))
        yield _clean(Article(doc_id, fields["text"], published=written or day, **known))
