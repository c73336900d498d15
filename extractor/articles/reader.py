"""Inputs → articles: finds the files, calls the reader of each format, gives ids and dates."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import BinaryIO, Final

from extractor.articles.archive import is_archive
from extractor.articles.html import read_html
from extractor.articles.ids import Ids, make_id
from extractor.articles.jsonl import read_jsonl
from extractor.articles.parquet import read_parquet
from extractor.articles.published import parse_published
from extractor.articles.record import Flaw, Record, Unreadable, make_problem
from extractor.articles.standard_input import read_stream
from extractor.articles.surrogates import replace_surrogates
from extractor.articles.table_csv import read_csv
from extractor.articles.text import find_first_line, make_records, read_md, read_txt
from extractor.articles.walk import FoundFile, explain, find_files
from extractor.schema import Article, Problem

Reader = Callable[[Path], Iterator[Record | Flaw]]

_READERS: Final[dict[str, Reader]] = {
    ".txt": read_txt,
    ".md": read_md,
    ".html": read_html,
    ".jsonl": read_jsonl,
    ".csv": read_csv,
    ".parquet": read_parquet,
}
_EMPTY: Final = "is empty: put articles into it or leave it out."


def read_articles(
    inputs: Iterable[str | Path],
    *,
    published: date | None = None,
    stdin: BinaryIO | None = None,
) -> Iterator[Article | Problem]:
    """The articles of some inputs, one after the other, and what could not be read.

    Args:
        inputs: files or folders of .txt .md .html .jsonl .csv .parquet; ``-`` is standard input.
        published: the date of articles that bring none.
        stdin: what ``-`` reads, JSONL or text; the process's own where it is None.

    Yields:
        Articles with ids unique over this call, and a Problem for everything that could not
        be read or understood. Nothing is raised for the content of an input.
    """
    shelf = _Shelf(published)
    for given in [inputs] if isinstance(inputs, str) else inputs:
        if str(given) == "-":
            stream = stdin or getattr(sys.stdin, "buffer", None)
            yield from shelf.take(read_stream(stream), source="-", stem="stdin")
            continue
        for found in find_files(given):
            yield from shelf.take_file(found) if isinstance(found, FoundFile) else [found]


def read_text(
    text: str, *, doc_id: str = "text", published: date | None = None
) -> Iterator[Article]:
    """The article in a string, its characters left as they are so that offsets hold.

    A string that is an archive page gives its articles one by one, ``doc_id`` followed by
    ``-1``, ``-2`` …; blank strings give none.
    """
    text = replace_surrogates(text)
    if not text.strip():
        return
    if not is_archive(text):
        yield Article(doc_id, text, title=find_first_line(text), published=published)
        return
    for record in make_records(text):
        name = make_id(doc_id, record.number)
        yield Article(name, record.text, title=record.title, published=published)


def _read_file(path: Path) -> Iterator[Record | Flaw]:
    if not path.stat().st_size:
        raise Unreadable(_EMPTY)
    yield from _READERS[path.suffix.lower()](path)


@dataclass(slots=True)
class _Shelf:
    """What one call knows of all its articles: the ids given out and the date to fall back on."""

    published: date | None
    ids: Ids = field(default_factory=Ids)

    def take_file(self, file: FoundFile) -> Iterator[Article | Problem]:
        """The articles of one file."""
        yield from self.take(_read_file(file.path), source=file.source, stem=file.stem)

    def take(
        self, entries: Iterator[Record | Flaw], *, source: str, stem: str
    ) -> Iterator[Article | Problem]:
        """The articles of one input's records; a Problem where there is none."""
        empty = True
        try:
            for entry in entries:
                empty = False
                yield from self._finish(entry, source, stem)
        except Unreadable as error:
            yield make_problem(source, str(error))
        except (OSError, ValueError) as error:
            yield make_problem(source, explain(error))
        else:
            if empty:
                yield make_problem(source, _EMPTY)

    def _finish(self, entry: Record | Flaw, source: str, stem: str) -> Iterator[Article | Problem]:
        if isinstance(entry, Flaw):
            yield make_problem(source, entry.message, place=entry.place, doc_id=entry.doc_id)
            return
        doc_id = self.ids.take(replace_surrogates(entry.doc_id or make_id(stem, entry.number)))
        day = parse_published(entry.published) if entry.published else self.published
        yield Article(
            doc_id=doc_id,
            text=replace_surrogates(entry.text),
            title=replace_surrogates(entry.title),
            published=day,
            source=replace_surrogates(entry.source or source),
            url=replace_surrogates(entry.url),
        )
        if entry.published and day is None:
            message = (
                f"has a date that was not understood ({entry.published:.40}): write 2022-02-21."
            )
            yield make_problem(source, message, place=entry.place, doc_id=doc_id)
