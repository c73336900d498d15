"""Morphemes → surface tokens that cover the text exactly.

Kiwi's morphemes overlap (했 is 하/XSV + 었/EP), may have no width, and leave out blanks.
A surface token is a stretch of text that no morpheme boundary cuts through without another
morpheme covering the cut; what lies between tokens becomes a trailing space or a token.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from extractor.schema import Morpheme

SPACE_TAG: Final = "_SP"
UNKNOWN_TAG: Final = "UN"
_BROKEN: Final = re.compile(r"[\n\r\v\f\x85\u2028\u2029]")


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
        start, end = _bounds(text, group, position)
        if end <= start:
            _extend_last(tokens, group)
            continue
        for token in _by_line(text, SurfaceToken(start, end, tuple(group))):
            _fill(tokens, text, position, token.start)
            tokens.append(token)
            position = token.end
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
        if morpheme.end > end:
            end = morpheme.end
    if group:
        yield group


def _bounds(text: str, group: Sequence[Morpheme], position: int) -> tuple[int, int]:
    """The characters of a group that are not taken yet, without the blanks around them.

    Kiwi lets an inserted copula stand on the blank behind a quotation mark.
    """
    start = max(group[0].start, position)
    end = max([morpheme.end for morpheme in group])
    words = text[start:end]
    bare = words.strip()
    if len(bare) < len(words):
        start += len(words) - len(words.lstrip())
    return start, start + len(bare)


def _by_line(text: str, token: SurfaceToken) -> list[SurfaceToken]:
    """The token, or its parts where it runs over a line break.

    Kiwi reads a headline's last word and the first one below it as one name if it knows one.
    """
    words = text[token.start : token.end]
    if not _BROKEN.search(words):
        return [token]
    parts = [
        Morpheme(
            part[0], token.morphemes[0].tag, token.start + part.start(), token.start + part.end()
        )
        for part in re.finditer(r"\S+", words)
    ]
    return [SurfaceToken(part.start, part.end, (part,)) for part in parts]


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
