"""Plain text and Markdown → records."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

import yaml

from extractor.articles.archive import is_archive, split_archive
from extractor.articles.encoding import read_whole
from extractor.articles.record import Flaw, Record, Unreadable

_FRONT_MATTER: Final = re.compile(
    r"---[^\S\n]*\n(.{0,10000}?)^(?:---|\.\.\.)[^\S\n]*(?:\n|\Z)", re.DOTALL | re.MULTILINE
)
_HEADING: Final = re.compile(r"^#[^\S\n]+(\S.*)$", re.MULTILINE)
_BAD_FRONT: Final = (
    "starts with --- but what follows is not YAML (key: value): correct it; it was read as text."
)
_EMPTY: Final = "is empty: put the article's text into it or leave it out."


def normalize_lines(text: str) -> str:
    r"""The text with line ends ``\n`` and without blank lines around it."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    filled = [number for number, line in enumerate(lines) if line.strip()]
    return "\n".join(lines[filled[0] : filled[-1] + 1]) if filled else ""


def find_first_line(text: str) -> str:
    """The first line that is not blank: the title of a plain text."""
    return next((line.strip() for line in text.split("\n") if line.strip()), "")


def find_heading(text: str) -> str:
    """The first ``# heading``, else the first line: the title of a Markdown text."""
    heading = _HEADING.search(text)
    return heading[1].rstrip() if heading else find_first_line(text)


def read_txt(path: Path) -> Iterator[Record | Flaw]:
    """The article, or the articles of the archive page, in a .txt file.

    Raises:
        Unreadable: it is empty, binary, too long, or in an unknown encoding.
        OSError: it cannot be opened.
    """
    with path.open("rb") as stream:
        text = read_whole(stream)
    yield from make_records(text)


def read_md(path: Path) -> Iterator[Record | Flaw]:
    """The article in a Markdown file; its YAML front matter gives title, date and url.

    Raises:
        Unreadable: it is empty, binary, too long, or in an unknown encoding.
        OSError: it cannot be opened.
    """
    with path.open("rb") as stream:
        text = normalize_lines(read_whole(stream))
    known: dict[str, str] = {}
    if front := _FRONT_MATTER.match(text):
        try:
            known = _read_front_matter(front[1])
            text = text[front.end() :]
        except ValueError:
            yield Flaw(_BAD_FRONT)
    yield from make_records(text, find_title=find_heading, **known)


def _read_front_matter(written: str) -> dict[str, str]:
    """The known fields of the front matter.

    Raises:
        ValueError: it is no YAML mapping, so perhaps not meant as front matter.
    """
    try:
        # The base loader makes nothing but strings, lists and dicts: dates stay as written,
        # and no tag can build anything, which is less than what the safe loader allows.
        fields: Any = yaml.load(written, Loader=yaml.BaseLoader)  # noqa: S506
    except (yaml.YAMLError, RecursionError) as error:
        raise ValueError(str(error)) from error
    if not isinstance(fields, dict):
        raise ValueError("no mapping")
    texts = {key: value for key, value in fields.items() if isinstance(value, str)}
    published = texts.get("published") or texts.get("date", "")
    return {"title": texts.get("title", ""), "published": published, "url": texts.get("url", "")}


def make_records(
    text: str,
    *,
    find_title: Callable[[str], str] = find_first_line,
    title: str = "",
    published: str = "",
    url: str = "",
) -> Iterator[Record]:
    """The records of one text: several where it is an archive page.

    ``title``, ``published`` and ``url`` are those of the whole text, where known;
    ``find_title`` finds the title in a text that brings none.

    Raises:
        Unreadable: there is nothing but white space.
    """
    text = normalize_lines(text)
    if not text:
        raise Unreadable(_EMPTY)
    if not is_archive(text):
        yield Record(text, title=title or find_title(text), published=published, url=url)
        return
    for number, article in enumerate(split_archive(text), start=1):
        yield Record(
            article, title=find_title(article), published=published, url=url, number=number
        )
