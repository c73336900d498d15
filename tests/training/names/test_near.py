from __future__ import annotations

import random

from extractor.training.names.near import Partners, near_misses

PAIRS = [
    ("johnson", "존슨"),
    ("jones", "존스"),
    ("maria", "마리아"),
    ("mariya", "마리야"),
    ("putin", "푸틴"),
    ("ushakov", "우샤코프"),
]


def _chance() -> random.Random:
    return random.Random(1)  # noqa: S311 (no secret)


def test_finds_others_that_differ_in_a_letter_or_two() -> None:
    found = near_misses(PAIRS, 10, _chance())
    assert ("johnson", "존슨", "존스") in found
    assert ("jones", "존스", "존슨") in found


def test_second_spellings_are_no_near_misses() -> None:
    assert {miss.near for miss in near_misses(PAIRS, 10, _chance())} == {"존슨", "존스"}


def test_takes_no_more_than_asked_for() -> None:
    assert len(near_misses(PAIRS, 1, _chance())) == 1


def test_tells_other_names_by_their_partners() -> None:
    partners = Partners(PAIRS)
    assert partners.are_apart("johnson", "존스")
    assert not partners.are_apart("mariia", "마리야")
    assert partners.names() == sorted(other for _, other in PAIRS)
