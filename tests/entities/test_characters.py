from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.entities.candidates import Candidate, Source
from extractor.entities.characters import around_characters
from extractor.schema import Label
from tests.entities.views import D, L, O, P, tagged, view_of, words

Named = list[tuple[str, Label]]

# A text, what a tagger makes of it, what is read.
CASES: list[tuple[str, Named, Named]] = [
    (
        "구이린(桂林)시에서 열렸다.",
        [("구이린", L), ("桂林)시", L)],
        [("구이린", L), ("桂林", L)],
    ),
    (
        "카이펑(開封)시 룽팅(龍亭)구에서 불이 났다.",
        [("카이펑", L), ("開封)시 룽팅", L), ("龍亭)구", O)],
        [("카이펑", L), ("開封", L), ("룽팅", L), ("龍亭", O)],
    ),
    (
        "구이린(桂林)이공대학이 밝혔다.",
        [("구이린", L), ("桂林)이공대학", O)],
        [("구이린(桂林)이공대학", O)],
    ),
    ("구이린(桂林)사범대학이 밝혔다.", [("구이린", L)], [("구이린(桂林)사범대학", O)]),
    ("타이산(泰山)관광단지는 컸다.", [("타이산", L)], [("타이산(泰山)관광단지", L)]),
    ("왕린(王林)은 떠났다.", [("왕린", P), ("王林", P)], [("왕린", P), ("王林", P)]),
    ("왕린(王林)은 떠났다.", [("왕린(王林)", P)], [("왕린(王林)", P)]),
    ("정월(正月)보름에 왔다.", [("정월(正月)보름", D)], [("정월(正月)보름", D)]),
    ("사후(死後)세계를 말했다.", [], []),
]


@pytest.mark.parametrize(("text", "known", "expected"), CASES)
def test_names_with_characters_inside(text: str, known: Named, expected: Named) -> None:
    assert words(text, around_characters(view_of(text), tagged(text, *known))) == expected


@given(
    st.text(alphabet="구이린시대학桂林() .", max_size=24),
    st.lists(st.tuples(st.integers(0, 24), st.integers(0, 24))),
)
def test_what_is_read_lies_apart_in_the_text(text: str, spans: list[tuple[int, int]]) -> None:
    known, position = [], 0
    for start, end in sorted(spans):
        if position <= start < end <= len(text) and "(" not in text[start:end]:
            known.append(Candidate(start, end, L, Source.TAGGER, 0.6))
            position = end
    ordered = sorted(around_characters(view_of(text), known), key=lambda c: c.start)
    assert all(0 <= c.start < c.end <= len(text) for c in ordered)
    assert all(one.end <= other.start for one, other in pairwise(ordered))
