"""The whole way, on articles of our own and every kind of input."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from extractor.document import get_relations
from extractor.pipeline import Extractor, load_language
from extractor.resources import ResourceError
from extractor.schema import Article, ArticleResult, columns
from extractor.tables import Extraction
from tests.newsroom import ARTICLES, DAY, write_jsonl
from tests.soundness import check, run

TEXT = "젠 사키 백악관 대변인은 20일 조 바이든 미국 대통령이 러시아를 제재했다고 밝혔다."


def test_the_words_of_the_contract(pipeline: Extractor) -> None:
    result = pipeline.extract(TEXT, published="2022-02-21")
    triples = set(
        zip(*(result.relations[c] for c in ("subject", "relation", "object")), strict=True)
    )
    assert {
        ("젠 사키", "position_held", "대변인"),
        ("젠 사키", "affiliated_with", "백악관"),
    } <= triples
    assert "2022-02-20" in set(result.mentions["value"])
    assert [list(frame.columns) for frame in result.tables().values()] == [
        columns(table) for table in result.tables()
    ]


def test_every_offset_slices_back(pipeline: Extractor) -> None:
    result = pipeline.extract(list(ARTICLES), published=DAY)
    texts = dict(zip(result.articles["doc_id"], result.articles["text"], strict=True))
    for row in result.mentions.to_dict("records"):
        assert texts[row["doc_id"]][row["start"] : row["end"]] == row["text"]
    for row in result.relations.to_dict("records"):
        assert texts[row["doc_id"]][row["start"] : row["end"]] == row["evidence"]


def test_the_same_input_gives_the_same_tables(pipeline: Extractor) -> None:
    same_tables(*(pipeline.extract(list(ARTICLES), published=DAY) for _ in range(2)))


def same_tables(first: Extraction, second: Extraction) -> None:
    for table, frame in first.tables().items():
        pd.testing.assert_frame_equal(frame, second.tables()[table])


def test_an_article_is_read_alike_alone_and_in_a_batch(pipeline: Extractor) -> None:
    articles = [Article(f"a{number}", text) for number, text in enumerate(ARTICLES * 8)]
    together = list(pipeline.process(articles))
    assert together == [one for article in articles for one in pipeline.process([article])]


def sources(folder: Path) -> dict[str, Any]:
    """The same articles as everything that can be given."""
    (folder / "texts").mkdir()
    for number, text in enumerate(ARTICLES):
        (folder / "texts" / f"{number}.txt").write_text(text, encoding="utf-8")
    return {
        "path": write_jsonl(folder / "news.jsonl"),
        "string of a path": str(write_jsonl(folder / "news.jsonl")),
        "folder": folder / "texts",
        "texts": list(ARTICLES),
        "generator": (text for text in ARTICLES),
        "articles": [Article("a", text) for text in ARTICLES],
        "frame": pd.DataFrame({"text": list(ARTICLES)}),
        "series": pd.Series(list(ARTICLES)),
        "mixed": [pd.DataFrame({"text": ARTICLES[:1]}), Article("b", ARTICLES[1]), *ARTICLES[2:]],
    }


def test_all_kinds_of_input_give_the_same(pipeline: Extractor, tmp_path: Path) -> None:
    found = {
        name: pipeline.extract(source, published=DAY) for name, source in sources(tmp_path).items()
    }
    expected = found["texts"]
    for result in found.values():
        assert len(result) == len(ARTICLES)
        assert result.articles["doc_id"].is_unique
        assert list(result.mentions["text"]) == list(expected.mentions["text"])
        assert list(result.relations["evidence"]) == list(expected.relations["evidence"])
        assert set(result.articles["published"]) == {DAY}


def test_a_bare_string_is_a_path_only_where_there_is_such_a_file(
    pipeline: Extractor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert list(pipeline.extract("서울.txt").articles["text"]) == ["서울.txt"]
    Path("서울.txt").write_text(TEXT, encoding="utf-8")
    assert list(pipeline.extract("서울.txt").articles["text"]) == [TEXT]


@pytest.mark.parametrize("published", ["2022-02-21", date(2022, 2, 21), "2022년 2월 21일"])
def test_published(pipeline: Extractor, published: str | date) -> None:
    result = pipeline.extract(TEXT, published=published)
    assert list(result.articles["published"]) == ["2022-02-21"]
    assert "2022-02-20" in set(result.mentions["value"])


@pytest.mark.parametrize("options", [{"published": "bald"}, {"workers": 0}, {"workers": -1}])
def test_wrong_options(pipeline: Extractor, options: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"published is not|workers must be"):
        pipeline.extract(TEXT, **options)


def test_an_empty_text_gives_empty_tables(pipeline: Extractor) -> None:
    result = pipeline.extract("")
    assert len(result) == 0
    assert list(result.errors["stage"]) == ["read"]
    assert pipeline.extract([]).errors.empty


def test_an_article_without_words(pipeline: Extractor) -> None:
    assert run(pipeline, "") == ArticleResult(Article("a", ""), 0)
    assert run(pipeline, " \n") == ArticleResult(Article("a", " \n"), 1)


def test_a_long_text(pipeline: Extractor) -> None:
    text = "\n".join(ARTICLES * 60)
    result = run(pipeline, text)
    check(result)
    assert result.sentences == len(ARTICLES) * 60
    assert {mention.sentence for mention in result.mentions} == set(range(result.sentences))


def test_a_very_long_text(pipeline: Extractor) -> None:
    text = ("ㅋ" * 199 + "\n") * 1_000 + ARTICLES[0]
    result = run(pipeline, text)
    check(result)
    assert len(text) > 200_000
    assert {"윤하린", "새봄시"} & {mention.text for mention in result.mentions}


@pytest.mark.parametrize("files", [{}, {"config.cfg": "not a config"}, {"meta.json": "{"}])
def test_a_folder_without_a_tagger(tmp_path: Path, files: dict[str, str]) -> None:
    for name, content in files.items():
        (tmp_path / name).write_text(content, encoding="utf-8")
    with pytest.raises(ResourceError, match="extractor train ner"):
        load_language(tmp_path)
    with pytest.raises(ResourceError, match="extractor train ner"):
        load_language(tmp_path / "none")


def test_repr_names_the_stages(pipeline: Extractor) -> None:
    assert repr(pipeline).startswith("Extractor(kiwi → korean_tagger → korean_date_finder")


def test_what_is_too_unsure_is_left_out(pipeline: Extractor) -> None:
    everything = pipeline.extract(list(ARTICLES), published=DAY, min_confidence=0.0).relations
    middle = float(everything["confidence"].median())
    sure = pipeline.extract(list(ARTICLES), published=DAY, min_confidence=middle).relations
    assert 0 < len(sure) < len(everything)
    expected = everything[everything["confidence"] >= middle]
    assert list(sure["evidence"]) == list(expected["evidence"])
    assert pipeline.extract(TEXT, min_confidence=1.0).relations.empty


def test_confidence_beyond_1_is_refused_before_anything_is_read(pipeline: Extractor) -> None:
    with pytest.raises(ValueError, match=r"from 0 to 1, not 1\.5"):
        pipeline.extract(TEXT, min_confidence=1.5)


def test_an_annotated_article_holds_all_that_was_found(pipeline: Extractor) -> None:
    doc = pipeline.annotate(Article("a", TEXT, "", date(2022, 2, 21)))
    found = pipeline.extract(Article("a", TEXT, "", date(2022, 2, 21)), min_confidence=0.0)
    assert len(get_relations(doc)) == len(found.relations)
