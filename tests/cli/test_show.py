from __future__ import annotations

from pathlib import Path

import pytest
from rich.cells import cell_len

from extractor.cli.console import PIPE_WIDTH
from tests.cli.commands import call
from tests.newsroom import ARTICLES, DAY, jsonl_lines, write_jsonl, write_mixed

pytestmark = pytest.mark.usefixtures("pipeline")


def test_triples_of_every_article(tmp_path: Path) -> None:
    ended = call("show", write_jsonl(tmp_path / "in.jsonl"), "--published", DAY)
    assert ended.status == 0
    assert ended.err == ""
    assert "이반 소콜로프" in ended.out
    assert "also_known_as" in ended.out
    assert all(f"a{number} · {DAY}" in ended.out for number in range(1, len(ARTICLES) + 1))


def test_columns_stand_under_each_other(tmp_path: Path) -> None:
    lines = call("show", write_jsonl(tmp_path / "in.jsonl")).out.splitlines()
    rule = next(number for number, line in enumerate(lines) if line.startswith("───"))
    assert {cell_len(line) for line in lines[rule - 1 : rule + 3]} == {len(lines[rule])}
    assert max(cell_len(line) for line in lines) <= PIPE_WIDTH


def test_evidence_is_what_stands_in_the_text() -> None:
    out = call("show", "-", "--evidence", stdin=ARTICLES[0]).out
    assert "이반 소콜로프(Иван Соколов" in out
    plain = call("show", "-", stdin=ARTICLES[0]).out
    assert "fact:" in out
    assert "fact:" not in plain


def test_a_limit_tells_what_it_leaves_out() -> None:
    out = call("show", "-", "--limit", "1", stdin=ARTICLES[0]).out
    assert "more" in out
    assert "more" not in call("show", "-", stdin=ARTICLES[0]).out


def test_an_article_without_triples() -> None:
    assert "no triples" in call("show", "-", stdin="오늘은 맑다.").out


def test_markup_in_an_article_is_text() -> None:
    assert "[bold]기자[/bold]" in call("show", "-", stdin="[bold]기자[/bold] 오늘은 맑다.").out


def test_failed_inputs_are_told_on_standard_error(tmp_path: Path) -> None:
    ended = call("show", *write_mixed(tmp_path / "in"))
    assert ended.status == 1
    assert "missing.txt does not exist" in ended.err
    assert "3 inputs could not be read or processed." in ended.err
    assert "missing.txt" not in ended.out


@pytest.mark.parametrize(
    "arguments",
    [[], ["-", "--limit", "0"], ["-", "--published", "x"], ["-", "--model", "nowhere"]],
    ids=str,
)
def test_wrong_use(arguments: list[str]) -> None:
    ended = call("show", *arguments, stdin="".join(jsonl_lines()))
    assert (ended.status, ended.out) == (2, "")
    assert "Traceback" not in ended.err


def test_unsure_triples_are_shown_only_where_wanted() -> None:
    assert "also_known_as" in call("show", "-", "--min-confidence", "0", stdin=ARTICLES[0]).out
    assert "no triples" in call("show", "-", "--min-confidence", "1", stdin=ARTICLES[0]).out
