from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module

import pytest

from extractor.training.evaluate.names.peers import NO_LEXICON, OTHERS, OURS, Method, Searcher
from extractor.training.evaluate.names.ranking import MISSING, first_hits, ranking_rows

ROWS = [
    {"ko": "유리 우샤코프", "ru": "Юрий Ушаков"},
    {"ko": "드미트리 페스코프", "ru": "Дмитрий Песков"},
    {"ko": "마리야 자하로바", "ru": "Мария Захарова"},
]
FORMS = [row["ru"] for row in ROWS]


def _missing(_: Sequence[str]) -> Searcher:
    search: Searcher = import_module("a_library_that_nobody_has").search
    return search


@pytest.mark.parametrize("method", [OURS, NO_LEXICON, *OTHERS], ids=lambda method: method.name)
def test_every_method_that_is_installed_answers(method: Method) -> None:
    found = first_hits(method, ROWS, FORMS)
    if found is not None:
        assert set(found) == {row["ko"] for row in ROWS[:: method.step]}
        assert set(found.values()) <= {*FORMS, ""}


def test_finds_the_right_forms() -> None:
    assert first_hits(NO_LEXICON, ROWS, FORMS) == {row["ko"]: row["ru"] for row in ROWS}


def test_library_that_is_missing_is_said_to_be() -> None:
    methods = [OURS, Method("none", _missing)]
    rows, _ = ranking_rows(others=700, every=40, methods=methods)
    assert {row[-1] for row in rows} == {MISSING}


def test_lists_what_is_found_wrongly() -> None:
    nothing = Method("nothing", lambda _: lambda _: "")
    rows, wrong = ranking_rows(others=700, every=40, methods=[nothing])
    assert {row[-1] for row in rows} == {"0.000"}
    assert wrong
    assert all("first is nothing" in line for line in wrong)
