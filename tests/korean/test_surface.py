from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.korean.surface import SurfaceToken, surface_tokens
from extractor.schema import Morpheme


def joined(text: str, tokens: list[SurfaceToken]) -> str:
    return "".join(text[token.start : token.end] + " " * token.space for token in tokens)


def words(text: str, tokens: list[SurfaceToken]) -> list[str]:
    return [text[token.start : token.end] for token in tokens]


@pytest.mark.parametrize(
    ("text", "morphemes", "expected"),
    [
        pytest.param("", [], [], id="empty"),
        pytest.param(" ", [], [" "], id="a blank without a token before it is a token"),
        pytest.param(
            "했다",
            [("하", "XSV", 0, 1), ("었", "EP", 0, 1), ("다", "EF", 1, 2)],
            ["했", "다"],
            id="morphemes that share a character are one token",
        ),
        pytest.param(
            "가 나",
            [("가", "NNG", 0, 1), ("나", "NNG", 2, 3)],
            ["가", "나"],
            id="one blank trails",
        ),
        pytest.param(
            "가  나",
            [("가", "NNG", 0, 1), ("나", "NNG", 3, 4)],
            ["가", " ", "나"],
            id="a second blank is a token",
        ),
        pytest.param(
            "가\t나",
            [("가", "NNG", 0, 1), ("나", "NNG", 2, 3)],
            ["가", "\t", "나"],
            id="a tab is a token",
        ),
        pytest.param(
            "가?나", [("가", "NNG", 0, 1), ("나", "NNG", 2, 3)], ["가", "?", "나"], id="gap"
        ),
        pytest.param(
            "” 라고",
            [("”", "SSC", 0, 1), ("이", "VCP", 0, 2), ("라고", "EC", 2, 4)],
            ["”", "라고"],
            id="a morpheme on a blank does not take it",
        ),
        pytest.param(
            "젠\n\n사키",
            [("젠 사키", "NNP", 0, 5)],
            ["젠", "\n\n", "사키"],
            id="no token runs over a line break",
        ),
        pytest.param("젠 사키", [("젠 사키", "NNP", 0, 4)], ["젠 사키"], id="but over a blank"),
        pytest.param(
            "가", [("가", "VV", 0, 1), ("어", "EF", 1, 1)], ["가"], id="no width: to the one before"
        ),
        pytest.param("가", [("어", "EF", 0, 0)], ["가"], id="no width and none before it"),
        pytest.param("가", [("가", "NNG", 0, 9)], ["가"], id="an end behind the text"),
    ],
)
def test_words(text: str, morphemes: list[tuple[str, str, int, int]], expected: list[str]) -> None:
    tokens = surface_tokens(text, [Morpheme(*fields) for fields in morphemes])
    assert words(text, tokens) == expected
    assert joined(text, tokens) == text


def test_zero_width_morphemes_stay_with_their_token() -> None:
    (token,) = surface_tokens("가", [Morpheme("가", "VV", 0, 1), Morpheme("어", "EF", 1, 1)])
    assert [morpheme.tag for morpheme in token.morphemes] == ["VV", "EF"]


@given(
    st.text(alphabet="가나. \n\t\u3000A", max_size=12),
    st.lists(st.tuples(st.integers(0, 12), st.integers(0, 4)), max_size=12),
)
def test_any_morphemes_cover_the_text(text: str, stretches: list[tuple[int, int]]) -> None:
    morphemes = [
        Morpheme("x", "NNG", min(start, len(text)), min(start + width, len(text)))
        for start, width in sorted(stretches)
    ]
    tokens = surface_tokens(text, morphemes)
    assert joined(text, tokens) == text
    assert all(token.end > token.start and token.morphemes for token in tokens)
