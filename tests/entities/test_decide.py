from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.entities.candidates import Candidate, Source
from extractor.entities.decide import CORRECTED_CONFIDENCE, decide
from extractor.entities.titles import FUSED_CONFIDENCE
from extractor.schema import Label, Mention
from tests.entities.views import D, L, O, P, Q, T, tagged, told

Names = list[tuple[str, Label]]
TAGGER, LIST, RULE, DATE = Source.TAGGER, Source.LEXICON, Source.RULE, Source.DATE

CASES: list[tuple[str, list[tuple[str, Label, Source]], Names]] = [
    # the tagger is believed, the others add
    ("김민준은 서울에", [("김민준", P, TAGGER), ("서울", L, LIST)], [("김민준", P), ("서울", L)]),
    ("서울", [("서울", P, TAGGER), ("서울", L, LIST)], [("서울", L)]),
    ("서울", [("서울", O, TAGGER), ("서울", L, RULE)], [("서울", O)]),
    # who is a person and what is a country is known; a place or a body is a matter of context
    ("몽골", [("몽골", O, TAGGER), ("몽골", L, LIST)], [("몽골", L)]),
    ("은빛미술관", [("은빛미술관", L, TAGGER), ("은빛미술관", O, LIST)], [("은빛미술관", L)]),
    # parts of places and bodies nest; parts of a person's name do not
    ("러시아 외무부", [("러시아 외무부", O, TAGGER), ("러시아", L, LIST)],
     [("러시아 외무부", O), ("러시아", L), ("외무부", O)]),
    ("김서울", [("김서울", P, TAGGER), ("서울", L, LIST)], [("김서울", P)]),
    ("안중근 기념관", [("안중근 기념관", O, TAGGER), ("안중근", P, LIST)], [("안중근 기념관", O)]),
    ("서울 강남구", [("서울 강남구", L, TAGGER), ("강남구", L, LIST)],
     [("서울 강남구", L), ("서울", L), ("강남구", L)]),
    ("은빛 나라보안국", [("은빛 나라보안국", O, TAGGER), ("은빛 나라", L, LIST)],
     [("은빛 나라보안국", O)]),
    ("은빛그룹", [("은빛그룹", O, TAGGER), ("은빛", O, LIST)], [("은빛그룹", O)]),
    ("은빛 노동조합", [("은빛 노동조합", O, TAGGER), ("은빛", O, LIST)],
     [("은빛 노동조합", O), ("은빛", O)]),
    # a longer name replaces shorter ones of its kind, or pieces of its own word
    ("한국 은행", [("한국", O, TAGGER), ("한국 은행", O, LIST)],
     [("한국 은행", O), ("한국", L), ("은행", O)]),
    ("한국 은행", [("한국", L, TAGGER), ("한국 은행", O, LIST)], [("한국", L)]),
    ("하나은행", [("하나", P, TAGGER), ("하나은행", O, LIST)], [("하나은행", O)]),
    ("서울 시립", [("서울", L, TAGGER), ("서울 시립", O, RULE)], [("서울", L)]),
    # nothing cuts through a mention
    ("가람 나무 다리", [("가람 나무", P, TAGGER), ("나무 다리", L, LIST)], [("가람 나무", P)]),
    # dates: the rules read whole what the tagger saw in pieces
    ("3월 5일", [("3월", D, TAGGER), ("5일", D, TAGGER), ("3월 5일", D, DATE)], [("3월 5일", D)]),
    ("내년 5일", [("5일", D, TAGGER), ("내년 5일", D, DATE)], [("내년 5일", D)]),
    ("오는 5일", [("5일", D, TAGGER), ("오는 5일", D, DATE)], [("5일", D)]),
    ("2025-06-02", [("2025-06-02", Q, TAGGER), ("2025-06-02", D, DATE)], [("2025-06-02", D)]),
    ("12년간", [("12년간", Q, TAGGER), ("12년간", D, DATE)], [("12년간", Q)]),
    ("5일장", [("5일장", L, TAGGER), ("5일", D, DATE)], [("5일장", L), ("5일", D)]),
    # titles stand beside names, and inside a body they are part of it
    ("김 의원", [("김", P, TAGGER), ("의원", T, Source.TITLE)], [("김", P), ("의원", T)]),
    ("장관 회의", [("장관 회의", O, TAGGER), ("장관", T, Source.TITLE)], [("장관 회의", O)]),
    ("일본 외무부장", [("일본 외무부", O, TAGGER), ("외무부장", T, Source.TITLE)],
     [("일본", L), ("외무부장", T)]),
    ("가온 외무부장", [("가온 외무부", O, TAGGER), ("외무부장", T, Source.TITLE)],
     [("가온", O), ("외무부장", T)]),
    ("가온 이사회 의장", [("가온 이사회", O, TAGGER), ("이사회 의장", T, Source.TITLE)],
     [("가온 이사회", O), ("의장", T)]),
    ("항공연구원", [("항공연구원", O, TAGGER), ("연구원", T, Source.TITLE)], [("항공연구원", O)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "proposed", "expected"), CASES)
def test_decide(text: str, proposed: list[tuple[str, Label, Source]], expected: Names) -> None:
    candidates = [c for form, label, by in proposed for c in tagged(text, (form, label), source=by)]
    assert told(decide(text, candidates)) == expected
    assert told(decide(text, candidates[::-1])) == expected


def test_a_fused_title_keeps_its_body() -> None:
    text = "하나은행장"
    title = tagged(text, (text, T), source=Source.TITLE, confidence=FUSED_CONFIDENCE)
    body = tagged(text, ("하나은행", O))
    assert told(decide(text, [*title, *body])) == [("하나은행장", T), ("하나은행", O)]
    assert told(decide(text, title)) == [("하나은행장", T), ("하나은행", O)]


def test_agreement_with_the_lexicon_leaves_the_chance_as_it_is() -> None:
    pair = [*tagged("서울", ("서울", L), confidence=0.6), *tagged("서울", ("서울", L), source=LIST)]
    assert [mention.confidence for mention in decide("서울", pair)] == [0.6]


def test_a_label_that_the_lexicon_corrects_is_less_sure() -> None:
    pair = [*tagged("몽골", ("몽골", O), confidence=0.9), *tagged("몽골", ("몽골", L), source=LIST)]
    found = [(mention.label, mention.confidence) for mention in decide("몽골", pair)]
    assert found == [(L, CORRECTED_CONFIDENCE)]


TEXT = "서울시 강남 김민준 전 하나은행장 5일"
SPANS = st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, 8)).map(
    lambda span: (span[0], min(len(TEXT), span[0] + span[1]))
)
CANDIDATES = st.builds(
    lambda span, label, source: Candidate(span[0], span[1], label, source, 0.8),
    SPANS,
    st.sampled_from(list(Label)),
    st.sampled_from([TAGGER, LIST, RULE, DATE]),
)


def is_sound(text: str, mentions: list[Mention]) -> bool:
    """Offsets slice back, in order; any two mentions lie apart, or one inside the other."""
    spans = [(m.start, m.end) for m in mentions]
    apart_or_inside = all(
        a[1] <= b[0] or b[1] <= a[1] for at, a in enumerate(spans) for b in spans[at + 1 :]
    )
    return (
        spans == sorted(spans, key=lambda s: (s[0], -s[1]))
        and len(set(spans)) == len(spans)
        and all(m.text == text[m.start : m.end] and m.text for m in mentions)
        and apart_or_inside
    )


@given(st.lists(CANDIDATES, max_size=8))
def test_any_candidates_make_sound_mentions(candidates: list[Candidate]) -> None:
    mentions = decide(TEXT, candidates)
    assert is_sound(TEXT, mentions)
    assert decide(TEXT, candidates) == mentions
