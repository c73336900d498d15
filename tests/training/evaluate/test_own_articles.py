from __future__ import annotations

import pytest

from extractor.articles import read_articles
from extractor.pipeline import Extractor
from extractor.resources import folder
from extractor.schema import Article, Label
from extractor.training.evaluate.measures import Counts
from extractor.training.evaluate.mentions import count, holds
from extractor.training.evaluate.own_articles import MarkedArticle, find_in, read_own_articles

FLOORS = {"outer": 0.84, "titles": 0.89, "nested": 0.76}
"""F1, somewhat under what is reached: a fall below it is no chance."""


def test_every_sample_article_is_marked_as_it_is_read() -> None:
    read = {
        article.doc_id: article.text
        for article in read_articles([folder("seeds") / "articles"])
        if isinstance(article, Article)
    }
    assert {article.doc_id: article.text for article in read_own_articles()} == read


@pytest.mark.parametrize("article", read_own_articles(), ids=lambda article: article.doc_id)
def test_the_marks_fit_each_other(article: MarkedArticle) -> None:
    spans = [(start, end) for start, end, _ in article.mentions]
    assert len(spans) == len(set(spans))
    for one in article.mentions:
        assert one[2] in set(Label)
        words = article.text[one[0] : one[1]]
        assert words == words.strip() != ""
        for other in article.mentions - {one}:
            apart = one[1] <= other[0] or other[1] <= one[0]
            assert apart or holds(one, other) or holds(other, one)


def test_the_three_kinds_share_nothing_and_leave_nothing_out() -> None:
    for article in read_own_articles():
        kinds = (article.outer, article.titles, article.nested)
        assert sum(map(len, kinds)) == len(article.mentions)
        assert frozenset().union(*kinds) == article.mentions


@pytest.fixture(scope="module")
def scores(pipeline: Extractor) -> dict[str, float]:
    articles = read_own_articles()
    found, failed = find_in(pipeline, articles)
    assert not failed
    return {
        kind: sum(
            (
                count(getattr(article, kind), getattr(given, kind))
                for article, given in zip(articles, found, strict=True)
            ),
            Counts(),
        ).f1
        for kind in FLOORS
    }


@pytest.mark.parametrize("kind", FLOORS)
def test_mentions_are_found(scores: dict[str, float], kind: str) -> None:
    assert scores[kind] >= FLOORS[kind]
