"""The spaCy component, on a Doc with mentions set by hand."""

from __future__ import annotations

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
