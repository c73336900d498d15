from __future__ import annotations

from pathlib import Path

import pytest

from extractor.names import group, link
from extractor.names.corrections import (
    Correction,
    Corrections,
    Verdict,
    as_corrections,
    read_corrections,
)
from extractor.resources import ResourceError
from extractor.schema import ArticleEntity, Form, How, Label, Script
from tests.names.marked import LEXICON, read


def _person(name: str) -> ArticleEntity:
    return ArticleEntity(Label.PERSON, name, (Form(name, Script.HANGUL, How.SEEN, 0.99, 1),))


def _ids(one: str, other: str, *corrections: Correction) -> int:
    articles = [("a", [_person(one)]), ("b", [_person(other)])]
    return len(link(articles, (), corrections).entities)


def test_different_parts_what_is_written_alike() -> None:
    assert _ids("김민수", "김민수 ") == 1
    assert _ids("유리 우샤코프", "우샤코프") == 1
    apart = Correction(Verdict.DIFFERENT, "유리 우샤코프", "우샤코프")
    assert _ids("유리 우샤코프", "우샤코프", apart) == 2


def test_same_joins_what_nothing_else_would() -> None:
    assert _ids("한가람", "박나래") == 2
    assert _ids("한가람", "박나래", Correction(Verdict.SAME, "한가람", "박나래")) == 1


def test_reads_a_file_and_refuses_an_unknown_verdict(tmp_path: Path) -> None:
    path = tmp_path / "corrections.tsv"
    path.write_text("verdict\tone\tother\nsame\t가람\tGaram\n", encoding="utf-8")
    assert read_corrections(path) == [Correction(Verdict.SAME, "가람", "Garam")]
    path.write_text("verdict\tone\tother\nmaybe\t가람\tGaram\n", encoding="utf-8")
    with pytest.raises(ResourceError, match="not a correction"):
        read_corrections(path)


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ("one\tother\n가람\tGaram\n", "does not begin with the names of its columns"),
        ("same\t가람\tGaram\n", "does not begin with the names of its columns"),
        ("verdict\tone\tother\nsame\t가람\n", "not a correction"),
        ("verdict\tone\tother\nsame\t가 람\t가람\n", "does not tell apart"),
        (
            "verdict\tone\tother\nsame\t가람\tGaram\ndifferent\tGARAM\t가람\n",
            "the same and different",
        ),
        ("verdict\tone\tother\nsame\t가람\tGaram\tx\n", "4 cells"),
    ],
)
def test_a_bad_file_says_what_to_write(tmp_path: Path, rows: str, message: str) -> None:
    path = tmp_path / "corrections.tsv"
    path.write_text(rows, encoding="utf-8")
    with pytest.raises(ResourceError, match=message):
        read_corrections(path)


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(ResourceError, match="cannot be read"):
        as_corrections(tmp_path / "none.tsv")
    (tmp_path / "bytes.tsv").write_bytes(b"verdict\tone\tother\n\xb0\xa1")
    with pytest.raises(ResourceError, match="cannot be read"):
        as_corrections(tmp_path / "bytes.tsv")


def test_nothing_given_and_an_empty_file_correct_nothing(tmp_path: Path) -> None:
    path = tmp_path / "corrections.tsv"
    path.write_text("# none yet\n", encoding="utf-8")
    assert not as_corrections(None)
    assert not as_corrections(path)


# What the mentions of an article name, without and with a correction.
WITHIN = [
    ("<P 조 바이든>과 <P 바이든>", [0, 0], (Verdict.DIFFERENT, "조 바이든", "바이든"), [0, 1]),
    ("<L 키예프>와 <L Киев>", [0, 0], (Verdict.DIFFERENT, "Киев", "키예프"), [0, 1]),
    ("<P 한가람>과 <P 박나래>", [0, 1], (Verdict.SAME, "한가람", "박나래"), [0, 0]),
    (
        "<P 조 바이든>과 <P 블라디미르 푸틴>",
        [0, 1],
        (Verdict.SAME, "조 바이든", "블라디미르 푸틴"),
        [0, 0],
    ),
    (
        "<P 조 바이든>과 <P 헌터 바이든>, <P 바이든>",
        [0, 1, 1],
        (Verdict.SAME, "바이든", "조 바이든"),
        [0, 1, 0],
    ),
]


@pytest.mark.parametrize(("marked", "before", "correction", "after"), WITHIN)
def test_corrections_win_within_an_article(
    marked: str, before: list[int], correction: tuple[Verdict, str, str], after: list[int]
) -> None:
    text, mentions = read(marked)
    assert group(mentions, text, LEXICON)[1] == before
    assert group(mentions, text, LEXICON, Corrections([Correction(*correction)]))[1] == after


def test_corrections_win_over_the_lexicon_across_articles() -> None:
    articles = [("a", [_person("푸틴")]), ("b", [_person("블라디미르 푸틴")])]
    assert len(link(articles, LEXICON).entities) == 1
    apart = Correction(Verdict.DIFFERENT, "푸틴", "블라디미르 푸틴")
    assert len(link(articles, LEXICON, [apart]).entities) == 2
    articles = [("a", [_person("조 바이든")]), ("b", [_person("블라디미르 푸틴")])]
    joined = Correction(Verdict.SAME, "조 바이든", "블라디미르 푸틴")
    assert len(link(articles, LEXICON, [joined]).entities) == 1
