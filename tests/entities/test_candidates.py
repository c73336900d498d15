from __future__ import annotations

import pytest

from extractor.entities.candidates import Candidate, Source
from tests.entities.views import L, hand_view


def span(start: int, end: int) -> Candidate:
    return Candidate(start, end, L, Source.TAGGER, 0.9)


@pytest.mark.parametrize(
    ("one", "other", "overlaps", "holds"),
    [
        (span(0, 5), span(2, 4), True, True),
        (span(0, 5), span(0, 5), True, True),
        (span(0, 5), span(4, 7), True, False),
        (span(0, 5), span(5, 7), False, False),
        (span(2, 4), span(0, 5), True, False),
    ],
)
def test_overlap_and_holding(one: Candidate, other: Candidate, overlaps: bool, holds: bool) -> None:
    assert one.overlaps(other) is overlaps
    assert other.overlaps(one) is overlaps
    assert one.holds(other) is holds


def test_view_finds_morphemes_by_their_edges() -> None:
    view = hand_view(("서울", "NNP"), ("은", "JX"), (" 넓", "VA"), ("다", "EF"))
    assert view.text == "서울은 넓다"
    assert view.tag_at(0) == "NNP"
    assert view.tag_at(2) == "JX"
    assert view.tag_at(1) == ""
    assert view.ending[3].form == "은"
    assert view.eojeol_start(3) == 0
    assert view.eojeol_start(6) == 4
    assert view.attached(2)
    assert not view.attached(3)
    assert not view.attached(6)


def test_the_first_of_morphemes_that_start_together_counts() -> None:
    view = hand_view(("하", "XSV"), ("", "EP"), ("다", "EF"))
    assert view.tag_at(1) == "EP"
    assert view.ending[1].tag == "EP"
