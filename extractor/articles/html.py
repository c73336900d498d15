"""A saved web page → a record: its article without menus, adverts and footers."""

from __future__ import annotations

from collections.abc import Iterator
from configparser import ConfigParser
from pathlib import Path
from typing import Final

from trafilatura import bare_extraction
from trafilatura.settings import DEFAULT_CONFIG, Document

from extractor.articles.encoding import read_whole
from extractor.articles.record import Record, Unreadable

_DATES: Final = {"original_date": True, "extensive_search": False}
"""Only dates that the page declares: a guess from its words finds the year of the copyright."""

_NO_TEXT: Final = "holds no article that can be found: save its text as .txt instead."


def read_html(path: Path) -> Iterator[Record]:
    """The article of a page: title, blank line, body; date and address as the page gives them.

    Nothing is fetched from the network.

    Raises:
        Unreadable: it is binary, too long, in an unknown encoding, or holds no article.
        OSError: it cannot be opened.
    """
    with path.open("rb") as stream:
        page = read_whole(stream)
    if not page.strip():
        raise Unreadable("is empty: save the page again.")
    yield make_record(_extract(page))


def _extract(page: str) -> Document:
    try:
        found = bare_extraction(
            page,
            with_metadata=True,
            include_comments=False,
            include_tables=False,
            date_extraction_params=dict(_DATES),
            config=_configure(),
        )
    except Exception as error:
        # Pages can be broken in any way, and each way has its own exception in the parsers.
        raise Unreadable(f"is a page that cannot be parsed ({error}): save it again.") from error
    if not isinstance(found, Document) or not (found.text or "").strip():
        raise Unreadable(_NO_TEXT)
    return found


def _configure() -> ConfigParser:
    """Trafilatura's settings for Hangul, which says in 80 characters what takes English 250."""
    config = ConfigParser()
    config.read_dict(DEFAULT_CONFIG)
    config["DEFAULT"]["min_extracted_size"] = "80"
    return config


def make_record(found: Document) -> Record:
    """The record of what was found in a page; the title stands once at the head of the text."""
    title = " ".join((found.title or "").split())
    body = (found.text or "").strip()
    if title and body.startswith(title):
        body = body[len(title) :].lstrip()
    text = "\n\n".join(part for part in (title, body) if part)
    return Record(text, title=title, published=found.date or "", url=found.url or "")
