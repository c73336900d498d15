"""The pipeline in a plain spaCy program."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import spacy
from spacy.tokens import Doc

from extractor import document
from extractor.pipeline import STAGES, Extractor
from extractor.schema import Label
from tests.newsroom import ARTICLES

TEXT = "젠 사키 백악관 대변인은 20일 조 바이든 미국 대통령이 러시아를 제재했다고 밝혔다."


def test_the_language_works_in_any_spacy_program(pipeline: Extractor) -> None:
    doc = pipeline.nlp(TEXT)
    assert doc.text == TEXT
    assert pipeline.nlp.pipe_names[-len(STAGES) :] == list(STAGES)
    assert Label.PERSON in {span.label_ for span in doc.ents}
    assert doc.ents[0]._.mention.text == doc.ents[0].text
    assert document.get_relations(doc)
    assert [d.text for d in pipeline.nlp.pipe([TEXT, ARTICLES[0]])] == [TEXT, ARTICLES[0]]


def test_a_doc_survives_bytes(pipeline: Extractor) -> None:
    doc = pipeline.nlp(TEXT)
    again = Doc(pipeline.nlp.vocab).from_bytes(doc.to_bytes())
    assert document.get_mentions(again) == document.get_mentions(doc)
    assert document.get_entities(again) == document.get_entities(doc)
    assert document.get_relations(again) == document.get_relations(doc)


def test_the_language_survives_the_disk(pipeline: Extractor, tmp_path: Path) -> None:
    pipeline.nlp.to_disk(tmp_path)
    again = Extractor(tmp_path)
    assert again.nlp.pipe_names == pipeline.nlp.pipe_names
    assert again.nlp.vocab.vectors.attr == pipeline.nlp.vocab.vectors.attr
    assert spacy.load(tmp_path)(TEXT).to_json() == pipeline.nlp(TEXT).to_json()
    for table, frame in pipeline.extract(list(ARTICLES)).tables().items():
        pd.testing.assert_frame_equal(again.extract(list(ARTICLES)).tables()[table], frame)
