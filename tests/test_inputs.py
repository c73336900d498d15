from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest

from extractor.inputs import as_date, read
from extractor.schema import Article, Problem, Stage

TEXT = "새봄시장은 3일 다리를 열었다."
OTHER = "대사는 4일 떠났다."
DAY = date(2024, 3, 6)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working folder, with one article in it."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "one.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path


def articles(source: Any, published: str | date | None = None) -> list[Article]:
    items = list(read(source, published=published))
    assert all(isinstance(item, Article) for item in items)
    return [item for item in items if isinstance(item, Article)]


def problems(source: Any) -> list[Problem]:
    return [item for item in read(source) if isinstance(item, Problem)]


def test_a_text() -> None:
    assert articles(TEXT) == [Article("text", TEXT, title=TEXT)]


def test_a_text_keeps_its_characters() -> None:
    text = "  제목\r\n\r\n  본문  두 칸\t탭 \n"
    assert articles(text)[0].text == text


def test_a_path(folder: Path) -> None:
    (article,) = articles(folder / "one.txt")
    assert (article.doc_id, article.text) == ("one", TEXT)


def test_a_string_is_a_path_where_there_is_such_a_file(folder: Path) -> None:
    assert articles("one.txt") == articles(Path("one.txt"))
    (folder / "one.txt").unlink()
    assert articles("one.txt")[0].text == "one.txt"


def test_a_string_that_names_a_folder(folder: Path) -> None:
    (folder / "news").mkdir()
    (folder / "one.txt").rename(folder / "news" / "one.txt")
    assert [article.text for article in articles("news")] == [TEXT]


@pytest.mark.parametrize(
    "text", [".", "..", "/", "./", "~", "-", "가" * 5_000, "one.txt\n", "\0가"]
)
def test_strings_that_are_texts(folder: Path, text: str) -> None:
    assert [article.text for article in articles(text)] == [text]
    assert folder.is_dir()


@pytest.mark.parametrize("text", ["", " ", "\n\t", "\u3000"])
def test_a_text_of_nothing_is_a_problem(folder: Path, text: str) -> None:
    (problem,) = problems(text)
    assert problem.stage is Stage.READ
    assert "empty" in problem.message
    assert folder.is_dir()


def test_a_path_that_does_not_exist(tmp_path: Path) -> None:
    (problem,) = problems(tmp_path / "none.txt")
    assert "does not exist" in problem.message


def test_an_archive_page_gives_its_articles() -> None:
    page = (
        "첫 소식\n\n시장이 떠난 뒤에 비가 … Read more\n\n둘째 소식\n\n대사가 다시 와서 … Read more"
    )
    assert [article.doc_id for article in articles(page)] == ["text-1", "text-2"]


def test_an_article() -> None:
    article = Article("a", TEXT, "제목", DAY, "신문", "https://example.org")
    assert articles(article, "2020-01-01") == [article]


@pytest.mark.parametrize("published", [datetime(2024, 3, 6, 12), DAY])  # noqa: DTZ001 - as given
def test_the_date_of_an_article_is_a_day(published: date) -> None:
    assert repr(articles(Article("a", TEXT, published=published))[0].published) == repr(DAY)


def test_lone_surrogates_are_replaced_everywhere() -> None:
    dirty, clean = "가\ud800", "가\ufffd"
    (article,) = articles(Article(dirty, dirty, dirty, None, dirty, dirty))
    assert article == Article(clean, clean, clean, None, clean, clean)


def test_published_is_for_those_that_tell_no_date() -> None:
    given = [TEXT, Article("a", TEXT), Article("b", TEXT, published=date(2020, 1, 1))]
    assert [a.published for a in articles(given, "2024-03-06")] == [DAY, DAY, date(2020, 1, 1)]


def test_an_iterable_of_anything(folder: Path) -> None:
    def sources() -> Iterator[object]:
        yield TEXT
        yield folder / "one.txt"
        yield Article("a", OTHER)
        yield pd.DataFrame({"text": [OTHER]})
        yield [OTHER]

    assert [article.text for article in articles(sources())] == [TEXT, TEXT, OTHER, OTHER, OTHER]


def test_ids_are_unique() -> None:
    given = [TEXT, OTHER, Article("a", TEXT), Article("a", OTHER), Article("text~2", TEXT)]
    ids = [article.doc_id for article in articles(given)]
    assert ids[:3] == ["text", "text~2", "a"]
    assert len(set(ids)) == len(ids)


def test_ids_are_the_same_from_run_to_run() -> None:
    given = [TEXT, OTHER, TEXT]
    assert articles(given) == articles(given)


def test_an_iterable_is_read_as_it_is_asked_for() -> None:
    def endless() -> Iterator[str]:
        while True:
            yield TEXT

    items = read(endless())
    assert [next(items).doc_id, next(items).doc_id] == ["text", "text~2"]


def test_a_frame() -> None:
    frame = pd.DataFrame(
        {
            "id": [7, 8],
            "text": [TEXT, OTHER],
            "title": ["제목", None],
            "published": [pd.Timestamp("2024-03-06"), pd.NaT],
            "source": ["신문", "통신"],
            "words": [["낱말"], []],
        }
    )
    assert articles(frame, "2020-01-01") == [
        Article("7", TEXT, "제목", DAY, "신문"),
        Article("8", OTHER, "", date(2020, 1, 1), "통신"),
    ]


def test_a_frame_with_nothing_but_texts() -> None:
    assert [a.doc_id for a in articles(pd.DataFrame({"text": [TEXT, OTHER]}))] == ["row-1", "row-2"]


def test_whole_numbers_beside_missing_ones_stay_whole() -> None:
    frame = pd.DataFrame({"text": [TEXT, OTHER], "doc_id": [1, np.nan]})
    frame["published"] = [20240306, np.nan]
    first, second = articles(frame)
    assert (first.doc_id, first.published) == ("1", DAY)
    assert (second.doc_id, second.published) == ("row-2", None)


@pytest.mark.parametrize("cell", ["", "  ", None, np.nan, pd.NA])
def test_a_row_without_text_is_a_problem(cell: object) -> None:
    (problem,) = problems(pd.DataFrame({"text": [cell, TEXT], "id": ["a", "b"]}))
    assert problem.doc_id == "a"
    assert "row 1" in problem.message


def test_a_row_with_a_date_that_is_none() -> None:
    frame = pd.DataFrame({"text": [TEXT], "id": ["a"], "published": ["gestern"]})
    items = list(read([Article("a", OTHER), frame], published="2024-03-06"))
    assert [item.doc_id for item in items] == ["a", "a~2", "a~2"]
    assert isinstance(items[1], Article)
    assert items[1].published is None
    assert isinstance(items[2], Problem)
    assert "gestern" in items[2].message


def test_a_frame_without_texts() -> None:
    with pytest.raises(ValueError, match="no column text"):
        list(read(pd.DataFrame({"body": [TEXT]})))


def test_a_frame_with_the_same_column_twice() -> None:
    frame = pd.DataFrame([[TEXT, OTHER]], columns=["text", "text"])
    assert [article.text for article in articles(frame)] == [TEXT]


def test_a_frame_without_rows() -> None:
    assert articles(pd.DataFrame({"text": []})) == []


@pytest.mark.parametrize(
    "source", [None, 3, b"bytes", bytearray(b"b"), {"text": TEXT}, [3], [None]]
)
def test_other_things_cannot_be_read(source: object) -> None:
    with pytest.raises(TypeError, match="cannot read articles from"):
        articles(source)


@pytest.mark.parametrize(
    ("published", "day"),
    [
        (None, None),
        (DAY, DAY),
        (datetime(2024, 3, 6, 23, 59), DAY),  # noqa: DTZ001 - as given
        (pd.Timestamp("2024-03-06 12:00"), DAY),
        ("2024-03-06", DAY),
        ("2024. 3. 6.", DAY),
        ("2024년 3월 6일", DAY),
        ("20240306", DAY),
        ("2024-03-06T09:00:00+09:00", DAY),
    ],
)
def test_dates(published: str | date | None, day: date | None) -> None:
    assert as_date(published) == day
    assert not isinstance(as_date(published), datetime)


@pytest.mark.parametrize("published", ["", "어제", "2024-02-30", "06.03.2024"])
def test_what_is_no_date(published: str) -> None:
    with pytest.raises(ValueError, match="published is not a date"):
        as_date(published)
    with pytest.raises(ValueError, match="published is not a date"):
        list(read(TEXT, published=published))
