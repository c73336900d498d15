from __future__ import annotations

from dataclasses import FrozenInstanceError, replace
from pathlib import Path

import pytest
from rich.cells import cell_len

from extractor.schema import columns
from extractor.tables import Extraction
from tests.tables.samples import BARE, FULL, LINKS, NO_LINKS, PROBLEMS, RESULTS


@pytest.fixture(scope="module")
def extraction() -> Extraction:
    return Extraction.build(RESULTS, LINKS, PROBLEMS)


def test_tables_have_the_columns_of_the_contract(extraction: Extraction) -> None:
    for table, frame in extraction.tables().items():
        assert list(frame.columns) == columns(table)
    assert len(extraction) == 2
    assert len(extraction.errors) == 1


def test_triples_are_short(extraction: Extraction) -> None:
    triples = extraction.triples()
    assert list(triples.iloc[0]) == [
        "한지우", "consult", "이반 소콜로프", "negative", "planned", "2024-03-02",
    ]  # fmt: skip
    triples["subject"] = ""
    assert extraction.relations.loc[0, "subject"] == "한지우"


def test_terminal_text_counts_and_aligns(extraction: Extraction) -> None:
    lines = repr(extraction).splitlines()
    assert lines[0] == (
        "Extraction: articles 2 · mentions 8 · entities 4 · variants 7 · relations 4 · errors 1"
    )
    header, rows = lines[1], lines[3:]
    assert len(rows) == 4
    at = header.index("relation")
    for row, relation in zip(rows, extraction.relations["relation"], strict=True):
        assert cell_len(row[: row.index(relation)]) == at


def test_terminal_text_of_many_triples_is_cut() -> None:
    many = Extraction.build([replace(FULL, relations=FULL.relations * 5)], LINKS)
    assert repr(many).splitlines()[-1] == "… and 10 more"
    assert len(repr(many).splitlines()) == 1 + 2 + 10 + 1


def test_names_are_no_markup() -> None:
    (ivan, *others) = LINKS.entities
    links = replace(LINKS, entities=(replace(ivan, name="[red]한지우[/] <b>&"), *others))
    extraction = Extraction.build([FULL], links)
    assert "[red]한지우[/] <b>&" in repr(extraction)
    html = extraction._repr_html_()
    assert "[red]한지우[/] &lt;b&gt;&amp;" in html
    assert "<b>" not in html


def test_an_empty_extraction_shows_itself() -> None:
    empty = Extraction.build([], NO_LINKS)
    assert repr(empty).startswith("Extraction: articles 0")
    assert "<tbody></tbody>" in empty._repr_html_()
    assert len(empty) == 0


def test_one_article_with_all_that_belongs_to_it(extraction: Extraction) -> None:
    one = extraction.for_article("a1")
    assert (len(one), len(one.mentions), len(one.relations), len(one.entities)) == (1, 8, 4, 4)
    other = extraction.for_article("a2")
    assert (len(other), len(other.mentions), len(other.entities), len(other.variants)) == (
        1, 0, 0, 0,
    )  # fmt: skip
    with pytest.raises(KeyError, match="a9"):
        extraction.for_article("a9")


def test_an_article_that_failed_is_found_by_its_error() -> None:
    failed = replace(PROBLEMS[0], doc_id="a3")
    one = Extraction.build([BARE], NO_LINKS, [failed]).for_article("a3")
    assert (len(one), len(one.errors)) == (0, 1)


def test_saving_takes_the_rows_that_are_left(tmp_path: Path, extraction: Extraction) -> None:
    sure = extraction.relations[extraction.relations["relation"] == "consult"]
    replace(extraction, relations=sure.assign(note="내 열")).save(tmp_path, format="parquet")
    loaded = Extraction.load(tmp_path)
    assert loaded.relations["relation"].tolist() == ["consult"]
    assert list(loaded.relations.columns) == columns("relations")


def test_tables_cannot_be_exchanged(extraction: Extraction) -> None:
    with pytest.raises(FrozenInstanceError):
        extraction.articles = extraction.errors  # type: ignore[misc]
