"""The spaCy component, on a Doc with mentions set by hand."""

from __future__ import annotations

from typing import Any

import pytest
from spacy.tokens import Doc

from extractor.document import get_mentions, get_relations, set_mentions
from extractor.pipeline import Extractor
from extractor.relations.component import RelationFinder, create_relations
from tests.relations.sentences import read

ARTICLE = (
    "[푸틴|P] [러시아|L] [대통령|T]이 [바이든|P]을 만났다.\n"
    "[바이든|P]은 [이란|L]이 [이라크|L]를 공격했다고 밝혔다."
)


def article(pipeline: Extractor, marked: str) -> Doc:
    """A tokenized Doc with the mentions marked in a text."""
    text, mentions = read(marked)
    doc = pipeline.nlp.make_doc(text)
    set_mentions(doc, mentions)
    return doc


def words(doc: Doc) -> set[tuple[str, str, str, int]]:
    mentions = get_mentions(doc)
    return {
        (mentions[one.subject].text, one.relation, mentions[one.object].text, one.sentence)
        for one in get_relations(doc)
    }


def test_sets_the_triples_of_all_sentences(pipeline: Extractor) -> None:
    doc = RelationFinder()(article(pipeline, ARTICLE))
    assert words(doc) == {
        ("푸틴", "position_held", "대통령", 0),
        ("푸틴", "affiliated_with", "러시아", 0),
        ("푸틴", "consult", "바이든", 0),
        ("이란", "assault", "이라크", 1),
    }


def test_evidence_slices_out_of_the_article(pipeline: Extractor) -> None:
    doc = RelationFinder()(article(pipeline, ARTICLE))
    evidence = {doc.text[one.start : one.end] for one in get_relations(doc)}
    assert "이란이 이라크를 공격했다고" in evidence


def test_an_empty_article_has_no_triples(pipeline: Extractor) -> None:
    assert get_relations(RelationFinder()(article(pipeline, ""))) == []


def test_the_factory_is_the_one_that_the_pipeline_names(pipeline: Extractor) -> None:
    assert isinstance(create_relations(pipeline.nlp, "relations"), RelationFinder)
    assert "korean_relations" in pipeline.nlp.factory_names


def told(pipeline: Extractor, text: str) -> list[dict[str, Any]]:
    """The rows of ``relations`` for a text, with the unsure ones."""
    found = pipeline.extract(text, published="2022-02-21", min_confidence=0.0).relations
    return [{str(key): cell for key, cell in row.items()} for row in found.to_dict("records")]


def the_only(pipeline: Extractor, text: str, relation: str) -> dict[str, Any]:
    (row,) = [row for row in told(pipeline, text) if row["relation"] == relation]
    return row


def test_a_pronoun_acts_and_speaks_for_whom_it_means(pipeline: Extractor) -> None:
    text = (
        "조 바이든 미국 대통령은 어제 연설했다. 그는 “이란이 이라크를 공격했다”고 말했다. "
        "그는 내일 독일을 방문한다. 그는 1942년에 태어났다."
    )
    assert the_only(pipeline, text, "assault")["attributed_to"] == "조 바이든"
    visit = the_only(pipeline, text, "consult")
    assert (visit["subject"], visit["object"]) == ("조 바이든", "독일")
    assert visit["rule"] == "clause:pronoun+acc"
    assert text[visit["start"] : visit["end"]] == visit["evidence"] == "독일을 방문한다"
    birth = the_only(pipeline, text, "born_on")
    assert (birth["subject"], birth["object"]) == ("조 바이든", "1942")


def test_what_a_pronoun_tells_is_less_sure(pipeline: Extractor) -> None:
    before = "조 바이든 미국 대통령은 어제 연설했다. "
    named = the_only(pipeline, before + "조 바이든은 독일을 방문했다.", "consult")
    meant = the_only(pipeline, before + "그는 독일을 방문했다.", "consult")
    assert meant["confidence"] < named["confidence"]


def test_a_pronoun_that_may_mean_two_tells_nothing(pipeline: Extractor) -> None:
    text = "조 바이든과 블라디미르 푸틴은 어제 만났다. 그는 독일을 방문했다."
    assert [row for row in told(pipeline, text) if row["object"] == "독일"] == []


def test_a_place_inside_of_a_name_meets_nobody(pipeline: Extractor) -> None:
    found = told(pipeline, "노르웨이는 북대서양조약기구(NATO) 회원국이다.")
    assert [row for row in found if row["relation"] == "agree"] == []


@pytest.mark.parametrize(
    ("text", "part", "whole"),
    [
        ("배우는 충남 공주·부여를 찾았다.", "부여", "충남"),
        ("수원지검 특수부는 시장을 체포했다.", "수원지검 특수부", "수원지검"),
        ("국회 기획재정위원회는 예산을 논의했다.", "국회 기획재정위원회", "국회"),
    ],
)
def test_places_and_units_belong_to_what_stands_before(
    pipeline: Extractor, text: str, part: str, whole: str
) -> None:
    found = [
        (row["subject"], row["object"])
        for row in told(pipeline, text)
        if row["relation"] == "part_of"
    ]
    assert (part, whole) in found


def test_a_title_behind_a_surname_is_its_post(pipeline: Extractor) -> None:
    post = the_only(pipeline, "아베 총리는 웃었다.", "position_held")
    assert post["object"] == "총리"
