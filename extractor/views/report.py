"""An extraction as one HTML page that needs nothing else: no network, no scripts."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import Final

import pandas as pd

from extractor.tables import Extraction
from extractor.tables.summary import counts_line, frame_html
from extractor.views.highlight import COLOURS, highlight
from extractor.views.parts import articles_of
from extractor.views.triples import triples_html

_STYLE: Final = """
:root { color-scheme: light; }
body { max-width: 72rem; margin: 2rem auto; padding: 0 1rem; line-height: 1.6; color: #222;
  background: #fff; font-family: "Noto Sans KR", "Apple SD Gothic Neo", "Malgun Gothic",
  sans-serif; word-break: keep-all; overflow-wrap: anywhere; }
h1 { font-size: 1.4rem; } h2 { font-size: 1.15rem; margin: 0; }
section { margin: 2rem 0; padding-top: 1rem; border-top: 1px solid #ddd; }
.entities { margin: .8rem 0; line-height: 2.1 !important; }
.entities mark { margin: 0 !important; padding: .25em .4em !important; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; font-size: .85rem; }
th, td { text-align: left; vertical-align: top; padding: .25rem .7rem .25rem 0;
  border-bottom: 1px solid #eee; }
th { color: #666; font-weight: normal; }
.quiet { color: #666; font-size: .85rem; }
.label { padding: .1rem .4rem; border-radius: .3rem; margin-right: .4rem; }
"""
_ENTITY_COLUMNS: Final = (
    "entity_id",
    "label",
    "name",
    "name_ko",
    "name_ru",
    "name_en",
    "aliases",
    "mentions",
    "articles",
)


def write_report(extraction: Extraction, path: str | Path) -> None:
    """Write the page to a file, which appears whole or not at all.

    Raises:
        OSError: it cannot be written there.
    """
    target = Path(path)
    part = target.with_name(f"{target.name}.part")
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        with part.open("w", encoding="utf-8", newline="\n") as file:
            file.writelines(f"{piece}\n" for piece in report_html(extraction))
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def report_html(extraction: Extraction) -> Iterator[str]:
    """The page piece by piece: articles with marked mentions and triples, entities, errors.

    Everything that comes from an article is escaped.
    """
    counts = counts_line(extraction.tables())
    yield '<!DOCTYPE html>\n<html lang="ko">\n<head>\n<meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>extractor: {counts}</title>\n<style>{_STYLE}</style>\n</head>\n<body>"
    yield f'<h1>extractor</h1>\n<p class="quiet">{counts}</p>\n<p>{_legend()}</p>'
    yield _contents(extraction)
    for number, part in enumerate(articles_of(extraction), start=1):
        yield _article(part, number)
    yield _section("entities", "Entities", _entities(extraction))
    if not extraction.errors.empty:
        yield _section("errors", "Errors", _table(extraction.errors))
    yield "</body>\n</html>"


def _legend() -> str:
    return "".join(
        f'<span class="label" style="background: {colour}">{escape(label)}</span>'
        for label, colour in COLOURS.items()
    )


def _contents(extraction: Extraction) -> str:
    titles = zip(extraction.articles["title"], extraction.articles["doc_id"], strict=True)
    links = [
        f'<li><a href="#article-{number}">{escape(title or doc_id)}</a></li>'
        for number, (title, doc_id) in enumerate(titles, start=1)
    ]
    links.append('<li><a href="#entities">Entities</a></li>')
    if not extraction.errors.empty:
        links.append('<li><a href="#errors">Errors</a></li>')
    return f"<ul>{''.join(links)}</ul>"


def _article(part: Extraction, number: int) -> str:
    article = part.articles.iloc[0]
    known = [article[name] for name in ("doc_id", "published", "source", "url")]
    details = " · ".join(escape(detail) for detail in known if detail)
    marked = highlight(_without_title(part))
    triples = _scroll(triples_html(part)) if len(part.relations) else "<p>No triples.</p>"
    body = f'<p class="quiet">{details}</p>\n{marked}\n{triples}'
    return _section(f"article-{number}", article["title"] or article["doc_id"], body)


def _without_title(part: Extraction) -> Extraction:
    """The heading has it already."""
    articles = part.articles.assign(title="")
    return Extraction(**{**part.tables(), "articles": articles})


def _entities(extraction: Extraction) -> str:
    frame = extraction.entities[list(_ENTITY_COLUMNS)]
    return _table(frame.assign(aliases=frame["aliases"].map(", ".join)))


def _table(frame: pd.DataFrame) -> str:
    return _scroll(frame_html(frame, len(frame)))


def _scroll(table: str) -> str:
    return f'<div class="scroll">{table}</div>'


def _section(anchor: str, heading: str, body: str) -> str:
    return f'<section id="{anchor}">\n<h2>{escape(heading)}</h2>\n{body}\n</section>'
