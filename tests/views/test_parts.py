from __future__ import annotations

from extractor.tables import Extraction
from extractor.views import articles_of
from tests.tables.samples import BARE, FULL, LINKS


def test_each_article_has_its_own_rows() -> None:
    extraction = Extraction.build([FULL, BARE], LINKS)
    parts = list(articles_of(extraction))
    assert [list(part.articles["doc_id"]) for part in parts] == [["a1"], ["a2"]]
    for part, doc_id in zip(parts, ("a1", "a2"), strict=True):
        whole = extraction.for_article(doc_id)
        assert part.mentions.reset_index(drop=True).equals(whole.mentions)
        assert part.relations.reset_index(drop=True).equals(whole.relations)
        assert part.entities.equals(extraction.entities)


def test_no_articles_give_no_parts() -> None:
    assert list(articles_of(Extraction.build([], LINKS))) == []
