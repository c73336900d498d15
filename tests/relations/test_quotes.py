"""Quotations that hold clauses."""

from __future__ import annotations

import pytest

from extractor.relations.quotes import open_after, opened_before, quotation_at, quotations
from tests.relations.sentences import events_of, sentence_of


@pytest.mark.parametrize(
    ("sentence", "quoted"),
    [
        ("[푸틴|P]은 “[미국|L]이 떠났다”고 말했다.", ["“미국이 떠났다”"]),
        ('[푸틴|P]은 "[미국|L]이 떠났다"고 말했다.', ['"미국이 떠났다"']),
        ("[푸틴|P]은 ‘[미국|L]이 떠났다’고 썼다.", ["‘미국이 떠났다’"]),
        ("[푸틴|P]은 “갔다”며 “또 온다”고 말했다.", ["“갔다”", "“또 온다”"]),
        ("단체 ‘[새벽|O]’이 나섰다.", []),
        ("[푸틴|P]은 “[미국|L]이 떠났다", ["“미국이 떠났다"]),
        ("[푸틴|P]이 말했다.", []),
        ("[푸틴|P]은 “[안중근|P]은 영웅”이라고 말했다.", ["“안중근은 영웅”"]),
        ("[푸틴|P]은 그를 “조국의 영웅”이라고 불렀다.", []),
    ],
)
def test_finds_quotations_with_a_clause(sentence: str, quoted: list[str]) -> None:
    read = sentence_of(sentence)
    assert [read.words(start, end) for start, end in quotations(read)] == quoted


def test_numbers_positions_by_their_quotation() -> None:
    spans = [(2, 5), (7, 9)]
    assert [quotation_at(spans, at) for at in (0, 2, 4, 5, 7, 9)] == [0, 1, 1, 0, 2, 0]


@pytest.mark.parametrize(
    ("sentence", "events"),
    [
        (
            "[콜먼|P]은 “[한국|L]이 [미국|L]을 지지한다”고 말했다.",
            {"한국 | support | 미국"},
        ),
        (
            "[콜먼|P]은 “[한국|L]을 돕겠다”며 [일본|L]을 비난했다.",
            {"콜먼 | accuse | 일본", "콜먼 | aid | 한국"},
        ),
    ],
)
def test_what_is_said_inside_does_not_act_outside(sentence: str, events: set[str]) -> None:
    assert events_of(sentence) == events


@pytest.mark.parametrize(
    ("words", "opened", "closes"),
    [
        ("그는 “갔다", "", "”"),
        ("그는 “갔다”고 했다", "", ""),
        ("떠났다”고 했다", "”", ""),
        ('그는 "갔다', "", '"'),
        ('떠났다"고 하고 "또', '"', '"'),
        ("그는 ‘갔다", "", ""),
    ],
)
def test_tells_whether_a_quotation_stays_open(words: str, opened: str, closes: str) -> None:
    assert open_after(words, opened) == closes


@pytest.mark.parametrize(
    ("lines", "opened"),
    [
        (["그는 “갔다. ", "또 온다”고 했다. ", "끝났다."], ["", "”", ""]),
        (["그는 “갔다.\n", "또 온다”고 했다."], ["", ""]),
        (["그는 “갔다. ", "또 온다. ", "끝났다."], ["", "", ""]),
        ([], []),
    ],
)
def test_a_quotation_runs_on_inside_of_a_paragraph(lines: list[str], opened: list[str]) -> None:
    bounds, at = [], 0
    for line in lines:
        bounds.append((at, at + len(line)))
        at += len(line)
    assert opened_before("".join(lines), bounds) == opened
