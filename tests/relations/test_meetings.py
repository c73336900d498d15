"""Events that a noun tells without a verb."""

from __future__ import annotations

import pytest

from extractor.schema import Modality
from tests.relations.sentences import events_of, the_only


@pytest.mark.parametrize(
    ("sentence", "events"),
    [
        ("[푸틴|P]-[에르도안|P] 전화통화…곡물 논의", {"푸틴 | consult | 에르도안"}),
        ("[푸틴|P]과 [바이든|P]의 회담이 열렸다.", {"푸틴 | consult | 바이든"}),
        ("[푸틴|P] [대통령|T]과 [바이든|P] [대통령|T]의 회담", {"푸틴 | consult | 바이든"}),
        ("[한국|L]·[미국|L] 정상회담이 열렸다.", {"한국 | consult | 미국"}),
        ("[한국|L]과 [미국|L] 간 무역 협상이 열렸다.", {"한국 | consult | 미국"}),
        ("[한국|L]과 [미국|L]의 협력이 이어졌다.", {"한국 | cooperate | 미국"}),
        ("[한국|L]과 [미국|L]의 경기가 열렸다.", {"한국 | compete | 미국"}),
        ("[푸틴|P]과의 통화에서 [바이든|P]이 웃었다.", set()),
        ("[푸틴|P]과 [푸틴|P]의 회담", set()),
        ("[한국|L]과 [미국|L]의 하늘", set()),
        ("[한국|L] 회담이 [미국|L]에서 열렸다.", set()),
        ("[남|L][북|L]정상회담이 열렸다.", {"남 | consult | 북"}),
        ("[2007년|D] [남|L][북|L]정상회담 회의록을 찾았다.", set()),
    ],
)
def test_reads_nouns_of_meeting(sentence: str, events: set[str]) -> None:
    assert events_of(sentence) == events


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        ("[한국|L]과 [미국|L]의 정상회담이 열렸다.", Modality.ASSERTED),
        ("[한국|L]과 [미국|L]의 정상회담을 추진한다.", Modality.PLANNED),
        ("[한국|L]-[미국|L] 정상회담 예정", Modality.PLANNED),
    ],
)
def test_a_meeting_to_come_is_planned(sentence: str, modality: Modality) -> None:
    assert the_only(sentence, "consult").modality is modality


def test_the_subject_meets_whom_a_noun_of_meeting_names() -> None:
    assert events_of("[푸틴|P]은 [바이든|P]과의 통화에서 웃었다.") == {"푸틴 | consult | 바이든"}
