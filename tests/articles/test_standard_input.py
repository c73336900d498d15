from __future__ import annotations

from io import BytesIO

import pytest

from extractor.articles import read_articles
from extractor.articles.record import Flaw, Record, Unreadable
from extractor.articles.standard_input import read_stream
from extractor.schema import Article, Problem


@pytest.mark.parametrize("start", [b"", b"\n \n", b"\xef\xbb\xbf"])
def test_stream_that_starts_with_a_brace_is_json_lines(start: bytes) -> None:
    lines = '{"text": "글"}\nx\n{"text": "둘째"}\n'.encode()
    first, flaw, last = read_stream(BytesIO(start + lines))
    assert isinstance(first, Record)
    assert isinstance(last, Record)
    assert isinstance(flaw, Flaw)
    assert (first.text, last.text) == ("글", "둘째")
    assert flaw.place == ("line 4" if b"\n" in start else "line 2")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp949"])
def test_other_stream_is_text(encoding: str) -> None:
    (record,) = read_stream(BytesIO("\n제목\n\n글이다.\n".encode(encoding)))
    assert record == Record("제목\n\n글이다.", title="제목")


@pytest.mark.parametrize(
    ("data", "reason"), [(b"", "is empty: "), (b" \n", "is empty: "), (b"a\0", "is binary")]
)
def test_stream_without_text_is_unreadable(data: bytes, reason: str) -> None:
    with pytest.raises(Unreadable, match=reason):
        list(read_stream(BytesIO(data)))


def test_ids_source_and_second_reading() -> None:
    article, problem = read_articles(["-", "-"], stdin=BytesIO("글이다.".encode()))
    assert isinstance(article, Article)
    assert isinstance(problem, Problem)
    assert (article.doc_id, article.source) == ("stdin", "-")
    assert problem.message.startswith("Standard input is empty: ")


def test_closed_stream_is_a_problem() -> None:
    stream = BytesIO(b"")
    stream.close()
    (problem,) = read_articles(["-"], stdin=stream)
    assert isinstance(problem, Problem)


def test_no_stream_is_a_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", None)
    (problem,) = read_articles(["-"])
    assert isinstance(problem, Problem)
    assert problem.message.startswith("Standard input is closed")
