from __future__ import annotations

from extractor.entities.tagger.labels import (
    FIRST,
    INSIDE,
    LAST,
    SINGLE,
    count_of,
    forbidden,
    number,
    stretches,
)

A, B = 0, 1


def test_stretches_are_read_off() -> None:
    labels = [number(SINGLE, B), 0, number(FIRST, A), number(INSIDE, A), number(LAST, A)]
    assert list(stretches(labels)) == [(0, 0, B), (2, 4, A)]


def test_only_whole_mentions_are_allowed() -> None:
    table = forbidden(2)
    start, end = count_of("AB"), count_of("AB") + 1
    assert table[start, number(FIRST, A)] == table[number(FIRST, A), number(LAST, A)] == 0
    assert table[number(LAST, A), number(SINGLE, B)] == table[0, end] == 0
    for before, after in [
        (start, number(INSIDE, A)),
        (number(FIRST, A), 0),
        (number(FIRST, A), number(LAST, B)),
        (number(SINGLE, A), number(LAST, A)),
        (number(INSIDE, B), end),
    ]:
        assert table[before, after] < -1000
