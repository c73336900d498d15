from __future__ import annotations

from pathlib import Path

import pytest
from rich.console import Console

from extractor.cli.explain import print_explanation
from extractor.schema import Article
from extractor.views.explain import explain
from tests.cli.commands import call
from tests.newsroom import ARTICLES, DAY, write_jsonl, write_mixed

pytestmark = pytest.mark.usefixtures("pipeline")


def lines_of(stdin: str, *options: str) -> list[str]:
    ended = call("show", "-", "--explain", *options, stdin=stdin)
    assert (ended.status, ended.err) == (0, "")
    return ended.out.splitlines()


def test_clause_roles_and_triples_stand_under_the_sentence() -> None:
    lines = lines_of("경찰은 도민재 씨를 체포하지 않았다.")
    at = next(number for number, line in enumerate(lines) if line.startswith("1 경찰은"))
    told = "\n".join(lines[at:])
    assert "체포하지 않았다  체포하다 · active · final · negative · asserted" in told
    assert "topic        경찰 + 은  = 경찰" in told
    assert "object       도민재 씨 + 를  = 도민재" in told
    assert "negative     “지 않”" in told
    assert "→ 경찰 | coerce | 도민재" in told
    assert "clause:top+acc: a predicate with its subject" in told


def test_a_triple_that_is_left_out_is_shown_as_such() -> None:
    assert any("left out" in line for line in lines_of(ARTICLES[0], "--min-confidence", "1"))
    assert not any("left out" in line for line in lines_of(ARTICLES[0], "--min-confidence", "0"))


def test_every_article_has_its_heading(tmp_path: Path) -> None:
    ended = call("show", write_jsonl(tmp_path / "in.jsonl"), "--explain", "--published", DAY)
    assert ended.status == 0
    assert all(f"a{number} · {DAY}" in ended.out for number in range(1, len(ARTICLES) + 1))


def test_markup_in_an_article_is_text() -> None:
    assert "1 [bold]기자[/bold] [red]오늘은 맑다." in lines_of(
        "[bold]기자[/bold] [red]오늘은 맑다."
    )


def test_a_sentence_without_triples_says_so() -> None:
    assert "  no triples" in lines_of("오늘은 맑다.")


def test_failed_inputs_are_told_on_standard_error(tmp_path: Path) -> None:
    ended = call("show", "--explain", *write_mixed(tmp_path / "in"))
    assert ended.status == 1
    assert "missing.txt does not exist" in ended.err
    assert "3 inputs could not be read or processed." in ended.err


@pytest.mark.parametrize("other", [["--evidence"], ["--limit", "3"]])
def test_options_of_the_table_do_not_fit(other: list[str]) -> None:
    ended = call("show", "-", "--explain", *other, stdin="말")
    assert (ended.status, ended.out) == (2, "")
    assert "neither --limit nor --evidence" in " ".join(ended.err.replace("│", " ").split())


def test_colour_adds_nothing_but_colour() -> None:
    article = Article("a", ARTICLES[0])
    plain, coloured = (
        Console(width=200, force_terminal=colour, no_color=not colour, record=True, quiet=False)
        for colour in (False, True)
    )
    for console in (plain, coloured):
        with console.capture():
            print_explanation(console, article, explain(article))
    assert plain.export_text() == coloured.export_text()
