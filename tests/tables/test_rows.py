from __future__ import annotations

import pytest

from extractor.schema import TABLES, Links, columns
from extractor.tables.rows import article_rows, entity_rows, problem_rows, variant_rows
from tests.tables.samples import BARE, FULL, LINKS, NO_LINKS, PROBLEMS, TEXT


def test_every_row_has_the_columns_of_its_table() -> None:
    rows = {
        **article_rows(FULL, LINKS),
        "entities": entity_rows(LINKS),
        "variants": variant_rows(LINKS),
        "errors": problem_rows(PROBLEMS),
    }
    assert set(rows) == set(TABLES)
    for table, found in rows.items():
        assert found
        for row in found:
            assert sorted(row) == sorted(columns(table))


def test_offsets_slice_back_to_the_words() -> None:
    for row in article_rows(FULL, LINKS)["mentions"]:
        assert TEXT[row["start"] : row["end"]] == row["text"]
    for row in article_rows(FULL, LINKS)["relations"]:
        assert TEXT[row["start"] : row["end"]] == row["evidence"]


def test_article_row() -> None:
    (row,) = article_rows(FULL, LINKS)["articles"]
    assert (row["doc_id"], row["published"], row["sentences"]) == ("a1", "2024-03-03", 2)
    (row,) = article_rows(BARE, LINKS)["articles"]
    assert row["published"] == ""


def test_mention_ids_point_to_the_outer_mention() -> None:
    rows = article_rows(FULL, LINKS)["mentions"]
    assert [row["mention_id"] for row in rows] == [f"a1:m{number}" for number in range(8)]
    assert [row["within"] for row in rows] == [""] * 7 + ["a1:m6"]
    assert rows[5]["entity_id"] == "e2"
    assert rows[2]["entity_id"] == ""


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (0, ("e0", "한지우", "consult", "e2", "이반 소콜로프")),
        (1, ("e0", "한지우", "position_held", "", "시장")),
        (2, ("e2", "이반 소콜로프", "also_known_as", "e2", "Иван Соколов")),
        (3, ("e0", "한지우", "born_on", "", "2024-03-02")),
    ],
)
def test_sides_of_a_triple(number: int, expected: tuple[str, ...]) -> None:
    row = article_rows(FULL, LINKS)["relations"][number]
    sides = ("subject_id", "subject", "relation", "object_id", "object")
    assert tuple(row[name] for name in sides) == expected
    assert row["relation_id"] == f"a1:r{number}"


def test_circumstances_of_a_triple() -> None:
    row = article_rows(FULL, LINKS)["relations"][0]
    assert (row["polarity"], row["modality"]) == ("negative", "planned")
    assert row["attributed_to"] == "새솔시 문화재단"
    assert (row["date"], row["place"]) == ("2024-03-02", "새솔시")
    assert (row["subject_mention"], row["object_mention"]) == ("a1:m0", "a1:m4")
    row = article_rows(FULL, LINKS)["relations"][1]
    assert (row["attributed_to"], row["date"], row["place"]) == ("", "", "")


def test_a_date_without_value_is_shown_by_its_words() -> None:
    from dataclasses import replace

    mentions = list(FULL.mentions)
    mentions[3] = replace(mentions[3], value="")
    row = article_rows(replace(FULL, mentions=tuple(mentions)), LINKS)["relations"][3]
    assert (row["object"], row["date"]) == ("3월 2일", "")


def test_entities_and_variants_keep_the_order_of_the_links() -> None:
    assert [row["entity_id"] for row in entity_rows(LINKS)] == ["e0", "e1", "e2", "e3"]
    assert entity_rows(LINKS)[0]["aliases"] == ["Han|Jiu", "지우\\"]
    assert [row["form"] for row in variant_rows(LINKS)][:3] == ["한지우", "Han Jiu", "새솔시"]
    assert variant_rows(LINKS)[1]["how"] == "transcription"


def test_links_that_miss_an_article_are_an_error() -> None:
    with pytest.raises(KeyError):
        article_rows(FULL, NO_LINKS)
    half = Links(LINKS.entities[:1], LINKS.forms, LINKS.ids)
    with pytest.raises(KeyError):
        article_rows(FULL, half)
