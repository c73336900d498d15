"""The date and the place of an event."""

from __future__ import annotations

import pytest

from tests.relations.sentences import the_only, word

MET = "consult"

DATES = [
    ("[20일|D] [바이든|P]은 [푸틴|P]을 만났다.", "20일"),
    ("[바이든|P]은 [20일|D] [푸틴|P]을 만났다.", "20일"),
    ("[바이든|P]이 [푸틴|P]을 [20일|D] 만났다.", "20일"),
    ("[바이든|P]이 [푸틴|P]을 만났다고 [20일|D] 밝혔다.", ""),
    ("[20일|D] [도슨|P]은 “[바이든|P]이 [푸틴|P]을 만났다”고 말했다.", ""),
    ("[도슨|P]은 [20일|D] “[바이든|P]이 [푸틴|P]을 만났다”고 말했다.", ""),
    ("[바이든|P]은 [3년|D|P3Y] 동안 [푸틴|P]을 만났다.", ""),
    ("[바이든|P]은 [20일|D] 떠났고 [푸틴|P]을 만났다.", ""),
    ("[바이든|P]은 [푸틴|P]을 만났다.", ""),
]
PLACES = [
    ("[바이든|P]은 [제네바|L]에서 [푸틴|P]을 만났다.", "제네바"),
    ("[바이든|P]은 [제네바|L] 공항에서 [푸틴|P]을 만났다.", "제네바"),
    ("[제네바|L]에서 [바이든|P]이 [푸틴|P]을 만났다.", "제네바"),
    ("[바이든|P]은 [백악관|O]에서 [푸틴|P]을 만났다.", ""),
    ("[바이든|P]은 [제네바|L]를 떠나 [푸틴|P]을 만났다.", ""),
]


@pytest.mark.parametrize(("sentence", "date"), DATES)
def test_finds_the_date(sentence: str, date: str) -> None:
    assert word(sentence, the_only(sentence, MET).date) == date


@pytest.mark.parametrize(("sentence", "place"), PLACES)
def test_finds_the_place(sentence: str, place: str) -> None:
    assert word(sentence, the_only(sentence, MET).place) == place
