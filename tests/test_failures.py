"""One bad article never stops the others; a broken installation stops all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab

from extractor.pipeline import Extractor
from extractor.resources import ResourceError
from extractor.schema import Article, ArticleResult, Problem, Stage


class Broken:
    """A stage that some text makes fail."""

    def __call__(self, doc: Doc) -> Doc:
        if "stage" in doc.text:
            raise RuntimeError("the stage is broken")
        if "seed" in doc.text:
            raise ResourceError("a seed is missing")
        return doc


class FailingTokenizer:
    """A tokenizer that some text makes fail."""

    def __call__(self, text: str) -> Doc:
        if "token" in text:
            raise RuntimeError("the tokenizer is broken")
        return Doc(Vocab(), words=[text])

    def pipe(self, texts: Iterable[str]) -> Iterator[Doc]:
        yield from map(self, texts)


@pytest.fixture
def broken() -> Extractor:
    """A pipeline of parts that fail."""
    extractor = Extractor.__new__(Extractor)
    extractor.path, extractor.nlp = None, spacy.blank("xx")
    extractor.nlp.tokenizer = FailingTokenizer()
    Language.factory("broken", func=lambda nlp, name: Broken())  # noqa: ARG005
    extractor.nlp.add_pipe("broken")
    return extractor


def test_one_bad_article_never_stops_the_others(broken: Extractor) -> None:
    earlier = Problem("file", "", Stage.READ, "unreadable")
    texts = ["good", "bad stage", "bad token", "well"]
    items = [Article(text, text, source="wire") for text in texts]
    found = list(broken.process([earlier, *items]))
    assert found[0] == earlier
    assert [item.article.doc_id for item in found if isinstance(item, ArticleResult)] == [
        "good",
        "well",
    ]
    failures = [item for item in found[1:] if isinstance(item, Problem)]
    assert [(failure.doc_id, failure.stage) for failure in failures] == [
        ("bad stage", Stage.EXTRACT),
        ("bad token", Stage.EXTRACT),
    ]
    assert "RuntimeError: the stage is broken" in failures[0].message


def test_a_broken_installation_stops_the_run(broken: Extractor) -> None:
    with pytest.raises(ResourceError, match="a seed is missing"):
        list(broken.process([Article("a", "seed")]))
