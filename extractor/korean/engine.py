"""Kiwi, loaded once per process: text → morphemes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Final

from kiwipiepy import Kiwi, Token

from extractor.schema import Morpheme

_REPLACEMENT: Final = "\ufffd"

_LONGEST: Final = 8_000
"""Characters that Kiwi gets at once: on longer texts its time grows with their square."""

_SEAMS: Final = ("\n", ". ", " ")
"""Where a longer text may be cut, the best place first."""


@cache
def kiwi() -> Kiwi:
    """The one Kiwi of this process; it does not pickle, so workers load their own."""
    return Kiwi(num_workers=1)


def clean(text: str) -> str:
    """The text with each lone surrogate replaced by U+FFFD, so lengths stay the same.

    Neither spaCy nor Kiwi nor a UTF-8 file can hold a lone surrogate.
    """
    if any("\ud800" <= character <= "\udfff" for character in text):
        return "".join(_REPLACEMENT if "\ud800" <= c <= "\udfff" else c for c in text)
    return text


def analyze(
    texts: Iterable[str], known_words: Callable[[str], list[tuple[int, int, str]]] | None = None
) -> Iterator[list[Morpheme]]:
    """Morphemes of each text, in order, with character offsets into the cleaned text.

    Args:
        texts: what is read.
        known_words: tells the (start, end, tag) of words of a text that are not to be cut, in
            order and apart from each other.
    """
    cut = [list(_pieces(clean(text))) for text in texts]
    pieces_of_all = (piece for pieces in cut for piece in pieces)
    analyses = iter(kiwi().tokenize(pieces_of_all, pretokenized=known_words))
    for pieces in cut:
        morphemes: list[Morpheme] = []
        offset = 0
        for piece in pieces:
            morphemes.extend(_morphemes(next(analyses), offset))
            offset += len(piece)
        yield morphemes


def _morphemes(tokens: Iterable[Token], offset: int) -> Iterator[Morpheme]:
    """Kiwi's tokens as morphemes; the irregular ones (VV-I) lose their mark."""
    for token in tokens:
        tag = token.tag.partition("-")[0]
        yield Morpheme(token.form, tag, token.start + offset, token.end + offset)


def _pieces(text: str) -> Iterator[str]:
    """The text, in several pieces where it is long; joined they give it back."""
    start = 0
    while len(text) - start > _LONGEST:
        end = _seam(text, start, start + _LONGEST)
        yield text[start:end]
        start = end
    yield text[start:]


def _seam(text: str, start: int, limit: int) -> int:
    """The position after the last good place to cut; the limit itself where there is none."""
    for mark in _SEAMS:
        found = text.rfind(mark, start + _LONGEST // 2, limit)
        if found >= 0:
            return found + len(mark)
    return limit
