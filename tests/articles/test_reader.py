from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extractor.articles import encoding, read_articles, read_text
from extractor.articles.walk import SUFFIXES
from extractor.schema import Article, Problem

DAY = date(2022, 2, 21)
PAGE = (
    "새 다리 이름 은하교로\n\n한강시는 새 다리의 이름을 은하교로 정했다고 … Read more\n\n"
    "다리 통행료는 없어\n\n시장은 통행료를 받지 않겠다고 약속했다. 다리는 … Read more\n"
)


def articles(inputs: Iterable[str | Path], published: date | None = None) -> list[Article]:
    found = list(read_articles(inputs, published=published))
    assert [each for each in found if isinstance(each, Problem)] == []
    return [each for each in found if isinstance(each, Article)]


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="")
    return path


def test_archive_page_gives_numbered_articles(tmp_path: Path) -> None:
    first, second = articles([write(tmp_path / "page.txt", PAGE)], DAY)
    assert (first.doc_id, second.doc_id) == ("page-1", "page-2")
    assert second.title == "다리 통행료는 없어"
    assert second.text.startswith("다리 통행료는 없어\n\n시장은")
    assert second.text.endswith("… Read more")
    assert second.published == DAY


def test_ids_are_unique_and_stable_over_all_inputs(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", "글")
    write(tmp_path / "b/a.md", "글")
    write(tmp_path / "c.jsonl", '{"text": "글"}\n{"text": "글", "id": "a"}\n{"text": "글"}')
    inputs = [tmp_path, tmp_path / "a.txt"]
    ids = [article.doc_id for article in articles(inputs)]
    assert ids == ["a", "b/a", "c-1", "a~2", "c-3", "a~3"]
    assert ids == [article.doc_id for article in articles(inputs)]


def test_source_is_the_record_s_or_the_input(tmp_path: Path) -> None:
    path = write(tmp_path / "c.jsonl", '{"text": "글", "source": "가온통신"}\n{"text": "글"}')
    assert [article.source for article in articles([path])] == ["가온통신", str(path)]


def test_own_date_goes_before_the_given_one(tmp_path: Path) -> None:
    path = write(tmp_path / "c.jsonl", '{"text": "글", "published": 20211231}\n{"text": "글"}')
    assert [article.published for article in articles([path], DAY)] == [date(2021, 12, 31), DAY]


def test_date_not_understood_keeps_the_article_and_is_told(tmp_path: Path) -> None:
    path = write(tmp_path / "c.jsonl", '\n{"text": "글", "published": "어제"}')
    article, problem = read_articles([path], published=DAY)
    assert isinstance(article, Article)
    assert isinstance(problem, Problem)
    assert article.published is None
    assert problem.doc_id == article.doc_id == "c-1"
    assert problem.message.startswith(f"{path}, line 2 has a date that was not understood (어제): ")


def test_bad_inputs_do_not_stop_the_others(tmp_path: Path) -> None:
    (tmp_path / "bad.txt").write_bytes(b"\0")
    write(tmp_path / "blank.csv", "text\n")
    for suffix in SUFFIXES:
        write(tmp_path / f"empty{suffix}", "")
    write(tmp_path / "good.txt", "글")
    found = list(read_articles([tmp_path, tmp_path / "missing.txt"]))
    assert [each.doc_id for each in found if isinstance(each, Article)] == ["good"]
    problems = [each for each in found if isinstance(each, Problem)]
    assert len(problems) == len(SUFFIXES) + 3
    assert all(each.message.startswith(each.source) for each in problems)
    empty = [each for each in problems if "empty." in each.source or "blank" in each.source]
    assert all(" is empty: " in each.message for each in empty)


def test_huge_file_is_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(encoding, "MAX_BYTES", 10)
    (problem,) = read_articles([write(tmp_path / "a.txt", "긴 글이다.")])
    assert isinstance(problem, Problem)
    assert "split it" in problem.message


def test_one_input_may_be_given_without_a_list(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt", "글")
    assert [article.doc_id for article in articles(str(path))] == ["a"]


def test_reading_is_lazy(tmp_path: Path) -> None:
    path = write(tmp_path / "a.jsonl", '{"text": "글"}\n')
    found = read_articles([path, tmp_path / "later.txt"])
    assert isinstance(next(found), Article)
    write(tmp_path / "later.txt", "나중에 쓴 글")
    assert isinstance(next(found), Article)


def test_lone_surrogates_become_replacement_characters(tmp_path: Path) -> None:
    row = {"text": "가\ud800나", "id": "\udc00", "title": "\ud800", "published": "\ud800"}
    article, problem = read_articles([write(tmp_path / "a.jsonl", json.dumps(row))])
    assert isinstance(article, Article)
    assert isinstance(problem, Problem)
    assert (article.text, article.doc_id, article.title) == ("가\ufffd나", "\ufffd", "\ufffd")
    problem.message.encode()


def test_file_name_that_is_not_utf8_is_read(tmp_path: Path) -> None:
    name = b"\xc7\xd1.txt".decode("utf-8", "surrogateescape")
    write(tmp_path / name, "글")
    (article,) = articles([tmp_path])
    assert article.doc_id == "\ufffd\ufffd"
    article.source.encode()


def test_string_keeps_its_characters() -> None:
    text = "\n 제목\r\n\r\n글이다. \n"
    assert list(read_text(text, published=DAY)) == [
        Article("text", text, title="제목", published=DAY)
    ]


def test_string_that_is_an_archive_page_is_split() -> None:
    assert [article.doc_id for article in read_text(PAGE, doc_id="page")] == ["page-1", "page-2"]


@pytest.mark.parametrize("text", ["", " \n"])
def test_blank_string_gives_no_article(text: str) -> None:
    assert list(read_text(text)) == []


TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(str.strip)
TEXTS_WITHOUT_NUL = TEXTS.map(lambda text: text.replace("\0", "0"))


def read_back(name: str, data: bytes) -> list[str]:
    with TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(data)
        return [article.text for article in articles([path])]


@given(st.lists(TEXTS, min_size=1), st.booleans())
def test_any_text_comes_back_from_json_lines(texts: list[str], escaped: bool) -> None:
    lines = [json.dumps({"text": text}, ensure_ascii=escaped) + "\n" for text in texts]
    assert read_back("a.jsonl", "".join(lines).encode()) == texts


@given(st.lists(TEXTS_WITHOUT_NUL, min_size=1))
def test_any_text_comes_back_from_csv(texts: list[str]) -> None:
    file = io.StringIO(newline="")
    csv.writer(file, quoting=csv.QUOTE_ALL).writerows([["text"], *([text] for text in texts)])
    assert read_back("a.csv", file.getvalue().encode()) == texts


@given(st.lists(TEXTS, min_size=1))
def test_any_text_comes_back_from_parquet(texts: list[str]) -> None:
    file = io.BytesIO()
    pq.write_table(pa.table({"text": texts}), file)
    assert read_back("a.parquet", file.getvalue()) == texts


HEADS = [b"", b"text\n", b'{"text": "', b"<html><body><p>", b"---\n", b"PAR1", b"\xef\xbb\xbf"]
TAILS = [b"", b"PAR1", b'"}', b"</p>", b"\n---\n", b"\x04\x00\x00\x00PAR1"]


@pytest.mark.parametrize("suffix", SUFFIXES)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(
    head=st.sampled_from(HEADS),
    body=st.binary() | st.text().map(lambda text: text.encode("utf-8", "surrogatepass")),
    tail=st.sampled_from(TAILS),
)
def test_no_bytes_raise(suffix: str, tmp_path: Path, head: bytes, body: bytes, tail: bytes) -> None:
    path = tmp_path / f"a{suffix}"
    path.write_bytes(head + body + tail)
    found = list(read_articles([path]))
    assert found
    for each in found:
        (each.text if isinstance(each, Article) else each.message).encode()
