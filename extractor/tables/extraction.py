"""What an extraction gives back: six DataFrames that know how to show and save themselves."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self, cast

import pandas as pd

from extractor.schema import TABLES, ArticleResult, Links, Problem
from extractor.tables.frames import to_frame
from extractor.tables.readers import read_tables
from extractor.tables.rows import (
    Row,
    article_rows,
    entity_names,
    entity_rows,
    problem_rows,
    variant_rows,
)
from extractor.tables.summary import counts_line, frame_html, frame_text
from extractor.tables.writers import create_writer

TRIPLE_COLUMNS: Final = ["subject", "relation", "object", "polarity", "modality", "date"]
TEXT_ROWS: Final = 10
HTML_ROWS: Final = 20
_BATCH: Final = 5_000


@dataclass(frozen=True, eq=False, repr=False)
class Extraction:
    """The tables of a run as DataFrames; ``len()`` counts its articles.

    The columns and what they mean stand in `extractor.schema.TABLES`.
    """

    articles: pd.DataFrame
    mentions: pd.DataFrame
    entities: pd.DataFrame
    variants: pd.DataFrame
    relations: pd.DataFrame
    errors: pd.DataFrame

    @classmethod
    def build(
        cls, results: Iterable[ArticleResult], links: Links, problems: Iterable[Problem] = ()
    ) -> Self:
        """Make the tables from what the pipeline found.

        Raises:
            KeyError: the links do not cover an article or one of its entities.
        """
        rows: dict[str, list[Row]] = {table: [] for table in TABLES}
        names = entity_names(links)
        for result in results:
            for table, found in article_rows(result, links, names=names).items():
                rows[table].extend(found)
        rows["entities"] = entity_rows(links)
        rows["variants"] = variant_rows(links)
        rows["errors"] = problem_rows(problems)
        return cls(**{table: to_frame(table, found) for table, found in rows.items()})

    @classmethod
    def load(cls, folder: str | Path, format: str | None = None) -> Self:  # noqa: A002
        """Read back what `save` wrote; the format need be named only where there are several.

        Raises:
            ValueError: there is no such format.
            TableError: the folder holds no tables, several formats of them, or damaged ones.
        """
        return cls(**read_tables(folder, format))

    def save(self, folder: str | Path, format: str = "csv") -> None:  # noqa: A002
        """Write all tables to a folder, which is made if need be.

        Args:
            folder: where the files go; files of the same names are replaced.
            format: csv, parquet, jsonl, sqlite or xlsx.

        Raises:
            ValueError: there is no such format.
            TableError: the format cannot hold the tables, or a file cannot be replaced.
            OSError: the folder cannot be written to.
        """
        with create_writer(folder, format) as writer:
            for table, frame in self.tables().items():
                for first in range(0, len(frame), _BATCH):
                    batch = frame.iloc[first : first + _BATCH].to_dict("records")
                    writer.append(table, cast("list[Row]", batch))

    def tables(self) -> dict[str, pd.DataFrame]:
        """The six DataFrames by name."""
        return {table: getattr(self, table) for table in TABLES}

    def triples(self) -> pd.DataFrame:
        """The relations, short: who did what to whom, whether it is so, and when."""
        return self.relations[TRIPLE_COLUMNS].copy()

    def for_article(self, doc_id: str) -> Self:
        """The part of the tables that one article accounts for.

        The counts of its entities stay those of the whole run.

        Raises:
            KeyError: there is no such article, nor an error of it.
        """
        own = {
            table: _where(frame, "doc_id", {doc_id})
            for table, frame in self.tables().items()
            if "doc_id" in frame
        }
        if own["articles"].empty and own["errors"].empty:
            raise KeyError(f"There is no article {doc_id!r} in this extraction.")
        ids = set(own["mentions"]["entity_id"])
        for table in ("entities", "variants"):
            own[table] = _where(getattr(self, table), "entity_id", ids)
        return type(self)(**own)

    def __len__(self) -> int:
        return len(self.articles)

    def __repr__(self) -> str:
        heading = f"Extraction: {counts_line(self.tables())}"
        if self.relations.empty:
            return heading
        return f"{heading}\n{frame_text(self.triples(), TEXT_ROWS)}"

    def _repr_html_(self) -> str:
        return f"<p>{counts_line(self.tables())}</p>{frame_html(self.triples(), HTML_ROWS)}"


def _where(frame: pd.DataFrame, column: str, values: set[str]) -> pd.DataFrame:
    return frame[frame[column].isin(values)].reset_index(drop=True)
