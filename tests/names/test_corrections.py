from __future__ import annotations

from pathlib import Path

import pytest

from extractor.names.across import link
from extractor.names.corrections import Correction, Verdict, read_corrections
from extractor.resources import ResourceError
from extractor.schema import ArticleEntity, Form, How, Label, Script


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
