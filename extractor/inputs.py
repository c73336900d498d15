"""All that the library takes as input → articles: paths, texts, Articles, DataFrames."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final

import pandas as pd

from extractor.articles import read_articles, read_text
from extractor.articles.ids import Ids
from extractor.articles.published import parse_published
from extractor.articles.record import make_problem
from extractor.articles.surrogates import replace_surrogates
from extractor.schema import Article, Problem

Source = str | Path | Article | pd.DataFrame
_PATH_LIMIT: Final = 4096
_FIELDS: Final = ("text", "doc_id", "id", "title", "published", "source", "url")
_EMPTY: Final = "is empty: put the article's text into it or leave it out."


def read(
    source: Source | Iterable[Source], *, published: str | date | None = None
) -> Iterator[Article | Problem]:
    """The articles of one source or of an iterable of sources, their ids unique.

    Raises:
        ValueError: ``published`` is no date, or a DataFrame has no column ``text``.
        TypeError: the source is none of those that can be read.
    """
    day = as_date(published)
    ids = Ids()
    given: dict[str, str] = {}
    for item in _items(source, day):
        if isinstance(item, Problem):
            yield replace(item, doc_id=given.get(item.doc_id, item.doc_id))
        else:
            given[item.doc_id] = ids.take(item.doc_id)
            yield replace(item, doc_id=given[item.doc_id])


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


def _items(source: Source | Iterable[Source], day: date | None) -> Iterator[Article | Problem]:
    if isinstance(source, pd.DataFrame):
        yield from _from_frame(source, day)
    elif isinstance(source, Article):
        yield _clean(source, day)
    elif isinstance(source, Path) or (isinstance(source, str) and _is_path(source)):
        yield from read_articles([source], published=day)
    elif isinstance(source, str):
        yield from _from_text(source, day)
    elif isinstance(source, Iterable) and not isinstance(source, bytes | bytearray | Mapping):
        for one in source:
            yield from _items(one, day)
    else:
        raise TypeError(
            f"cannot read articles from {type(source).__name__}: give a path, a text, "
            "an Article, a DataFrame, or an iterable of these"
        )


def _is_path(text: str) -> bool:
    """Whether a string names something that exists; an article's text never does.

    Nor does a string of nothing but marks: a lone full stop is a text, not the folder one is in.
    """
    if len(text) > _PATH_LIMIT or "\n" in text or not any(map(str.isalnum, text)):
        return False
    try:
        return Path(text).exists()
    except (OSError, ValueError):
        return False


def _clean(article: Article, day: date | None) -> Article:
    return Article(
        doc_id=replace_surrogates(article.doc_id),
        text=replace_surrogates(article.text),
        title=replace_surrogates(article.title),
        published=as_date(article.published) or day,
        source=replace_surrogates(article.source),
        url=replace_surrogates(article.url),
    )


def _from_text(text: str, day: date | None) -> Iterator[Article | Problem]:
    if text.strip():
        yield from read_text(text, published=day)
    else:
        yield make_problem("A text", _EMPTY)


def _from_frame(frame: pd.DataFrame, day: date | None) -> Iterator[Article | Problem]:
    if "text" not in frame.columns:
        raise ValueError(f"the DataFrame has no column text, only {list(frame.columns)}")
    once = frame.loc[:, ~frame.columns.duplicated()]
    columns = {name: map(_written, once[name]) for name in _FIELDS if name in once.columns}
    for number, cells in enumerate(zip(*columns.values(), strict=True), start=1):
        yield from _from_row(dict(zip(columns, cells, strict=True)), number, day)


def _from_row(
    fields: Mapping[str, str], number: int, day: date | None
) -> Iterator[Article | Problem]:
    """The article of a row; a Problem where it has no text, or a date that is none."""
    name, place = "The DataFrame", f"row {number}"
    doc_id = fields.get("doc_id") or fields.get("id") or f"row-{number}"
    if not fields["text"].strip():
        yield make_problem(name, _EMPTY, place=place, doc_id=doc_id)
        return
    published = fields.get("published", "")
    if published:
        day = parse_published(published)
    known = {field: fields.get(field, "") for field in ("title", "source", "url")}
    yield _clean(Article(doc_id, fields["text"], published=day, **known), None)
    if published and day is None:
        message = f"has a date that was not understood ({published:.40}): write 2022-02-21."
        yield make_problem(name, message, place=place, doc_id=doc_id)


def _written(cell: Any) -> str:
    """A cell as text: nothing where it is missing, and no .0 behind a whole number."""
    if pd.api.types.is_scalar(cell) and pd.isna(cell):
        return ""
    return str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell)
