"""Quotations that hold clauses."""

from __future__ import annotations

import pytest

from extractor.relations.quotes import quotation_at, quotations
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
