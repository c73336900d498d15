from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.entities import find_mentions
from extractor.entities.candidates import Candidate, Source
from extractor.schema import Label
from tests.entities.test_decide import is_sound
from tests.entities.views import LEXICON, D, L, O, P, Q, T, tagged, told, view_of

Names = list[tuple[str, Label]]

CASES: list[tuple[str, Names, Names]] = [
    ("러시아 외무부는 답했다.", [("러시아 외무부", O)],
     [("러시아 외무부", O), ("러시아", L), ("외무부", O)]),
    ("카르포프 러시아 외무차관은 웃었다.", [], [("카르포프", P), ("러시아", L), ("외무차관", T)]),
    ("대변인 Dmitry Peskov가 답했다. Peskov는 떠났다.", [],
     [("대변인", T), ("Dmitry Peskov", P), ("Peskov", P)]),
    ("한·미·일 장관이 모였다.", [("한", P)], [("한", L), ("미", L), ("일", L), ("장관", T)]),
    ("미 국방부는 미래를 말했다.", [("미 국방부", O)],
     [("미 국방부", O), ("미", L), ("국방부", O)]),
    ("보좌관은 웃었다.", [("보좌관", P)], [("보좌관", T)]),
    ("어제 하나은행장 이승연은", [("하나", P), ("이승연", P)],
     [("하나은행장", T), ("하나은행", O), ("이승연", P)]),
    ("서울지방경찰청장이 왔다.", [("서울", L)],
     [("서울지방경찰청장", T), ("서울지방경찰청", O), ("서울", L)]),
    ("06년/ 07년", [("06년/", D)], [("06년", D)]),
    ("오다 스미오(小田, 72)는", [("오다 스미오(小田", P)], [("오다 스미오", P), ("小田", P)]),
    ("은빛(주)는", [("은빛(주)", O)], [("은빛(주)", O)]),
    ("배모(49)씨는 웃었다.", [], [("배", P)]),
    ("대전지법 제11형사부는 밝혔다.", [("대전지법", O), ("제11", Q)],
     [("대전지법 제11형사부", O), ("대전지법", O), ("대전", L)]),
    ("오세륜 이코노미스트는 웃었다.", [("오세륜", P), ("이코노미스트", O)],
     [("오세륜", P), ("이코노미스트", T)]),
    ("주간지 이코노미스트는 웃었다.", [("이코노미스트", O)], [("이코노미스트", O)]),
    ("주일 러시아 대사는", [("주일", D)], [("러시아", L)]),
    ("주영 러시아대사는", [("주영", P)], [("러시아", L)]),
    ("주영이는", [("주영", P)], [("주영", P)]),
    ("주일에 대사는", [("주일", D)], [("주일", D)]),
    ("비가 온다.", [], []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "names", "expected"), CASES)
def test_find_mentions(text: str, names: Names, expected: Names) -> None:
    mentions = find_mentions(view_of(text), tagged(text, *names), LEXICON)
    assert told(mentions) == expected
    assert is_sound(text, mentions)


@pytest.mark.parametrize("mark", ["… Read more", "… 더 보기", "…더보기"])
def test_the_mark_of_a_cut_off_article_names_nobody(mark: str) -> None:
    text = f"김민준은 {mark}"
    names = tagged(text, ("김민준", P), (mark.lstrip("… "), O))
    assert told(find_mentions(view_of(text), names, LEXICON)) == [("김민준", P)]


def test_a_name_before_the_mark_stays() -> None:
    text = "그것은 Read… Read more"
    names = tagged(text, ("Read", O))
    assert told(find_mentions(view_of(text), names, LEXICON)) == [("Read", O)]


WORDS = st.sampled_from(
    [
        *(
            "서울",
            "강남구",
            "러시아",
            "외무부",
            "푸틴",
            "대통령",
            "하나은행장",
            "시장",
            "의사",
            "미",
        ),
        *("한·미", "Peskov", "Путин", "(WHO)", "(", ")", "은", "가", "에서", "5일", "Read more"),
        *("…", "\n", " ", ".", "김", "전", "제1위원장", "대전지법", "형사1부", "페이스북", "河野"),
    ]
)
TEXTS = st.lists(WORDS, max_size=10).map("".join) | st.text(max_size=30)


@st.composite
def proposals(draw: st.DrawFn) -> tuple[str, list[Candidate]]:
    """A text, and anything that a tagger may have seen in it."""
    text = draw(TEXTS)
    found = []
    for _ in range(draw(st.integers(0, 3 if text else 0))):
        start = draw(st.integers(0, len(text) - 1))
        end = draw(st.integers(start + 1, min(len(text), start + 9)))
        label, source = draw(st.sampled_from(list(Label))), Source.TAGGER
        if label in {Label.DATE, Label.TIME}:
            source = draw(st.sampled_from([Source.TAGGER, Source.DATE]))
        if label is not Label.TITLE:
            found.append(Candidate(start, end, label, source, 0.8))
    return text, found


@settings(max_examples=200, derandomize=True)
@given(proposals())
def test_any_text_makes_sound_mentions(proposed: tuple[str, list[Candidate]]) -> None:
    text, candidates = proposed
    view = view_of(text)
    mentions = find_mentions(view, candidates, LEXICON)
    assert is_sound(text, mentions)
    assert find_mentions(view, candidates, LEXICON) == mentions
