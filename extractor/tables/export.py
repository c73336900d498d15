"""A run → files, article by article: only one article and the entities are ever in memory."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from extractor.schema import ArticleResult, Links, Problem
from extractor.tables.rows import (
    article_rows,
    entity_names,
    entity_rows,
    problem_rows,
    variant_rows,
)
from extractor.tables.spool import Spool
from extractor.tables.writers import create_writer


def write_run(
    results: Iterable[ArticleResult | Problem] | Spool,
    links: Links,
    problems: Iterable[Problem],
    folder: str | Path,
    format: str = "csv",  # noqa: A002
) -> dict[str, int]:
    """Write all tables of a run; files in the folder are replaced only once all is written.

    Args:
        results: the articles' results; problems among them go to ``errors`` too.
        links: the entities over all of them.
        problems: further rows of ``errors``.
        folder: where the files go; made if need be.
        format: one of `FORMATS`.

    Returns:
        The number of rows of every table.

    Raises:
        ValueError: there is no such format.
        TableError: the format cannot hold the rows, or a file cannot be replaced.
        OSError: the folder cannot be written to.
    """
    names = entity_names(links)
    with create_writer(folder, format) as writer:
        for item in results.results() if isinstance(results, Spool) else results:
            if isinstance(item, Problem):
                writer.append("errors", problem_rows([item]))
                continue
            for table, rows in article_rows(item, links, names=names).items():
                writer.append(table, rows)
        writer.append("entities", entity_rows(links))
        writer.append("variants", variant_rows(links))
        writer.append("errors", problem_rows(problems))
    return dict(writer.counts)
