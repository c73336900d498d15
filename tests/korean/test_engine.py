from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.korean.engine import analyze, clean, kiwi


def forms(text: str) -> list[tuple[str, str]]:
    return [(morpheme.form, morpheme.tag) for morpheme in next(analyze([text]))]


def test_kiwi_is_loaded_once() -> None:
    assert kiwi() is kiwi()


def test_morphemes_have_sejong_tags_without_marks_of_irregular_verbs() -> None:
    assert forms("시장이 도왔다.") == [
        ("시장", "NNG"),
        ("이", "JKS"),
        ("돕", "VV"),
        ("었", "EP"),
        ("다", "EF"),
        (".", "SF"),
    ]


def test_morphemes_may_share_characters() -> None:
    assert [m[1:] for m in next(analyze(["협의했다"]))] == [
        ("NNG", 0, 2),
        ("XSV", 2, 3),
        ("EP", 2, 3),
        ("EF", 3, 4),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ""),
        ("봄비", "봄비"),
        ("가\ud800나", "가\ufffd나"),
        ("\udfff\ud800", "\ufffd\ufffd"),
        ("😀", "😀"),
    ],
)
def test_lone_surrogates_are_replaced_in_place(text: str, expected: str) -> None:
    assert clean(text) == expected


def test_offsets_count_characters_behind_emoji() -> None:
    (morpheme,) = (m for m in next(analyze(["😀😀 모스크바"])) if m.tag == "NNP")
    assert (morpheme.start, morpheme.end) == (3, 7)


def test_a_batch_equals_single_texts() -> None:
    texts = ["비가 온다.", "", "눈이 온다", "\n"]
    assert list(analyze(texts)) == [next(analyze([text])) for text in texts]


@pytest.mark.parametrize("seam", ["\n", " ", ""])
def test_offsets_in_a_long_text(seam: str) -> None:
    line = "강물이 흐른다." + seam
    text = line * (20_000 // len(line)) + " 끝에는 모스크바"
    morphemes = next(analyze([text]))
    last = morphemes[-1]
    assert text[last.start : last.end] == last.form == "모스크바"
    starts = [morpheme.start for morpheme in morphemes]
    assert starts == sorted(starts)


@settings(max_examples=100)
@given(st.text(alphabet=st.characters()))
def test_every_text_has_an_analysis_within_its_bounds(text: str) -> None:
    for morpheme in next(analyze([text])):
        assert 0 <= morpheme.start <= morpheme.end <= len(text)
