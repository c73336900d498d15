from __future__ import annotations

import pytest

from extractor.names import NameIndex
from tests.names.marked import LEXICON

NAMES = [
    "Yuri Ushakov",
    "Юрий Ушаков",
    "Sergey Lavrov",
    "Сергей Шойгу",
    "Dmitry Medvedev",
    "Kim Jong-un",
    "Kim Jong-il",
    "Park Geun-hye",
    "NATO",
    "Emmanuel Macron",
    "Дмитрий Песков",
    "Мария Захарова",
]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("유리 우샤코프", "Юрий Ушаков"),
        ("우샤코프", "Юрий Ушаков"),
        ("세르게이 라브로프", "Sergey Lavrov"),
        ("쇼이구", "Сергей Шойгу"),
        ("김정은", "Kim Jong-un"),
        ("박근혜", "Park Geun-hye"),
        ("나토", "NATO"),
        ("마크롱", "Emmanuel Macron"),
        ("자하로바", "Мария Захарова"),
    ],
)
def test_finds_the_name(query: str, expected: str) -> None:
    best = NameIndex(NAMES, lexicon=LEXICON).search(query)[0]
    assert best.name == expected
    assert best.score >= 0.5
    assert best.reason


def test_orders_by_score_and_obeys_the_limit() -> None:
    found = NameIndex(NAMES, lexicon=LEXICON).search("유리 우샤코프", limit=2)
    assert [match.name for match in found] == ["Юрий Ушаков", "Yuri Ushakov"]
    assert found[0].score >= found[1].score


def test_limits() -> None:
    index = NameIndex(NAMES, lexicon=LEXICON)
    assert index.search("푸틴", limit=0) == []
    with pytest.raises(ValueError, match="limit"):
        index.search("푸틴", limit=-1)


def test_counts_equal_names_once_and_takes_any_query() -> None:
    index = NameIndex(["푸틴", "푸틴"], lexicon=LEXICON)
    assert len(index) == 1
    assert index.search("") == []
    assert NameIndex([], lexicon=LEXICON).search("푸틴") == []
