from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from extractor.tables import Extraction, TableError
from tests.tables.samples import BARE, LINKS, NO_LINKS, PROBLEMS, RESULTS


@pytest.fixture
def database(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    Extraction.build(RESULTS, LINKS, PROBLEMS).save(tmp_path, "sqlite")
    with closing(sqlite3.connect(tmp_path / "tables.sqlite")) as database:
        yield database


def test_tables_join_by_their_ids(database: sqlite3.Connection) -> None:
    query = """
        SELECT e.name, count(*) FROM mentions m JOIN entities e USING (entity_id)
        GROUP BY e.entity_id ORDER BY e.entity_id
    """
    assert list(database.execute(query)) == [
        ("한지우", 1), ("새솔시", 2), ("이반 소콜로프", 2), ("새솔시 문화재단", 1),
    ]  # fmt: skip


def test_columns_are_typed(database: sqlite3.Connection) -> None:
    query = 'SELECT typeof("start"), typeof(confidence), typeof("text") FROM mentions LIMIT 1'
    assert database.execute(query).fetchone() == ("integer", "real", "text")


def test_lists_are_json(database: sqlite3.Connection) -> None:
    query = "SELECT value FROM entities, json_each(aliases) WHERE entity_id = 'e0'"
    assert list(database.execute(query)) == [("Han|Jiu",), ("지우\\",)]


def test_look_ups_by_article_and_entity_use_an_index(database: sqlite3.Connection) -> None:
    plan = database.execute("EXPLAIN QUERY PLAN SELECT * FROM mentions WHERE doc_id = 'a1'")
    assert "mentions_doc_id" in str(plan.fetchall())
    plan = database.execute("EXPLAIN QUERY PLAN SELECT * FROM relations WHERE subject_id = 'e0'")
    assert "relations_subject_id" in str(plan.fetchall())


def test_two_articles_of_one_id_are_told(tmp_path: Path) -> None:
    with pytest.raises(TableError, match="same doc_id"):
        Extraction.build([BARE, BARE], NO_LINKS).save(tmp_path, "sqlite")
    assert list(tmp_path.iterdir()) == []
