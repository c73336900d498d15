from __future__ import annotations

import pytest

from extractor.entities.candidates import Source
from extractor.entities.find import find_mentions
from extractor.entities.teams import without_teams
from extractor.schema import Label
from tests.entities.views import LEXICON, L, O, tagged, told, view_of, words

# A text, what the tagger takes for bodies in it, and the places that stay places.
CASES: list[tuple[str, list[str], list[str]]] = [
    ("러시아는 평가전에서 터키에 졌다.", ["러시아", "터키"], []),
    ("러시아는 평가전에서 터키에 졌다.", ["터키"], ["러시아"]),
    ("러시아는 터키에 사과를 요구했다.", ["러시아", "터키"], ["러시아", "터키"]),
    ("서울은 결승골로 이겼다.", ["서울"], []),
    ("서울 월드컵로에서 러시아 대사가 연설했다.", ["러시아"], ["서울", "러시아"]),
]


@pytest.mark.parametrize(("text", "teams", "places"), CASES)
def test_a_place_that_plays_is_no_place(text: str, teams: list[str], places: list[str]) -> None:
    view = view_of(text)
    listed = LEXICON.find(view)
    left = without_teams(view, tagged(text, *((team, O) for team in teams)), listed)
    assert words(text, left) == [(place, L) for place in places]


def test_bodies_of_the_lexicon_stay() -> None:
    text = "국방부는 축구로 하나은행을 이겼다."
    view = view_of(text)
    listed = LEXICON.find(view)
    assert without_teams(view, tagged(text, ("국방부", O), ("하나은행", O)), listed) == listed


@pytest.mark.parametrize(
    ("text", "label"),
    [("러시아는 조별리그에서 이겼다.", O), ("러시아는 협상에서 이겼다.", L)],
)
def test_the_mention_has_the_label_of_what_acts(text: str, label: Label) -> None:
    proposed = tagged(text, ("러시아", O), source=Source.TAGGER, confidence=0.9)
    assert ("러시아", label) in told(find_mentions(view_of(text), proposed, LEXICON))
