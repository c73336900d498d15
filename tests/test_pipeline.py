"""The whole way, on articles of our own and on any string at all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
import spacy
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab

from extractor import document
from extractor.pipeline import STAGES, Extractor, link_articles, load_language
from extractor.resources import ResourceError
from extractor.schema import (
    DATE_LABELS,
    NAME_LABELS,
    RELATIONS,
    Article,
    ArticleResult,
    Label,
    Problem,
    Stage,
    columns,
)
from extractor.tables import Extraction
from tests.newsroom import ARTICLES, DAY, write_jsonl

TEXT = "젠 사키 백악관 대변인은 20일 조 바이든 미국 대통령이 러시아를 제재했다고 밝혔다."
FRAGMENTS = (
    *("젠 사키", "푸틴", "블라디미르 푸틴", "마크롱", "윤하린 시장", "김모 씨", "그", "양국"),
    *("백악관", "러시아", "서울 강남구", "한·미", "미 대통령", "삼성물산 건설부문", "국정원"),
    *("대변인", "대통령", "외무장관은", "전 총리", "씨가", "의 딸", "출신", "에 있는"),
    *("은", "는", "이", "가", "을", "를", "와", "에게", "에서", "로부터", "의", "라고", "며"),
    *("20일", "2월 30일", "지난달", "오후 3시", "이날", "2018년 이후", "3만 명", "’22. 2. 24."),
    *(
        "만났다.",
        "밝혔다.",
        "침공하지 않았다",
        "만나기로 했다.",
        "할 경우",
        "초대받았다",
        "체포됐다.",
    ),
    *("Юрий Ушаков", "Иван", "NATO", "Jake Sullivan", "WHO", "習近平", "美", "3.5%", "1", "²"),
    *("(", ")", "[", "]", "“", "”", "‘", "’", '"', "'", "「", "」", "·", ",", "…", "=", "-", "/"),
    *(
        " ",
        "  ",
        "\n",
        "\n\n",
        "\t",
        "\r\n",
        "\u200b",
        "\x00",
        "😀",
        "ㅋ",
        "\u1112\u1161",
        "\ud800",
    ),
)
MIXED = st.lists(st.sampled_from(FRAGMENTS), max_size=30).map(" ".join)
GLUED = st.lists(st.sampled_from(FRAGMENTS), max_size=30).map("".join)


def run(pipeline: Extractor, text: str, published: date | None = None) -> ArticleResult:
    """What is found in one text."""
    (result,) = pipeline.process([Article("a", document_text(text), published=published)])
    assert isinstance(result, ArticleResult), result
    return result


def document_text(text: str) -> str:
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
    (links,) = [link_articles([result])]
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


ANY = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@ANY
@given(text=st.text())
@example(text="")
@example(text="\x00")
@example(text="(" * 50)
def test_any_text_gives_a_sound_result(pipeline: Extractor, text: str) -> None:
    check(run(pipeline, text))


@settings(ANY, max_examples=150)
@given(text=MIXED | GLUED, published=st.none() | st.dates())
def test_any_mixture_gives_a_sound_result(
    pipeline: Extractor, text: str, published: date | None
) -> None:
    check(run(pipeline, text, published))


@settings(ANY, max_examples=25)
@given(texts=st.lists(MIXED | st.text(), max_size=4))
def test_any_texts_give_tables(pipeline: Extractor, texts: list[str]) -> None:
    result = pipeline.extract(texts)
    assert "extract" not in set(result.errors["stage"])
    assert result.articles["doc_id"].is_unique
    for frame, key in ((result.mentions, "mention_id"), (result.relations, "relation_id")):
        assert frame[key].is_unique


def test_the_words_of_the_contract(pipeline: Extractor) -> None:
    result = pipeline.extract(TEXT, published="2022-02-21")
    triples = set(
        zip(*(result.relations[c] for c in ("subject", "relation", "object")), strict=True)
    )
    assert {
        ("젠 사키", "position_held", "대변인"),
        ("젠 사키", "affiliated_with", "백악관"),
        ("미국", "sanction", "러시아"),
    } & triples
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


@pytest.mark.parametrize("files", [{}, {"config.cfg": "not a config"}, {"meta.json": "{"}])
def test_a_folder_without_a_tagger(tmp_path: Path, files: dict[str, str]) -> None:
    for name, content in files.items():
        (tmp_path / name).write_text(content, encoding="utf-8")
    with pytest.raises(ResourceError, match="extractor train ner"):
        load_language(tmp_path)
    with pytest.raises(ResourceError, match="extractor train ner"):
        load_language(tmp_path / "none")


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
    same_tables(again.extract(list(ARTICLES)), pipeline.extract(list(ARTICLES)))


def test_repr_names_the_stages(pipeline: Extractor) -> None:
    assert repr(pipeline).startswith("Extractor(kiwi → ner → korean_date_finder")
