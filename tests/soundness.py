"""What must hold of a result, whatever the text."""

from __future__ import annotations

from datetime import date

from extractor.pipeline import Extractor, link_articles
from extractor.schema import DATE_LABELS, NAME_LABELS, RELATIONS, Article, ArticleResult
from extractor.tables import Extraction


def run(pipeline: Extractor, text: str, published: date | None = None) -> ArticleResult:
    """What is found in one text."""
    (result,) = pipeline.process([Article("a", as_read(text), published=published)])
    assert isinstance(result, ArticleResult), result
    return result


def as_read(text: str) -> str:
    """A text as every input is read: without lone surrogates."""
    return "".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in text)


def check(result: ArticleResult) -> None:
    """All that must hold of a result, whatever the text."""
    for index, mention in enumerate(result.mentions):
        check_mention(result, index)
        assert (mention.entity is not None) == (mention.label in NAME_LABELS)
    for entity in result.entities:
        assert entity.forms
        assert entity.label in NAME_LABELS
    check_relations(result)
    links = link_articles([result])
    assert len(links.ids.get("a", ())) == len(result.entities)
    Extraction.build([result], links)


def check_mention(result: ArticleResult, index: int) -> None:
    mention = result.mentions[index]
    assert result.article.text[mention.start : mention.end] == mention.text != ""
    assert mention.text == mention.text.strip()
    assert 0 <= mention.sentence < result.sentences
    assert 0 <= mention.confidence <= 1
    assert mention.label in DATE_LABELS or not mention.value
    if mention.within is not None:
        outer = result.mentions[mention.within]
        assert outer.start <= mention.start
        assert mention.end <= outer.end
        assert len(mention.text) < len(outer.text)


def check_relations(result: ArticleResult) -> None:
    known = range(len(result.mentions))
    for relation in result.relations:
        assert relation.relation in RELATIONS
        assert relation.subject in known
        assert relation.object in known
        assert relation.subject != relation.object
        for index in (relation.attributed_to, relation.date, relation.place):
            assert index is None or index in known
        assert 0 <= relation.sentence < result.sentences
        assert 0 <= relation.start < relation.end <= len(result.article.text)
        assert 0 <= relation.confidence <= 1
        assert relation.rule
        for index in (relation.subject, relation.object):
            mention = result.mentions[index]
            assert relation.start <= mention.start
            assert mention.end <= relation.end
