"""Morphemes → surface tokens that cover the text exactly.

Kiwi's morphemes overlap (했 is 하/XSV + 었/EP), may have no width, and leave out blanks.
A surface token is a stretch of text that no morpheme boundary cuts through without another
morpheme covering the cut; what lies between tokens becomes a trailing space or a token.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from extractor.schema import Morpheme

SPACE_TAG: Final = "_SP"
UNKNOWN_TAG: Final = "UN"


@dataclass(frozen=True, slots=True)
class SurfaceToken:
    """A token as it stands in the text, with the morphemes that it is made of."""

    start: int
    end: int
    morphemes: tuple[Morpheme, ...]
    space: bool = False


def surface_tokens(text: str, morphemes: Sequence[Morpheme]) -> list[SurfaceToken]:
    """Tokens whose texts and trailing spaces joined give back the text."""
    tokens: list[SurfaceToken] = []
    position = 0
    for group in _groups(morphemes):
        start = max(group[0].start, position)
        end = min(max(morpheme.end for morpheme in group), len(text))
        if end <= start:
            _extend_last(tokens, group)
            continue
        _fill(tokens, text, position, start)
        tokens.append(SurfaceToken(start, end, tuple(group)))
        position = end
    _fill(tokens, text, position, len(text))
    return tokens


def _groups(morphemes: Sequence[Morpheme]) -> Iterator[list[Morpheme]]:
    group: list[Morpheme] = []
    end = -1
    for morpheme in morphemes:
        if group and morpheme.start >= end and morpheme.end > morpheme.start:
            yield group
            group = []
        group.append(morpheme)
        end = max(end, morpheme.end)
    if group:
        yield group


def _extend_last(tokens: list[SurfaceToken], group: Sequence[Morpheme]) -> None:
    """Morphemes without any character of their own belong to the token before them."""
    if tokens:
        last = tokens[-1]
        tokens[-1] = SurfaceToken(last.start, last.end, (*last.morphemes, *group), last.space)


def _fill(tokens: list[SurfaceToken], text: str, start: int, end: int) -> None:
    """Cover what no morpheme covers: one blank becomes a trailing space, the rest tokens."""
    if start < end and text[start] == " " and tokens and not tokens[-1].space:
        last = tokens[-1]
        tokens[-1] = SurfaceToken(last.start, last.end, last.morphemes, space=True)
        start += 1
    if start < end:
        gap = text[start:end]
        tag = SPACE_TAG if gap.isspace() else UNKNOWN_TAG
        tokens.append(SurfaceToken(start, end, (Morpheme(gap, tag, start, end),)))
