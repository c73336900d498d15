from __future__ import annotations

import json
from dataclasses import asdict
from datetime import date

import pytest

from extractor import views
from extractor.pipeline import Extractor
from extractor.schema import Article
from extractor.views.explain import explain, explain_inputs
from extractor.views.explanation import ExplainedClause, ExplainedSentence, ExplainedTriple
from tests.newsroom import ARTICLES, DAY

pytestmark = pytest.mark.usefixtures("pipeline")

ARRESTED = "경찰은 지난달 30일 도민재 씨를 체포했다고 미국이 밝혔다."


def clause_of(text: str, lemma: str) -> ExplainedClause:
    (found,) = [c for one in explain(text) for c in one.clauses if c.lemma == lemma]
    return found


def triples_of(sentences: list[ExplainedSentence]) -> list[ExplainedTriple]:
    told = [triple for one in sentences for clause in one.clauses for triple in clause.triples]
    return [*told, *(triple for one in sentences for triple in one.triples)]


def test_arguments_with_particle_and_role() -> None:
    clause = clause_of(ARRESTED, "체포하다")
    roles = {one.role: (one.text, one.particle, one.names) for one in clause.arguments}
    assert roles["top"] == ("경찰", "은", ("경찰",))
    assert roles["acc"] == ("도민재 씨", "를", ("도민재",))


def test_the_clause_says_who_says_so_and_by_which_words() -> None:
    clause = clause_of(ARRESTED, "체포하다")
    assert clause.attributed_to == "미국"
    assert ("attribution", "밝혔다") in clause.signs


def test_a_triple_stands_with_its_clause() -> None:
    (triple,) = clause_of(ARRESTED, "체포하다").triples
    assert (triple.subject, triple.relation, triple.object) == ("경찰", "coerce", "도민재")
    assert triple.rule == "clause:top+acc"
    assert "side that its particle marks" in triple.meaning
    assert 0 < triple.confidence <= 1


def test_what_names_tell_stands_with_the_sentence() -> None:
    (sentence,) = explain(ARTICLES[0])
    assert {"position_held", "also_known_as"} <= {one.relation for one in sentence.triples}


def test_all_triples_of_the_pipeline_are_explained_once(pipeline: Extractor) -> None:
    for text in ARTICLES:
        expected = pipeline.extract(text, min_confidence=0.0).relations
        found = triples_of(explain(text, pipeline=pipeline))
        assert sorted((one.relation, one.rule) for one in found) == sorted(
            zip(expected["relation"], expected["rule"], strict=True)
        )


def test_offsets_slice_back_to_the_words() -> None:
    text = " ".join(ARTICLES)
    sentences = explain(text)
    assert len(sentences) == len(ARTICLES)
    for sentence in sentences:
        assert text[sentence.start : sentence.end].strip() == sentence.text
        for clause in sentence.clauses:
            assert text[clause.start : clause.end] == clause.predicate


def test_what_is_kept_follows_the_least_confidence() -> None:
    assert all(one.kept for one in triples_of(explain(ARTICLES[0], min_confidence=0.0)))
    assert not any(one.kept for one in triples_of(explain(ARTICLES[0], min_confidence=1.0)))
    with pytest.raises(ValueError, match="from 0 to 1"):
        explain(ARTICLES[0], min_confidence=-1)


def test_is_made_of_plain_values() -> None:
    sentences = explain(Article("a", ARTICLES[0], "", date.fromisoformat(DAY)))
    assert json.loads(json.dumps([asdict(one) for one in sentences], ensure_ascii=False))
    assert views.explain is explain


@pytest.mark.parametrize("text", ["", " ", "\n", "말", "😀", "普京", "."])
def test_any_text_will_do(text: str) -> None:
    assert triples_of(explain(text)) == []


def test_inputs_that_cannot_be_read_pass_through(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("in")
    (folder / "one.txt").write_text(ARTICLES[0], encoding="utf-8")
    (folder / "two.jsonl").write_text("{broken", encoding="utf-8")
    items = list(explain_inputs([folder], published=DAY))
    articles = [item for item in items if isinstance(item, tuple)]
    assert (len(items), len(articles)) == (2, 1)
    assert articles[0][0].published == date.fromisoformat(DAY)
