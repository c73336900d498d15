from __future__ import annotations

import spacy
from spacy.tokens import Doc

from extractor.document import get_entities, get_mentions, set_mentions
from extractor.names.component import create_names
from extractor.schema import Label, Mention


def test_sets_the_entities_of_a_doc() -> None:
    nlp = spacy.blank("xx")
    doc = Doc(nlp.vocab, words=["유리 우샤코프", "는", "우샤코프", "다", "어제"])
    set_mentions(
        doc,
        [
            Mention(0, 7, "유리 우샤코프", Label.PERSON),
            Mention(10, 14, "우샤코프", Label.PERSON),
            Mention(17, 19, "어제", Label.DATE),
        ],
    )
    doc = create_names(nlp, "korean_names")(doc)
    assert [mention.entity for mention in get_mentions(doc)] == [0, 0, None]
    assert [entity.name for entity in get_entities(doc)] == ["유리 우샤코프"]


def test_is_a_factory_that_survives_bytes() -> None:
    nlp = spacy.blank("xx")
    nlp.add_pipe("korean_names")
    again = spacy.blank("xx")
    again.add_pipe("korean_names")
    again.from_bytes(nlp.to_bytes())
    assert again.pipe_names == ["korean_names"]
