from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.entities import find_mentions
from extractor.entities.candidates import Candidate, Source, TextView
from extractor.entities.lexicon import Lexicon
from extractor.entities.windows import SIZE, share_out, windows_of
from extractor.schema import Name
from tests.entities.test_decide import is_sound
from tests.entities.views import LEXICON, O, P, tagged, told, view_of

SENTENCE = "러시아 외무부는 하나은행장에게 답했다. "


def test_a_short_text_is_one_window() -> None:
    text = "러시아는 침묵했다."
    (window,) = windows_of(view_of(text), [])
    assert (window.start, window.end, window.view.text) == (0, len(text), text)


@given(
    st.integers(0, 3 * SIZE),
    st.sampled_from(["가", "가 나. ", "가나\n"]),
    st.integers(0, SIZE),
    st.integers(1, 2 * SIZE),
)
def test_windows_cover_the_text_and_cut_no_candidate(
    length: int, piece: str, start: int, width: int
) -> None:
    text = (piece * length)[:length]
    candidates = [Candidate(start, min(length, start + width), P, Source.TAGGER, 0.8)]
    candidates = [c for c in candidates if c.start < c.end]
    windows = windows_of(TextView(text, []), candidates)
    assert "".join(window.view.text for window in windows) == text
    assert [w.start for w in windows[1:]] == [w.end for w in windows[:-1]]
    assert not any(c.start < w.end < c.end for c in candidates for w in windows)


def test_offsets_go_into_a_window_and_back() -> None:
    text = SENTENCE * 200
    names = tagged(text, *[("외무부", O)] * 200)
    windows = windows_of(view_of(text), names)
    shares = share_out(windows, names)
    assert len(windows) > 1
    for window, share in zip(windows, shares, strict=True):
        inner = window.inner(share)
        assert {window.view.text[c.start : c.end] for c in inner} == {"외무부"}
        assert window.outer(inner) == share
    assert [c for share in shares for c in share] == names


def test_a_long_text_has_the_mentions_of_its_sentences() -> None:
    once = told(find_mentions(view_of(SENTENCE), [], LEXICON))
    text = SENTENCE * 200
    mentions = find_mentions(view_of(text), [], LEXICON)
    assert told(mentions) == once * 200
    assert is_sound(text, mentions)


@pytest.mark.parametrize("width", range(SIZE - 16, SIZE + 4))
def test_a_name_at_the_end_of_a_window_stays_whole(width: int) -> None:
    text = ("조지 W. 부시는 왔다. " + "나무는 크다 " * 400)[: width - 4] + " 끝. "
    text += "조지 W. 부시는 갔다. " + "나무는 크다 " * 300
    lexicon = Lexicon([Name(P, "조지 W. 부시", short=("부시",))])
    mentions = find_mentions(view_of(text), tagged(text, ("조지 W. 부시", P)), lexicon)
    assert told(mentions) == [("조지 W. 부시", P), ("조지 W. 부시", P)]
